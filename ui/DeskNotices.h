#pragma once

#include "models/application/Failure.h"

#include <QObject>

namespace certlink {

class Desk;
class NoticeBar;

/// What the desk has to say in the window's notice bar: what came of loading, which work could not be saved, who
/// prepared the application at hand, why the database cannot be used and what is to be done then.
class DeskNotices : public QObject
{
    Q_OBJECT

public:
    /// `bar` and the desk must outlive it; `window` owns it and what it asks.
    DeskNotices(Desk &desk, NoticeBar &bar, QWidget *window);

    /// It is not said any more when the application at hand changes.
    void sayOfTheApplication(const QString &headline, const Failure &failure);

private:
    void connectIntake();
    void connectDrafts();
    void connectApplication();
    /// Whether the database could be opened.
    void showStore();
    void openAgain();
    void askBeforeGoingOn(const Failure &lost);
    /// Who made the application at hand ready, where it was a colleague.
    void showPreparation();

    Desk &m_desk;
    NoticeBar &m_bar;
    QWidget *m_window;
};

} // namespace certlink
