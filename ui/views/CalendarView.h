#pragma once

#include "ui/views/CaseDays.h"

#include <QWidget>

class QPainter;

namespace certlink {

/// Draws the days an application turns on, month beside month: weekends, named holidays, closing days, the days of
/// receipt and wish, the working days of the lead time, the renewal period. What a colour says stands there in
/// words as well.
class CalendarView : public QWidget
{
    Q_OBJECT

public:
    explicit CalendarView(QWidget *parent = nullptr);

    void show(const CaseDays &days);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QSize cell() const;
    [[nodiscard]] QSize month() const;
    [[nodiscard]] int months() const;
    [[nodiscard]] static QString noteOf(const CaseDay &day);
    void paintMonth(QPainter &painter, QDate month, QPoint at) const;
    void paintDay(QPainter &painter, const CaseDay &day, const QRect &box) const;
    void say();
    void measure();

    CaseDays m_days;
    QStringList m_sentences; ///< what matters, in words
    int m_cellWidth = 0;     ///< pixels
};

} // namespace certlink
