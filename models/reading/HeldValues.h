#pragma once

#include "models/reading/FormAssembler.h"

#include <QSet>

#include <optional>

namespace certlink {

/// What the forms of a mail say, and what a text says beside it. Refers to what it is given, which must outlive it.
class HeldValues
{
public:
    HeldValues(const QList<const Application *> &applications, const Rulebook &rulebook, QDate receiptDate);

    /// Something an application could be changed by, found in a text.
    struct Found {
        enum class What { Day, Code, Word, HostName, Item, Term };
        What what = What::Day;
        qsizetype begin = 0; ///< in the text
        qsizetype end = 0;
        QDate day;    ///< for the register to explain; invalid where somebody wishes for it
        QString code; ///< lower case
        bool isNamedAsPresent = false;
    };

    /// Which codes count: in a form's own part of the mail whatever has a code's form, elsewhere those
    /// of the letters of a service or of a form's contract, since other desks have codes too.
    enum class Codes { OfKnownLetters, OfAnyLetters };
    /// Days after the receipt date that no form wishes, codes no form holds.
    [[nodiscard]] QList<Found> daysAndCodes(QStringView folded, Codes codes = Codes::OfKnownLetters) const;
    /// Words that take an application back or delay it.
    [[nodiscard]] QList<Found> withdrawals(QStringView folded) const;
    /// Host names (no addresses, no URLs), items and terms that no form holds.
    [[nodiscard]] QList<Found> namesAndTerms(QStringView folded) const;
    /// A text without the terms the forms hold.
    [[nodiscard]] QString withoutTerms(QString folded) const;
    /// Whether a text only repeats values of the forms.
    [[nodiscard]] bool onlyRepeats(QStringView folded) const;
    /// Whether a text names a host that is none of the forms', nor the domain of one.
    [[nodiscard]] bool namesOtherHost(QStringView folded) const;
    /// Whether a text names a day of the month, by its number alone, that is none of the forms': "では9日で".
    [[nodiscard]] bool namesOtherDayOfMonth(const QString &name) const;
    /// Whether a sentence only tells of something weeks ago: "前回は2025年6月に申し込みました".
    [[nodiscard]] bool isGoneBy(const QString &name) const;
    /// Whether a label's value is one the forms hold.
    [[nodiscard]] bool holds(Field field, QStringView folded) const;

private:
    struct Value {
        Field field = Field::MasterId;
        QString text; ///< squeezed; an item's key, too
    };
    struct Squeezed {
        QList<Value> values; ///< a few of each form
        QSet<QString> codes; ///< a row may have a thousand
    };
    void addCodePrefix(QStringView code);
    /// Made when first asked for: most mails say nothing beside their form that could repeat it.
    [[nodiscard]] const Squeezed &squeezedValues() const;
    [[nodiscard]] bool holdsValue(Field field, QStringView squeezed) const;
    /// A value of any field, or a code.
    [[nodiscard]] bool holdsText(const QString &squeezed) const;
    void addCodesInTwo(QStringView folded, QList<Found> &found) const;
    [[nodiscard]] bool isPresent(QStringView folded, qsizetype begin, qsizetype end) const;

    const Rulebook &m_rulebook;
    QDate m_receiptDate;
    QList<const Application *> m_applications;
    mutable std::optional<Squeezed> m_squeezed;
    QList<QDate> m_days;
    QList<int> m_months;
    QStringList m_prefixes; ///< of codes: the services' and those of the forms' contracts
};

} // namespace certlink
