#include "models/store/KnownHead.h"

#include "models/store/DecisionRows.h"

#include <QCoreApplication>
#include <QCryptographicHash>
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

const QByteArray format = "certlink-head 1"; // another number where the hash is made of other columns

QString headPath(const QString &database)
{
    const QFileInfo info(database);
    return info.absolutePath() + u"/."_s + info.fileName() + u".head"_s;
}

/// Every value with its length before it, so that no two rows look alike; NULL differs from an empty text.
QByteArray hashOf(const QSqlQuery &row, int columns)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (int column = 0; column < columns; ++column) {
        if (row.isNull(column)) {
            hash.addData("-;");
            continue;
        }
        const QByteArray value = row.value(column).toString().toUtf8();
        hash.addData(QByteArray(QByteArray::number(value.size()) + ':' + value + ';'));
    }
    return hash.result().toHex();
}

/// Empty where there is no such decision.
Result<QByteArray> hashOfDecision(const Database &database, qint64 id)
{
    Result<QSqlQuery> row = database.run(u"SELECT %1 FROM decisions WHERE id = ?"_s.arg(decisionInsertColumns), {id});
    if (!row)
        return tl::make_unexpected(row.error());
    return row->next() ? hashOf(*row, int(decisionInsertColumns.count(u',')) + 1) : QByteArray();
}

Failure lost(const QString &location, const QString &what)
{
    return {Failure::Code::Lost, location, what,
            Texts::tr("Nothing was written. Put a backup of it in its place, or, knowing what is lost, go on in the "
                      "window with what is there.")};
}

QString onlySoMany(qint64 known, qint64 there)
{
    return Texts::tr("%1 decisions were saved in this database, and %2 are there.").arg(known).arg(there);
}

} // namespace

Result<KnownHead> headOf(const Database &database)
{
    const Result<int> version = database.schemaVersion();
    if (!version)
        return tl::make_unexpected(version.error());
    if (*version == 0)
        return KnownHead();
    Result<QSqlQuery> row = database.run(u"SELECT count(*), coalesce(max(id), 0) FROM decisions"_s);
    if (!row)
        return tl::make_unexpected(row.error());
    KnownHead head;
    if (!row->next())
        return head;
    head.count = row->value(0).toLongLong();
    head.last = row->value(1).toLongLong();
    const Result<QByteArray> hash = hashOfDecision(database, head.last);
    if (!hash)
        return tl::make_unexpected(hash.error());
    head.sha256 = *hash;
    return head;
}

std::optional<KnownHead> readHead(const QString &database, HeadNote *note)
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
    constexpr qsizetype parts = 5; // the format, three lines, and nothing after the last
    if (lines.size() != parts || lines[0] != format || !lines[4].isEmpty())
        return std::nullopt;
    KnownHead head;
    bool isCount = false;
    bool isLast = false;
    head.count = lines[1].toLongLong(&isCount);
    head.last = lines[2].toLongLong(&isLast);
    head.sha256 = lines[3];
    const bool isEmpty = head.count == 0 && head.last == 0 && head.sha256.isEmpty();
    const bool isWhole = head.count > 0 && head.last > 0 && head.sha256.size() == hexDigits;
    if (!isCount || !isLast || (!isEmpty && !isWhole))
        return std::nullopt;
    found = HeadNote::Readable;
    return head;
}

bool writeHead(const QString &database, const KnownHead &head)
{
    QSaveFile file(headPath(database));
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
           file.write(format + '\n' + QByteArray::number(head.count) + '\n' + QByteArray::number(head.last) + '\n' +
                      head.sha256 + '\n') > 0 &&
           file.commit();
}

bool removeHead(const QString &database)
{
    return !QFileInfo::exists(headPath(database)) || QFile::remove(headPath(database));
}

Result<void> checkFileIsThere(const QString &location)
{
    const std::optional<KnownHead> known = readHead(location);
    if (!known || known->count == 0)
        return {};
    const QFileInfo info(location);
    if (!info.exists())
        return tl::make_unexpected(
            lost(location, Texts::tr("The database is gone; %1 decisions were saved in it.").arg(known->count)));
    if (info.isFile() && info.size() == 0)
        return tl::make_unexpected(lost(location, onlySoMany(known->count, 0)));
    return {};
}

Result<void> checkHead(const Database &database)
{
    const std::optional<KnownHead> known = readHead(database.location());
    if (!known || known->count == 0)
        return {};
    const Result<KnownHead> there = headOf(database);
    if (!there)
        return tl::make_unexpected(there.error());
    if (there->count < known->count)
        return tl::make_unexpected(lost(database.location(), onlySoMany(known->count, there->count)));
    const Result<QByteArray> hash = hashOfDecision(database, known->last);
    if (!hash)
        return tl::make_unexpected(hash.error());
    if (*hash != known->sha256)
        return tl::make_unexpected(
            lost(database.location(),
                 Texts::tr("Decision #%1 is not the one that was saved in this database.").arg(known->last)));
    return {};
}

} // namespace certlink
