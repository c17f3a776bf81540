#pragma once

#include "models/application/Failure.h"

#include <QDate>
#include <QObject>

class QSettings;

namespace certlink {

class Desk;

/// Where the anchors of every day are kept; empty: nowhere.
[[nodiscard]] QString anchorFolder(const QSettings *settings);
void setAnchorFolder(QSettings *settings, const QString &folder);

/// Keeps an anchor of every day outside the database, in a folder a person has chosen: when it is opened, with the
/// first decision of a day, and when the window closes. What does not agree with the newest anchor is told.
class DailyAnchors : public QObject
{
    Q_OBJECT

public:
    DailyAnchors(Desk &desk, QObject *parent);

    /// On the writer's thread; the folder may be slow to answer.
    void keep();

signals:
    void failed(const QString &headline, const certlink::Failure &failure);

private:
    Desk &m_desk;
    QDate m_kept; ///< the day of the last one (Asia/Tokyo)
};

} // namespace certlink
