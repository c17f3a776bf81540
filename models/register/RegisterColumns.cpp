#include "models/register/RegisterColumns.h"

#include "models/application/HostName.h"
#include "models/rulebook/IsoDate.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences about cells.
struct Cells {
    Q_DECLARE_TR_FUNCTIONS(RegisterColumns)
};

/// "-" means none in a list and the same as blank elsewhere (register.md).
bool isBlank(QStringView cell)
{
    return cell.isEmpty() || cell == u"-";
}

QString folded(QStringView cell)
{
    return cell.trimmed().toString().normalized(QString::NormalizationForm_KC).toLower();
}

CellReading refused(const QString &sentence)
{
    return {sentence, {}};
}

template<typename Value, std::size_t N>
QStringList namesOf(const std::array<std::pair<QLatin1StringView, Value>, N> &words)
{
    QStringList names;
    for (const auto &[name, value] : words)
        names.append(name);
    return names;
}

/// One of a fixed set of words.
template<typename Value, std::size_t N>
CellReading readWord(std::optional<Value> &target, const QString &cell,
                     const std::array<std::pair<QLatin1StringView, Value>, N> &words)
{
    if (isBlank(cell)) {
        target.reset();
        return {};
    }
    const QString word = folded(cell);
    for (const auto &[name, value] : words) {
        if (word == name) {
            target = value;
            return {};
        }
    }
    return refused(Cells::tr("\"%1\" is none of: %2").arg(cell, namesOf(words).join(u", "_s)));
}

CellReading readText(std::optional<QString> &target, const QString &cell)
{
    target.reset();
    if (!isBlank(cell))
        target = cell;
    return {};
}

CellReading readCode(QString &target, const QString &cell)
{
    const QString code = folded(cell);
    if (isBlank(code))
        return refused(Cells::tr("The key is empty"));
    if (!isServiceCode(code))
        return refused(Cells::tr("\"%1\" is no service code (2 to 4 letters and 8 digits)").arg(cell));
    target = code;
    return {};
}

CellReading readDate(std::optional<QDate> &target, const QString &cell)
{
    if (isBlank(cell)) {
        target.reset();
        return {};
    }
    const QDate day = isoDate(cell);
    if (!day.isValid())
        return refused(Cells::tr("\"%1\" is no date such as 2026-11-30").arg(cell));
    target = day;
    return {};
}

/// A host name as it is compared; one that is none is kept as written, so that it equals nothing.
QString comparableHostName(const QString &cell, CellReading &reading)
{
    const HostName host = readHostName(cell);
    if (host.isValid())
        return host.value;
    reading.warning = Cells::tr("\"%1\" is no host name; kept as written").arg(cell);
    return folded(cell);
}

QStringList words(const QString &cell)
{
    return cell.simplified().split(u' ', Qt::SkipEmptyParts);
}

CellReading readHostNames(std::optional<QStringList> &target, const QString &cell)
{
    CellReading reading;
    target.reset();
    if (cell.isEmpty())
        return reading;
    target.emplace();
    if (cell == u"-")
        return reading;
    for (const QString &word : words(cell))
        target->append(comparableHostName(word, reading));
    return reading;
}

CellReading readLinks(std::optional<QStringList> &target, const QString &cell)
{
    if (cell.isEmpty()) {
        target.reset();
        return {};
    }
    QStringList links;
    for (const QString &word : cell == u"-" ? QStringList() : words(cell)) {
        const QString link = folded(word);
        if (link != "other"_L1 && !isServiceCode(link))
            return refused(Cells::tr("\"%1\" is neither a service code nor \"other\"").arg(word));
        if (!links.contains(link))
            links.append(link);
    }
    target = links;
    return {};
}

CellReading readItem(Contract &row, const QString &cell, const Rulebook &rulebook)
{
    row.itemText = isBlank(cell) ? QString() : cell;
    row.itemKey = QString();
    if (isBlank(cell))
        return {};
    const CatalogueItem *item = rulebook.itemByKey(cell);
    if (!item)
        item = rulebook.itemByName(cell);
    if (!item)
        return {{}, Cells::tr("The catalogue has no item \"%1\"; it counts as not known").arg(cell)};
    row.itemKey = item->key;
    return {};
}

CellReading readTerm(std::optional<Term> &target, const QString &cell)
{
    if (isBlank(cell)) {
        target.reset();
        return {};
    }
    const auto term = Term::fromString(cell);
    if (!term)
        return refused(Cells::tr("\"%1\" is no term such as 1y or 6m").arg(cell));
    target = term;
    return {};
}

