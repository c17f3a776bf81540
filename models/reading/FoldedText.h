#pragma once

#include "models/application/BodyText.h"
#include "models/application/Span.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace certlink {

/// A stretch of the mail in the form the readers compare: NFKC, zero-width characters left out,
/// every kind of blank one space each. Each code unit knows where in the body it came from.
class FoldedText
{
public:
    /// Folds [begin, end) of the body's text, which lies on one line.
    static FoldedText fold(const BodyText &body, qsizetype begin, qsizetype end);
    /// A text that stands nowhere in a mail (a correction): its spans are empty.
    static FoldedText fold(const QString &text);
    /// Folds [begin, end) of a text, which holds no line end.
    static FoldedText fold(QStringView text, qsizetype begin, qsizetype end);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] qsizetype size() const { return m_text.size(); }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] FoldedText mid(qsizetype from, qsizetype length = -1) const;
    [[nodiscard]] FoldedText trimmed() const;
    /// Appends a text from another line; nothing is put between.
    void append(const FoldedText &other);
    /// Puts one space that stands nowhere between this and what follows.
    void appendSpace();
    void chopTrailingSpaces();

    /// Where [from, to) stands in the body, one span for each line it lies on.
    [[nodiscard]] Spans spans(qsizetype from, qsizetype to) const;
    [[nodiscard]] Spans spans() const { return spans(0, size()); }
    /// What stands in the body there, pieces joined.
    [[nodiscard]] QString raw(const BodyText &body) const;

private:
    /// Where a code unit came from; begin -1: it stands nowhere.
    struct Origin {
        qint32 begin = -1;
        qint32 end = -1;
    };

    [[nodiscard]] Origin originOf(qsizetype index) const;
    /// Lets each code unit have an origin of its own.
    void spread();
    void appendUnit(QChar unit, qsizetype begin, qsizetype end);
    void appendNormalised(QStringView source, qsizetype begin);
    qsizetype appendPlain(QStringView text, qsizetype begin, qsizetype end);

    QString m_text;
    /// Nearly every line folds unit by unit: then unit i comes from m_begin + i, or, where m_begin is
    /// -1, from nowhere, and m_origins is empty.
    bool m_isStraight = true;
    qsizetype m_begin = -1;
    QList<Origin> m_origins;
    QList<qsizetype> m_breaks; ///< indexes at which another line begins
};

/// A FoldedText without blanks and middle dots, lower case, ー and hyphens alike, サーバー as サーバ:
/// what labels and names are compared in. Knows the index in the FoldedText of each code unit.
class SqueezedText
{
public:
    SqueezedText() = default;
    explicit SqueezedText(QStringView folded);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] qsizetype size() const { return m_text.size(); }
    [[nodiscard]] QChar at(qsizetype index) const
    {
        return index < m_text.size() ? m_text[index] : QChar();
    }
    /// The index in the folded text of a code unit here; the folded text's size for the end.
    [[nodiscard]] qsizetype foldedIndex(qsizetype index) const
    {
        return index < m_indexes.size() ? m_indexes[index] : m_foldedSize;
    }
    /// The index in the folded text just after the code unit before `index`.
    [[nodiscard]] qsizetype foldedEnd(qsizetype index) const
    {
        return index > 0 ? m_indexes[index - 1] + 1 : 0;
    }

private:
    QString m_text;
    QList<qint32> m_indexes;
    qsizetype m_foldedSize = 0;
};

/// A text squeezed for comparison.
[[nodiscard]] QString squeezed(QStringView text);

/// Any of the signs used as a hyphen or dash, and the long vowel mark.
[[nodiscard]] bool isDash(QChar c);

} // namespace certlink
