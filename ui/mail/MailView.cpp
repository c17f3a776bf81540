#include "ui/mail/MailView.h"

#include "models/mail/MailFile.h"
#include "ui/palette/Palette.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QTextBlock>

#include <algorithm>

namespace certlink {

MailView::MailView(QWidget *parent) : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("mailText"));
    useFixedFont();
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setCenterOnScroll(false);
    connect(this, &QPlainTextEdit::textChanged, this, &MailView::takeEdit);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &MailView::takeCursor);
}

void MailView::useFixedFont()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(QApplication::font().pointSizeF());
    setFont(fixed);
}

QString MailView::bodyText() const
{
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

void MailView::putText(const QString &text)
{
    if (bodyText() == text)
        return;
    const QScopedValueRollback putting(m_isPutting, true);
    m_marks.clear();
    m_places.clear();
    m_painted.clear();
    setExtraSelections({});
    setPlainText(text);
}

namespace {

bool isProblem(const MailMark &mark)
{
    return mark.kind == MailMark::Kind::Problem;
}

bool looksLike(const MailMark &a, const MailMark &b)
{
    return a.kind == b.kind && a.field == b.field && a.severity == b.severity && a.verdict == b.verdict &&
           a.decided == b.decided;
}

} // namespace

/// What is painted moves with the text that is typed before it; where it then stands as it should,
/// nothing is painted anew.
bool MailView::isPainted(const QList<MailMark> &marks, const Spans &places) const
{
    if (m_marks.size() != marks.size() || m_places.size() != places.size() ||
        m_painted.size() != marks.size() + places.size())
        return false;
    qsizetype at = 0;
    const auto stands = [&](Span span) {
        const QTextCursor &cursor = m_painted[at++].cursor;
        return cursor.selectionStart() == span.begin && cursor.selectionEnd() == span.end;
    };
    for (qsizetype i = 0; i < marks.size(); ++i)
        if (!looksLike(marks[i], m_marks[i]) || (!isProblem(marks[i]) && !stands(marks[i].span)))
            return false;
    for (const Span &place : places)
        if (!stands(place))
            return false;
    return std::all_of(marks.begin(), marks.end(),
                       [&](const MailMark &mark) { return !isProblem(mark) || stands(mark.span); });
}

void MailView::setMarks(const QList<MailMark> &marks, const Spans &places)
{
    if (m_marks == marks && m_places == places)
        return;
    const bool painted = isPainted(marks, places);
    const bool moved = m_places != places;
    m_marks = marks;
    m_places = places;
    if (!painted)
        paintMarks();
    if (moved && !places.isEmpty() && !hasFocus())
        showPlace(places.first());
}

void MailView::showPlace(Span place)
{
    const QScopedValueRollback putting(m_isPutting, true);
    QTextCursor cursor = cursorOver(place);
    cursor.clearSelection();
    setTextCursor(cursor);
    ensureCursorVisible();
}

void MailView::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText())
        return;
    if (document()->isEmpty()) {
        emit pastedWhole(source->text());
        return;
    }
    QString text = source->text();
    maskPrivateKeys(text);
    insertPlainText(text);
}

/// A key may also come together piece by piece; it is masked as soon as it is one.
void MailView::takeEdit()
{
    if (m_isPutting)
        return;
    QString text = bodyText();
    if (text.contains(QLatin1String("PRIVATE KEY"))) {
        const QString before = text;
        maskPrivateKeys(text);
        if (text != before) {
            const QScopedValueRollback putting(m_isPutting, true);
            const int position = textCursor().position();
            setPlainText(text); // also forgets the unmasked text's undo steps
            QTextCursor cursor = textCursor();
            cursor.setPosition(std::min<int>(position, int(text.size())));
            setTextCursor(cursor);
        }
    }
    emit textEdited(text);
}

void MailView::takeCursor()
{
    if (!m_isPutting && hasFocus() && !textCursor().hasSelection())
        emit placeChosen(textCursor().position());
}

QTextCursor MailView::cursorOver(Span span) const
{
    const int last = std::max(0, document()->characterCount() - 1);
    QTextCursor cursor(document());
    cursor.setPosition(std::clamp<int>(int(span.begin), 0, last));
    cursor.setPosition(std::clamp<int>(int(span.end), 0, last), QTextCursor::KeepAnchor);
    return cursor;
}

QTextEdit::ExtraSelection MailView::selectionOf(const MailMark &mark) const
{
    const Palette palette = Palette::current();
    QTextEdit::ExtraSelection selection;
    selection.cursor = cursorOver(mark.span);
    switch (mark.kind) {
    case MailMark::Kind::Value:
        selection.format.setBackground(palette.tint(mark.field));
        break;
    case MailMark::Kind::Problem:
        selection.format.setUnderlineStyle(mark.decided ? QTextCharFormat::DotLine
                                                        : QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(
            mark.decided ? palette.satisfied().ink : palette.of(mark.severity, mark.verdict).ink);
        break;
    case MailMark::Kind::PrivateKey:
        selection.format.setBackground(palette.confirm().surface);
        selection.format.setForeground(palette.confirm().ink);
        break;
    case MailMark::Kind::NotPlaced:
        selection.format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        selection.format.setUnderlineColor(palette.quiet());
        break;
    }
    return selection;
}

void MailView::paintMarks()
{
    const Palette palette = Palette::current();
    QList<QTextEdit::ExtraSelection> selections;
    selections.reserve(m_marks.size() + m_places.size());
    for (const MailMark &mark : m_marks)
        if (!isProblem(mark))
            selections.append(selectionOf(mark));
    for (const Span &place : m_places) {
        QTextEdit::ExtraSelection selected;
        selected.cursor = cursorOver(place);
        selected.format.setBackground(palette.selectedTint());
        selections.append(selected);
    }
    for (const MailMark &mark : m_marks)
        if (isProblem(mark))
            selections.append(selectionOf(mark));
    setExtraSelections(selections);
    m_painted = selections;
}

void MailView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintMarks();
}

} // namespace certlink
