#pragma once

#include "models/application/Failure.h"
#include "models/application/ServiceKind.h"
#include "models/application/Term.h"
#include "models/application/WordSet.h"
#include "models/rulebook/Calendar.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace certlink {

/// 申請代行 and 持ち込み.
enum class Category { Agency, Byo };

/// A row of the catalogue of items (rules.md, rulebook data).
struct CatalogueItem {
    QString key;    ///< "globalsign-ov"
    QString name;   ///< as the form and the register spell it
    QString folded; ///< the same after foldedName()
    QStringList aliases;
    Category category = Category::Agency;
    QString certificationAuthority; ///< "GlobalSign"; "any" for bring-your-own
    bool singleLicence = false;
    /// Nothing for bring-your-own, which may be either.
    std::optional<bool> wildcard;
    /// Empty: any term.
    QList<Term> terms;
};

/// A service that can be linked: its row in the form and its code prefix ("wht"; empty for その他).
struct CatalogueService {
    ServiceKind kind = ServiceKind::Other;
    QString name;   ///< the row's text, verbatim
    QString folded; ///< the same after foldedName()
    QString prefix;
};

/// Words of applicants that decide how a mail is read (form.md, Unread text). Compared folded (NFKC).
struct ReadingWords {
    QStringList courtesy; ///< behind a value they say nothing: です, より, を希望します
    QStringList relation; ///< of these, those that make another day of a date: 以降, まで
    WordSet withdrawal;   ///< a line with one takes an application back or delays it
    WordSet wish;         ///< below a signature a day counts only on a line with one of these
    WordSet present;      ///< a code beside one is named as linked now; those that follow it: から
    WordSet against;      ///< after foldedName(): what is said with one stands against the application, reason or not
    WordSet polite;       ///< after foldedName(): a sentence of these alone says nothing of an application
};

/// Folds an item or service name for comparison: NFKC, no blanks, no middle dots, ー and hyphens
/// alike, サーバー as サーバ, letters case-folded (form.md, Names).
[[nodiscard]] QString foldedName(QStringView name);

/// An edition as it stands in its two files (resources/rulebook/README.md), byte for byte.
struct RulebookSource {
    QByteArray json;
    QByteArray holidays;

    /// SHA-256 of the JSON's length in decimal, a line feed, the JSON and the holidays; lower-case hex.
    [[nodiscard]] QString sha256() const;
};

/// A mistake in an edition.
struct RulebookProblem {
    QString place;  ///< the key ("items[3].terms[0]"), or the line of the holidays ("holidays:12")
    QString detail; ///< what must stand there

    friend bool operator==(const RulebookProblem &, const RulebookProblem &) = default;
};

/// One edition of what may change with the next edition of the regulation. Immutable once loaded;
/// safe to share between threads.
class Rulebook
{
public:
    /// Reads an edition's JSON (see resources/rulebook/README.md for the keys) and the holidays'
    /// CSV it names. A Failure names the file and the JSON path or CSV line that is wrong.
    [[nodiscard]] static Result<Rulebook> load(const QString &path);
    /// The same from what a record kept. `name` stands for the files in a Failure.
    [[nodiscard]] static Result<Rulebook> load(const RulebookSource &source, const QString &name);
    /// Everything that is wrong with an edition, in its order; empty where load() takes it.
    [[nodiscard]] static QList<RulebookProblem> problems(const RulebookSource &source);
    /// The newest edition built into the program; it knows those before it.
    [[nodiscard]] static Result<Rulebook> builtIn();
    /// The rulebook of a desk that has put editions of its own in force, in that order: they judge from the day the
    /// first of them holds, and `builtIn` what was received before. Of two with the same day the later one holds.
    [[nodiscard]] static Rulebook ofDesk(const Rulebook &builtIn, const QList<Rulebook> &putInForce);

    /// The edition that holds for what was received on a day: this one or one before it; the first of
    /// all also for days before it.
    [[nodiscard]] const Rulebook &inForceOn(QDate receiptDate) const;
    /// `earlier` holds until the day before this one does.
    void setBefore(Rulebook earlier) { m_before = std::make_shared<const Rulebook>(std::move(earlier)); }
    /// This edition without those before it: it judges whatever day something was received.
    [[nodiscard]] Rulebook alone() const;
    /// The edition this one follows; null where it is the first.
    [[nodiscard]] const Rulebook *before() const { return m_before.get(); }
    [[nodiscard]] const RulebookSource &source() const { return m_source; }

    QString edition;   ///< "2026-11"
    QDate inForceFrom; ///< first day this edition holds
    int renewalWindowDays = 0;
    int leadTimeBusinessDays = 0;
    QStringList deskAddresses; ///< lower case; empty: not checked
    QList<CatalogueItem> items;
    QList<CatalogueService> services; ///< in the order of the form
    ReadingWords words;
    Calendar calendar;

    /// By key ("globalsign-ov"); null where there is none.
    [[nodiscard]] const CatalogueItem *itemByKey(QStringView key) const;
    /// By name or alias after foldedName(); null where the catalogue lacks it.
    [[nodiscard]] const CatalogueItem *itemByName(QStringView name) const;
    [[nodiscard]] const CatalogueService &service(ServiceKind kind) const;
    /// The kind a well-formed service code belongs to by its prefix.
    [[nodiscard]] std::optional<ServiceKind> kindOfCode(QStringView code) const;

private:
    RulebookSource m_source;
    QHash<QString, qsizetype> m_itemByFoldedName;
    std::shared_ptr<const Rulebook> m_before;
    friend class RulebookReader;
};

} // namespace certlink
