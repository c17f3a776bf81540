#pragma once

#include "rules/desk/CaseFile.h"

#include <QList>

namespace certlink {

/// A place in the mail with a meaning. Knows no colour.
struct MailMark {
    enum class Kind {
        Value,      ///< a field's value stands here
        Problem,    ///< a finding points here
        PrivateKey, ///< a masked key
        NotPlaced,  ///< a line of the form nobody could place
        Unread,     ///< text that could change the application and that no reader understood
        Repaired,   ///< damage was mended here, or could not be
        Suspicious, ///< what stands here may be taken for something else
        Selected,   ///< what is selected at the desk stands here
    };
    Kind kind = Kind::Value;
    Span span;
    Field field = Field::MasterId;       ///< of a value
    Severity severity = Severity::Note;  ///< of a problem
    Verdict verdict = Verdict::Violated; ///< of a problem
    bool decided = false;                ///< of a problem and of unread text: a person has decided
    QString before{};                    ///< of a repaired place: what stood there; null: it could not be decoded

    friend bool operator==(const MailMark &, const MailMark &) = default;
};

/// Every mark of the mail at hand: values first, then problems. A finding without a place stands at
/// the label of its first field, where the mail has that; unread text has a mark of its own instead.
[[nodiscard]] QList<MailMark> mailMarks(const CaseFile &file);

} // namespace certlink
