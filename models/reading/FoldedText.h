#pragma once

#include "models/application/BodyText.h"
#include "models/application/Span.h"

#include <QExplicitlySharedDataPointer>
#include <QList>
#include <QString>
#include <QStringView>

#include <memory>

namespace certlink {

/// A stretch of the mail in the form the readers compare: NFKC, zero-width characters left out,
/// every kind of blank one space each. Each code unit knows where in the body it came from.
/// Copies and parts share one store, so that they cost no copy of the text.
class FoldedText
{
public:
    /// Folds [begin, end) of the body's text, which lies on one line.
    static FoldedText fold(const BodyText &body, qsizetype begin, qsizetype end);
    /// A text that stands nowhere in a mail (a correction): its spans are empty.
    static FoldedText fold(const QString &text);
    /// Folds [begin, end) of a text, which holds no line end.
    static FoldedText fold(QStringView text, qsizetype begin, qsizetype end);
    /// Folds several stretches of a text, each without a line end, into one store.
    static QList<FoldedText> fold(QStringView text, const Spans &stretches);

    /// Lives as long as this object or a copy of it.
    [[nodiscard]] QStringView text() const { return {m_text, m_size}; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
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
    /// Where the body has the character a code unit came from; -1 where it stands nowhere.
    [[nodiscard]] qsizetype originAt(qsizetype index) const { return originOf(index).begin; }
    /// What stands in the body there, pieces joined.
    [[nodiscard]] QString raw(const BodyText &body) const;

private:
    class Folder;

    struct Store : QSharedData {
        QString text;
    };
    /// Where a code unit came from; begin -1: it stands nowhere.
    struct Origin {
        qint32 begin = -1;
        qint32 end = -1;
    };
    struct Places : QSharedData {
        QList<Origin> origins;   ///< one for each code unit
        QList<qsizetype> breaks; ///< indexes at which another line begins
    };

    /// Here, because every character of a form's lines is asked for.
    [[nodiscard]] Origin originOf(qsizetype index) const
    {
        if (m_places)
            return m_places->origins[index];
        if (m_begin < 0)
            return {};
        return {static_cast<qint32>(m_begin + index), static_cast<qint32>(m_begin + index + 1)};
    }
    /// The places, ready to be changed; made first where the text folded unit by unit.
    Places &spread();
    /// The store, ready to be appended to: it holds this text and nothing else.
    QString &own();

    QExplicitlySharedDataPointer<Store> m_store; ///< keeps m_text; null: it is empty
    const QChar *m_text = nullptr;
    qint32 m_size = 0;
    /// Nearly every line folds unit by unit: then unit i comes from m_begin + i, or, where m_begin is
    /// -1, from nowhere, and m_places is null.
    qint32 m_begin = -1;
    QExplicitlySharedDataPointer<Places> m_places;
};

/// A FoldedText without blanks and middle dots, lower case, ー and hyphens alike, サーバー as サーバ:
/// what labels and names are compared in. Knows the index in the FoldedText of each code unit.
/// Copies share one store, as those of a FoldedText do.
class SqueezedText
{
public:
    SqueezedText() = default;
    explicit SqueezedText(const FoldedText &text);
    /// Squeezes each text by itself, into one store.
    static QList<SqueezedText> squeeze(const QList<FoldedText> &texts);

    /// Lives as long as this object or a copy of it.
    [[nodiscard]] QStringView text() const { return {m_text, m_size}; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] QChar at(qsizetype index) const { return index < m_size ? m_text[index] : QChar(); }
    /// [from, to) as the squeezed text of the folded one from foldedEnd(from) to foldedIndex(to).
    [[nodiscard]] SqueezedText mid(qsizetype from, qsizetype to) const;
    /// The index in the folded text of a code unit here; the folded text's size for the end.
    [[nodiscard]] qsizetype foldedIndex(qsizetype index) const
    {
        return index < m_size ? m_indexes[index] - m_foldedBegin : m_foldedSize;
    }
    /// The index in the folded text just after the code unit before `index`.
    [[nodiscard]] qsizetype foldedEnd(qsizetype index) const
    {
        return index > 0 ? m_indexes[index - 1] + 1 - m_foldedBegin : 0;
    }

private:
    struct Store : QSharedData {
        explicit Store(qsizetype size);
        std::unique_ptr<QChar[]> text;
        std::unique_ptr<qint32[]> indexes; ///< one for each code unit of the text
    };

    /// Squeezes the text into the store from `from` on, where there is room for it.
    SqueezedText(const FoldedText &text, const QExplicitlySharedDataPointer<Store> &store, qsizetype from);

    QExplicitlySharedDataPointer<Store> m_store; ///< keeps m_text and m_indexes; null: it is empty
    const QChar *m_text = nullptr;
    const qint32 *m_indexes = nullptr;
    qint32 m_size = 0;
    qint32 m_foldedBegin = 0; ///< what the folded text's begin is in m_indexes
    qint32 m_foldedSize = 0;
};

/// A text squeezed for comparison.
[[nodiscard]] QString squeezed(QStringView text);

/// Any of the signs used as a hyphen or dash, and the long vowel mark.
[[nodiscard]] bool isDash(QChar c);

} // namespace certlink
