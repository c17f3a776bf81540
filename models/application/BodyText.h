#pragma once

#include "models/application/Span.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace certlink {

/// The decoded body of a mail exactly as the mail pane shows it.
/// Line ends (CRLF, CR, U+2028, U+2029) are folded to one LF, so that an offset here is a position
/// in the pane. Everything else is kept, so a span always holds what the applicant wrote.
class BodyText
{
public:
    BodyText() : BodyText(QString()) {}
    explicit BodyText(QString text);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// At least 1: an empty text has one empty line.
    [[nodiscard]] qsizetype lineCount() const { return m_lineStarts.size(); }
    /// Lines count from 0 here; without the line end.
    [[nodiscard]] QStringView line(qsizetype index) const;
    [[nodiscard]] qsizetype lineStart(qsizetype index) const { return m_lineStarts[index]; }
    /// The line (from 0) an offset stands on; offsets outside the text belong to the nearest line.
    [[nodiscard]] qsizetype lineAt(qsizetype offset) const;
    [[nodiscard]] Place placeOf(Span span) const;
    [[nodiscard]] QStringView textAt(Span span) const;

private:
    QString m_text;
    QList<qsizetype> m_lineStarts;
};

} // namespace certlink
