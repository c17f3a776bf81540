#pragma once

#include "models/application/Span.h"
#include "ui/mail/Marks.h"

#include <QPlainTextEdit>

namespace certlink {

/// The mail's text with its marks: tints behind values, waves under findings. Positions are the
/// offsets of the mail's BodyText.
class MailView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit MailView(QWidget *parent = nullptr);

    /// A fixed font of the window's size.
    void useFixedFont();
    /// Puts a text; nothing happens where it is there already. Does not emit `textEdited`.
    void putText(const QString &text);
    /// Puts marks and lights places up; brings the first place into view where it has changed and nobody works here.
    void setMarks(const QList<MailMark> &marks, const Spans &places);
    void setSelectedPlaces(const Spans &places) { setMarks(m_marks, places); }
    /// Brings the first of the selected places into view, and the cursor to it.
    void showSelectedPlaces();
    /// The text with LF between lines.
    [[nodiscard]] QString bodyText() const;

signals:
    /// A person edited the text; private keys in it are masked already.
    void textEdited(const QString &text);
    /// A person put the cursor somewhere.
    void placeChosen(qsizetype offset);
    /// Text was pasted into the empty pane, as it came from the clipboard.
    void pastedWhole(const QString &text);

protected:
    void insertFromMimeData(const QMimeData *source) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void takeEdit();
    void takeCursor();
    void paintMarks();
    [[nodiscard]] QList<MailMark> wantedMarks() const;
    [[nodiscard]] bool stands(qsizetype painted, const MailMark &mark) const;
    [[nodiscard]] QString explanationAt(qsizetype offset) const;
    [[nodiscard]] QTextCharFormat formatOf(const MailMark &mark) const;
    [[nodiscard]] QTextCursor cursorOver(Span span) const;

    QList<QTextEdit::ExtraSelection> m_painted; ///< move with the text
    QList<MailMark> m_paintedMarks;             ///< what m_painted shows
    QList<MailMark> m_marks;
    Spans m_places;
    bool m_isPutting = false;
};

} // namespace certlink
