#pragma once

#include <QLatin1StringView>
#include <QList>

#include <array>
#include <optional>

namespace certlink {

/// The fields of the application form, in the order of the form (form.md).
enum class Field {
    MasterId,
    ServiceCode,
    CommonName,
    Item,
    Term,
    Work,
    Services,
    Reasons,
    ReasonText,
    StartDate,
    MultiDomainFqdn,
    IntermediateCa,
    MultiServerPermitted,
};

inline constexpr std::array allFields{
    Field::MasterId,
    Field::ServiceCode,
    Field::CommonName,
    Field::Item,
    Field::Term,
    Field::Work,
    Field::Services,
    Field::Reasons,
    Field::ReasonText,
    Field::StartDate,
    Field::MultiDomainFqdn,
    Field::IntermediateCa,
    Field::MultiServerPermitted,
};

/// The JSON name of a field ("master_id"); the same word in fixtures, records and translations.
[[nodiscard]] QLatin1StringView fieldName(Field field);
/// Nothing where the name is none.
[[nodiscard]] std::optional<Field> fieldFromName(QStringView name);

} // namespace certlink
