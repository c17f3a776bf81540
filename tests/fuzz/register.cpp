// The three files of a register, parted by the byte 0x1E; a part left out is a file left out.
#include "FuzzTarget.h"
#include "models/register/RegisterCsv.h"

#include <QFile>
#include <QTemporaryDir>

using namespace certlink;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr char separator = 0x1E;
    static const QTemporaryDir folder(QStringLiteral("/dev/shm/register-XXXXXX"));
    const QList<QByteArray> parts = bytesOf(data, size).split(separator);
    const QStringList names{QStringLiteral("contracts.csv"), QStringLiteral("services.csv"),
                            QStringLiteral("administrators.csv")};
    for (qsizetype i = 0; i < names.size(); ++i) {
        QFile file(folder.filePath(names[i]));
        file.remove();
        if (i >= parts.size() || !file.open(QIODevice::WriteOnly))
            continue;
        file.write(parts[i]);
    }
    const RegisterImport import = readRegisterFolder(folder.path(), builtInRulebook());
    for (const RegisterProblem &problem : import.problems)
        require(!problem.toString().isEmpty());
    return 0;
}
