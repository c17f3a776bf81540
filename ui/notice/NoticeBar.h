#pragma once

#include "models/application/Failure.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace certlink {

/// A message above the workspace that does not interrupt: what went wrong and what to do.
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
    /// Something else is at hand: a message has had its time, a failure stays.
    void hideMessage();
    [[nodiscard]] QString text() const;

signals:
    void againWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void put(const QString &headline, const QString &detail, const QString &again, bool isFailure);
    void colour();

    QLabel *m_sign;
    QLabel *m_text;
    QPushButton *m_again;
    QToolButton *m_close;
    bool m_isFailure = false;
};

} // namespace certlink
