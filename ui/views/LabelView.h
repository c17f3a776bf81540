#pragma once

#include "ui/views/NameComparison.h"

#include <QWidget>

namespace certlink {

/// Draws comparisons of names: the certificate's labels above, the host's below, each over the one it is compared
/// with; a star is a box as wide as exactly one label.
class LabelView : public QWidget
{
    Q_OBJECT

public:
    explicit LabelView(QWidget *parent = nullptr);

    void show(const QList<NameComparison> &comparisons);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    /// A comparison in words.
    [[nodiscard]] static QString sentenceOf(const NameComparison &comparison);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int heightOf() const;
    [[nodiscard]] int widthOf(const NameComparison::Pair &pair) const;
    void paintOne(class QPainter &painter, const NameComparison &comparison, int top) const;
    void paintLabel(QPainter &painter, const QRect &box, const QString &label, bool agrees) const;
    void say();

    QList<NameComparison> m_comparisons;
};

} // namespace certlink
