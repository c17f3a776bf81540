#pragma once

#include "models/application/Failure.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace certlink {

/// A message on one line that does not interrupt and moves nothing: what went wrong and what to do.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// `again`: the button's text that asks to try again; empty: no button.
    void showFailure(const Failure &failure, const QString &headline, const QString &again = {});
    void showMessage(const QString &headline, const QString &detail = {});
    /// A message that stays: it cannot be closed. `button`: as `again` above.
    void showStanding(const QString &headline, const QString &detail, const QString &button);
    /// In a menu bar: the room its menus take.
    void setMenusWidth(int width) { m_menusWidth = width; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, QFrame::minimumSizeHint().height()}; }
    /// What the message just shown is about; hideAbout() takes it away when that is no longer true.
    void setTopic(const QString &topic) { m_topic = topic; }
    void hideAbout(const QString &topic);
    /// Something else is at hand: a message has had its time, a failure stays.
    void hideMessage();
    [[nodiscard]] QString text() const;

signals:
    void againWanted();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void put(const QString &headline, const QString &detail, const QString &again, bool isFailure);
    void colour();
    void fit();
    void showWhole();

    QLabel *m_sign;
    QLabel *m_text;
    QToolButton *m_more;
    QPushButton *m_again;
    QString m_whole;
    QString m_topic;
    int m_menusWidth = 0; ///< 0: in no menu bar
    QToolButton *m_close;
    bool m_isFailure = false;
};

} // namespace certlink
