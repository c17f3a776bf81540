#include "models/rulebook/RulebookReader.h"

#include "models/rulebook/CsvTable.h"
#include "models/rulebook/IsoDate.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

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

bool isPrefix(const QString &text)
{
    return text.size() >= 2 && text.size() <= 4 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
}

} // namespace

Result<Rulebook> RulebookReader::read()
{
    QByteArray &json = m_rulebook.m_source.json;
    json = m_given ? m_given->json : contentsOf(m_path);
    if (m_failure)
        return tl::unexpected(*m_failure);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        failFile(Failure::Code::BadFormat, m_path + u':' + QString::number(error.offset),
                 document.isNull() ? error.errorString() : tr("The file is not a JSON object"));
        return tl::unexpected(*m_failure);
    }
    Node root{document.object(), QString(), {}};
    readEdition(root);
    if (m_failure)
        return tl::unexpected(*m_failure);
    return m_rulebook;
}

QByteArray RulebookReader::contentsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        failFile(Failure::Code::NotReadable, path, file.errorString());
    return file.readAll();
}

void RulebookReader::readEdition(Node &root)
{
    m_rulebook.edition = text(root, u"edition"_s);
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
    refuseUnknownKeys(root);
    if (!m_failure)
        readHolidays(holidays);
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
    for (qsizetype i = 0; i < list.size() && !m_failure; ++i) {
        Node node = child(list[i], u"services[%1]"_s.arg(i));
        readService(node);
    }
    constexpr qsizetype kinds = qsizetype(ServiceKind::Other) + 1;
    if (m_rulebook.services.size() != kinds)
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
    for (qsizetype i = 0; i < list.size() && !m_failure; ++i) {
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
    words.courtesy = texts(node, u"courtesy"_s);
    words.relation = texts(node, u"relation"_s);
    words.withdrawal = texts(node, u"withdrawal"_s);
    words.wish = texts(node, u"wish"_s);
    words.present = texts(node, u"present"_s);
    refuseUnknownKeys(node);
    // The longest first: を希望しております is not 希望 with something around it.
    std::stable_sort(words.courtesy.begin(), words.courtesy.end(),
                     [](const QString &a, const QString &b) { return a.size() > b.size(); });
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
    csv = m_given ? m_given->holidays : contentsOf(path);
    if (m_failure)
        return;
    const CsvTable table = CsvTable::parse(csv);
    if (table.problem != CsvTable::Problem::None) {
        return failFile(Failure::Code::BadFormat, path + u':' + QString::number(table.problemLine),
                        tr("Not a CSV file"));
    }
    if (table.header != QStringList{u"date"_s, u"name"_s})
        return failFile(Failure::Code::BadFormat, path + u":1"_s, tr("The columns must be date,name"));
    QSet<int> years;
    for (const CsvTable::Row &row : table.rows) {
        if (!readHoliday(path, row.line, row.cells))
            return;
        years.insert(row.cells[0].first(4).toInt());
    }
    setCoverage(path, years);
}

bool RulebookReader::readHoliday(const QString &file, int line, const QStringList &cells)
{
    const QString place = file + u':' + QString::number(line);
    const QDate day = cells.size() == 2 ? isoDate(cells[0]) : QDate();
    if (!day.isValid() || cells[1].isEmpty()) {
        failFile(Failure::Code::BadFormat, place, tr("A line is an ISO date and a name"));
        return false;
    }
    if (!m_rulebook.calendar.holidayName(day).isNull()) {
        failFile(Failure::Code::BadFormat, place, tr("This day stands here twice"));
        return false;
    }
    m_rulebook.calendar.addHoliday(day, cells[1]);
    return true;
}

void RulebookReader::setCoverage(const QString &file, const QSet<int> &years)
{
    if (years.isEmpty())
        return failFile(Failure::Code::BadFormat, file, tr("There is no holiday in the file"));
    const auto [first, last] = std::minmax_element(years.begin(), years.end());
    // A year left out in between would silently have no holidays at all.
    for (int year = *first; year <= *last; ++year) {
        if (!years.contains(year)) {
            return failFile(Failure::Code::BadFormat, file, tr("The year %1 has no holidays").arg(year));
        }
    }
    m_rulebook.calendar.setCoverage(*first, *last);
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
    failFile(Failure::Code::BadFormat, m_path + u": "_s + path, detail);
}

void RulebookReader::failFile(Failure::Code code, const QString &subject, const QString &detail)
{
    if (!m_failure) {
        m_failure = Failure{code, subject, detail, tr("Correct the file; resources/rulebook/README.md describes it")};
    }
}

} // namespace certlink
