#pragma once

#include "models/application/Failure.h"
#include "models/application/Finding.h"
#include "models/mail/DecodedMail.h"
#include "models/reading/Reader.h"
#include "models/register/Register.h"
#include "models/rulebook/Rulebook.h"
#include "rules/Engine.h"

#include <QDate>

#include <functional>
#include <optional>

namespace certlink {

/// What every judgement needs beside the mail. The edition of the rulebook that holds on the receipt day
/// judges. Refers to its parts, which must outlive it.
struct DeskContext {
    const Rulebook &rulebook; ///< the newest edition
    const Register &contractRegister;
    /// Receipt date of what has no Date header that can be read; in Asia/Tokyo.
    QDate fallbackReceiptDate;
    /// What the database knows of a contract, but for the application at hand. Empty function: no
    /// database (the rules about it do not apply).
    std::function<ContractDealings(const QString &serviceCode)> dealings;
};

/// A mail read; `reading` is of `mail.body().text`.
struct ReadMail {
    DecodedMail mail;
    QDate receiptDate; ///< T
    Reading reading;

    /// Why nobody knows whether it is an application: it holds no form as far as it was read, but it goes on
    /// beyond that (form.md, Unread text, 3), or a mail saved by Outlook is damaged. Nothing where it was read whole or
    /// holds a form.
    [[nodiscard]] std::optional<Failure> notReadWhole() const;
};

/// Chooses among the mail's own texts the one that holds the form, puts attached texts below it (each
/// below a line with its name) and reads the whole: `mail.body()` is then that text.
[[nodiscard]] ReadMail readMail(DecodedMail mail, const Rulebook &rulebook, QDate fallbackReceiptDate);

/// What rules may know of a mail.
[[nodiscard]] MailFacts mailFacts(const DecodedMail &mail);

/// What rules look at of an application judged now. Refers to its arguments, which must outlive it.
[[nodiscard]] Case caseOf(const Application &application, const MailFacts &mail, QDate receiptDate,
                          const DeskContext &context);
/// Judges one application of a mail.
[[nodiscard]] Judgement judgeApplication(const Application &application, const MailFacts &mail, QDate receiptDate,
                                         const DeskContext &context, Detail detail = Detail::Reasoned);

} // namespace certlink
