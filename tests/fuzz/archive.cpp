// A .zip of mails: unpacked within narrow limits, every member decoded, read and judged.
#include "FuzzTarget.h"
#include "models/mail/ZipArchive.h"

#include <QFile>
#include <QTemporaryDir>

using namespace certlink;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder(QStringLiteral("/dev/shm/archive-XXXXXX"));
    const ZipLimits limits{1 << 20, 40, 50, 1 << 18};
    QFile file(folder.filePath(QStringLiteral("mails.zip")));
    require(file.open(QIODevice::WriteOnly) && file.write(bytesOf(data, size)) == qint64(size));
    file.close();
    qint64 unpacked = 0;
    const bool isWhole = forEachZipMember(
        file.fileName(),
        [&](const Result<RawMessage> &message) {
            if (!message) {
                require(message.error().subject.contains(file.fileName()));
                return true;
            }
            unpacked += message->bytes.size();
            readAndJudge(decode(*message));
            return true;
        },
        limits);
    require(isWhole && unpacked <= limits.unpackedBytes);
    return 0;
}
