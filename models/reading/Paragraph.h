#pragma once

#include "models/reading/FoldedText.h"

#include <QList>

namespace certlink {

/// Lines that somebody broke within a sentence, as one text.
class Paragraph
{
public:
    explicit Paragraph(const FoldedText &line) { append(line); }

    /// Whether a line ends within a sentence: by a comma or a word that ties it to the next one, or in English
    /// where that goes on in small letters.
    [[nodiscard]] static bool goesOn(QStringView line, QStringView next);
    void append(const FoldedText &line);

    [[nodiscard]] QStringView text() const { return m_text; }
    /// Where [begin, end) of the text stands in the body.
    [[nodiscard]] Spans spans(qsizetype begin, qsizetype end) const;

private:
    struct Piece {
        qsizetype begin = 0; ///< in the text
        FoldedText line;
    };
    QString m_text;
    QList<Piece> m_pieces;
};

} // namespace certlink