CellReading readCount(std::optional<int> &target, const QString &cell)
{
    if (isBlank(cell)) {
        target.reset();
        return {};
    }
    bool isNumber = false;
    const int number = cell.toInt(&isNumber);
    if (!isNumber || number < 0)
        return refused(Cells::tr("\"%1\" is no number").arg(cell));
    target = number;
    return {};
}

CellReading readMasterId(QString &target, const QString &cell)
{
    const QString id = cell.normalized(QString::NormalizationForm_KC);
    if (isBlank(id))
        return refused(Cells::tr("The key is empty"));
    const bool wellFormed =
        std::all_of(id.begin(), id.end(), [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); });
    if (!wellFormed)
        return refused(Cells::tr("\"%1\" is no master ID (letters and digits)").arg(cell));
    target = id;
    return {};
}

constexpr std::array categories{std::pair{"agency"_L1, Category::Agency}, std::pair{"byo"_L1, Category::Byo}};
constexpr std::array csrMakers{std::pair{"iij"_L1, CsrMaker::Iij}, std::pair{"customer"_L1, CsrMaker::Customer}};
constexpr std::array yesNo{std::pair{"yes"_L1, true}, std::pair{"no"_L1, false}};
constexpr std::array contractStates{std::pair{"active"_L1, ContractStatus::Active},
                                    std::pair{"cancelled"_L1, ContractStatus::Cancelled},
                                    std::pair{"expired"_L1, ContractStatus::Expired}};
constexpr std::array serviceStates{std::pair{"active"_L1, ServiceStatus::Active},
                                   std::pair{"ended"_L1, ServiceStatus::Ended}};
constexpr std::array roles{std::pair{"group"_L1, AdministratorRole::Group},
                           std::pair{"service"_L1, AdministratorRole::Service}};
constexpr std::array administratorStates{std::pair{"active"_L1, AdministratorStatus::Active},
                                         std::pair{"stopped"_L1, AdministratorStatus::Stopped}};

QString written(const QString &text)
{
    return text;
}

QString written(const std::optional<QString> &text)
{
    return text.value_or(QString());
}

QString written(const std::optional<QStringList> &list)
{
    if (!list)
        return {};
    return list->isEmpty() ? u"-"_s : list->join(u' ');
}

QString written(const std::optional<QDate> &date)
{
    return date ? date->toString(Qt::ISODate) : QString();
}

QString written(const std::optional<Term> &term)
{
    return term ? term->toString() : QString();
}

QString written(const std::optional<int> &number)
{
    return number ? QString::number(*number) : QString();
}

template<typename Value, std::size_t N>
QString written(const std::optional<Value> &value, const std::array<std::pair<QLatin1StringView, Value>, N> &words)
{
    for (const auto &[name, one] : words) {
        if (value == one)
            return name;
    }
    return {};
}

using C = Contract;
using S = ServiceContract;
using A = Administrator;
using Text = const QString &;
using Book = const Rulebook &;

// clang-format off
const std::array contractTable{
    RegisterColumn<C>{"service_code"_L1, true, [](C &r, Text t, Book) { return readCode(r.serviceCode, t); },
                      [](const C &r) { return written(r.serviceCode); }},
    RegisterColumn<C>{"service_group"_L1, false, [](C &r, Text t, Book) { return readText(r.serviceGroup, t); },
                      [](const C &r) { return written(r.serviceGroup); }},
    RegisterColumn<C>{"common_name"_L1, false,
                      [](C &r, Text t, Book) {
                          CellReading reading;
                          r.commonName.reset();
                          if (!isBlank(t))
                              r.commonName = comparableHostName(t, reading);
                          return reading;
                      },
                      [](const C &r) { return written(r.commonName); }},
    RegisterColumn<C>{"sans"_L1, false, [](C &r, Text t, Book) { return readHostNames(r.sans, t); },
                      [](const C &r) { return written(r.sans); }},
    RegisterColumn<C>{"item"_L1, false, [](C &r, Text t, Book book) { return readItem(r, t, book); },
                      [](const C &r) { return written(r.itemText); }},
    RegisterColumn<C>{"term"_L1, false, [](C &r, Text t, Book) { return readTerm(r.term, t); },
                      [](const C &r) { return written(r.term); }},
    RegisterColumn<C>{"category"_L1, false, [](C &r, Text t, Book) { return readWord(r.category, t, categories); },
                      [](const C &r) { return written(r.category, categories); }},
    RegisterColumn<C>{"csr"_L1, false, [](C &r, Text t, Book) { return readWord(r.csr, t, csrMakers); },
                      [](const C &r) { return written(r.csr, csrMakers); }},
    RegisterColumn<C>{"expires_on"_L1, false, [](C &r, Text t, Book) { return readDate(r.expiresOn, t); },
                      [](const C &r) { return written(r.expiresOn); }},
    RegisterColumn<C>{"licences"_L1, false, [](C &r, Text t, Book) { return readCount(r.licences, t); },
                      [](const C &r) { return written(r.licences); }},
    RegisterColumn<C>{"linked"_L1, false, [](C &r, Text t, Book) { return readLinks(r.linked, t); },
                      [](const C &r) { return written(r.linked); }},
    RegisterColumn<C>{"intermediate_ca"_L1, false,
                      [](C &r, Text t, Book) { return readWord(r.intermediateCa, t, yesNo); },
                      [](const C &r) { return written(r.intermediateCa, yesNo); }},
    RegisterColumn<C>{"status"_L1, false, [](C &r, Text t, Book) { return readWord(r.status, t, contractStates); },
                      [](const C &r) { return written(r.status, contractStates); }},
};

