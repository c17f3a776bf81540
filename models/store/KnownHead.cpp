#include "models/store/KnownHead.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::Store)
};

const QByteArray format = "certlink-head 2"; // 1: of decisions alone, before there was a chain

QString headPath(const QString &database)
{
    const QFileInfo info(database);
    return info.absolutePath() + u"/."_s + info.fileName() + u".head"_s;
}

Failure lost(const QString &location, const QString &what)
{
    return {Failure::Code::Lost, location, what,
            Texts::tr("Nothing was written. Put a backup of it in its place, or, knowing what is lost, go on in the "
                      "window with what is there.")};
}

QString onlySoMany(qint64 known, qint64 there)
{
    return Texts::tr("%1 records were saved in this database, and %2 are there.").arg(known).arg(there);
}

} // namespace

std::optional<ChainHead> readHead(const QString &database, HeadNote *note)
{
    constexpr qint64 longest = 200;
    constexpr qsizetype hexDigits = 64;
    const QFileInfo info(headPath(database));
    QFile file(info.filePath());
    HeadNote ignored{};
    HeadNote &found = note ? *note : ignored;
    found = info.exists() || info.isSymLink() ? HeadNote::Damaged : HeadNote::Absent;
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QList<QByteArray> lines = file.read(longest).split('\n');
    constexpr qsizetype parts = 4; // the format, two lines, and nothing after the last
    if (lines.size() != parts || lines[0] != format || !lines[3].isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const ChainHead head{lines[1].toLongLong(&isNumber), lines[2]};
    const bool isEmpty = head.sequence == 0 && head.hash.isEmpty();
    const bool isWhole = head.sequence > 0 && head.hash.size() == hexDigits;
    if (!isNumber || (!isEmpty && !isWhole))
        return std::nullopt;
    found = HeadNote::Readable;
    return head;
}

bool writeHead(const QString &database, const ChainHead &head)
{
    QSaveFile file(headPath(database));
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
           file.write(format + '\n' + QByteArray::number(head.sequence) + '\n' + head.hash + '\n') > 0 && file.commit();
}

bool removeHead(const QString &database)
{
    return !QFileInfo::exists(headPath(database)) || QFile::remove(headPath(database));
}

Result<void> checkFileIsThere(const QString &location)
{
    const std::optional<ChainHead> known = readHead(location);
    if (!known || known->sequence == 0)
        return {};
    const QFileInfo info(location);
    if (!info.exists())
        return tl::make_unexpected(
            lost(location, Texts::tr("The database is gone; %1 records were saved in it.").arg(known->sequence)));
    if (info.isFile() && info.size() == 0)
        return tl::make_unexpected(lost(location, onlySoMany(known->sequence, 0)));
    return {};
}

Result<void> checkHead(const Database &database)
{
    const std::optional<ChainHead> known = readHead(database.location());
    if (!known || known->sequence == 0)
        return {};
    const Result<ChainHead> there = chainHead(database);
    if (!there)
        return tl::make_unexpected(there.error());
    if (there->sequence < known->sequence)
        return tl::make_unexpected(lost(database.location(), onlySoMany(known->sequence, there->sequence)));
    const Result<QByteArray> hash = hashOfLink(database, known->sequence);
    if (!hash)
        return tl::make_unexpected(hash.error());
    if (*hash != known->hash)
        return tl::make_unexpected(
            lost(database.location(),
                 Texts::tr("Record %1 is not the one that was saved in this database.").arg(known->sequence)));
    return {};
}

} // namespace certlink
