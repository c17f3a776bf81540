#include "ui/mail/MailView.h"

#include "models/mail/PrivateKeys.h"
#include "ui/palette/Palette.h"
#include "ui/plain/PlainText.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QToolTip>

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
    m_paintedMarks.clear();
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

/// In the order of painting: values and the like, what is selected, problems on top.
QList<MailMark> MailView::wantedMarks() const
{
    QList<MailMark> wanted;
    wanted.reserve(m_marks.size() + m_places.size());
    for (const MailMark &mark : m_marks)
        if (!isProblem(mark))
            wanted.append(mark);
    for (const Span &place : m_places) {
        MailMark selected;
        selected.kind = MailMark::Kind::Selected;
        selected.span = place;
        wanted.append(selected);
    }
    for (const MailMark &mark : m_marks)
        if (isProblem(mark))
            wanted.append(mark);
    return wanted;
}

/// Whether what was painted has come to stand where the mark wants it, looking like it.
bool MailView::stands(qsizetype painted, const MailMark &mark) const
{
    const QTextCursor &cursor = m_painted[painted].cursor;
    return looksLike(m_paintedMarks[painted], mark) && cursor.selectionStart() == mark.span.begin &&
           cursor.selectionEnd() == mark.span.end;
}

void MailView::setMarks(const QList<MailMark> &marks, const Spans &places)
{
    if (m_marks == marks && m_places == places)
        return;
    const bool moved = m_places != places;
    m_marks = marks;
    m_places = places;
    paintMarks();
    if (moved && !hasFocus())
        showSelectedPlaces();
}

void MailView::showSelectedPlaces()
{
    if (m_places.isEmpty())
        return;
    const QScopedValueRollback putting(m_isPutting, true);
    QTextCursor cursor = cursorOver(m_places.first());
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

QTextCharFormat MailView::formatOf(const MailMark &mark) const
{
    const Palette palette = Palette::current();
    QTextCharFormat format;
    switch (mark.kind) {
    case MailMark::Kind::Value:
        format.setBackground(palette.tint(mark.field));
        break;
    case MailMark::Kind::Problem:
        format.setUnderlineStyle(mark.decided ? QTextCharFormat::DotLine : QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(mark.decided ? palette.satisfied().ink : palette.of(mark.severity, mark.verdict).ink);
        break;
    case MailMark::Kind::PrivateKey:
        format.setBackground(palette.confirm().surface);
        format.setForeground(palette.confirm().ink);
        break;
    case MailMark::Kind::NotPlaced:
        format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        format.setUnderlineColor(palette.quiet());
        break;
    case MailMark::Kind::Unread:
        format.setUnderlineStyle(mark.decided ? QTextCharFormat::DotLine : QTextCharFormat::DashUnderline);
        format.setUnderlineColor(mark.decided ? palette.satisfied().ink : palette.quiet());
        if (!mark.decided)
            format.setBackground(palette.neutral().surface);
        break;
    case MailMark::Kind::Repaired:
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(palette.corrected().ink);
        format.setBackground(palette.corrected().surface);
        break;
    case MailMark::Kind::Suspicious:
        format.setBackground(palette.confirm().surface);
        format.setForeground(palette.confirm().ink);
        break;
    case MailMark::Kind::Selected:
        format.setBackground(palette.selectedTint());
        break;
    }
    return format;
}

/// What is painted moves with the text that is typed before it: what then stands as it should is
/// taken over as it is, and where all of it does nothing is done.
void MailView::paintMarks()
{
    const QList<MailMark> wanted = wantedMarks();
    QList<QTextEdit::ExtraSelection> selections;
    selections.reserve(wanted.size());
    qsizetype next = 0;
    bool anyNew = wanted.size() != m_painted.size();
    for (const MailMark &mark : wanted) {
        qsizetype at = next;
        while (at < m_painted.size() && !stands(at, mark))
            ++at;
        if (at < m_painted.size()) {
            selections.append(m_painted[at]);
            next = at + 1;
        } else {
            selections.append({cursorOver(mark.span), formatOf(mark)});
            anyNew = true;
        }
    }
    if (anyNew)
        setExtraSelections(selections);
    m_painted = selections;
    m_paintedMarks = wanted;
}

/// What a mark says of itself; null where there is nothing to say.
static QString explanationOf(const MailMark &mark)
{
    switch (mark.kind) {
    case MailMark::Kind::Repaired:
        return mark.before.isNull() ? MailView::tr("The bytes here could not be decoded.")
                                    : MailView::tr("Repaired. As it came: %1").arg(mark.before);
    case MailMark::Kind::Suspicious:
        return MailView::tr(
            "This may read otherwise than it is: look-alike letters, or signs that turn the direction of writing.");
    case MailMark::Kind::PrivateKey:
        return MailView::tr("A private key, masked.");
    case MailMark::Kind::NotPlaced:
        return MailView::tr("A line of the form that could not be placed.");
    case MailMark::Kind::Unread:
        return mark.decided ? MailView::tr("Not understood by the program; a person has read it.")
                            : MailView::tr("Not understood by the program; it may change the application.");
    case MailMark::Kind::Value:
    case MailMark::Kind::Problem:
    case MailMark::Kind::Selected:
        break;
    }
    return {};
}

QString MailView::explanationAt(qsizetype offset) const
{
    QStringList lines;
    for (const MailMark &mark : m_marks)
        if (mark.span.begin <= offset && offset < mark.span.end)
            lines.append(explanationOf(mark));
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines.join(u'\n');
}

bool MailView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = explanationAt(cursorForPosition(help->pos()).position());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), toolTipText(text), this);
    return true;
}

/// The cursor stands at what is selected: where it was in sight it stays so, however the other panes grow.
void MailView::resizeEvent(QResizeEvent *event)
{
    const bool wasInSight = QRect(QPoint(), event->oldSize()).intersects(cursorRect());
    QPlainTextEdit::resizeEvent(event);
    if (wasInSight)
        ensureCursorVisible();
}

void MailView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_painted.clear();
        paintMarks();
    }
}

} // namespace certlink
