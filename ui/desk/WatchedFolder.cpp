#include "ui/desk/WatchedFolder.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFileInfo>
#include <QtConcurrent>

#include <algorithm>

namespace certlink {

namespace {

constexpr int settleMilliseconds = 250; ///< a file that has not grown for so long is taken as whole

/// A Maildir moves a mail from new to cur and writes flags behind a colon; it stays the same mail.
QString nameOf(const QFileInfo &file)
{
    const QString folder = file.dir().dirName();
    if (folder != QLatin1String("new") && folder != QLatin1String("cur"))
        return file.filePath();
    return QFileInfo(file.path()).path() % u'/' % file.fileName().section(u':', 0, 0);
}

/// Files that a program is still writing under another name, as Maildir and file managers have it.
bool isUnfinished(const QFileInfo &file)
{
    const QString name = file.fileName();
    return file.dir().dirName() == QLatin1String("tmp") || name.endsWith(QLatin1String(".part")) ||
           name.endsWith(QLatin1String(".tmp")) || name.endsWith(u'~');
}

WatchedFolder::Contents contentsOf(const QString &folder)
{
    WatchedFolder::Contents contents;
    contents.folders.insert(folder);
    QDirIterator all(folder, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::Readable,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QFileInfo file(all.next());
        if (file.isDir())
            contents.folders.insert(file.filePath());
        else if (!isUnfinished(file))
            contents.files.append(
                {file.filePath(), nameOf(file), file.size(), file.lastModified().toMSecsSinceEpoch()});
    }
    std::sort(contents.files.begin(), contents.files.end(),
              [](const auto &a, const auto &b) { return a.path < b.path; });
    return contents;
}

} // namespace

WatchedFolder::WatchedFolder(QObject *parent) : QObject(parent)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(settleMilliseconds);
    connect(&m_settling, &QTimer::timeout, this, &WatchedFolder::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &WatchedFolder::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &WatchedFolder::look);
}

void WatchedFolder::watch(const QString &folder)
{
    ++m_number;
    m_settling.stop();
    m_seen.clear();
    m_taken.clear();
    m_lately.clear();
    m_folder = folder;
    if (const QStringList watched = m_watcher.directories() + m_watcher.files(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    look();
}

void WatchedFolder::look()
{
    m_looksAgain = m_isLooking;
    if (m_isLooking || m_folder.isEmpty())
        return;
    m_isLooking = true;
    QtConcurrent::run(contentsOf, m_folder).then(this, [this, number = m_number](const Contents &contents) {
        m_isLooking = false;
        if (number == m_number)
            take(contents);
        if (m_looksAgain)
            look();
    });
}

/// A file is taken at the second look that finds it as it was.
void WatchedFolder::take(const Contents &contents)
{
    QHash<QString, File> now;
    QStringList fresh;
    bool waits = false;
    for (const File &file : contents.files) {
        now.insert(file.name, file);
        if (m_taken.value(file.name).isAs(file))
            continue;
        if (!m_seen.value(file.name).isAs(file)) {
            waits = true;
            continue;
        }
        watchFile(file.path);
        if (file.size > 0) {
            m_taken.insert(file.name, file);
            fresh.append(file.path);
        }
    }
    m_seen = now;
    if (waits)
        m_settling.start();
    if (!fresh.isEmpty())
        emit arrived(fresh);
    watchFolders(contents.folders);
}

void WatchedFolder::watchFolders(const QSet<QString> &folders)
{
    const QStringList known = m_watcher.directories();
    const QSet<QString> fresh = folders - QSet<QString>(known.begin(), known.end());
    if (fresh.isEmpty())
        return;
    m_watcher.addPaths(fresh.values());
    look(); // for what came between the look and the watch
}

/// A folder does not say that a file in it grows, so the latest files are watched themselves.
void WatchedFolder::watchFile(const QString &path)
{
    constexpr qsizetype mostFiles = 64;
    if (!m_watcher.files().contains(path) && m_watcher.addPath(path))
        m_lately.append(path);
    if (m_lately.size() > mostFiles)
        m_watcher.removePath(m_lately.takeFirst());
}

} // namespace certlink
