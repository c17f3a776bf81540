#include "models/mail/Attachments.h"

#include <algorithm>
#include <array>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array silentTypes{
    "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature", "application/pgp-keys",
    "application/pkix-cert",       "application/x-x509-ca-cert",    "application/x-pem-file"};
constexpr std::array silentEndings{".p7s"_L1, ".p7b"_L1, ".p7c"_L1, ".cer"_L1, ".crt"_L1,
                                   ".der"_L1, ".pem"_L1, ".csr"_L1, ".asc"_L1, ".sig"_L1};

} // namespace

bool isCard(const QString &name, const QByteArray &type)
{
    return type == "text/vcard" || type == "text/x-vcard" || name.endsWith(".vcf"_L1, Qt::CaseInsensitive);
}

bool maySayMore(const QString &name, const QByteArray &type)
{
    const bool isSilentType =
        std::any_of(silentTypes.begin(), silentTypes.end(), [&](const char *one) { return type == one; });
    const bool hasSilentEnding = std::any_of(silentEndings.begin(), silentEndings.end(), [&](QLatin1StringView ending) {
        return name.endsWith(ending, Qt::CaseInsensitive);
    });
    return !(isSilentType && !name.contains(u'.')) && !hasSilentEnding && !isCard(name, type);
}

} // namespace certlink
