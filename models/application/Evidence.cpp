#include "models/application/Evidence.h"

#include <QCryptographicHash>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

constexpr std::array kinds{std::pair{Evidence::Kind::Mail, "mail"_L1}, std::pair{Evidence::Kind::Text, "text"_L1},
                           std::pair{Evidence::Kind::Pasted, "pasted"_L1},
                           std::pair{Evidence::Kind::Typed, "typed"_L1}};

} // namespace

QLatin1StringView evidenceKindName(Evidence::Kind kind)
{
    for (const auto &[one, name] : kinds) {
        if (one == kind)
            return name;
    }
    Q_UNREACHABLE();
}

std::optional<Evidence::Kind> evidenceKindFromName(QStringView name)
{
    for (const auto &[kind, one] : kinds) {
        if (one == name)
            return kind;
    }
    return std::nullopt;
}

QString sha256Hex(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString evidenceKey(const Evidence &evidence)
{
    return evidenceKey(sha256Hex(evidence.bytes), evidence.formIndex);
}

QString evidenceKey(const QString &sha256, int formIndex)
{
    return sha256 + u'-' + QString::number(formIndex);
}

QString sha256OfKey(const QString &key)
{
    return key.section(u'-', 0, 0);
}

} // namespace certlink
