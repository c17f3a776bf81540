#pragma once

#include "rules/desk/CaseFile.h"

#include <QObject>

#include <optional>

namespace certlink {

/// What is selected at the desk: a finding, a field, a clause and their places in the mail, always
/// together. Whoever selects one of them selects the others.
class Selection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const QString &rule() const { return m_rule; }     ///< null: no finding
    [[nodiscard]] const QString &clause() const { return m_clause; } ///< null: none
    [[nodiscard]] const QList<Field> &fields() const { return m_fields; }
    [[nodiscard]] const Spans &places() const { return m_places; }
    [[nodiscard]] bool has(Field field) const { return m_fields.contains(field); }

    void clear();
    /// The worst open finding that somebody has to do something about; nothing where there is none.
    void selectWorst(const CaseFile &file);
    void selectRule(const CaseFile &file, const QString &rule);
    void selectField(const CaseFile &file, Field field);
    /// `clause`'s worst finding; where it has none, the clause alone.
    void selectClause(const CaseFile &file, const QString &clause);
    /// What stands at an offset of the mail's text.
    void selectPlace(const CaseFile &file, qsizetype offset);
    /// A line of the mail that belongs to nothing.
    void selectLine(Span line);
    /// The case was judged anew: what is selected stays, its places move.
    void refresh(const CaseFile &file);

signals:
    void changed();
    /// Somebody went to a finding, to the one that is selected already too: its places may be out of sight.
    void ruleChosen();

private:
    void take(const CaseFile &file, const RuleResult *result, const QList<Field> &fields);
    void set(const QString &rule, const QString &clause, const QList<Field> &fields, const Spans &places);

    QString m_rule;
    QString m_clause;
    QList<Field> m_fields;
    Spans m_places;
};

/// The result of a rule; null where it is no finding.
[[nodiscard]] const RuleResult *findingOf(const CaseFile &file, const QString &rule);
/// The worst finding that concerns a field, open ones first; null where there is none.
[[nodiscard]] const RuleResult *worstFindingOf(const CaseFile &file, Field field);
/// Smaller is worse: blocks, confirms, unknowns, notes.
[[nodiscard]] int rankOf(const RuleResult &result);

} // namespace certlink
