#include "ui/views/LabelView.h"

#include "ui/palette/Palette.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace certlink {

namespace {

constexpr int linesEach = 9; ///< of text, a comparison

} // namespace

LabelView::LabelView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("labelView"));
    setFocusPolicy(Qt::StrongFocus);
}

void LabelView::show(const QList<NameComparison> &comparisons)
{
    m_comparisons = comparisons;
    say();
    updateGeometry();
    update();
}

QString LabelView::sentenceOf(const NameComparison &comparison)
{
    const bool hasStar = comparison.certificate.startsWith(u'*');
    if (comparison.isCovered)
        return hasStar ? tr("%1 covers %2: the star stands for exactly one label.")
                             .arg(comparison.certificate, comparison.host)
                       : tr("%1 and %2 are the same.").arg(comparison.certificate, comparison.host);
    const qsizetype more = comparison.host.count(u'.') - comparison.certificate.count(u'.');
    if (hasStar && more > 0)
        return tr("%1 does not cover %2: the star stands for exactly one label, and there is one too many.")
            .arg(comparison.certificate, comparison.host);
    return tr("%1 does not stand for %2: a label differs.").arg(comparison.certificate, comparison.host);
}

void LabelView::say()
{
    QStringList sentences;
    for (const NameComparison &one : std::as_const(m_comparisons))
        sentences.append(one.code + u' ' + sentenceOf(one));
    if (sentences.isEmpty())
        sentences.append(tr("There are no names to compare: the register knows no host name of a chosen service."));
    setAccessibleName(sentences.join(u'\n'));
}

int LabelView::heightOf() const
{
    return fontMetrics().height() * linesEach;
}

int LabelView::widthOf(const NameComparison::Pair &pair) const
{
    const QFontMetrics metrics = fontMetrics();
    return std::max({metrics.horizontalAdvance(pair.certificate), metrics.horizontalAdvance(pair.host),
                     metrics.averageCharWidth() * 3}) +
           metrics.averageCharWidth() * 2;
}

QSize LabelView::sizeHint() const
{
    const int unit = fontMetrics().averageCharWidth();
    int width = unit * 100; // sentences wrap
    for (const NameComparison &one : m_comparisons) {
        int needed = unit * 22;
        for (const NameComparison::Pair &pair : one.pairs)
            needed += widthOf(pair) + unit * 2;
        width = std::max(width, needed);
    }
    return {width, heightOf() * std::max(1, int(m_comparisons.size()))};
}

void LabelView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_comparisons.isEmpty())
        painter.drawText(rect(), int(Qt::AlignCenter) | int(Qt::TextWordWrap), accessibleName());
    int top = 0;
    for (const NameComparison &one : m_comparisons) {
        paintOne(painter, one, top);
        top += heightOf();
    }
}

void LabelView::paintOne(QPainter &painter, const NameComparison &comparison, int top) const
{
    const Palette palette = Palette::current();
    const int unit = fontMetrics().averageCharWidth();
    const int line = fontMetrics().height();
    const int above = top + line * 3 / 2;
    const int below = above + line * 5 / 2;
    painter.setPen(palette.quiet());
    painter.drawText(unit, above + line, tr("Certificate"));
    painter.drawText(unit, below + line, comparison.code);
    int left = unit * 18;
    for (qsizetype i = 0; i < comparison.pairs.size(); ++i) {
        const NameComparison::Pair &pair = comparison.pairs[i];
        const int width = widthOf(pair);
        const QRect upper(left, above, width, line * 3 / 2);
        const QRect lower(left, below, width, line * 3 / 2);
        paintLabel(painter, upper, pair.certificate, pair.agrees);
        paintLabel(painter, lower, pair.host, pair.agrees);
        const Tone tone = pair.agrees ? palette.satisfied() : palette.block();
        painter.setPen(tone.ink);
        const bool isStar = pair.certificate == u"*" && pair.agrees;
        painter.drawText(QRect(left, upper.bottom(), width, lower.top() - upper.bottom()), int(Qt::AlignCenter),
                         isStar        ? QStringLiteral("1")
                         : pair.agrees ? QStringLiteral("=")
                                       : QStringLiteral("\u2260")); // NOT EQUAL TO
        left += width;
        if (i + 1 < comparison.pairs.size()) {
            painter.setPen(palette.quiet());
            painter.drawText(QRect(left, above, unit * 2, line * 3 / 2), int(Qt::AlignCenter), QStringLiteral("."));
            painter.drawText(QRect(left, below, unit * 2, line * 3 / 2), int(Qt::AlignCenter), QStringLiteral("."));
            left += unit * 2;
        }
    }
    const Tone tone = comparison.isCovered ? palette.satisfied() : palette.block();
    painter.setPen(tone.ink);
    painter.drawText(QRect(unit, below + line * 7 / 4, width() - unit * 2, line * 5 / 2), int(Qt::TextWordWrap),
                     (comparison.isCovered ? QStringLiteral("\u2713 ") : QStringLiteral("\u2717 ")) + // CHECK, BALLOT X
                         sentenceOf(comparison));
}

/// A place one of the names lacks is an empty, dashed box.
void LabelView::paintLabel(QPainter &painter, const QRect &box, const QString &label, bool agrees) const
{
    const Palette palette = Palette::current();
    const Tone tone = agrees ? palette.satisfied() : palette.block();
    QPen pen(label.isNull() ? palette.edge() : tone.ink);
    pen.setStyle(label.isNull() ? Qt::DashLine : Qt::SolidLine);
    painter.setPen(pen);
    painter.setBrush(label.isNull() ? QBrush(Qt::NoBrush) : QBrush(tone.surface));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(palette.isDark() ? tone.ink : this->palette().color(QPalette::WindowText));
    painter.drawText(box, int(Qt::AlignCenter), label);
}

void LabelView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        say();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        updateGeometry();
}

} // namespace certlink
