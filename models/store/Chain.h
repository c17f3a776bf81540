#pragma once

#include "models/store/Database.h"
#include "models/store/Head.h"

#include <QByteArray>
#include <QLatin1StringView>

#include <optional>

namespace certlink {

// The chain under everything that is only ever added. Each record is a link:
//
//   content  SHA-256 over the record's rows as they stand in the database
//   hash     SHA-256 over the link: sequence, kind, record, content, and the hash of the link before
//
// The canonical form under both: every value as "LENGTH:VALUE;" (length in bytes, text as UTF-8, numbers in
// decimal), NULL as "-;"; a row's columns in the order the migration lists them; the record's own row first, then
// the rows of each table that belong to it, each table begun by its name as a value. The first link follows 64
// zeros. Of a decision the parts that can be erased have a hash of their own, which its row holds.

enum class LinkKind { RegisterImport, Decision, Preparation, Role, Setting, Carrying, Erasure, Edition, Reply, Look };
constexpr int linkKinds = 10;

/// As it stands in the chain: "import", "decision", …
[[nodiscard]] QLatin1StringView linkKindName(LinkKind kind);
/// Nothing where the name is none.
[[nodiscard]] std::optional<LinkKind> linkKindFromName(QStringView name);
/// The table whose rows are the records of the kind.
[[nodiscard]] QString tableOf(LinkKind kind);

struct Link {
    qint64 sequence = 0; ///< 1, 2, 3, … without a gap
    LinkKind kind = LinkKind::Decision;
    qint64 record = 0; ///< the record's id in its table
    QByteArray content;
    QByteArray previous;
    QByteArray hash;

    /// What `hash` must be. All hashes are lower-case hex.
    [[nodiscard]] QByteArray recomputed() const;
};

/// Before the first link.
[[nodiscard]] QByteArray chainBeginning();

/// The last link; sequence 0 where there is none. Of a database without tables, too.
[[nodiscard]] Result<ChainHead> chainHead(const Database &database);
/// The hash of a link; empty where there is none.
[[nodiscard]] Result<QByteArray> hashOfLink(const Database &database, qint64 sequence);
/// The sequence the next link gets; of the transaction at hand.
[[nodiscard]] Result<qint64> nextSequence(const Database &database);
/// Closes a record that stands whole in the database: adds its link, in the transaction at hand.
[[nodiscard]] Result<void> appendLink(const Database &database, LinkKind kind, qint64 record);

/// Over a record's rows as they stand; empty where there is no such record.
[[nodiscard]] Result<QByteArray> contentOf(const Database &database, LinkKind kind, qint64 record);
/// Over what of a decision can be erased, as it stands.
[[nodiscard]] Result<QByteArray> personalHashOf(const Database &database, qint64 decision);
/// Over a draft, as it stands. Drafts are no part of the chain: they change, and go.
[[nodiscard]] Result<QByteArray> draftHashOf(const Database &database, const QString &key);
/// Over the three tables of the register, as they stand.
[[nodiscard]] Result<QByteArray> registerHashOf(const Database &database);

} // namespace certlink
