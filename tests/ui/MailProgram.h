#pragma once

#include <QDesktopServices>
#include <QObject>
#include <QUrl>

/// Takes what would open a mail program.
class MailProgram : public QObject
{
    Q_OBJECT

public:
    MailProgram() { QDesktopServices::setUrlHandler(QStringLiteral("mailto"), this, "take"); }
    ~MailProgram() override { QDesktopServices::unsetUrlHandler(QStringLiteral("mailto")); }

    QUrl url; ///< the last one; empty: none

public slots:
    void take(const QUrl &opened) { url = opened; }
};
