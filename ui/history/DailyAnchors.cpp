#include "ui/history/DailyAnchors.h"

#include "models/store/AnchorFolder.h"
#include "ui/desk/Desk.h"

#include <QSettings>

namespace certlink {

QString anchorFolder(const QSettings *settings)
{
    return settings ? settings->value(QStringLiteral("anchorFolder")).toString() : QString();
}

void setAnchorFolder(QSettings *settings, const QString &folder)
{
    if (settings)
        settings->setValue(QStringLiteral("anchorFolder"), folder);
}

DailyAnchors::DailyAnchors(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(&desk.database(), &DeskDatabase::opened, this, &DailyAnchors::keep);
    connect(&desk.decisions(), &DeskDecisions::written, this, [this] {
        if (m_kept != m_desk.setup().today())
            keep();
    });
}

void DailyAnchors::keep()
{
    const QString folder = anchorFolder(m_desk.setup().settings);
    if (folder.isEmpty() || !m_desk.database().store())
        return;
    m_kept = m_desk.setup().today();
    m_desk.database().writer().write<bool>(
        this,
        [folder, now = m_desk.setup().now()](Store &store) -> Result<bool> {
            return keepDailyAnchor(store, folder, now).map([] { return true; });
        },
        [this](const Result<bool> &kept) {
            if (!kept)
                emit failed(tr("The anchor of the day was not kept"), kept.error());
        });
}

} // namespace certlink
