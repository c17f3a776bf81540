#pragma once

#include "ui/WindowSetup.h"
#include "ui/desk/CaseList.h"
#include "ui/desk/DeskDatabase.h"
#include "ui/desk/DeskDecisions.h"
#include "ui/desk/DeskIntake.h"
#include "ui/desk/DraftKeeper.h"
#include "ui/desk/InboxMemory.h"
#include "ui/desk/LayerEditor.h"
#include "ui/desk/SecondLook.h"
#include "ui/desk/Selection.h"

#include <QObject>
#include <QTimer>
#include <QUndoGroup>

namespace certlink {

/// The desk behind the window: the applications, the one at hand, and the parts that change them. Panes
/// show it and ask its parts for changes; they hold nothing of their own.
class Desk : public QObject
{
    Q_OBJECT

public:
    explicit Desk(const WindowSetup &setup, QObject *parent = nullptr);

    [[nodiscard]] const WindowSetup &setup() const { return m_setup; }
    /// By what is read and judged here, with all its editions: that of the database, or of the program. Replaced when
    /// an edition is put in force; who works on another thread takes a copy.
    [[nodiscard]] const Rulebook &rulebook() const { return m_database.rulebook(); }
    /// The edition that judges the application at hand; today's where none is.
    [[nodiscard]] const Rulebook &editionAtHand() const;
    [[nodiscard]] InboxModel &inbox() { return m_cases.inbox(); }
    [[nodiscard]] Selection &selection() { return m_selection; }
    [[nodiscard]] QUndoGroup &undoGroup() { return m_undo; }
    [[nodiscard]] DeskDatabase &database() { return m_database; }
    [[nodiscard]] const DeskDatabase &database() const { return m_database; }
    [[nodiscard]] DeskIntake &intake() { return *m_intake; }
    [[nodiscard]] LayerEditor &layers() { return *m_layers; }
    [[nodiscard]] DeskDecisions &decisions() { return *m_decisions; }
    [[nodiscard]] SecondLook &secondLook() { return m_secondLook; }
    [[nodiscard]] DraftKeeper &drafts() { return m_drafts; }
    [[nodiscard]] InboxMemory &memory() { return m_memory; }

    /// Rule texts follow the window.
    [[nodiscard]] Language language() const { return m_language; }
    void setLanguage(Language language);

    // The one at hand
    /// Null where there is none.
    [[nodiscard]] DeskCase *current() const { return m_cases.find(m_currentId); }
    [[nodiscard]] DeskCase *find(int id) const { return m_cases.find(id); }
    void setCurrent(int id);
    /// Undecided applications for the same contract, other than this one.
    [[nodiscard]] QList<int> othersForContract(const DeskCase &deskCase) const;

    /// Keeps what a person has begun to write about an application (DeskCase::begun), where it is still there.
    void keepBegun(int id, const QString &what, const QString &text);
    /// It is given, or given up.
    void dropBegun(int id, const QString &what);

    // For the parts of the desk
    [[nodiscard]] CaseList &cases() { return m_cases; }
    /// What is to be judged with, where `exceptId` is the case at hand.
    [[nodiscard]] DeskContext context(int exceptId) const;
    /// References of the undecided applications for a contract at this desk, other than `exceptId`.
    [[nodiscard]] QStringList openHere(const QString &contract, int exceptId) const;
    /// After every change of a case: its row, its neighbours, the window.
    void updated(DeskCase &deskCase);
    /// Cases that have come: their rows, and what is to be looked up about them.
    void show(const QList<int> &added);
    void remove(const QList<int> &ids);
    /// Takes applications out of the inbox, or back into it. One that holds nothing at all is gone for good.
    void setAside(const QList<int> &ids, Aside aside);
    /// The window is closed: what the inbox holds is remembered. `isWhole`: as InboxMemory::close has it.
    void rememberInbox(bool isWhole = true);
    void judgeLater(const QString &contract, int exceptId);
    /// Nobody looks at it any more: while idle, where nobody has worked on it, it is parked.
    void parkLater(int id);
    /// Looks up again, while idle, what was decided about each.
    void recogniseAnew();

signals:
    /// Another application is at hand, or none.
    void currentChanged();
    /// The application at hand was read or judged anew, or its layers changed; what is selected may
    /// have changed with it.
    void currentUpdated();
    void languageChanged();

private:
    void connectParts();
    void takeStore();
    void judgeAllAnew();
    void readAllAnew();
    void judgeAnew(DeskCase &deskCase);
    void workWhileIdle();
    [[nodiscard]] bool isIdle() const;
    void parkLeft(int id);

    WindowSetup m_setup;
    Language m_language = Language::Japanese;
    CaseList m_cases;
    Selection m_selection;
    QUndoGroup m_undo;
    DeskDatabase m_database;
    DraftKeeper m_drafts;
    InboxMemory m_memory;
    SecondLook m_secondLook;
    DeskIntake *m_intake;
    LayerEditor *m_layers;
    DeskDecisions *m_decisions;
    QTimer m_idle;            ///< does what can wait, a few at a time
    QSet<int> m_stale;        ///< to be judged again
    QSet<int> m_toRead;       ///< of these, to be read again before
    QList<int> m_toRecognise; ///< to be looked up among the decisions
    QList<int> m_left;        ///< to be parked
    int m_currentId = 0;
};

} // namespace certlink
