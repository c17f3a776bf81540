// The window's settings, as something else left them: every key is read as whatever a window may take it for. That a
// window opens with them is tst_settings' to say.
#include "FuzzTarget.h"
#include "models/store/SettingsFormat.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

using namespace certlink;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder(QStringLiteral("/dev/shm/settings-XXXXXX"));
    static int count = 0;
    QFile file(folder.filePath(QString::number(++count))); // Qt remembers what stood in a file it has read
    require(file.open(QIODevice::WriteOnly) && file.write(bytesOf(data, size)) == qint64(size));
    file.close();
    const QSettings settings(file.fileName(), settingsFormat());
    for (const QString &key : settings.allKeys()) {
        const QVariant value = settings.value(key);
        (void)value.toByteArray();
        (void)value.toString();
        (void)value.toStringList();
        (void)value.toInt();
        (void)value.toBool();
    }
    require(file.remove());
    return 0;
}
