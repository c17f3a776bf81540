#pragma once

#include "models/application/Field.h"
#include "models/application/RegisterCell.h"
#include "models/application/Span.h"

#include <QDate>
#include <QLatin1StringView>
#include <QList>
#include <QMap>
#include <QString>
#include <QVariant>

#include <optional>

namespace certlink {

enum class Severity { Block, Confirm, Note };
enum class Verdict { Satisfied, Violated, Unknown, NotApplicable };
/// Return (差し戻し), Confirm (要確認), Approvable (承認可).
enum class Disposition { Return, Confirm, Approvable };

[[nodiscard]] QLatin1StringView severityName(Severity severity);          ///< "block", "confirm", "note"
[[nodiscard]] QLatin1StringView verdictName(Verdict verdict);             ///< "violated", "not-applicable", …
[[nodiscard]] QLatin1StringView dispositionName(Disposition disposition); ///< "return", "confirm", "approvable"

/// Where a fact used by a rule comes from.
enum class FactOrigin { Mail, Register, Person, ReceiptDate, Rulebook, MailHeader };

/// One step of a rule's reasoning: a fact with its value and origin, or the comparison drawn from
/// facts. The words are looked up by `key` in the rule texts.
struct ReasoningStep {
    enum class Kind { Fact, Comparison };
    Kind kind = Kind::Fact;
    QString key;                          ///< the step's text ("fact.register", "compare.not-before")
    QVariantMap values;                   ///< what the text names: QString, QStringList, QDate, int
    FactOrigin origin = FactOrigin::Mail; ///< of a fact
    Spans spans;                          ///< of a fact from the mail
    RegisterCell cell;                    ///< of a fact from the register: which cell, missing or not
    bool holds = true;                    ///< of a comparison

    friend bool operator==(const ReasoningStep &, const ReasoningStep &) = default;
};

/// A place in the mail a result points to, and the field it belongs to; nothing where it belongs to
/// none (a private key).
struct FieldSpan {
    std::optional<Field> field;
    Span span;

    friend bool operator==(const FieldSpan &, const FieldSpan &) = default;
};

/// What one rule says of one application.
struct RuleResult {
    QString rule;   ///< "L3-weekend"
    QString clause; ///< "L3"; null where the rule has none
    Severity severity = Severity::Note;
    Verdict verdict = Verdict::NotApplicable;
    QList<Field> fields;         ///< the fields it looked at that matter for the result
    QList<FieldSpan> spans;      ///< in reading order; empty where nothing stands in the mail
    QString variant;             ///< which of the rule's sentences fits; empty: the usual one
    QVariantMap arguments;       ///< what the sentence names
    QList<RegisterCell> missing; ///< of an unknown verdict
    QList<ReasoningStep> steps;

    [[nodiscard]] bool isFinding() const { return verdict == Verdict::Violated || verdict == Verdict::Unknown; }
    friend bool operator==(const RuleResult &, const RuleResult &) = default;
};

/// Every rule's result in the order of rules.md, and what follows for the application.
struct Judgement {
    QList<RuleResult> results; ///< the findings alone where no more was asked for
    Disposition disposition = Disposition::Approvable;

    /// The violated and the unknown, in the same order.
    [[nodiscard]] QList<RuleResult> findings() const;
    friend bool operator==(const Judgement &, const Judgement &) = default;
};

/// Return if a block rule is violated; else Confirm if a confirm rule is violated or a block or
/// confirm rule is unknown; else Approvable.
[[nodiscard]] Disposition dispositionOf(const QList<RuleResult> &results);

} // namespace certlink
