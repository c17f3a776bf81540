#pragma once

#include "models/application/Span.h"

#include <QByteArray>
#include <QList>

#include <algorithm>

namespace certlink {

/// To whom a character of the mail belongs.
enum class Owner : quint8 {
    Nobody, ///< stands in no line of an answered form
    Label,
    Value,      ///< an answer, well-formed or not
    Mark,       ///< a sign before or behind an option
    Printed,    ///< text the form has printed
    Decoration, ///< bullets, numbering, brackets, filler, blanks, punctuation
    Courtesy,   ///< words behind a value that say nothing
    Quotation,  ///< an older form, taken for history; labels and rows quoted beside the form
    Unread,     ///< what could change the application and no reader understood
};

struct OwnedSpan {
    Span span;
    Owner owner = Owner::Nobody;
};

/// Who read what of a body: each character has exactly one owner, so that nothing vanishes between two
/// readers. A reader claims what it used; what nobody claimed in a line of the form is unread.
class Owners
{
public:
    Owners() = default;
    /// Of a body of that many UTF-16 code units.
    explicit Owners(qsizetype size) : m_owners(size, char(Owner::Nobody)) {}

    /// Whoever comes first keeps a character. Places outside the body are nobody's: those of a text that
    /// stands in no mail.
    void claim(Span span, Owner owner)
    {
        char *const owners = m_owners.data();
        const qsizetype end = std::min(span.end, m_owners.size());
        for (qsizetype at = std::max<qsizetype>(span.begin, 0); at < end; ++at) {
            if (owners[at] == char(Owner::Nobody))
                owners[at] = char(owner);
        }
    }
    void claim(const Spans &spans, Owner owner)
    {
        for (const Span span : spans)
            claim(span, owner);
    }
    /// Gives all of it up again: lines that turned out to be text, or history.
    void release(Span span)
    {
        const auto size = m_owners.size();
        if (span.begin < size)
            std::fill(m_owners.begin() + span.begin, m_owners.begin() + std::min(span.end, size), char(Owner::Nobody));
    }

    [[nodiscard]] qsizetype size() const { return m_owners.size(); }
    [[nodiscard]] Owner of(qsizetype offset) const { return Owner(m_owners[offset]); }
    /// All of the body from its begin to its end, neighbours of one owner together.
    [[nodiscard]] QList<OwnedSpan> spans() const
    {
        QList<OwnedSpan> spans;
        for (qsizetype at = 0; at < m_owners.size(); ++at) {
            if (spans.isEmpty() || spans.last().owner != of(at))
                spans.append({{at, at}, of(at)});
            spans.last().span.end = at + 1;
        }
        return spans;
    }

private:
    QByteArray m_owners; ///< one Owner for each code unit
};

} // namespace certlink
