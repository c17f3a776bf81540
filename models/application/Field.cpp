#include "models/application/Field.h"

#include <QStringView>

#include <algorithm>

namespace certlink {

namespace {

struct Row {
    Field field;
    QLatin1StringView name;
};

constexpr std::array rows{
    Row{Field::MasterId, QLatin1StringView("master_id")},
    Row{Field::ServiceCode, QLatin1StringView("service_code")},
    Row{Field::CommonName, QLatin1StringView("common_name")},
    Row{Field::Item, QLatin1StringView("item")},
    Row{Field::Term, QLatin1StringView("term")},
    Row{Field::Work, QLatin1StringView("work")},
    Row{Field::Services, QLatin1StringView("services")},
    Row{Field::Reasons, QLatin1StringView("reasons")},
    Row{Field::ReasonText, QLatin1StringView("reason_text")},
    Row{Field::StartDate, QLatin1StringView("start_date")},
    Row{Field::MultiDomainFqdn, QLatin1StringView("multi_domain_fqdn")},
    Row{Field::IntermediateCa, QLatin1StringView("intermediate_ca")},
    Row{Field::MultiServerPermitted, QLatin1StringView("multi_server_permitted")},
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
