#include "models/store/Restore.h"

#include "models/store/KnownHead.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::Store)
};

QString stagedPath(const QString &database)
{
    const QFileInfo info(database);
    return info.absolutePath() + u"/."_s + info.fileName() + u".restored"_s;
}

Failure notRenamed(const QString &path)
{
    return {Failure::Code::NotWritable, path, Texts::tr("The file cannot be renamed."),
            Texts::tr("Close other programs that use it, and try again.")};
}

/// A database, with what SQLite has written beside it and not into it yet.
bool renameDatabase(const QString &from, const QString &to)
{
    const QString wal = u"-wal"_s;
    if (!QFile::rename(from, to))
        return false;
    if (QFileInfo::exists(from + wal) && !QFile::rename(from + wal, to + wal)) {
        QFile::rename(to, from); // a database without its log lacks what was written last
        return false;
    }
    QFile::remove(from + u"-shm"_s);
    return true;
}

} // namespace

Result<ChainHead> stageRestore(const Store &backup, const QString &database, const VerificationProgress &progress)
{
    if (QFileInfo(backup.location()).canonicalFilePath() == QFileInfo(database).canonicalFilePath())
        return tl::make_unexpected(Failure{Failure::Code::Refused, database, Texts::tr("This is the database itself."),
                                           Texts::tr("Choose a backup of it.")});
    const Result<Verification> found = backup.verify({}, progress);
    if (!found)
        return tl::make_unexpected(found.error());
    if (found->isEnded)
        return tl::make_unexpected(Failure{Failure::Code::Refused, backup.location(), Texts::tr("It was ended."), {}});
    if (!found->holds()) {
        const Discrepancy &first = found->discrepancies.first();
        return tl::make_unexpected(Failure{Failure::Code::Damaged, backup.location(),
                                           Texts::tr("The backup does not hold: %1: %2").arg(first.what, first.detail),
                                           Texts::tr("Nothing was changed. Choose another backup.")});
    }
    dropStagedRestore(database);
    if (const Result<void> copied = backup.backupTo(stagedPath(database)); !copied)
        return tl::make_unexpected(copied.error());
    return found->head;
}

Result<QString> finishRestore(const QString &database, const ChainHead &head, const QDateTime &at)
{
    QString kept;
    if (QFileInfo::exists(database)) {
        kept = database + u".before-"_s + at.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
        if (QFileInfo::exists(kept) || !renameDatabase(database, kept))
            return tl::make_unexpected(notRenamed(database));
    }
    if (!QFile::rename(stagedPath(database), database)) {
        if (!kept.isNull())
            renameDatabase(kept, database);
        return tl::make_unexpected(notRenamed(stagedPath(database)));
    }
    if (!writeHead(database, head))
        return tl::make_unexpected(Failure{Failure::Code::NotWritable, database,
                                           Texts::tr("The backup is in place; how far it reaches could not be noted."),
                                           Texts::tr("The next start will ask about it.")});
    return kept;
}

void dropStagedRestore(const QString &database)
{
    QFile::remove(stagedPath(database));
}

} // namespace certlink