const std::array serviceTable{
    RegisterColumn<S>{"service_code"_L1, true, [](S &r, Text t, Book) { return readCode(r.serviceCode, t); },
                      [](const S &r) { return written(r.serviceCode); }},
    RegisterColumn<S>{"service_group"_L1, false, [](S &r, Text t, Book) { return readText(r.serviceGroup, t); },
                      [](const S &r) { return written(r.serviceGroup); }},
    RegisterColumn<S>{"fqdns"_L1, false, [](S &r, Text t, Book) { return readHostNames(r.fqdns, t); },
                      [](const S &r) { return written(r.fqdns); }},
    RegisterColumn<S>{"status"_L1, false, [](S &r, Text t, Book) { return readWord(r.status, t, serviceStates); },
                      [](const S &r) { return written(r.status, serviceStates); }},
    RegisterColumn<S>{"ends_on"_L1, false, [](S &r, Text t, Book) { return readDate(r.endsOn, t); },
                      [](const S &r) { return written(r.endsOn); }},
};

const std::array administratorTable{
    RegisterColumn<A>{"master_id"_L1, true, [](A &r, Text t, Book) { return readMasterId(r.masterId, t); },
                      [](const A &r) { return written(r.masterId); }},
    RegisterColumn<A>{"name"_L1, false,
                      [](A &r, Text t, Book) {
                          r.name = isBlank(t) ? QString() : t;
                          return CellReading();
                      },
                      [](const A &r) { return written(r.name); }},
    RegisterColumn<A>{"email"_L1, false,
                      [](A &r, Text t, Book) {
                          r.email = isBlank(t) ? QString() : t;
                          return CellReading();
                      },
                      [](const A &r) { return written(r.email); }},
    RegisterColumn<A>{"role"_L1, false, [](A &r, Text t, Book) { return readWord(r.role, t, roles); },
                      [](const A &r) { return written(r.role, roles); }},
    RegisterColumn<A>{"service_group"_L1, false, [](A &r, Text t, Book) { return readText(r.serviceGroup, t); },
                      [](const A &r) { return written(r.serviceGroup); }},
    RegisterColumn<A>{"status"_L1, false,
                      [](A &r, Text t, Book) { return readWord(r.status, t, administratorStates); },
                      [](const A &r) { return written(r.status, administratorStates); }},
};

// clang-format on

} // namespace

std::span<const RegisterColumn<Contract>> contractColumns()
{
    return contractTable;
}

std::span<const RegisterColumn<ServiceContract>> serviceColumns()
{
    return serviceTable;
}

std::span<const RegisterColumn<Administrator>> administratorColumns()
{
    return administratorTable;
}

QStringList registerCellWords(const QString &table, const QString &column)
{
    if (column == "category"_L1)
        return namesOf(categories);
    if (column == "csr"_L1)
        return namesOf(csrMakers);
    if (column == "intermediate_ca"_L1)
        return namesOf(yesNo);
    if (column == "role"_L1)
        return namesOf(roles);
    if (column != "status"_L1)
        return {};
    return table == "contracts"_L1  ? namesOf(contractStates)
           : table == "services"_L1 ? namesOf(serviceStates)
                                    : namesOf(administratorStates);
}

} // namespace certlink
