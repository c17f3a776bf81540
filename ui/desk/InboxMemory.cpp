#include "ui/desk/InboxMemory.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certlink {

namespace {

constexpr int restMilliseconds = 1000;
constexpr qint64 longestFile = 64 << 20;
constexpr qsizetype mostPaths = 1000;

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue one : value.toArray())
        list.append(one.toString());
    return list;
}

bool isUnder(const QString &source, const QString &path)
{
    return source.startsWith(path) && (source.size() == path.size() || path.endsWith(u'/') ||
                                       source[path.size()] == u'/' || source[path.size()] == u'#');
}

} // namespace

struct InboxMemory::Kept {
    QJsonObject object;
    QHash<QString, Aside> aside;
};

InboxMemory::InboxMemory(const QString &database, QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(restMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &InboxMemory::flush);
    if (database.isEmpty())
        return;
    const QFileInfo info(database);
    m_file = info.absolutePath() % u"/." % info.fileName() % u".inbox";
    const Kept kept = read();
    m_aside = kept.aside;
    m_paths = strings(kept.object["paths"_L1]);
    m_sources = strings(kept.object["sources"_L1]);
    const QJsonObject view = kept.object["view"_L1].toObject();
    m_view = {view["show"_L1].toInt(), view["order"_L1].toInt(), view["words"_L1].toString(),
              view["row"_L1].toString()};
}

InboxMemory::Kept InboxMemory::read() const
{
    QFile file(m_file);
    if (!QFileInfo(m_file).isFile() || file.size() > longestFile || !file.open(QIODevice::ReadOnly))
        return {};
    Kept kept{QJsonDocument::fromJson(file.readAll()).object(), {}};
    for (const QString &key : strings(kept.object["removed"_L1]))
        kept.aside.insert(key, Aside::Removed);
    for (const QString &key : strings(kept.object["ignored"_L1]))
        kept.aside.insert(key, Aside::Ignored);
    return kept;
}

void InboxMemory::add(const QStringList &paths)
{
    for (const QString &path : paths) {
        const QString whole = QFileInfo(path).absoluteFilePath();
        m_paths.removeAll(whole);
        m_paths.append(whole);
    }
    if (m_paths.size() > mostPaths)
        m_paths = m_paths.last(mostPaths);
    changed();
}

void InboxMemory::setView(const View &view)
{
    if (m_view == view)
        return;
    m_view = view;
    changed();
}

void InboxMemory::setAside(const QString &key, Aside aside)
{
    m_aside[key] = aside;
    m_changes[key] = aside;
    changed();
}

void InboxMemory::changed()
{
    if (!m_file.isEmpty() && !m_timer.isActive())
        m_timer.start();
}

void InboxMemory::close(const QStringList &sources, bool isWhole)
{
    m_sources = sources;
    m_paths.removeIf([&](const QString &path) {
        return isWhole && std::none_of(sources.begin(), sources.end(),
                                       [&path](const QString &source) { return isUnder(source, path); });
    });
    flush();
}

/// What another window has removed meanwhile stays removed.
void InboxMemory::flush()
{
    m_timer.stop();
    if (m_file.isEmpty())
        return;
    QHash<QString, Aside> aside = read().aside;
    for (auto at = m_changes.constBegin(); at != m_changes.constEnd(); ++at)
        aside[at.key()] = at.value();
    QStringList removed = aside.keys(Aside::Removed);
    QStringList ignored = aside.keys(Aside::Ignored);
    std::sort(removed.begin(), removed.end());
    std::sort(ignored.begin(), ignored.end());
    const QJsonObject view{
        {"show"_L1, m_view.show}, {"order"_L1, m_view.order}, {"words"_L1, m_view.words}, {"row"_L1, m_view.row}};
    const QJsonObject object{{"paths"_L1, QJsonArray::fromStringList(m_paths)},
                             {"sources"_L1, QJsonArray::fromStringList(m_sources)},
                             {"view"_L1, view},
                             {"removed"_L1, QJsonArray::fromStringList(removed)},
                             {"ignored"_L1, QJsonArray::fromStringList(ignored)}};
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(QJsonDocument(object).toJson(QJsonDocument::Compact)) >= 0 && file.commit())
        m_changes.clear();
}

} // namespace certlink
