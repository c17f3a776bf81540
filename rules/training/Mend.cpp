#include "rules/training/Mend.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

constexpr int mostChanges = 4;

QList<RuleResult> standing(const CaseFile &file)
{
    QList<RuleResult> findings = file.judgement().findings();
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

QString termText(Term term)
{
    return term.months % 12 == 0 ? u"%1年"_s.arg(term.months / 12) : u"%1ヶ月"_s.arg(term.months);
}

/// The values worth trying in one application's fields.
class Proposals
{
public:
    Proposals(const CaseFile &file, const DeskContext &context)
        : m_application(file.application()), m_book(context.rulebook.inForceOn(file.mail().receiptDate)),
          m_register(file.effectiveRegister()), m_contract(m_register.contract(m_application.serviceCode.value)),
          m_receipt(file.mail().receiptDate)
    {
    }

    [[nodiscard]] QStringList of(Field field) const
    {
        QStringList values = all(field);
        values.removeDuplicates();
        return values;
    }

private:
    [[nodiscard]] QStringList all(Field field) const
    {
        switch (field) {
        case Field::MasterId:
        case Field::ServiceCode:
        case Field::ReasonText:
            return {};
        case Field::CommonName:
            return m_contract && m_contract->commonName ? QStringList{*m_contract->commonName} : QStringList();
        case Field::Item:
            return items();
        case Field::Term:
            return terms();
        case Field::Work:
            return {u"change"_s, u"add"_s};
        case Field::Services:
            return services();
        case Field::Reasons:
            return {u"not-listed"_s, u"byo"_s};
        case Field::StartDate:
            return days();
        case Field::MultiDomainFqdn:
            return QStringList{QString()} + (m_contract ? m_contract->sans.value_or(QStringList()) : QStringList());
        case Field::IntermediateCa:
            return {u"registered"_s, u"not-needed"_s, QString()};
        case Field::MultiServerPermitted:
            return {u"true"_s, QString()};
        }
        Q_UNREACHABLE();
    }

    [[nodiscard]] QStringList items() const
    {
        const CatalogueItem *item = m_contract ? m_book.itemByKey(m_contract->itemKey) : nullptr;
        return item ? QStringList{item->name} : QStringList();
    }

    [[nodiscard]] QStringList terms() const
    {
        if (m_contract && m_contract->term)
            return {termText(*m_contract->term)};
        QStringList texts;
        if (const CatalogueItem *item = m_book.itemByKey(m_application.item.key)) {
            for (const Term term : item->terms)
                texts.append(termText(term));
        }
        return texts;
    }

    /// The day itself without what stands beside it, its neighbours, and the first the lead time leaves.
    [[nodiscard]] QStringList days() const
    {
        const QDate wish = m_application.startDate.date;
        QList<QDate> days{m_book.calendar.addBusinessDays(m_receipt, m_book.leadTimeBusinessDays)};
        if (wish.isValid())
            days =
                QList<QDate>{wish, m_book.calendar.nextBusinessDay(wish), m_book.calendar.previousBusinessDay(wish)} +
                days;
        QStringList texts;
        for (const QDate day : days) {
            if (day.isValid())
                texts.append(day.toString(Qt::ISODate));
        }
        return texts;
    }

    /// Rows as they should be: marked where a code stands, one code less, the present links too.
    [[nodiscard]] QStringList services() const
    {
        QStringList codes;
        for (const ServiceRow &row : m_application.services) {
            for (const CodeAnswer &code : row.codes)
                codes.append(code.value);
        }
        codes.removeIf([this](const QString &code) { return !m_book.kindOfCode(code); });
        codes.removeDuplicates();
        QStringList values{rows(codes)};
        for (qsizetype i = 0; codes.size() > 1 && i < codes.size(); ++i) {
            QStringList fewer = codes;
            fewer.removeAt(i);
            values.append({rows(fewer), rows({codes[i]})});
        }
        if (m_contract && m_contract->linked) {
            QStringList with = *m_contract->linked + codes;
            with.removeAll(u"other"_s);
            with.removeDuplicates();
            values.append(rows(with));
        }
        values.removeAll(QString());
        return values;
    }

    [[nodiscard]] QString rows(const QStringList &codes) const
    {
        QStringList lines;
        for (const CatalogueService &service : m_book.services) {
            QStringList line{serviceKindName(service.kind)};
            for (const QString &code : codes) {
                if (m_book.kindOfCode(code) == service.kind)
                    line.append(code);
            }
            if (line.size() > 1)
                lines.append(line.join(u' '));
        }
        return lines.join(u'\n');
    }

    const Application &m_application;
    const Rulebook &m_book;
    const Register &m_register;
    const Contract *m_contract;
    QDate m_receipt;
};

class Search
{
public:
    Search(const CaseFile &file, const DeskContext &context, qsizetype most)
        : m_original(file.application()), m_tried(file), m_layers(file.layers()), m_context(context),
          m_proposals(file, context), m_most(most), m_always(rulesOf(standing(file)))
    {
    }

    /// Whether `changes` more make the application approvable, which the case last judged then is.
    [[nodiscard]] bool succeeds(int changes)
    {
        const QList<RuleResult> open = standing(m_tried);
        if (open.isEmpty())
            return true;
        if (changes == 0)
            return false;
        for (const Field field : fieldsOf(open)) {
            const QString before = fieldText(m_original, field);
            for (const QString &value : m_proposals.of(field)) {
                m_chosen.append({field, before, value, {}, {}, {}});
                if (judge() && succeeds(changes - 1))
                    return true;
                m_chosen.removeLast();
                if (m_judged >= m_most)
                    return false;
            }
        }
        return false;
    }

    [[nodiscard]] const QList<Correction> &chosen() const { return m_chosen; }
    [[nodiscard]] const QStringList &always() const { return m_always; }
    [[nodiscard]] qsizetype judged() const { return m_judged; }

private:
    /// Fields not changed yet, in the order of the form from the last one changed on: each set is tried once.
    [[nodiscard]] QList<Field> fieldsOf(const QList<RuleResult> &open) const
    {
        QList<Field> fields;
        for (const Field field : allFields) {
            const bool isNamed = std::any_of(open.begin(), open.end(), [field](const RuleResult &finding) {
                return finding.fields.contains(field) || ruleInfo(finding.rule)->fields.contains(field);
            });
            if (isNamed && (m_chosen.isEmpty() || field > m_chosen.last().field))
                fields.append(field);
        }
        return fields;
    }

    bool judge()
    {
        Layers layers = m_layers;
        for (const Correction &correction : m_chosen)
            layers.put(correction);
        ++m_judged;
        if (!m_tried.setLayers(layers, m_context))
            return false;
        const QStringList rules = rulesOf(standing(m_tried));
        m_always.removeIf([&](const QString &rule) { return !rules.contains(rule); });
        return true;
    }

    const Application &m_original;
    CaseFile m_tried;
    Layers m_layers;
    const DeskContext &m_context;
    Proposals m_proposals;
    qsizetype m_most;
    QStringList m_always; ///< rules whose finding stood in all that was judged
    QList<Correction> m_chosen;
    qsizetype m_judged = 0;
};

/// Rules whose finding names no field for which there is any value to try.
QStringList hopeless(const CaseFile &file, const DeskContext &context)
{
    const Proposals proposals(file, context);
    QList<RuleResult> findings = standing(file);
    findings.removeIf([&](const RuleResult &finding) {
        const QList<Field> fields = finding.fields + ruleInfo(finding.rule)->fields;
        return std::any_of(fields.begin(), fields.end(), [&](Field field) { return !proposals.of(field).isEmpty(); });
    });
    return rulesOf(findings);
}

/// What each change removes, the ones before it standing already.
QList<MendingChange> explained(const QList<Correction> &corrections, CaseFile file, const DeskContext &context)
{
    QList<MendingChange> changes;
    Layers layers = file.layers();
    for (const Correction &correction : corrections) {
        QStringList removed = rulesOf(standing(file));
        layers.put(correction);
        if (!file.setLayers(layers, context))
            return {};
        const QStringList left = rulesOf(standing(file));
        removed.removeIf([&](const QString &rule) { return left.contains(rule); });
        changes.append({correction, removed});
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
    mending.unmendable = hopeless(file, context);
    if (!mending.unmendable.isEmpty())
        return mending;
    mending.unmendable = rulesOf(standing(file));
    for (int changes = 0; changes <= mostChanges && !mending.isMended && mending.judged < most; ++changes) {
        Search search(file, context, most - mending.judged);
        mending.isMended = search.succeeds(changes);
        mending.judged += search.judged();
        mending.unmendable.removeIf([&](const QString &rule) { return !search.always().contains(rule); });
        if (mending.isMended)
            mending.changes = explained(search.chosen(), file, context);
        if (changes == 1 && search.judged() == 0)
            break;
    }
    if (mending.isMended)
        mending.unmendable.clear();
    return mending;
}

} // namespace certlink
