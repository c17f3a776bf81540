#include "rules/Rules.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

// S-private-key
// No clause of the page: a private key must never travel by mail. Whoever reads the mail has seen
// it, so the certificate should be reissued whatever becomes of the application. It counts for
// every form of the mail, since the key cannot be told to belong to one.
RuleResult sPrivateKey(const Case &facts, Check &check)
{
    if (check.compare("no-private-key"_L1, !facts.mail.hasPrivateKey))
        return check.satisfied();
    check.at(std::nullopt, facts.mail.privateKeySpans);
    return check.violated({}, facts.mail.privateKeySpans.isEmpty() ? "attachment"_L1 : QLatin1StringView());
}

} // namespace certlink
