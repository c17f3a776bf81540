#pragma once

#include "ui/desk/DeskCase.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace certlink {

/// What the inbox remembers over a restart: what was loaded, how it was looked at, and which mails a person has
/// removed. In a file beside the database that nobody but the person reads; a mail is known by its hash.
class InboxMemory : public QObject
{
    Q_OBJECT

public:
    /// How the inbox is looked at.
    struct View {
        int show = 0;
        int order = 0;
        QString words;
        QString row; ///< the key of the application at hand

        friend bool operator==(const View &, const View &) = default;
    };

    /// `database` empty: nothing is remembered.
    explicit InboxMemory(const QString &database, QObject *parent = nullptr);

    [[nodiscard]] const QStringList &paths() const { return m_paths; }
    /// Files and folders were loaded.
    void add(const QStringList &paths);
    /// Mails that were still to be done when the window was closed, by their sources.
    [[nodiscard]] const QStringList &sources() const { return m_sources; }
    [[nodiscard]] const View &view() const { return m_view; }
    void setView(const View &view);
    [[nodiscard]] Aside asideOf(const QString &key) const { return m_aside.value(key, Aside::No); }
    void setAside(const QString &key, Aside aside);

    /// Keeps of the paths those that still hold one of `sources`, and writes. `isWhole`: false where something was
    /// still being loaded, and nobody knows what a path holds; then all of them stay.
    void close(const QStringList &sources, bool isWhole);
    /// Writes now what has changed.
    void flush();

private:
    struct Kept;
    [[nodiscard]] Kept read() const;
    void changed();

    QString m_file;
    QStringList m_paths;
    QStringList m_sources;
    View m_view;
    QHash<QString, Aside> m_aside;
    QHash<QString, Aside> m_changes; ///< of this window, not written yet; another one writes the same file
    QTimer m_timer;
};

} // namespace certlink
