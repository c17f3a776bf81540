#pragma once

#include "models/application/BodyText.h"
#include "models/application/Span.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace certlink {

/// What a FoldedBody has made of one text; its pieces look into it.
struct FoldedStore {
    /// Where a code unit came from; begin -1: it stands nowhere.
    struct Origin {
        qint32 begin = -1;
        qint32 end = -1;
    };
    QString text;
    std::vector<Origin> origins;        ///< of each code unit of the text
    std::vector<qint32> lineBegins;     ///< indexes in the text, in order
    QString squeezed;                   ///< see SqueezedText
    std::vector<qint32> squeezedPlaces; ///< the index in the text of each code unit of it
    std::vector<qint32> squeezedAt;     ///< of each code unit of the text, how much of `squeezed` stands before it
};

class SqueezedText;

/// A piece of a FoldedBody, which outlives it: a stretch of the mail in the form the readers compare, NFKC,
/// zero-width characters left out, every kind of blank one space each. Costs nothing to copy.
class FoldedText
{
public:
    FoldedText() = default;
    FoldedText(const FoldedStore &store, qsizetype begin, qsizetype end);

    [[nodiscard]] QStringView text() const { return {m_text, m_size}; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] FoldedText mid(qsizetype from, qsizetype length = -1) const;
    [[nodiscard]] FoldedText trimmed() const;
    [[nodiscard]] FoldedText withoutTrailingSpaces() const;
    [[nodiscard]] SqueezedText squeezed() const;

    /// Where [from, to) stands in the body, one span for each line it lies on.
    [[nodiscard]] Spans spans(qsizetype from, qsizetype to) const;
    [[nodiscard]] Spans spans() const { return spans(0, size()); }
    /// Where the body has the character a code unit came from; -1 where it stands nowhere.
    [[nodiscard]] qsizetype originAt(qsizetype index) const { return m_store->origins[size_t(m_begin + index)].begin; }
    /// What stands in the body there, pieces joined.
    [[nodiscard]] QString raw(const BodyText &body) const;

private:
    friend class FoldedBody;

    const FoldedStore *m_store = nullptr; ///< null: it is empty
    const QChar *m_text = nullptr;
    qint32 m_begin = 0; ///< in the store's text
    qint32 m_size = 0;
};

/// A FoldedText without blanks and middle dots, lower case, ー and hyphens alike, サーバー as サーバ:
/// what labels and names are compared in. Knows the index in the FoldedText of each code unit.
class SqueezedText
{
public:
    SqueezedText() = default;
    SqueezedText(const FoldedStore &store, qsizetype foldedBegin, qsizetype foldedEnd);

    [[nodiscard]] QStringView text() const { return {m_text, m_size}; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] QChar at(qsizetype index) const { return index < m_size ? m_text[index] : QChar(); }
    /// The index in the folded text of a code unit here; the folded text's size for the end.
    [[nodiscard]] qsizetype foldedIndex(qsizetype index) const
    {
        return index < m_size ? m_places[index] - m_foldedBegin : m_foldedSize;
    }
    /// The index in the folded text just after the code unit before `index`.
    [[nodiscard]] qsizetype foldedEnd(qsizetype index) const
    {
        return index > 0 ? m_places[index - 1] + 1 - m_foldedBegin : 0;
    }

private:
    const QChar *m_text = nullptr;
    const qint32 *m_places = nullptr; ///< in the store's text, one for each code unit
    qint32 m_size = 0;
    qint32 m_foldedBegin = 0;
    qint32 m_foldedSize = 0;
};

/// Any of the signs used as a hyphen or dash, and the long vowel mark.
[[nodiscard]] bool isDash(QChar c);

} // namespace certlink
