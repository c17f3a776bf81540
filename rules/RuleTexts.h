#pragma once

#include "models/application/Failure.h"
#include "models/application/Finding.h"

#include <QHash>
#include <QString>

namespace certlink {

enum class Language { Japanese, English };

/// The sentences of the rules and clauses, data in both languages (resources/texts/*.json).
/// Immutable once loaded; safe to share between threads.
class RuleTexts
{
public:
    /// The texts built into the program. A Failure names the file and key that is wrong.
    [[nodiscard]] static Result<RuleTexts> builtIn();
    /// The texts in the JSON files of a folder.
    [[nodiscard]] static Result<RuleTexts> load(const QString &folder);

    /// The rule's title: what must hold, a few words.
    [[nodiscard]] QString title(const QString &rule, Language language) const;
    /// Why the rule exists: the clause in our own words.
    [[nodiscard]] QString why(const QString &rule, Language language) const;
    /// How a person can mend what is wrong, naming actual values.
    [[nodiscard]] QString mend(const RuleResult &result, Language language) const;
    /// The finding's sentence, naming actual values ("12/6 は日曜日です。…"). Empty unless a
    /// finding.
    [[nodiscard]] QString message(const RuleResult &result, Language language) const;
    /// The polite sentence for the reply to the applicant. Empty unless a finding.
    [[nodiscard]] QString reply(const RuleResult &result, Language language) const;
    /// Reasons a person can choose when confirming the finding; empty where there are none.
    [[nodiscard]] QStringList suggestedReasons(const QString &rule, Language language) const;
    /// Of these the one that stands there before anybody chose; null where a person must choose, because the
    /// reason says that something was done.
    [[nodiscard]] QString usualReason(const QString &rule, Language language) const;
    /// A reasoning step as one line.
    [[nodiscard]] QString step(const ReasoningStep &step, Language language) const;
    /// A clause of the regulation in our own words.
    [[nodiscard]] QString clause(const QString &clause, Language language) const;
    /// Why no rule checks a clause; empty where one does.
    [[nodiscard]] QString uncheckedReason(const QString &clause, Language language) const;
    /// A missing fact for people: "契約 ssl00001234 の CSR 作成者".
    [[nodiscard]] QString registerCell(const RegisterCell &fact, Language language) const;
    /// A field's label in the form (ja verbatim) or its English name.
    [[nodiscard]] QString field(Field field, Language language) const;
    /// A word the register or the JSON uses ("customer", "not-listed", "1y"), or itself where it is
    /// none.
    [[nodiscard]] QString word(const QString &word, Language language) const;

private:
    friend class RuleTextsReader;

    QString text(const QString &key, Language language) const;
    QString sentence(const RuleResult &result, QLatin1StringView part, Language language) const;
    QString filled(const QString &text, const QVariantMap &values, Language language) const;
    /// Two answers to one field (P0-conflicting-answers), in the form's words.
    QString pair(const QVariantMap &answers, Language language) const;
    QString answer(const QString &field, const QString &text, Language language) const;
    /// The words of a list and how many more there are.
    QString enumerated(const QStringList &words, qsizetype further, Language language) const;
    QString formatted(const QVariant &value, QStringView format, QDate receipt, Language language) const;

    QHash<QString, QString> m_texts[2]; ///< by "L3-weekend/message.alone", "words/customer", …
};

} // namespace certlink
