#include "ui/palette/DeskStyle.h"

#include "ui/palette/Palette.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace certlink {

DeskStyle::DeskStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool hasEdge = element == PE_IndicatorCheckBox || element == PE_FrameLineEdit;
    const Palette palette(option->palette);
    if (!hasEdge || !palette.isDark() || option->state.testFlag(State_HasFocus))
        return;
    painter->save();
    painter->setPen(palette.edge());
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

int DeskStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    if (metric != PM_IndicatorWidth && metric != PM_IndicatorHeight)
        return usual;
    const QFontMetrics metrics = option ? option->fontMetrics : QFontMetrics(QApplication::font());
    return std::max(usual, metrics.ascent());
}

} // namespace certlink
