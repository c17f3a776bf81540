#include "models/rulebook/RulebookReader.h"

#include "models/rulebook/HolidayList.h"
#include "models/rulebook/IsoDate.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

std::optional<Category> categoryFromName(QStringView name)
{
    if (name == "agency"_L1)
        return Category::Agency;
    if (name == "byo"_L1)
        return Category::Byo;
    return std::nullopt;
}

/// An edition is written into files of these names: none may lead out of their folder.
bool isFileName(const QString &name)
{
    constexpr qsizetype longest = 60;
    return !name.isEmpty() && name.size() <= longest && !name.startsWith(u'.') &&
           std::all_of(name.begin(), name.end(),
                       [](QChar c) { return c.isPrint() && c != u'/' && c != u'\\' && c != u':'; });
}

bool isPrefix(const QString &text)
{
    return text.size() >= 2 && text.size() <= 4 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

} // namespace

Result<Rulebook> RulebookReader::read()
{
    QByteArray &json = m_rulebook.m_source.json;
    const std::optional<QByteArray> bytes = m_given ? std::optional(m_given->json) : contentsOf(m_path);
    if (!bytes)
        return tl::unexpected(*m_failure);
    json = *bytes;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        failFile(Failure::Code::BadFormat, m_path + u':' + QString::number(error.offset), QString::number(error.offset),
                 document.isNull() ? error.errorString() : tr("The file is not a JSON object"));
        return tl::unexpected(*m_failure);
    }
    Node root{document.object(), QString(), {}};
    readEdition(root);
    if (m_failure)
        return tl::unexpected(*m_failure);
    return m_rulebook;
}

std::optional<QByteArray> RulebookReader::contentsOf(const QString &path)
{
    constexpr qint64 longest = 16 << 20;
    QFile file(path);
    const bool isTooLong = QFileInfo(path).size() > longest;
    if (isTooLong || !file.open(QIODevice::ReadOnly)) {
        failFile(Failure::Code::NotReadable, path, path,
                 isTooLong ? tr("The file is too long for a rulebook") : file.errorString());
        return std::nullopt;
    }
    return file.readAll();
}

void RulebookReader::readEdition(Node &root)
{
    m_rulebook.edition = text(root, u"edition"_s);
    if (!isFileName(m_rulebook.edition))
        fail(u"edition"_s, tr("Must be a name of at most 60 characters that a file can have"));
    m_rulebook.inForceFrom = day(root, u"in_force_from"_s);
    m_rulebook.renewalWindowDays = number(root, u"renewal_window_days"_s, 0, 3650);
    m_rulebook.leadTimeBusinessDays = number(root, u"lead_time_business_days"_s, 0, 365);
    readClosingDays(root);
    const QStringList addresses = texts(root, u"desk_addresses"_s);
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        if (!addresses[i].contains(u'@'))
            fail(u"desk_addresses[%1]"_s.arg(i), tr("Not a mail address"));
        m_rulebook.deskAddresses.append(addresses[i].toLower());
    }
    readServices(root);
    readItems(root);
    readWords(root);
    const QString holidays = text(root, u"holidays"_s);
    if (!isFileName(holidays))
        fail(u"holidays"_s, tr("Must be a name of at most 60 characters that a file can have"));
    else
        readHolidays(holidays);
    refuseUnknownKeys(root);
}

void RulebookReader::readClosingDays(Node &root)
{
    Node node = child(value(root, u"closing_days"_s), u"closing_days"_s);
    const auto [fromMonth, fromDay] = monthDay(node, u"from"_s);
    const auto [toMonth, toDay] = monthDay(node, u"to"_s);
    refuseUnknownKeys(node);
    m_rulebook.calendar.setClosingDays(fromMonth, fromDay, toMonth, toDay);
}

void RulebookReader::readServices(Node &root)
{
    const QJsonArray list = array(root, u"services"_s);
    for (qsizetype i = 0; i < list.size(); ++i) {
        Node node = child(list[i], u"services[%1]"_s.arg(i));
        readService(node);
    }
    constexpr qsizetype kinds = qsizetype(ServiceKind::Other) + 1;
    if (list.size() != kinds)
        fail(u"services"_s, tr("Every kind of service must stand here once"));
}

void RulebookReader::readService(Node &node)
{
    CatalogueService service;
    const auto kind = serviceKindFromName(text(node, u"kind"_s));
    service.name = text(node, u"name"_s);
    service.folded = foldedName(service.name);
    service.prefix = text(node, u"prefix"_s, true);
    refuseUnknownKeys(node);
    if (!kind)
        return fail(at(node, u"kind"_s), tr("No such kind of service"));
    service.kind = *kind;
    if (service.prefix.isEmpty() != (*kind == ServiceKind::Other) ||
        (!service.prefix.isEmpty() && !isPrefix(service.prefix)))
        return fail(at(node, u"prefix"_s), tr("A prefix is two to four small letters"));
    for (const CatalogueService &other : std::as_const(m_rulebook.services)) {
        if (other.kind == service.kind)
            return fail(at(node, u"kind"_s), tr("This kind of service stands here twice"));
        if (other.prefix == service.prefix)
            return fail(at(node, u"prefix"_s), tr("Two services have this prefix"));
    }
    m_rulebook.services.append(service);
}

