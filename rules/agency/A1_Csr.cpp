#include "rules/Rules.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// A1: for an agency item the links can be changed only where we made the certificate's CSR, because
// only then the private key is ours to install.

// A1-csr
RuleResult a1Csr(const Case &facts, Check &check)
{
    if (!facts.isAgency())
        return check.notApplicable();
    check.category();
    const auto csr = facts.ofContract(&Contract::csr);
    if (!csr) {
        return check.contract("csr"_L1, {})
            .unknown({check.missingCell("csr"_L1)}, {{u"code"_s, facts.application.serviceCode.value}},
                     facts.contract() ? QLatin1StringView() : "no-contract"_L1);
    }
    check.contract("csr"_L1, *csr == CsrMaker::Iij ? u"iij"_s : u"customer"_s);
    if (check.compare("csr-ours"_L1, *csr == CsrMaker::Iij))
        return check.satisfied();
    return check.violated({{u"code"_s, facts.contract()->serviceCode}});
}

} // namespace certlink
