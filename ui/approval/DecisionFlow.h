#pragma once

#include "models/application/Failure.h"

#include <QObject>

class QWidget;

namespace certlink {

class Desk;

/// From "approve" or "return" to the dialog that does it, or to why it cannot be done.
class DecisionFlow : public QObject
{
    Q_OBJECT

public:
    DecisionFlow(Desk &desk, QWidget *window);

    void approve();
    void giveBack();

signals:
    void done(const QString &headline);
    void refused(const QString &headline, const certlink::Failure &failure);

private:
    [[nodiscard]] bool hasStore();

    Desk &m_desk;
    QWidget *m_window;
};

} // namespace certlink