void RulebookReader::readItems(Node &root)
{
    const QJsonArray list = array(root, u"items"_s);
    for (qsizetype i = 0; i < list.size(); ++i) {
        Node node = child(list[i], u"items[%1]"_s.arg(i));
        readItem(node);
    }
    if (list.isEmpty())
        fail(u"items"_s, tr("The catalogue has no item"));
}

void RulebookReader::readItem(Node &node)
{
    CatalogueItem item;
    item.key = text(node, u"key"_s);
    item.name = text(node, u"name"_s);
    item.folded = foldedName(item.name);
    item.aliases = texts(node, u"aliases"_s);
    const auto category = categoryFromName(text(node, u"category"_s));
    item.certificationAuthority = text(node, u"ca"_s);
    item.singleLicence = flag(node, u"single_licence"_s);
    const QJsonValue wildcard = value(node, u"wildcard"_s);
    if (wildcard.isBool())
        item.wildcard = wildcard.toBool();
    else if (!wildcard.isNull())
        return fail(at(node, u"wildcard"_s), tr("Must be true, false or null"));
    readTerms(node, item);
    refuseUnknownKeys(node);
    if (!category)
        return fail(at(node, u"category"_s), tr("Must be \"agency\" or \"byo\""));
    item.category = *category;
    if (m_rulebook.itemByKey(item.key))
        return fail(at(node, u"key"_s), tr("Two items have this key"));
    const qsizetype index = m_rulebook.items.size();
    m_rulebook.items.append(item);
    nameItem(index, item.name, at(node, u"name"_s));
    for (qsizetype i = 0; i < item.aliases.size(); ++i)
        nameItem(index, item.aliases[i], at(node, u"aliases[%1]"_s.arg(i)));
}

void RulebookReader::readTerms(Node &node, CatalogueItem &item)
{
    const QStringList terms = texts(node, u"terms"_s);
    for (qsizetype i = 0; i < terms.size(); ++i) {
        const auto term = Term::fromString(terms[i]);
        if (!term)
            return fail(at(node, u"terms[%1]"_s.arg(i)), tr("Not a term such as \"1y\" or \"6m\""));
        if (item.terms.contains(*term))
            return fail(at(node, u"terms[%1]"_s.arg(i)), tr("This term stands here twice"));
        item.terms.append(*term);
    }
}

void RulebookReader::readWords(Node &root)
{
    Node node = child(value(root, u"words"_s), u"words"_s);
    ReadingWords &words = m_rulebook.words;
    words.courtesy = foldedWords(node, u"courtesy"_s);
    words.relation = foldedWords(node, u"relation"_s);
    words.withdrawal = WordSet(foldedWords(node, u"withdrawal"_s));
    words.wish = WordSet(foldedWords(node, u"wish"_s));
    words.present = WordSet(foldedWords(node, u"present"_s));
    const auto foldedNames = [&](const QString &key) {
        QStringList names;
        for (const QString &word : foldedWords(node, key))
            names.append(foldedName(word));
        return WordSet(names);
    };
    words.against = foldedNames(u"against"_s);
    words.polite = foldedNames(u"polite"_s);
    refuseUnknownKeys(node);
    for (qsizetype i = 0; i < words.relation.size(); ++i) {
        if (!words.courtesy.contains(words.relation[i]))
            fail(at(node, u"relation[%1]"_s.arg(i)), tr("Must stand among the words of courtesy too"));
    }
    // The longest first: を希望しております is not 希望 with something around it.
    std::stable_sort(words.courtesy.begin(), words.courtesy.end(),
                     [](const QString &a, const QString &b) { return a.size() > b.size(); });
}

