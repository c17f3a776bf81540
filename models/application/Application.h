#pragma once

#include "models/application/Field.h"
#include "models/application/HostName.h"
#include "models/application/ServiceKind.h"
#include "models/application/Span.h"
#include "models/application/Term.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace certlink {

enum class Work { Change, Add };
enum class Reason { NotListed, Byo, Other };
enum class IntermediateCa { Registered, NotNeeded };

[[nodiscard]] QLatin1StringView workName(Work work);                       ///< "change", "add"
[[nodiscard]] QLatin1StringView reasonName(Reason reason);                 ///< "not-listed", …
[[nodiscard]] QLatin1StringView intermediateCaName(IntermediateCa answer); ///< "registered", …

/// What stands behind one label of the form.
struct TextAnswer {
    /// NFKC and trimmed; codes and host names lower case. Null where the field is empty, filler or
    /// not in the mail.
    QString value;
    /// As it stands in the mail (pieces of a wrapped value joined), or as a person corrected it.
    QString raw;
    /// Where `value` was read; empty for a correction.
    Spans spans;
    /// Where the label stands; empty when the mail does not have the field.
    Spans labelSpans;

    [[nodiscard]] bool isPresent() const { return !value.isNull(); }
};

struct HostNameAnswer : TextAnswer {
    /// Meaningful only where the answer is present; `host.value == value`.
    HostName host;
};

struct ItemAnswer : TextAnswer {
    /// The catalogue's key, null where the catalogue lacks the name. `value` is the name as the mail has it.
    QString key;
};

struct TermAnswer : TextAnswer {
    /// Nothing where the answer is missing or names no term. `value` is the term as written.
    std::optional<Term> term;
};

/// 利用開始希望日.
struct DateAnswer : TextAnswer {
    enum class Reading {
        Empty,      ///< nothing or filler
        Day,        ///< `date` holds it
        AtOnce,     ///< words for at once (即日, ASAP, …)
        Unreadable, ///< something else; `problem` says what
    };
    enum class Problem { None, NoSuchDay, TwoDays, NoDay };

    Reading reading = Reading::Empty;
    Problem problem = Problem::None;
    QDate date;
    /// 1 Monday … 7 Sunday, as written beside the date; 0 where no weekday is written.
    int weekday = 0;
    /// The time of day written with the date ("10:00", "午前"); null where there is none.
    QString timeOfDay;
    /// Where weekday and time of day stand, where written.
    Spans weekdaySpans;
    Spans timeSpans;
    /// The year is not written and was inferred from the receipt date.
    bool yearInferred = false;
    /// The word that makes another day of it (以降, 以前, 頃, まで, …), as written; null where there is none.
    QString relation;
    Spans relationSpans;
};

/// A sign before an option.
struct Mark {
    bool set = false;
    /// The sign as it stands ("■", "[x]", "レ"); null where there is none.
    QString glyph;
    Spans spans;
};

/// One option of a list of choices (work, reasons, intermediate CA, permission).
template<typename Option>
struct Choice {
    Option option{};
    Mark mark;
    /// The option's sentence, where it stands.
    Spans spans;
};

/// What stands in the place of a code in a service row.
struct CodeAnswer {
    /// NFKC, lower case, well-formed or not.
    QString value;
    Spans spans;
    /// The prefix of its row and exactly eight digits.
    bool wellFormed = false;
};

/// One row of 変更/追加後の連携対象サービス that is marked or has a code.
struct ServiceRow {
    ServiceKind kind = ServiceKind::Other;
    Mark mark;
    QList<CodeAnswer> codes; ///< in the order of the row, repetitions kept
    Spans spans;             ///< the service's name, where it stands
};

/// A field that was answered twice, differently even when normalised (P0-conflicting-answers).
struct Conflict {
    Field field = Field::MasterId;
    QString first;
    QString second;
    Spans firstSpans;
    Spans secondSpans;
};

/// Text of the mail that could change the application and that no reader understood (form.md, Unread
/// text). What it means is for a person to settle.
struct UnreadText {
    QString
        text;    ///< as it was read, trimmed; of the mail's own words elsewhere the day, code, word or label line alone
    Spans spans; ///< empty where it stands outside the body (subject, attachment, beyond the size limit)
    std::optional<Field> field; ///< the field it stands beside; nothing where it stands beside none
    // What the register may answer (the reader only collects).
    QDate day;                     ///< where it is a day
    QString code;                  ///< where it is a service's or contract's code; null elsewhere
    bool isNamedAsPresent = false; ///< the code stands beside 現在, 現行, 旧, から or 解約
};

/// One application: the form of a mail, read. Lists stand in the order of the form.
struct Application {
    TextAnswer masterId;
    TextAnswer serviceCode;
    HostNameAnswer commonName;
    ItemAnswer item;
    TermAnswer term;
    /// Every option found in the mail, set or not; `markedX()` below gives what is set.
    QList<Choice<Work>> work;
    QList<ServiceRow> services;
    QList<Choice<Reason>> reasons;
    TextAnswer reasonText;
    DateAnswer startDate;
    HostNameAnswer multiDomainFqdn;
    QList<Choice<IntermediateCa>> intermediateCa;
    /// At most one entry.
    QList<Choice<bool>> multiServerPermitted;
    QList<Conflict> conflicts;
    QList<UnreadText> unread; ///< in the order of the mail
    /// Service codes of the other answered forms of the same mail, well-formed or not.
    QStringList codesOfOtherForms;
    /// Answered forms quoted below that were taken for history: no applications (P0-older-form).
    QList<Span> olderForms;
    /// Fields whose answer a person wrote over what the mail says, each once.
    QList<Field> corrected;
    /// From the first to after the last code unit of this form; the whole text for a single form.
    Span extent;

    [[nodiscard]] QList<Work> markedWork() const;
    [[nodiscard]] QList<Reason> markedReasons() const;
    [[nodiscard]] QList<IntermediateCa> markedIntermediateCa() const;
    [[nodiscard]] bool isMultiServerPermitted() const;
    /// The value's places; for lists those of what is set (marks and codes). Empty where nothing stands in the mail.
    [[nodiscard]] Spans spansOf(Field field) const;
    /// The label's or heading's places, for "here it is missing"; empty where the mail has none.
    [[nodiscard]] Spans labelSpansOf(Field field) const;
    /// Unread text beside a field: while there is some, the field must not be called empty.
    [[nodiscard]] QList<UnreadText> unreadBeside(Field field) const;
    /// Where headings of list fields stand (希望する作業 …).
    Spans workLabel;
    Spans servicesLabel;
    Spans reasonsLabel;
    Spans intermediateCaLabel;
    Spans multiServerLabel;
};

} // namespace certlink
