#include "models/rulebook/Rulebook.h"

#include "models/rulebook/RulebookReader.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

bool isDropped(QChar c)
{
    switch (c.unicode()) {
    case 0x00b7: // · middle dot
    case 0x0387: // · Greek ano teleia
    case 0x2022: // • bullet
    case 0x2219: // ∙ bullet operator
    case 0x22c5: // ⋅ dot operator
    case 0x30fb: // ・ katakana middle dot (NFKC of ･ too)
    case 0x200b: // zero-width characters
    case 0x200c:
    case 0x200d:
    case 0x2060:
    case 0xfeff:
        return true;
    default:
        return c.isSpace();
    }
}

bool isDash(QChar c)
{
    switch (c.unicode()) {
    case 0x002d: // - hyphen-minus
    case 0x00ad: // soft hyphen
    case 0x2043: // ⁃ hyphen bullet
    case 0x2212: // − minus sign
    case 0x2500: // ─ box drawings, typed for a dash
    case 0x30fc: // ー prolonged sound mark (NFKC of ｰ too)
        return true;
    default:
        return c.unicode() >= 0x2010 && c.unicode() <= 0x2015; // ‐ ‑ ‒ – — ―
    }
}

bool isAscii(QStringView text)
{
    for (const QChar c : text) {
        if (c.unicode() > 0x7f)
            return false;
    }
    return true;
}

} // namespace

QString foldedName(QStringView name)
{
    const QString normal = isAscii(name) ? name.toString() : name.toString().normalized(QString::NormalizationForm_KC);
    QString folded;
    folded.reserve(normal.size());
    for (const QChar c : normal) {
        if (!isDropped(c))
            folded.append(isDash(c) ? u'-' : c.toCaseFolded());
    }
    folded.replace(u"サ-バ-"_s, u"サ-バ"_s); // サーバー is サーバ
    return folded;
}

QString RulebookSource::sha256() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray(QByteArray::number(json.size()) + '\n'));
    hash.addData(json);
    hash.addData(holidays);
    return QString::fromLatin1(hash.result().toHex());
}

Result<Rulebook> Rulebook::load(const QString &path)
{
    return RulebookReader(path).read();
}

Result<Rulebook> Rulebook::load(const RulebookSource &source, const QString &name)
{
    return RulebookReader(name, source).read();
}

QList<RulebookProblem> Rulebook::problems(const RulebookSource &source)
{
    RulebookReader reader({}, source);
    static_cast<void>(reader.read());
    return reader.problems();
}

Rulebook Rulebook::ofDesk(const Rulebook &builtIn, const QList<Rulebook> &putInForce)
{
    QList<Rulebook> editions = putInForce;
    std::stable_sort(editions.begin(), editions.end(),
                     [](const Rulebook &a, const Rulebook &b) { return a.inForceFrom < b.inForceFrom; });
    if (editions.isEmpty())
        return builtIn;
    const QDate begin = editions.first().inForceFrom;
    const Rulebook &earlier = builtIn.inForceOn(begin.addDays(-1));
    std::optional<Rulebook> newest;
    if (earlier.inForceFrom < begin)
        newest = earlier;
    for (const Rulebook &edition : std::as_const(editions)) {
        Rulebook next = edition.alone();
        if (newest)
            next.setBefore(std::move(*newest));
        newest = std::move(next);
    }
    return *newest;
}

Result<Rulebook> Rulebook::builtIn()
{
    const QDir folder(u":/certlink/rulebook"_s);
    const QStringList editions = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    std::optional<Rulebook> newest;
    for (const QString &edition : editions) {
        Result<Rulebook> loaded = load(folder.filePath(edition));
        if (!loaded)
            return loaded;
        if (newest)
            loaded->setBefore(std::move(*newest));
        newest = std::move(*loaded);
    }
    if (newest)
        return std::move(*newest);
    return tl::unexpected(
        Failure{Failure::Code::NotFound, folder.path(),
                QCoreApplication::translate("Rulebook", "The program carries no edition of the rulebook"),
                QCoreApplication::translate("Rulebook", "Install the program again")});
}

const Rulebook &Rulebook::inForceOn(QDate receiptDate) const
{
    return m_before && receiptDate.isValid() && receiptDate < inForceFrom ? m_before->inForceOn(receiptDate) : *this;
}

Rulebook Rulebook::alone() const
{
    Rulebook copy = *this;
    copy.m_before.reset();
    return copy;
}

const CatalogueItem *Rulebook::itemByKey(QStringView key) const
{
    for (const CatalogueItem &item : items) {
        if (item.key == key)
            return &item;
    }
    return nullptr;
}

const CatalogueItem *Rulebook::itemByName(QStringView name) const
{
    const auto found = m_itemByFoldedName.constFind(foldedName(name));
    return found == m_itemByFoldedName.constEnd() ? nullptr : &items[*found];
}

const CatalogueService &Rulebook::service(ServiceKind kind) const
{
    for (const CatalogueService &service : services) {
        if (service.kind == kind)
            return service;
    }
    // The reader refuses an edition that lacks a kind; only a default-made rulebook has none.
    static const CatalogueService none;
    return none;
}

std::optional<ServiceKind> Rulebook::kindOfCode(QStringView code) const
{
    if (!isServiceCode(code))
        return std::nullopt;
    const QStringView prefix = code.chopped(8);
    for (const CatalogueService &service : services) {
        if (!service.prefix.isEmpty() && service.prefix == prefix)
            return service.kind;
    }
    return std::nullopt;
}

} // namespace certlink
