#include "rules/training/Mend.h"

#include "rules/training/MendingValues.h"

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

constexpr int mostChanges = 4;
constexpr int never = mostChanges + 1;

QList<RuleResult> standingIn(const Judgement &judgement)
{
    QList<RuleResult> findings = judgement.findings();
    findings.removeIf([](const RuleResult &result) { return result.severity == Severity::Note; });
    return findings;
}

QStringList rulesOf(const QList<RuleResult> &findings)
{
    QStringList rules;
    for (const RuleResult &finding : findings)
        rules.append(finding.rule);
    return rules;
}

/// The application under changes, judged as its file is, without what only a person reads.
class Judge
{
public:
    Judge(const CaseFile &file, const DeskContext &context)
        : m_file(file), m_mail(mailFacts(file.mail().mail)),
          m_edition(context.rulebook.inForceOn(receipt())), m_context{context.rulebook,
                                                                      file.effectiveRegister(),
                                                                      context.fallbackReceiptDate,
                                                                      {}}
    {
        if (context.dealings) // of the contract, which is never changed
            m_context.dealings = [known = context.dealings(file.application().serviceCode.value)](const QString &) {
                return known;
            };
    }

    /// What stands in the way with `changes` laid over what lies over it already.
    [[nodiscard]] QList<RuleResult> standing(const QList<Correction> &changes) const
    {
        Layers layers = m_file.layers();
        for (const Correction &change : changes)
            layers.put(change);
        const Application changed = withCorrections(m_file.asRead(), layers.corrections, m_edition, receipt());
        return standingIn(judgeApplication(changed, m_mail, receipt(), m_context, Detail::Findings));
    }

private:
    [[nodiscard]] QDate receipt() const { return m_file.mail().receiptDate; }

    const CaseFile &m_file;
    MailFacts m_mail;
    const Rulebook &m_edition;
    DeskContext m_context;
};

/// Looks for sets of changes of a given size.
///
/// Whatever set mends an application, it changes a field that bears on each finding still standing. So it is enough
/// to look at one finding at a time and to try the fields of that one: every smallest set is met. A field bears on a
/// finding where its rule reads it, or where a change of it alone removes the finding (the rule no longer applies);
/// tst_mend tries every set of the fixtures.
class Search
{
public:
    Search(const CaseFile &file, const Judge &judge, const MendingValues &values, qsizetype most)
        : m_original(file.application()), m_judge(judge), m_values(values), m_most(most),
          m_always(rulesOf(standingIn(file.judgement()))), m_fewest(m_always)
    {
        m_known.insert(QString(), standingIn(file.judgement()));
    }

    /// Every change alone, whichever finding it is for: which fields bear on what, and what can be removed at all.
    [[nodiscard]] bool succeedsWithOne()
    {
        const QStringList before = rulesOf(standing());
        for (const Field field : allFields) {
            for (const QString &value : m_values.of(field)) {
                const QStringList left = rulesOf(standingWith(field, value));
                if (left.isEmpty())
                    return true;
                for (const QString &rule : before) {
                    if (!left.contains(rule))
                        m_bearing[rule].insert(field);
                }
                m_chosen.removeLast();
            }
        }
        return false;
    }

    /// Rules on whose finding no field bears for which there is any value to try.
    [[nodiscard]] QStringList hopeless()
    {
        QList<RuleResult> findings = standing();
        findings.removeIf([this](const RuleResult &finding) { return !fieldsFor(finding).isEmpty(); });
        return rulesOf(findings);
    }

    /// Whether `changes` more than those chosen make the application approvable; they are then chosen.
    [[nodiscard]] bool succeeds(int changes)
    {
        const QList<RuleResult> open = standing();
        if (open.isEmpty())
            return true;
        if (leastChanges(open) > changes)
            return false;
        const QList<Field> fields = fieldsFor(hardest(open));
        return std::any_of(fields.begin(), fields.end(), [&](Field field) { return succeedsWith(field, changes - 1); });
    }

    /// In the order of the form.
    [[nodiscard]] QList<Correction> chosen() const
    {
        QList<Correction> changes = m_chosen;
        std::sort(changes.begin(), changes.end(),
                  [](const Correction &a, const Correction &b) { return a.field < b.field; });
        return changes;
    }
    /// Rules whose finding stood in all that was judged.
    [[nodiscard]] const QStringList &always() const { return m_always; }
    /// Of all that was judged, the rules that stood where the fewest did.
    [[nodiscard]] const QStringList &fewest() const { return m_fewest; }
    [[nodiscard]] qsizetype judged() const { return m_judged; }

private:
    [[nodiscard]] bool succeedsWith(Field field, int changesMore)
    {
        for (const QString &value : m_values.of(field)) {
            if (m_judged >= m_most)
                return false;
            std::ignore = standingWith(field, value);
            if (succeeds(changesMore))
                return true;
            m_chosen.removeLast();
        }
        return false;
    }

