#pragma once

#include <QVarLengthArray>
#include <QtGlobal>

namespace certlink {

/// A half-open run of UTF-16 code units of a BodyText: `begin` is in it, `end` is not.
/// Offsets count from 0 in BodyText::text(), where every line end is one code unit.
struct Span {
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] qsizetype length() const { return end - begin; }
    [[nodiscard]] bool isEmpty() const { return end <= begin; }
    friend bool operator==(const Span &, const Span &) = default;
};

/// In reading order; a value that was wrapped has a span on each of its lines, nearly all others have
/// one, which lies in the list itself.
class Spans : public QVarLengthArray<Span, 1>
{
public:
    using QVarLengthArray::QVarLengthArray;

    Spans &operator+=(const Spans &more)
    {
        append(more.constData(), more.size());
        return *this;
    }
    friend Spans operator+(Spans first, const Spans &more) { return first += more; }
};

/// A span as people and the command line say it: line and column from 1, length in UTF-16 units.
struct Place {
    qsizetype line = 1;
    qsizetype column = 1;
    qsizetype length = 0;
};

} // namespace certlink
