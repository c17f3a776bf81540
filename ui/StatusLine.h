#pragma once

#include <QStatusBar>
#include <QTimer>

class QLabel;

namespace certlink {

class Desk;

/// The line below everything: database, what is not saved yet, the watched folder, person and role, edition, and the
/// receipt date of the application at hand (today's date where there is none).
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    /// The desk must outlive it.
    explicit StatusLine(Desk &desk, QWidget *parent = nullptr);

    /// What stands there, anew: something that has no signal changed (the people, the language).
    void showState();
    /// Empty: none.
    void showWatched(const QString &folder);

private:
    void build();
    void connectDesk();
    /// While a write is late or fails, how much of the work is not in the database.
    void showUnsaved();
    /// Said beside the folder, and to who does not look.
    void showArrived(int mails);

    Desk &m_desk;
    QLabel *m_database;
    QLabel *m_unsaved;
    QTimer m_unsavedSince; ///< what is written at once need not be said
    QLabel *m_watched;
    QLabel *m_person;
    QLabel *m_rulebook;
    QLabel *m_receipt;
};

} // namespace certlink
