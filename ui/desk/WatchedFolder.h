#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace certlink {

/// Watches a folder and the folders in it, a Maildir among them, and says which files have come or
/// have changed, once they have stopped growing. A mail that only moves within its Maildir has not
/// come. Looking is done in the background.
class WatchedFolder : public QObject
{
    Q_OBJECT

public:
    explicit WatchedFolder(QObject *parent = nullptr);

    /// What is in it already arrives first. Empty: nothing is watched any more.
    void watch(const QString &folder);
    [[nodiscard]] const QString &folder() const { return m_folder; }

    struct File {
        QString path;
        QString name; ///< the same wherever in its Maildir the mail stands
        qint64 size = 0;
        qint64 changedAt = 0; ///< milliseconds

        [[nodiscard]] bool isAs(const File &other) const
        {
            return !name.isEmpty() && size == other.size && changedAt == other.changedAt;
        }
    };
    struct Contents {
        QList<File> files; ///< in the order of their paths
        QSet<QString> folders;
    };

signals:
    void arrived(const QStringList &files);

private:
    void look();
    void take(const Contents &contents);
    void watchFolders(const QSet<QString> &folders);
    void watchFile(const QString &path);

    QString m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_settling;            ///< files that were new or growing are looked at again
    QHash<QString, File> m_seen;  ///< by name, as they were at the last look
    QHash<QString, File> m_taken; ///< by name, as they were when they were said to have arrived
    QStringList m_lately;         ///< files that may still be written
    int m_number = 0;             ///< of the folder watched; a look at an earlier one counts for nothing
    bool m_isLooking = false;
    bool m_looksAgain = false;
};

} // namespace certlink
