#pragma once

#include "models/application/Finding.h"
#include "rules/Engine.h"

#include <initializer_list>
#include <utility>

namespace certlink {

/// The words a sentence names, by placeholder.
using Arguments = std::initializer_list<std::pair<QString, QVariant>>;

/// One rule being evaluated: collects the facts it looked at and what was compared, and ends in one
/// of the four verdicts. Rules return from it as a ladder of early returns; the engine adds what is
/// fixed about the rule (name, clause, severity, fields).
class Check
{
public:
    Check(const RuleInfo &rule, const Case &facts, Detail detail)
        : m_rule(rule), m_facts(facts), m_keepsSteps(detail == Detail::Reasoned),
          m_findingsAlone(detail == Detail::Findings)
    {
    }

    // Facts, in the order they are looked at.
    Check &mail(Field field); ///< what the mail answers to a field
    Check &header(QLatin1StringView name,
                  const QVariant &value); ///< of the mail's head: "from", "to"
    Check &receiptDate();
    Check &rulebook(QLatin1StringView name, const QVariant &value); ///< "renewal-window", …
    /// A cell of the contract; a null value says "not known". Nothing where the contract itself is
    /// not known.
    Check &contract(QLatin1StringView column, const QVariant &value);
    Check &service(const QString &code, QLatin1StringView column, const QVariant &value);
    Check &administrator(QLatin1StringView column, const QVariant &value);
    // The same with the place the word was taken from.
    Check &commonName();
    Check &item();
    Check &category();
    Check &licences();

    /// The comparison drawn from the facts; `holds` in favour of the application. Gives `holds`
    /// back.
    bool compare(QLatin1StringView key, bool holds, Arguments values = {});

    /// The fields that matter for this result, if not all the rule reads.
    Check &about(const QList<Field> &fields);
    // Where the finding stands in the mail, if elsewhere than at those fields.
    Check &at(Field field);
    Check &at(std::optional<Field> field, const Spans &spans);
    Check &atCodes(const QStringList &codes); ///< these codes in the service rows
    Check &nowhere();                         ///< nothing stands in the mail

    [[nodiscard]] RuleResult notApplicable();
    [[nodiscard]] RuleResult satisfied();
    [[nodiscard]] RuleResult violated(Arguments arguments = {}, const QString &variant = {});
    [[nodiscard]] RuleResult unknown(const QList<RegisterCell> &missing, Arguments arguments = {},
                                     const QString &variant = {});

    /// Violated because a field is empty. Where unread text stands beside it, it is not: then the
    /// finding quotes that text, points at it and asks (variant "unread"). `beside`: where the text
    /// would stand, if not beside the field itself.
    [[nodiscard]] RuleResult violatedAsEmpty(Field field, Arguments arguments = {}, const QString &variant = {},
                                             std::optional<Field> beside = std::nullopt);

    /// The contract as a missing fact: its row, or the whole table where there is none or no code
    /// to ask for.
    [[nodiscard]] RegisterCell missingContract() const;
    /// A cell of the contract as a missing fact; the row where the contract itself is not known.
    [[nodiscard]] RegisterCell missingCell(QLatin1StringView column) const;
    /// A service's cell; its row where the register does not know the service.
    [[nodiscard]] RegisterCell missingService(const QString &code, QLatin1StringView column) const;

private:
    ReasoningStep &step(FactOrigin origin, const QString &key);
    /// A fact that has a value and nothing else.
    Check &fact(FactOrigin origin, const QString &key, const QVariant &value);
    FactOrigin originOf(QLatin1StringView table, const QString &key, QLatin1StringView column) const;
    Check &cell(QLatin1StringView table, const QString &key, QLatin1StringView column, const QVariant &value);
    RuleResult finish(Verdict verdict, Arguments arguments, const QString &variant);

    const RuleInfo &m_rule;
    const Case &m_facts;
    const bool m_keepsSteps;
    const bool m_findingsAlone;
    RuleResult m_result;
    bool m_placed = false;
};

/// What the mail answers to a field, as a text can name it: QString, QStringList or QDate; null
/// where it is not answered.
[[nodiscard]] QVariant answerOf(const Application &application, Field field);

/// The places of the fields' values: where a finding without a place of its own stands; none where
/// nothing is answered.
[[nodiscard]] QList<FieldSpan> placesOf(const Application &application, const QList<Field> &fields);

} // namespace certlink
