#include "ui/palette/Signs.h"

#include <QCoreApplication>

#include <algorithm>

namespace certlink {

Sign signOf(CaseStatus status)
{
    switch (status) {
    case CaseStatus::Reading:
        return {QStringLiteral("\u2026"), QCoreApplication::translate("Signs", "reading", "brief sign"),
                QCoreApplication::translate("Signs", "Being read")};
    case CaseStatus::Return: // U+25CF BLACK CIRCLE
        return {QStringLiteral("\u25CF"), QCoreApplication::translate("Signs", "return", "brief sign"),
                QCoreApplication::translate("Signs", "To be returned")};
    case CaseStatus::Confirm: // U+25D0 CIRCLE WITH LEFT HALF BLACK
        return {QStringLiteral("\u25D0"), QCoreApplication::translate("Signs", "confirm", "brief sign"),
                QCoreApplication::translate("Signs", "To be confirmed")};
    case CaseStatus::Approvable: // U+2713 CHECK MARK
        return {QStringLiteral("\u2713"), QCoreApplication::translate("Signs", "ready", "brief sign"),
                QCoreApplication::translate("Signs", "Can be approved")};
    case CaseStatus::NotAnApplication: // U+2013 EN DASH
        return {QStringLiteral("\u2013"), QCoreApplication::translate("Signs", "none", "brief sign"),
                QCoreApplication::translate("Signs", "Not an application")};
    case CaseStatus::OtherProcedure:
        return {QStringLiteral("\u2013"), QCoreApplication::translate("Signs", "other", "brief sign"),
                QCoreApplication::translate("Signs", "Another procedure")};
    case CaseStatus::Unreadable:
        return {QStringLiteral("!"), QCoreApplication::translate("Signs", "error", "brief sign"),
                QCoreApplication::translate("Signs", "Could not be read")};
    case CaseStatus::Approved: // U+2714 HEAVY CHECK MARK
        return {QStringLiteral("\u2714"), QCoreApplication::translate("Signs", "done", "brief sign"),
                QCoreApplication::translate("Signs", "Approved")};
    case CaseStatus::Returned: // U+21A9 LEFTWARDS ARROW WITH HOOK
        return {QStringLiteral("\u21A9"), QCoreApplication::translate("Signs", "sent", "brief sign"),
                QCoreApplication::translate("Signs", "Returned")};
    }
    return {};
}

Sign signOf(Severity severity, Verdict verdict, bool decided)
{
    if (decided)
        return {QStringLiteral("\u2713"), QCoreApplication::translate("Signs", "confirmed", "brief sign"),
                QCoreApplication::translate("Signs", "Confirmed by a person")};
    if (severity == Severity::Note)
        return {QStringLiteral("i"), QCoreApplication::translate("Signs", "note", "brief sign"),
                QCoreApplication::translate("Signs", "Worth knowing")};
    if (verdict == Verdict::Unknown)
        return {QStringLiteral("?"), QCoreApplication::translate("Signs", "unknown", "brief sign"),
                QCoreApplication::translate("Signs", "A fact is missing")};
    if (severity == Severity::Block)
        return {QStringLiteral("\u25CF"), QCoreApplication::translate("Signs", "block", "brief sign"),
                QCoreApplication::translate("Signs", "Must be mended")};
    return {QStringLiteral("\u25D0"), QCoreApplication::translate("Signs", "confirm", "brief sign"),
            QCoreApplication::translate("Signs", "A person decides")};
}

int signWidth(const QFontMetrics &metrics)
{
    int width = 0;
    const auto take = [&](const Sign &sign) {
        width = std::max(width, metrics.horizontalAdvance(sign.glyph % u' ' % sign.brief));
    };
    for (int status = 0; status <= int(CaseStatus::Returned); ++status)
        take(signOf(CaseStatus(status)));
    for (const Severity severity : {Severity::Block, Severity::Confirm, Severity::Note})
        for (const Verdict verdict : {Verdict::Violated, Verdict::Unknown})
            take(signOf(severity, verdict));
    return width;
}

} // namespace certlink
