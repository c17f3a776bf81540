#include "models/application/Term.h"

namespace certlink {

QString Term::toString() const
{
    if (months % 12 == 0)
        return QString::number(months / 12) + u'y';
    return QString::number(months) + u'm';
}

std::optional<Term> Term::fromString(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() < 2 || trimmed.size() > 4)
        return std::nullopt;
    bool isNumber = false;
    const int number = trimmed.chopped(1).toInt(&isNumber);
    if (!isNumber || number <= 0)
        return std::nullopt;
    switch (trimmed.back().toLower().unicode()) {
    case u'y':
        return Term{number * 12};
    case u'm':
        return Term{number};
    default:
        return std::nullopt;
    }
}

} // namespace certlink
