#include "ui/views/CalendarView.h"

#include "ui/palette/Palette.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace certlink {

namespace {

constexpr int weeks = 6;

QString dayText(QDate day)
{
    return CalendarView::tr("%1 (%2)").arg(QLocale().toString(day, QStringLiteral("M/d")),
                                           QLocale().standaloneDayName(day.dayOfWeek(), QLocale::ShortFormat));
}

} // namespace

CalendarView::CalendarView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("calendarView"));
    setFocusPolicy(Qt::StrongFocus);
}

void CalendarView::show(const CaseDays &days)
{
    m_days = days;
    say();
    measure();
    update();
}

/// The one thing that matters most about a day, for its cell.
QString CalendarView::noteOf(const CaseDay &day)
{
    if (day.isReceipt)
        return tr("received");
    if (day.isWish)
        return tr("wished");
    if (day.isExpiry)
        return tr("last day");
    if (!day.holiday.isNull())
        return day.holiday;
    if (day.kind == Calendar::DayKind::ClosingDay)
        return tr("closed");
    return day.leadDay > 0 ? tr("working day %1").arg(day.leadDay) : QString();
}

void CalendarView::say()
{
    m_sentences = {tr("Received %1").arg(dayText(m_days.receipt))};
    if (m_days.wish.isValid())
        m_sentences.append(tr("Wished %1").arg(dayText(m_days.wish)));
    for (const CaseDay &day : std::as_const(m_days.days)) {
        if (day.isWish && day.kind == Calendar::DayKind::Weekend)
            m_sentences.append(tr("The wished day is on a weekend"));
        else if (day.isWish && day.kind == Calendar::DayKind::Holiday)
            m_sentences.append(tr("The wished day is a holiday: %1").arg(day.holiday));
        else if (day.isWish && day.kind == Calendar::DayKind::ClosingDay)
            m_sentences.append(tr("The wished day is a closing day"));
    }
    if (m_days.windowStart.isValid())
        m_sentences.append(tr("Renewal period from %1 to %2 (%3 days)")
                               .arg(m_days.windowStart.toString(Qt::ISODate), m_days.expiry.toString(Qt::ISODate))
                               .arg(m_days.windowLength));
    setAccessibleName(m_sentences.join(QStringLiteral(" \u00B7 "))); // MIDDLE DOT
}

QSize CalendarView::cell() const
{
    return {m_cellWidth, fontMetrics().height() * 5 / 2};
}

/// As wide as the longest note, up to a limit: two months have to stand side by side.
void CalendarView::measure()
{
    const int character = fontMetrics().averageCharWidth();
    m_cellWidth = character * 9;
    for (const CaseDay &day : std::as_const(m_days.days))
        m_cellWidth = std::max(m_cellWidth, fontMetrics().horizontalAdvance(noteOf(day)) + character * 2);
    m_cellWidth = std::min(m_cellWidth, character * 19);
    updateGeometry();
}

int CalendarView::months() const
{
    if (m_days.days.isEmpty())
        return 1;
    const QDate first = m_days.days.first().day;
    const QDate last = m_days.days.last().day;
    return (last.year() - first.year()) * 12 + last.month() - first.month() + 1;
}

QSize CalendarView::month() const
{
    return {cell().width() * 7, cell().height() * weeks + fontMetrics().height() * 3};
}

QSize CalendarView::sizeHint() const
{
    const int space = fontMetrics().height();
    const int across = std::min(2, months());
    const int down = (months() + 1) / 2;
    int width = month().width() * across + space * (across + 1);
    for (const QString &sentence : m_sentences)
        width = std::max(width, fontMetrics().horizontalAdvance(sentence) + space * 2);
    return {width, month().height() * down + space + fontMetrics().height() * (int(m_sentences.size()) + 1)};
}

void CalendarView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_days.days.isEmpty())
        return;
    const int space = fontMetrics().height();
    QDate first = m_days.days.first().day;
    for (int i = 0; i < months(); ++i)
        paintMonth(painter, first.addMonths(i),
                   {space + (i % 2) * (month().width() + space), (i / 2) * month().height()});
    painter.setPen(palette().color(QPalette::WindowText));
    int top = month().height() * ((months() + 1) / 2) + fontMetrics().height();
    for (const QString &sentence : m_sentences) {
        painter.drawText(space, top, sentence);
        top += fontMetrics().height();
    }
}

void CalendarView::paintMonth(QPainter &painter, QDate month, QPoint at) const
{
    const QLocale locale;
    const int line = fontMetrics().height();
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(at, QSize(cell().width() * 7, line * 3 / 2)), int(Qt::AlignCenter),
                     tr("%1/%2", "year, month").arg(month.year()).arg(month.month()));
    painter.setPen(Palette::current().quiet());
    for (int weekday = 1; weekday <= 7; ++weekday)
        painter.drawText(QRect(at.x() + (weekday - 1) * cell().width(), at.y() + line * 3 / 2, cell().width(), line),
                         int(Qt::AlignCenter), locale.standaloneDayName(weekday, QLocale::ShortFormat));
    for (const CaseDay &day : m_days.days) {
        if (day.day.year() != month.year() || day.day.month() != month.month())
            continue;
        const int place = month.dayOfWeek() - 1 + day.day.day() - 1;
        const QRect box(at.x() + place % 7 * cell().width(), at.y() + line * 5 / 2 + place / 7 * cell().height(),
                        cell().width(), cell().height());
        paintDay(painter, day, box.adjusted(1, 1, -1, -1));
    }
}

void CalendarView::paintDay(QPainter &painter, const CaseDay &day, const QRect &box) const
{
    const Palette colours = Palette::current();
    const bool isFree = day.kind && day.kind != Calendar::DayKind::Business;
    const Tone tone = isFree            ? colours.block()
                      : day.isInWindow  ? colours.confirm()
                      : day.leadDay > 0 ? colours.unknown()
                      : !day.kind       ? colours.neutral()
                                        : colours.satisfied();
    painter.fillRect(box, tone.surface);
    if (day.isInWindow) {
        painter.setPen(QPen(colours.confirm().ink, 2));
        painter.drawLine(box.bottomLeft(), box.bottomRight());
    }
    if (day.isReceipt || day.isWish) {
        painter.setPen(QPen(day.isWish ? tone.ink : colours.corrected().ink, day.isWish ? 3 : 2));
        painter.drawRect(box.adjusted(1, 1, -1, -1));
    }
    painter.setPen(isFree ? tone.ink : palette().color(QPalette::WindowText));
    const int line = fontMetrics().height();
    painter.drawText(box.adjusted(4, 1, -2, 0), int(Qt::AlignLeft | Qt::AlignTop), QString::number(day.day.day()));
    const QString note = noteOf(day);
    painter.drawText(QRect(box.left() + 3, box.bottom() - line - 1, box.width() - 5, line),
                     int(Qt::AlignLeft | Qt::AlignBottom | Qt::TextDontClip), // letters of another font are higher
                     fontMetrics().elidedText(note, Qt::ElideRight, box.width() - 5));
}

void CalendarView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_days.days.isEmpty())
        say();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        measure();
}

} // namespace certlink
