#include "app/WindowCommand.h"

#include "app/Clock.h"
#include "app/Samples.h"
#include "models/platform/Platform.h"
#include "models/register/RegisterCsv.h"
#include "models/store/SettingsFormat.h"
#include "ui/DeskWindows.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <optional>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::WindowCommand)
};

QString sampleFolder()
{
    return QFileInfo(defaultDatabasePath()).absolutePath() + u"/sample-desk"_s;
}

/// A desk of its own for the samples: register and database made anew, nothing of the person's own touched.
Result<DeskWindows::Samples> makeSampleDesk(const Rulebook &rulebook)
{
    const QString folder = sampleFolder();
    if (Result<void> written = remakeSampleDesk(folder, todayInTokyo(), rulebook.calendar); !written)
        return tl::make_unexpected(written.error());
    const QString path = folder + u"/desk.sqlite"_s;
    Result<std::unique_ptr<Store>> store = Store::open(path);
    if (!store)
        return tl::make_unexpected(store.error());
    const RegisterImport import = readRegisterFolder(folder + u"/register"_s, rulebook);
    if (Result<void> imported = (*store)->replaceRegister(import.data, accountName(), nowUtc()); !imported)
        return tl::make_unexpected(imported.error());
    return DeskWindows::Samples{path, folder + u"/inbox"_s};
}

/// A settings file that would never end being read, or never begin; nothing where there is none.
std::optional<QString> unreadableSettings()
{
    constexpr qint64 longest = 1 << 20;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    for (const QString &path :
         QStringList{folder + u"/certlink-desk/window.json"_s, folder + u"/certlink-desk.json"_s}) {
        const QFileInfo info(path);
        if (info.exists() && (!info.isFile() || info.size() > longest))
            return path;
    }
    return std::nullopt;
}

/// Somebody who has no database yet and asks for nothing in particular sees the samples first.
bool isFirstStart(const WindowOptions &options)
{
    return options.database.isEmpty() && options.paths.isEmpty() && !QFileInfo::exists(defaultDatabasePath()) &&
           !Store::isKnown(defaultDatabasePath()); // one that vanished is no first start
}

} // namespace

int runWindow(const WindowOptions &options, int &argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"certlink-desk"_s);
    QApplication::setDesktopFileName(u"certlink-desk"_s);
    // The window has translators of its own, which can be changed for others.
    auto translator = installedTranslator(options.language.value_or(Language::Japanese));
    const Result<Knowledge> knowledge = loadKnowledge();
    if (!knowledge) {
        writeError(knowledge.error().toString());
        return 2;
    }
    if (const std::optional<QString> path = unreadableSettings()) {
        writeError(Failure{Failure::Code::NotReadable, *path, Texts::tr("These are no settings."),
                           Texts::tr("Move it elsewhere and start again.")}
                       .toString());
        return 2;
    }
    QSettings settings(settingsFormat(), QSettings::UserScope, u"certlink-desk"_s, u"window"_s);
    if (settings.status() == QSettings::FormatError) {
        const QString kept = settings.fileName() + u".damaged"_s;
        QFile::remove(kept);
        QFile::copy(settings.fileName(), kept);
        writeError(Failure{Failure::Code::NotReadable, settings.fileName(), Texts::tr("These are no settings."),
                           Texts::tr("The usual ones are used; what stood there is kept in %1.").arg(kept)}
                       .toString());
    }
    translator.reset();
    if (options.language)
        settings.setValue(u"language"_s, *options.language == Language::English ? u"en"_s : u"ja"_s);
    const QString own = options.database.isEmpty() ? defaultDatabasePath() : options.database;
    const WindowSetup setup{knowledge->rulebook, knowledge->texts, own,      accountName(),
                            &todayInTokyo,       &nowUtc,          &settings};
    DeskWindows windows(setup, [&] { return makeSampleDesk(knowledge->rulebook); });
    if (options.sampleDesk || isFirstStart(options))
        windows.openSamples(options.paths);
    else
        windows.openOwn(options.paths);
    return QApplication::exec();
}

} // namespace certlink
