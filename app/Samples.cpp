#include "app/Samples.h"

#include "rules/training/SampleDates.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <optional>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString samples = u":/certlink/samples"_s;
const QStringList parts{u"inbox"_s, u"register"_s};
/// What a sample desk works with.
const QStringList desk{u"desk.sqlite"_s, u"desk.sqlite-wal"_s, u"desk.sqlite-shm"_s, u".desk.sqlite.head"_s,
                       u".desk.sqlite.inbox"_s};

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::Samples)
};

Failure damaged(const QString &subject, const QString &detail)
{
    return {Failure::Code::BadFormat, subject, detail, {}};
}

Failure refused(const QString &subject, const QString &detail)
{
    return {Failure::Code::Refused, subject, detail,
            Texts::tr("Give a folder that does not exist yet, or an empty one.")};
}

Result<void> writeFile(const QString &from, const QString &to, QDate today, const Calendar &calendar)
{
    if (QFileInfo(to).exists() || QFileInfo(to).isSymLink())
        return tl::make_unexpected(refused(to, Texts::tr("It is there already.")));
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return tl::make_unexpected(Failure{Failure::Code::NotReadable, from, source.errorString(), {}});
    const Result<QString> text = withDates(QString::fromUtf8(source.readAll()), today, calendar);
    if (!text)
        return tl::make_unexpected(damaged(from, text.error().detail));
    QSaveFile target(to);
    if (!target.open(QIODevice::WriteOnly) || target.write(text->toUtf8()) < 0 || !target.commit())
        return tl::make_unexpected(Failure{Failure::Code::NotWritable, to, target.errorString(),
                                           Texts::tr("Choose a folder that can be written to.")});
    return {};
}

/// The samples by their path below the folder that gets them.
QStringList sampleNames()
{
    QStringList names;
    for (const QString &part : parts) {
        for (const QString &name : QDir(samples + u'/' + part).entryList(QDir::Files, QDir::Name))
            names.append(part + u'/' + name);
    }
    return names;
}

Result<void> writeAll(const QString &folder, QDate today, const Calendar &calendar)
{
    for (const QString &part : parts) {
        const QString path = folder + u'/' + part;
        if (QFileInfo(path).isSymLink() || !QDir().mkpath(path))
            return tl::make_unexpected(
                Failure{Failure::Code::NotWritable, path, Texts::tr("The folder cannot be made."), {}});
    }
    for (const QString &name : sampleNames()) {
        if (Result<void> done = writeFile(samples + u'/' + name, folder + u'/' + name, today, calendar); !done)
            return done;
    }
    return {};
}

/// Stands in a sample desk's folder: a line that says whose it is, then the files that were written.
const QString markerName = u".certlink-desk-samples"_s;
const QByteArray markerHead = "Made by certlink-desk, which removes these files and makes them anew:";

/// A name that leads out of the folder was not written by the program.
bool isOwnName(const QString &name)
{
    static const QRegularExpression below(u"\\A(?:inbox|register)/[^/]+\\z"_s);
    return desk.contains(name) || below.match(name).hasMatch();
}

/// Of a folder whose marker stands; nothing where it does not.
std::optional<QStringList> filesOfMarker(const QString &folder)
{
    constexpr qint64 longest = 1 << 20;
    const QFileInfo info(folder + u'/' + markerName);
    QFile marker(info.filePath());
    if (info.isSymLink() || !info.isFile() || info.size() > longest || !marker.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QList<QByteArray> lines = marker.readAll().split('\n');
    if (lines.first() != markerHead)
        return std::nullopt;
    QStringList names;
    for (const QByteArray &line : lines.mid(1)) {
        if (const QString name = QString::fromUtf8(line); isOwnName(name))
            names.append(name);
    }
    return names;
}

Result<void> writeMarker(const QString &folder)
{
    QSaveFile marker(folder + u'/' + markerName);
    const QByteArray text = markerHead + '\n' + (sampleNames() + desk).join(u'\n').toUtf8() + '\n';
    if (!marker.open(QIODevice::WriteOnly) || marker.write(text) < 0 || !marker.commit())
        return tl::make_unexpected(Failure{Failure::Code::NotWritable, marker.fileName(), marker.errorString(),
                                           Texts::tr("Choose a folder that can be written to.")});
    return {};
}

/// A folder, or a link to one, with anything in it; a file.
bool isInUse(const QString &folder)
{
    const QFileInfo info(folder);
    return info.exists() && (!info.isDir() || !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System |
                                                                    QDir::NoDotAndDotDot));
}

} // namespace

Result<void> writeSamples(const QString &folder, QDate today, const Calendar &calendar)
{
    if (isInUse(folder))
        return tl::make_unexpected(refused(folder, Texts::tr("It is there already, and not an empty folder.")));
    return writeAll(folder, today, calendar);
}

Result<void> remakeSampleDesk(const QString &folder, QDate today, const Calendar &calendar)
{
    const bool isLinked = QFileInfo(folder).isSymLink() ||
                          std::any_of(parts.begin(), parts.end(),
                                      [&](const QString &part) { return QFileInfo(folder + u'/' + part).isSymLink(); });
    const std::optional<QStringList> before = filesOfMarker(folder);
    if (isLinked || (isInUse(folder) && !before))
        return tl::make_unexpected(Failure{Failure::Code::Refused, folder,
                                           Texts::tr("It was not made by the program, which leaves it as it is."),
                                           Texts::tr("Move it elsewhere and open the sample desk again.")});
    for (const QString &name : before.value_or(QStringList()))
        QFile::remove(folder + u'/' + name);
    if (!QDir().mkpath(folder))
        return tl::make_unexpected(
            Failure{Failure::Code::NotWritable, folder, Texts::tr("The folder cannot be made."), {}});
    if (Result<void> marked = writeMarker(folder); !marked)
        return marked;
    return writeAll(folder, today, calendar);
}

} // namespace certlink
