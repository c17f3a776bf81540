#pragma once

#include "models/application/Evidence.h"
#include "models/mail/DecodedMail.h"
#include "ui/desk/Loader.h"

#include <QObject>
#include <QSet>

namespace certlink {

class Desk;
struct DeskCase;

/// How mails and texts come to the desk, and how they are read again when a person edits them.
class DeskIntake : public QObject
{
    Q_OBJECT

public:
    explicit DeskIntake(Desk &desk);

    /// A new application from text, or from a mail's whole source; the same again only selects it. False
    /// where there is nothing to read in it.
    bool paste(const QString &text);
    /// A mail as a mail program hands it over.
    void takeMail(const QByteArray &bytes);
    /// One that has a name to be shown by.
    void takeMail(const QByteArray &bytes, const QString &source);
    /// A new application to be typed by hand.
    void beginEmpty();
    /// The text of the pasted application at hand was edited in the pane.
    void editText(const QString &text);
    /// Why something is loaded.
    enum class Why {
        Asked,   ///< a person opened it
        Again,   ///< it was loaded when the program was last closed
        Arrived, ///< in a watched folder
    };
    void load(const QStringList &paths, Why why = Why::Asked);
    /// What the inbox held when it was last closed, with its row.
    void loadAgain();
    void cancelLoading();
    [[nodiscard]] bool isLoading() const { return m_loader.isRunning(); }
    /// Decodes the mail at hand again with a charset a person chose; empty: as the mail says.
    void readAs(const QByteArray &charset);
    /// Applications in progress come back from the database.
    void restoreDrafts();
    /// Reads a parked case again, because somebody looks at it; nothing else happens to one that is not.
    void wake(DeskCase &deskCase);

signals:
    void loadingProgressed(int done, int total);
    void loadingFinished();
    /// A person stopped it; `done` mails are here.
    void loadingCancelled(int done, int total);
    /// Of the last time, these are not where they were.
    void gone(const QStringList &sources);
    /// Mails that came into the watched folder, by their ids.
    void arrived(const QList<int> &ids);
    /// Mails a person had removed before were left out of the inbox.
    void leftOut(int count);
    /// Mails are at the desk already: `id` a form of the last of them, `count` how many since this loading began.
    void alreadyHere(int id, int count);
    /// What was to be loaded held no mail at all.
    void nothingLoaded();
    /// Applications in progress could not be read from the database.
    void failed(const certlink::Failure &failure);

private:
    void addLoaded(const QList<LoadedMail> &mails);
    void addMail(const LoadedMail &mail, QList<int> &added);
    void dropSuperseded(const QString &source, int group);
    void endLoading();
    void selectFirst(int id);
    void sayWhatIsGone();
    [[nodiscard]] Aside asideOf(const LoadedCase &form);
    void addText(const QString &text, Evidence::Kind kind);
    void read(DeskCase &deskCase, const DecodedMail &mail);
    void takeReading(int id, const ReadMail &read);
    void takeForms(const DeskCase &first, const ReadMail &read);
    [[nodiscard]] LoaderContext loaderContext() const;

    Desk &m_desk;
    Loader m_loader;
    /// Of the loading at work.
    struct Here {
        int last = 0;
        QSet<int> groups; ///< mails, each once, however many forms it has or folders it came from
    };
    Here m_here;
    int m_loadedMails = 0;
    bool m_isCancelled = false;
    bool m_isAsked = false;  ///< of the loading at work: by a person
    QSet<QString> m_asked;   ///< files a person opened
    QSet<QString> m_arrived; ///< files of the watched folder
    QList<int> m_arrivedIds;
    int m_leftOut = 0;
    QString m_wanted;       ///< the key of the application that was at hand last time; null: none, or it is there
    QStringList m_expected; ///< sources of the last time
    struct Progress {
        int done = 0;
        int total = 0;
    };
    Progress m_progress;
    int m_reading = 0; ///< number of the latest background reading; earlier ones are dropped
};

} // namespace certlink
