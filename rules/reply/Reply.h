#pragma once

#include "rules/desk/CaseFile.h"
#include "rules/reply/FilledForm.h"
#include "rules/reply/ReplyLetters.h"

namespace certlink {

/// What a reply is to be.
struct ReplyWish {
    ReplyKind kind = ReplyKind::Return;
    Language language = Language::Japanese;
    QString reason{}; ///< a sentence of the person's own, which stands below the findings'; may be empty
    QString person{}; ///< who writes it
    /// Fields another way that are proposed to the applicant (rules/training/Mend.h); they stand in a sentence below
    /// the findings'.
    QList<Correction> proposals{};
};

/// What the letters of a desk are made with.
struct ReplyParts {
    const ReplyLetters &letters;
    const RuleTexts &texts;
    const Rulebook &rulebook; ///< the newest edition
};

/// The language of the applicant's mail: Japanese unless it holds no Japanese.
[[nodiscard]] Language applicantsLanguage(const CaseFile &file);
/// "Re: …", not doubled.
[[nodiscard]] QString replySubject(const QString &subject, Language language);

/// What is to be mended or confirmed by the applicant, in the order of the form: the violated findings that still
/// stand open, notes aside. What a fact is missing for is ours to find out.
[[nodiscard]] QList<RuleResult> findingsForReply(const CaseFile &file);
/// The fields those findings are about.
[[nodiscard]] QMap<Field, OpenPlace> openPlaces(const CaseFile &file);

/// A draft of the reply, for a person to edit: the desk's letter with the findings' sentences and the form filled in
/// again, and the original mail below it, quoted; of a form that is filled in again the quotation only says so. Private
/// keys in it are masked. Ends with a line feed.
[[nodiscard]] QString composeReply(const CaseFile &file, const ReplyWish &wish, const ReplyParts &parts);

} // namespace certlink
