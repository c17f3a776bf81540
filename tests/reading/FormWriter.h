#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <functional>

/// What an applicant means, to be written down in many ways.
struct Meaning {
    QString masterId;
    QString serviceCode;
    QString commonName;
    QString itemName;
    QString itemKey;
    int months = 12;
    bool isAdd = false;
    /// Codes by row, in the order of the form; an empty list: the row is not marked.
    QList<QStringList> codes;
    int reason = 0; ///< 0 not listed, 1 bring-your-own, 2 other
    QString reasonText;
    QDate startDate;
    QString fqdn;           ///< null: none
    int intermediateCa = 0; ///< 0 none, 1 registered, 2 not needed
    bool permitted = false;
};

/// The deviations of form.md a form must be read through unchanged.
enum class Deviation {
    TickMarks,
    BallotMarks,
    BracketMarks,
    FullWidthBracketMarks,
    RingsBesideBoxes,
    BlackCircles,
    Diamonds,
    KatakanaTick,
    FullWidth,
    UpperCase,
    HalfWidthKatakana,
    NoColon,
    WideColon,
    ValueOnNextLine,
    WideBlanks,
    NoBreakBlanks,
    Tabs,
    ZeroWidth,
    TrailingBlanks,
    CarriageReturns,
    BlankLinesBetweenRows,
    HardWrapAt70,
    HardWrapAt74,
    HardWrapAt78,
    Flowed,
    Quoted,
    TwiceQuoted,
    WideQuoted,
    BarQuoted,
    WrappedQuote,
    EmptyTemplateBelow,
    EmptyTemplateAbove,
    GreetingAndSignature,
    HeadInAnotherOrder,
    RowsNotChosenDeleted,
    NothingWords,
    CodesOnLines,
    CodesWithSlashes,
    KanjiDate,
    EraDate,
    ShortEraDate,
    CompactDate,
    DateWithWeekday,
    DateWithTime,
    TermInMonths,
    TermInBrackets,
    AliasName,
    BulletedHeadings,
    NoBullets,
    RingsAndCrosses,
    SignsBehind,
    CrossesInBrackets,
    ArrowsBehindFiller,
    AnswersUnderFiller,
    ShortLabels,
    ShortOptions,
    NewerWording,
    SecondLanguage,
    EqualsSigns,
    CircledNumbers,
    BracketNumbers,
    LabelsInBrackets,
    LabelsInStars,
    PoliteWords,
    ItemAndTermApart,
    FieldsOnALine,
    AnsweredBehindHeadings,
    QuotedWithName,
    WeekdayWithoutBracket,
    ReiwaInOneSign,
    OlderFormQuotedBelow,
    OtherMailQuotedBelow,
    Count,
};

/// Writes the form with the deviations laid over each other. `choose(n)` picks 0 … n-1 where a deviation
/// leaves a choice.
[[nodiscard]] QString writeForm(const Meaning &meaning, const QList<Deviation> &deviations,
                                const std::function<int(int)> &choose);
