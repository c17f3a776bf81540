#include "models/store/AnchorFolder.h"

#include "models/application/Tokyo.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::Store)
};

constexpr QStringView ending = u".anchor.txt";

/// The file of the last day; null where there is none yet.
QString newestFile(const QString &folder, const QString &prefix)
{
    QStringList names = QDir(folder).entryList(QDir::Files, QDir::Name);
    names.removeIf([&](const QString &name) {
        const qsizetype daySize = name.size() - prefix.size() - ending.size();
        return daySize <= 0 || !name.startsWith(prefix) || !name.endsWith(ending) ||
               !QDate::fromString(name.mid(prefix.size(), daySize), Qt::ISODate).isValid();
    });
    return names.isEmpty() ? QString() : folder + u'/' + names.last();
}

Result<void> compare(const Store &store, const QString &path)
{
    constexpr qint64 longest = 4096;
    QFile file(path);
    const std::optional<Anchor> anchor = QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly)
                                             ? anchorFromText(QString::fromUtf8(file.read(longest)))
                                             : std::nullopt;
    if (!anchor)
        return tl::make_unexpected(Failure{Failure::Code::BadFormat, path, Texts::tr("No anchor can be read in it."),
                                           Texts::tr("Put it back as it was, or move it away.")});
    const Result<bool> holds = store.holds(anchor->head);
    if (!holds)
        return tl::make_unexpected(holds.error());
    if (*holds)
        return {};
    return tl::make_unexpected(
        Failure{Failure::Code::Lost, path,
                Texts::tr("The database no longer holds record %1 as it was anchored on %2.")
                    .arg(anchor->head.sequence)
                    .arg(inTokyo(anchor->at).toString(u"yyyy-MM-dd HH:mm"_s)),
                Texts::tr("Keep both as they are, verify the history, and compare it with a backup.")});
}

} // namespace

Result<void> keepDailyAnchor(const Store &store, const QString &folder, const QDateTime &now)
{
    const QString prefix = QFileInfo(store.location()).completeBaseName() + u'-';
    if (const QString newest = newestFile(folder, prefix); !newest.isNull()) {
        if (Result<void> same = compare(store, newest); !same)
            return same;
    }
    const Result<ChainHead> head = store.head();
    if (!head)
        return tl::make_unexpected(head.error());
    if (head->sequence == 0)
        return {};
    const QString path = folder + u'/' + prefix + inTokyo(now).date().toString(Qt::ISODate) % ending;
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(anchorText({*head, now}).toUtf8() + '\n') > 0 && file.commit())
        return {};
    return tl::make_unexpected(Failure{Failure::Code::NotWritable, path, file.errorString(),
                                       Texts::tr("Choose another folder for the anchors.")});
}

} // namespace certlink