    /// With one change more, which is then chosen.
    [[nodiscard]] QList<RuleResult> standingWith(Field field, const QString &value)
    {
        m_chosen.append({field, fieldText(m_original, field), value, {}, {}, {}});
        return standing();
    }

    /// With what is chosen; each set is judged once, in whatever order it is met.
    [[nodiscard]] QList<RuleResult> standing()
    {
        QStringList changes;
        for (const Correction &correction : chosen())
            changes.append(QString(fieldName(correction.field)) + u'=' + correction.value);
        const QString set = changes.join(QChar(0));
        const auto known = m_known.constFind(set);
        if (known != m_known.constEnd())
            return *known;
        ++m_judged;
        const QList<RuleResult> findings = m_judge.standing(m_chosen);
        const QStringList rules = rulesOf(findings);
        m_always.removeIf([&rules](const QString &rule) { return !rules.contains(rule); });
        if (rules.size() < m_fewest.size())
            m_fewest = rules;
        return *m_known.insert(set, findings);
    }

    /// Fields that bear on a finding, are not changed yet and have another value.
    [[nodiscard]] QList<Field> fieldsFor(const RuleResult &finding) const
    {
        QList<Field> read = finding.fields + ruleInfo(finding.rule)->fields;
        read += m_bearing.value(finding.rule).values();
        QList<Field> fields;
        for (const Field field : allFields) {
            const bool isChanged = std::any_of(m_chosen.begin(), m_chosen.end(),
                                               [field](const Correction &one) { return one.field == field; });
            if (read.contains(field) && !isChanged && !m_values.of(field).isEmpty())
                fields.append(field);
        }
        return fields;
    }

    /// The finding with the fewest values to try.
    [[nodiscard]] const RuleResult &hardest(const QList<RuleResult> &open) const
    {
        const auto values = [this](const RuleResult &finding) {
            qsizetype count = 0;
            for (const Field field : fieldsFor(finding))
                count += m_values.of(field).size();
            return count;
        };
        return *std::min_element(open.begin(), open.end(),
                                 [&values](const RuleResult &a, const RuleResult &b) { return values(a) < values(b); });
    }

    /// No fewer changes can do: findings that read no field in common need one each.
    [[nodiscard]] int leastChanges(const QList<RuleResult> &open) const
    {
        QList<Field> needed;
        int changes = 0;
        for (const RuleResult &finding : open) {
            const QList<Field> fields = fieldsFor(finding);
            if (fields.isEmpty())
                return never;
            if (std::none_of(fields.begin(), fields.end(), [&](Field field) { return needed.contains(field); })) {
                needed += fields;
                ++changes;
            }
        }
        return changes;
    }

    const Application &m_original;
    const Judge &m_judge;
    const MendingValues &m_values;
    qsizetype m_most;
    QStringList m_always;
    QStringList m_fewest;
    QList<Correction> m_chosen;
    QHash<QString, QSet<Field>> m_bearing;     ///< by rule: fields of which a change alone removed its finding
    QHash<QString, QList<RuleResult>> m_known; ///< what stands, by the set of changes
    qsizetype m_judged = 0;
};

/// What each change removes, the ones before it standing already.
QList<MendingChange> explained(const QList<Correction> &corrections, const Judge &judge)
{
    QList<MendingChange> changes;
    QStringList before = rulesOf(judge.standing({}));
    for (qsizetype count = 1; count <= corrections.size(); ++count) {
        const QStringList left = rulesOf(judge.standing(corrections.first(count)));
        QStringList removed = before;
        removed.removeIf([&left](const QString &rule) { return left.contains(rule); });
        changes.append({corrections[count - 1], removed});
        before = left;
    }
    return changes;
}

} // namespace

Mending mend(const CaseFile &file, const DeskContext &context, qsizetype most)
{
    Mending mending;
    mending.isApplication = file.isApplication();
    if (!mending.isApplication)
        return mending;
    const QList<RuleResult> findings = standingIn(file.judgement());
    const MendingValues values(file, context, findings);
    const Judge judge(file, context);
    Search search(file, judge, values, most);
    mending.isMended = findings.isEmpty() || search.succeedsWithOne();
    const QStringList hopeless = mending.isMended ? QStringList() : search.hopeless();
    for (int changes = 2; changes <= mostChanges && hopeless.isEmpty() && !mending.isMended; ++changes)
        mending.isMended = search.succeeds(changes);
    mending.judged = search.judged();
    if (mending.isMended)
        mending.changes = explained(search.chosen(), judge);
    else if (mending.unmendable = hopeless.isEmpty() ? search.always() : hopeless; mending.unmendable.isEmpty())
        mending.leftAtBest = search.fewest();
    return mending;
}

} // namespace certlink
