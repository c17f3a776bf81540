#include "ui/training/LessonWords.h"

#include "ui/palette/Signs.h"

#include <QCoreApplication>

#include <algorithm>

namespace certlink {

namespace {

CaseStatus statusOf(const CaseFile &file)
{
    if (!file.isApplication())
        return CaseStatus::NotAnApplication;
    switch (file.judgement().disposition) {
    case Disposition::Return:
        return CaseStatus::Return;
    case Disposition::Confirm:
        return CaseStatus::Confirm;
    case Disposition::Approvable:
        break;
    }
    return CaseStatus::Approvable;
}

} // namespace

QString lessonWords(const TrainingCase &lesson, const CaseFile &file, const RuleTexts &texts, Language language)
{
    const Sign sign = signOf(statusOf(file));
    QString words = sign.glyph + u' ' + sign.word;
    QList<RuleResult> findings = file.judgement().findings();
    std::stable_sort(findings.begin(), findings.end(),
                     [](const RuleResult &a, const RuleResult &b) { return a.severity < b.severity; });
    if (!findings.isEmpty() && findings.first().severity != Severity::Note)
        words += u"  " + findings.first().clause + u' ' + texts.title(findings.first().rule, language);
    const QString number = lesson.name.section(u'-', 0, 0);
    return (lesson.isOwnSample ? number : lesson.name) + u"  " + words;
}

QString clauseWords(const QString &clause, const RuleTexts &texts, Language language)
{
    return clause + u"  " + texts.clause(clause, language);
}

QString severityWords(Severity severity)
{
    return signOf(severity, Verdict::Violated).word;
}

} // namespace certlink