/// As the reader compares them: of one width, without blanks.
QStringList RulebookReader::foldedWords(Node &node, const QString &key)
{
    static const QRegularExpression blanks(u"\\s+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    const QStringList written = texts(node, key);
    for (qsizetype i = 0; i < written.size(); ++i) {
        const QString word = written[i].normalized(QString::NormalizationForm_KC).remove(blanks);
        if (words.contains(word))
            fail(at(node, key) + u"[%1]"_s.arg(i), tr("This word stands here twice"));
        words.append(word);
    }
    return words;
}

void RulebookReader::nameItem(qsizetype index, const QString &name, const QString &path)
{
    const QString folded = foldedName(name);
    const auto known = m_rulebook.m_itemByFoldedName.constFind(folded);
    if (known != m_rulebook.m_itemByFoldedName.constEnd() && *known != index)
        return fail(path, tr("Another item already has this name"));
    m_rulebook.m_itemByFoldedName.insert(folded, index);
}

void RulebookReader::readHolidays(const QString &fileName)
{
    const QString path = QFileInfo(m_path).path() + u'/' + fileName;
    QByteArray &csv = m_rulebook.m_source.holidays;
    const std::optional<QByteArray> bytes = m_given ? std::optional(m_given->holidays) : contentsOf(path);
    if (!bytes)
        return;
    csv = *bytes;
    const HolidayList read = HolidayList::fromCsv(csv);
    for (const HolidayList::Problem &problem : read.problems) {
        const QString line = problem.line > 0 ? u':' + QString::number(problem.line) : QString();
        failFile(Failure::Code::BadFormat, path + line, u"holidays"_s + line, problem.detail);
    }
    if (!read.problems.isEmpty())
        return;
    for (auto day = read.days.begin(); day != read.days.end(); ++day)
        m_rulebook.calendar.addHoliday(day.key(), day.value());
    m_rulebook.calendar.setCoverage(read.days.firstKey().year(), read.days.lastKey().year());
}

QJsonValue RulebookReader::value(Node &node, const QString &key)
{
    node.asked.insert(key);
    const auto found = node.object.constFind(key);
    if (found == node.object.constEnd()) {
        fail(at(node, key), tr("Missing"));
        return {};
    }
    return *found;
}

QString RulebookReader::text(Node &node, const QString &key, bool mayBeEmpty)
{
    const QJsonValue found = value(node, key);
    if (!found.isString() || (!mayBeEmpty && found.toString().trimmed().isEmpty()))
        fail(at(node, key), tr("Must be a text"));
    return found.toString();
}

int RulebookReader::number(Node &node, const QString &key, int least, int most)
{
    const QJsonValue found = value(node, key);
    const int result = found.toInt(least - 1);
    if (result < least || result > most)
        fail(at(node, key), tr("Must be a whole number from %1 to %2").arg(least).arg(most));
    return result;
}

bool RulebookReader::flag(Node &node, const QString &key)
{
    const QJsonValue found = value(node, key);
    if (!found.isBool())
        fail(at(node, key), tr("Must be true or false"));
    return found.toBool();
}

QJsonArray RulebookReader::array(Node &node, const QString &key)
{
    const QJsonValue found = value(node, key);
    if (!found.isArray())
        fail(at(node, key), tr("Must be a list"));
    return found.toArray();
}

QStringList RulebookReader::texts(Node &node, const QString &key)
{
    QStringList result;
    const QJsonArray list = array(node, key);
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (!list[i].isString() || list[i].toString().trimmed().isEmpty())
            fail(at(node, key) + u"[%1]"_s.arg(i), tr("Must be a text"));
        result.append(list[i].toString());
    }
    return result;
}

QDate RulebookReader::day(Node &node, const QString &key)
{
    const QDate result = isoDate(text(node, key));
    if (!result.isValid())
        fail(at(node, key), tr("Must be a date such as 2026-11-01"));
    return result;
}

QPair<int, int> RulebookReader::monthDay(Node &node, const QString &key)
{
    // A leap year, so that 02-29 would be accepted.
    const QDate result = isoDate(QString(u"2024-"_s + text(node, key)));
    if (!result.isValid())
        fail(at(node, key), tr("Must be month and day such as 12-29"));
    return {result.month(), result.day()};
}

RulebookReader::Node RulebookReader::child(const QJsonValue &value, const QString &path)
{
    if (!value.isObject())
        fail(path, tr("Must be an object"));
    return {value.toObject(), path, {}};
}

void RulebookReader::refuseUnknownKeys(const Node &node)
{
    for (auto it = node.object.begin(); it != node.object.end(); ++it) {
        if (!node.asked.contains(it.key()))
            fail(at(node, it.key()), tr("No such key"));
    }
}

QString RulebookReader::at(const Node &node, const QString &key)
{
    return node.path.isEmpty() ? key : QString(node.path + u'.' + key);
}

void RulebookReader::fail(const QString &path, const QString &detail)
{
    failFile(Failure::Code::BadFormat, m_path + u": "_s + path, path, detail);
}

void RulebookReader::failFile(Failure::Code code, const QString &subject, const QString &place, const QString &detail)
{
    // What follows from a mistake at the same place says nothing more.
    if (std::any_of(m_problems.begin(), m_problems.end(), [&](const auto &one) { return one.place == place; }))
        return;
    m_problems.append({place, detail});
    if (!m_failure) {
        m_failure = Failure{code, subject, detail, tr("Correct the file; resources/rulebook/README.md describes it")};
    }
}

} // namespace certlink
