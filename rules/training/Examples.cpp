#include "rules/training/Examples.h"

#include "rules/training/SmallEdits.h"

#include <QSet>

#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

bool isInTheWay(const RuleResult &result)
{
    return result.isFinding() && result.severity != Severity::Note;
}

QStringList besideOf(const Judgement &judgement, const QString &rule)
{
    QStringList rules;
    for (const RuleResult &result : judgement.results)
        if (isInTheWay(result) && result.rule != rule)
            rules.append(result.rule);
    return rules;
}

/// How much of a text an edit has changed, in characters.
qsizetype sizeOf(const QStringList &difference)
{
    qsizetype size = 0;
    for (const QString &line : difference)
        size += line.size();
    return size;
}

/// Smaller is better: fewer other findings, then less that is changed.
std::tuple<qsizetype, qsizetype> cost(const Example &example)
{
    return {example.beside.size(), sizeOf(example.difference)};
}

/// The worst finding of a clause; null where it has none.
const RuleResult *findingOf(const Judgement &judgement, const QString &clause)
{
    const RuleResult *worst = nullptr;
    for (const RuleResult &result : judgement.results) {
        if (result.clause != clause || !result.isFinding())
            continue;
        if (!worst || result.severity < worst->severity)
            worst = &result;
    }
    return worst;
}

} // namespace

/// What the samples show as they are, then what edits show of one of each kind of application.
ExampleBook::ExampleBook(const TrainingGround &ground)
{
    QSet<QString> kinds;
    for (const TrainingCase &sample : ground.samples) {
        const CaseFile file = openCase(sample, ground);
        if (!file.isApplication())
            continue;
        take(sample, sample, file.judgement());
        const QString kind = file.application().item.key + u' ' + fieldText(file.application(), Field::Work);
        if (!kinds.contains(kind)) {
            kinds.insert(kind);
            judgeEdits(ground, sample, file);
        }
    }
}

/// Of a sample that cannot be approved, edits of what mends it too: then an edit's findings are its own.
void ExampleBook::judgeEdits(const TrainingGround &ground, const TrainingCase &sample, const CaseFile &file)
{
    std::optional<TrainingCase> mended;
    if (file.judgement().disposition == Disposition::Approvable)
        mended = sample;
    for (const TrainingCase &made : smallEdits(sample, file, ground)) {
        const CaseFile edited = openCase(made, ground);
        if (!edited.isApplication())
            continue;
        take(made, sample, edited.judgement());
        if (!mended && edited.judgement().disposition == Disposition::Approvable)
            mended = made;
    }
    if (!mended || *mended == sample)
        return;
    for (const TrainingCase &made : smallEdits(*mended, openCase(*mended, ground), ground)) {
        const CaseFile edited = openCase(made, ground);
        if (edited.isApplication())
            take(made, sample, edited.judgement());
    }
}

void ExampleBook::take(const TrainingCase &lesson, const TrainingCase &sample, const Judgement &judgement)
{
    std::optional<QStringList> difference; // found only where somebody asks for it, which takes as long as judging
    for (const RuleResult &result : judgement.results) {
        if (result.verdict != Verdict::Violated && result.verdict != Verdict::Satisfied)
            continue;
        QHash<QString, Example> &kept = result.verdict == Verdict::Violated ? m_violating : m_satisfying;
        const auto known = kept.constFind(result.rule);
        const QStringList beside = besideOf(judgement, result.rule);
        if (known != kept.constEnd() && (beside.size() > known->beside.size() || known->difference.isEmpty()) &&
            beside.size() >= known->beside.size())
            continue;
        if (!difference)
            difference = differenceOf(sample, lesson);
        const Example example{lesson, *difference, result, beside};
        if (known == kept.constEnd() || cost(example) < cost(*known))
            kept.insert(result.rule, example);
    }
}

const Example *ExampleBook::violating(const QString &rule) const
{
    const auto found = m_violating.constFind(rule);
    return found == m_violating.constEnd() ? nullptr : &*found;
}

const Example *ExampleBook::satisfying(const QString &rule) const
{
    const auto found = m_satisfying.constFind(rule);
    return found == m_satisfying.constEnd() ? nullptr : &*found;
}

/// A violation is shown better by a rule that stands in the way than by a note.
static std::optional<Example> edited(const TrainingCase &lesson, const QString &clause, const TrainingGround &ground,
                                     bool breaks)
{
    const CaseFile file = openCase(lesson, ground);
    if (!file.isApplication() || (findingOf(file.judgement(), clause) == nullptr) != breaks)
        return std::nullopt;
    std::optional<Example> best;
    for (const TrainingCase &made : smallEdits(lesson, file, ground)) {
        const CaseFile other = openCase(made, ground);
        const RuleResult *finding = findingOf(other.judgement(), clause);
        const bool isWanted = breaks ? finding && finding->verdict == Verdict::Violated : finding == nullptr;
        if (!other.isApplication() || !isWanted)
            continue;
        const RuleResult shown = finding ? *finding : *findingOf(file.judgement(), clause);
        const Example example{made, differenceOf(lesson, made), shown, besideOf(other.judgement(), shown.rule)};
        const auto rank = [](const Example &one) { return std::tuple(one.result.severity, cost(one)); };
        if (!best || rank(example) < rank(*best))
            best = example;
    }
    return best;
}

std::optional<Example> breakClause(const TrainingCase &lesson, const QString &clause, const TrainingGround &ground)
{
    return edited(lesson, clause, ground, true);
}

std::optional<Example> mendClause(const TrainingCase &lesson, const QString &clause, const TrainingGround &ground)
{
    return edited(lesson, clause, ground, false);
}

} // namespace certlink
