#include "app/WindowCommand.h"

#include "app/Clock.h"
#include "app/Samples.h"
#include "models/register/RegisterCsv.h"
#include "ui/MainWindow.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include <pwd.h>
#include <unistd.h>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

/// The operating system's account is who decides.
QString accountName()
{
    const passwd *account = getpwuid(geteuid());
    return account ? QString::fromLocal8Bit(account->pw_name) : QString::number(geteuid());
}

QString sampleFolder()
{
    return QFileInfo(defaultDatabasePath()).absolutePath() + u"/samples"_s;
}

/// A desk of its own for the samples: register and database made anew, nothing of the person's own touched.
Result<QString> makeSampleDesk(const Rulebook &rulebook)
{
    if (Result<void> written = writeSamples(sampleFolder(), todayInTokyo(), rulebook.calendar); !written)
        return tl::make_unexpected(written.error());
    const QString path = sampleFolder() + u"/desk.sqlite"_s;
    for (const QString &file : {path, path + u"-wal"_s, path + u"-shm"_s})
        QFile::remove(file);
    Result<std::unique_ptr<Store>> store = Store::open(path);
    if (!store)
        return tl::make_unexpected(store.error());
    const RegisterImport import = readRegisterFolder(sampleFolder() + u"/register"_s, rulebook);
    if (Result<void> imported = (*store)->replaceRegister(import.data, accountName(), nowUtc()); !imported)
        return tl::make_unexpected(imported.error());
    return path;
}

} // namespace

int runWindow(const WindowOptions &options, int &argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"certlink-desk"_s);
    QApplication::setApplicationDisplayName(u"CertLink Desk"_s);
    QApplication::setDesktopFileName(u"certlink-desk"_s);
    const Result<Knowledge> knowledge = loadKnowledge();
    if (!knowledge) {
        writeError(knowledge.error().toString());
        return 2;
    }
    const QString own = options.database.isEmpty() ? defaultDatabasePath() : options.database;
    if (options.database.isEmpty())
        QDir().mkpath(QFileInfo(own).absolutePath());
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, u"certlink-desk"_s, u"window"_s);
    if (options.language)
        settings.setValue(u"language"_s, *options.language == Language::English ? u"en"_s : u"ja"_s);
    WindowContext context{knowledge->rulebook, knowledge->texts, own, accountName(), &todayInTokyo, &nowUtc, &settings};
    QStringList paths = options.paths;
    if (options.sampleDesk) {
        const Result<QString> sample = makeSampleDesk(knowledge->rulebook);
        if (!sample) {
            writeError(sample.error().toString());
            return 2;
        }
        context.databasePath = *sample;
        paths.prepend(sampleFolder() + u"/inbox"_s);
    }
    MainWindow window(context);
    window.show();
    if (!paths.isEmpty())
        window.open(paths);
    return QApplication::exec();
}

} // namespace certlink
