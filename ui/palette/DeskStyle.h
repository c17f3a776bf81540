#pragma once

#include <QProxyStyle>

namespace certlink {

/// Fusion, the one style that follows every palette, with boxes and fields that keep a visible edge
/// in a dark palette (Fusion draws theirs darker than the window) and boxes as large as the letters.
class DeskStyle : public QProxyStyle
{
    Q_OBJECT

public:
    DeskStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
};

} // namespace certlink
