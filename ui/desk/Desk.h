#pragma once

#include "ui/WindowContext.h"
#include "ui/desk/CaseList.h"
#include "ui/desk/DraftKeeper.h"
#include "ui/desk/Loader.h"
#include "ui/desk/Selection.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUndoGroup>

#include <optional>

namespace certlink {

/// The desk behind the window: the applications, the one at hand, what a person lays over them, the
/// register and the database. Panes show it and ask it for changes; they hold nothing of their own.
class Desk : public QObject
{
    Q_OBJECT

public:
    explicit Desk(const WindowContext &context, QObject *parent = nullptr);
    ~Desk() override;

    [[nodiscard]] const WindowContext &setup() const { return m_setup; }
    [[nodiscard]] InboxModel &inbox() { return m_cases.inbox(); }
    [[nodiscard]] Selection &selection() { return m_selection; }
    [[nodiscard]] QUndoGroup &undoGroup() { return m_undo; }
    [[nodiscard]] const Register &contractRegister() const { return m_register; }

    /// Rule texts follow the window.
    [[nodiscard]] Language language() const { return m_language; }
    void setLanguage(Language language);

    // The database
    /// Opens it, brings back drafts. May be tried again after a failure.
    void openStore();
    /// Null without a database.
    [[nodiscard]] Store *store() const { return m_store.get(); }
    [[nodiscard]] const std::optional<Failure> &storeFailure() const { return m_storeFailure; }
    /// Puts the register in place of the one at hand and judges everything again.
    Result<void> replaceRegister(const Register &data);

    // The one at hand
    /// Null where there is none.
    [[nodiscard]] DeskCase *current() const { return m_cases.find(m_currentId); }
    [[nodiscard]] DeskCase *find(int id) const { return m_cases.find(id); }
    void setCurrent(int id);
    /// Undecided applications for the same contract, other than this one.
    [[nodiscard]] QList<int> othersForContract(const DeskCase &deskCase) const;
    /// How many decisions there are on its contract, other than its own.
    [[nodiscard]] qsizetype decisionsForContract(const DeskCase &deskCase) const;

    // Intake
    /// A new application from text, or from a mail's whole source; the same again only selects it. False
    /// where there is nothing to read in it.
    bool paste(const QString &text);
    /// A mail as a mail program hands it over.
    void takeMail(const QByteArray &bytes);
    /// A new application to be typed by hand.
    void beginEmpty();
    /// The text of the pasted application at hand was edited in the pane.
    void editText(const QString &text);
    void load(const QStringList &paths);
    /// Decodes the mail at hand again with a charset a person chose; empty: as the mail says.
    void readAs(const QByteArray &charset);
    void cancelLoading();

    // Layers over the one at hand; each can be undone
    void correct(Field field, const QString &value);
    void explainCorrection(Field field, const QString &why);
    void withdrawCorrection(Field field);
    /// What is typed from now on is a step of its own.
    void endTyping() { ++m_typing; }
    Result<void> recordFacts(const QList<RecordedFact> &facts);
    void withdrawFact(const MissingFact &cell);
    void confirm(const QString &rule, const QString &reason);
    void withdrawDecision(const QString &rule);

    // Decisions
    /// The only ways a decision is written: judged again inside the store's transaction.
    Result<DecisionRecord> approve();
    Result<DecisionRecord> giveBack(const QString &reply);

    /// What a command lays over a case; for LayersCommand.
    Result<void> applyLayers(int id, const Layers &layers);
    /// What is to be judged with, where `exceptId` is the case at hand.
    [[nodiscard]] DeskContext context(int exceptId) const;
    /// Writes drafts that wait.
    void flushDrafts() { m_drafts.flush(); }

signals:
    /// Another application is at hand, or none.
    void currentChanged();
    /// The application at hand was read or judged anew, or its layers changed; what is selected may
    /// have changed with it.
    void currentUpdated();
    void storeChanged();
    void registerChanged();
    void languageChanged();
    void loadingProgressed(int done, int total);
    void loadingFinished();
    void draftFailed(const certlink::Failure &failure);
    /// Mails are at the desk already: `id` the last of them, `count` since this loading began.
    void alreadyHere(int id, int count);
    /// What was to be loaded held no mail at all.
    void nothingLoaded();

private:
    void connectParts();
    void restoreDrafts();
    void addLoaded(const QList<LoadedMail> &mails);
    void addMail(const LoadedMail &mail, QList<int> &added);
    void dropSuperseded(const QString &source, int group);
    void endLoading();
    void takeMail(const QByteArray &bytes, const QString &source);
    void addPasted(const QString &text, bool isTyped);
    void read(DeskCase &deskCase, const DecodedMail &mail);
    void takeReading(int id, const ReadMail &read);
    void takeForms(const DeskCase &first, const ReadMail &read);
    void rekey(DeskCase &deskCase);
    void changeLayers(const Layers &after, const QString &text, const QString &mergeKey = {});
    void updated(DeskCase &deskCase);
    void judgeLater(const QString &contract, int exceptId);
    void workWhileIdle();
    void recognise(DeskCase &deskCase);
    void takeRecord(DeskCase &deskCase, const DecisionRecord &record);
    void reloadRegister();
    [[nodiscard]] QStringList storedOpenApplications(const QString &contract, const QString &exceptKey) const;
    [[nodiscard]] QStringList referencesFor(const QString &contract, int exceptId) const;
    [[nodiscard]] LoaderSetup loaderSetup() const;

    WindowContext m_setup;
    Language m_language = Language::Japanese;
    std::unique_ptr<Store> m_store;
    std::optional<Failure> m_storeFailure;
    Register m_register;
    CaseList m_cases;
    Selection m_selection;
    QUndoGroup m_undo;
    Loader m_loader;
    DraftKeeper m_drafts;
    QTimer m_idle;                                   ///< does what can wait, a few at a time
    QSet<int> m_stale;                               ///< to be judged again
    QList<int> m_toRecognise;                        ///< to be looked up among the decisions
    mutable QHash<QString, QList<qint64>> m_decided; ///< by contract, as far as it was asked for
    /// The last answer to "what is open for this contract".
    struct StoredOpen {
        QString contract;
        QString exceptKey;
        QStringList sources;
        QElapsedTimer age;
    };
    mutable StoredOpen m_storedOpen;
    /// Of the loading at work.
    struct Here {
        int last = 0;
        int count = 0;
    };
    Here m_here;
    int m_loadedMails = 0;
    bool m_isCancelled = false;
    int m_currentId = 0;
    int m_typing = 0;
    int m_reading = 0; ///< number of the latest background reading; earlier ones are dropped
};

} // namespace certlink
