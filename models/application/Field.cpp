#include "models/application/Field.h"

#include <QStringView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

struct Row {
    Field field;
    QLatin1StringView name;
};

constexpr std::array rows{
    Row{Field::MasterId, "master_id"_L1},
    Row{Field::ServiceCode, "service_code"_L1},
    Row{Field::CommonName, "common_name"_L1},
    Row{Field::Item, "item"_L1},
    Row{Field::Term, "term"_L1},
    Row{Field::Work, "work"_L1},
    Row{Field::Services, "services"_L1},
    Row{Field::Reasons, "reasons"_L1},
    Row{Field::ReasonText, "reason_text"_L1},
    Row{Field::StartDate, "start_date"_L1},
    Row{Field::MultiDomainFqdn, "multi_domain_fqdn"_L1},
    Row{Field::IntermediateCa, "intermediate_ca"_L1},
    Row{Field::MultiServerPermitted, "multi_server_permitted"_L1},
};
static_assert(rows.size() == allFields.size());

} // namespace

QLatin1StringView fieldName(Field field)
{
    return rows[static_cast<std::size_t>(field)].name;
}

std::optional<Field> fieldFromName(QStringView name)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row &r) { return name == r.name; });
    if (row == rows.end())
        return std::nullopt;
    return row->field;
}

} // namespace certlink
