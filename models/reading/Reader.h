#pragma once

#include "models/application/Application.h"
#include "models/application/BodyText.h"
#include "models/reading/Owners.h"
#include "models/rulebook/Rulebook.h"

#include <QDate>
#include <QList>

namespace certlink {

enum class MailKind { Application, NotAnApplication, OtherProcedure };
[[nodiscard]] QLatin1StringView mailKindName(MailKind kind); ///< "application", "not-an-application", …

/// A line of the form that could not be placed, and why.
struct Unplaced {
    enum class Why { UnknownLabel, ExtraText, UnknownRow };
    Why why = Why::ExtraText;
    Span span;
};

/// Why a field was not found: what the reader looked for and the nearest line there is.
struct NotFound {
    Field field = Field::MasterId;
    QString expectedLabel;
    Span nearestLine; ///< empty where nothing comes near
};

/// What a body was understood as.
struct Reading {
    MailKind kind = MailKind::NotAnApplication;
    /// In the order of the mail; empty unless kind is Application, then at least one.
    QList<Application> applications;
    /// In the order of the mail: lines inside a form, and those near a label that was not found.
    QList<Unplaced> unplaced;
    QList<QList<NotFound>> notFound; ///< of each application
    /// Who read what of the body; without applications nobody read anything.
    Owners owners;
    /// Different labels of the form found (three make an application).
    int labelCount = 0;
};

/// Reads the application form(s) in a decoded body (form.md). Pure and reentrant.
/// `receiptDate` places dates written without a year. `subject` is of the mail's own words, too.
/// `partBegins`: where in the body another part of the mail begins, a text attached or shown below the first.
/// `messageBegins`: of these the attached mails'.
[[nodiscard]] Reading readBody(const BodyText &body, const Rulebook &rulebook, QDate receiptDate,
                               const QString &subject = {}, const QList<qsizetype> &partBegins = {},
                               const QList<qsizetype> &messageBegins = {});

} // namespace certlink
