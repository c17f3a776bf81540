#include "ui/views/NameComparison.h"

#include "models/application/HostName.h"

#include <algorithm>

namespace certlink {

namespace {

QList<NameComparison::Pair> pairsOf(const QString &certificate, const QString &host)
{
    const QStringList above = certificate.split(u'.');
    const QStringList below = host.split(u'.');
    const qsizetype length = std::max(above.size(), below.size());
    QList<NameComparison::Pair> pairs;
    for (qsizetype i = 0; i < length; ++i) {
        const qsizetype fromEnd = length - i;
        NameComparison::Pair pair;
        if (fromEnd <= above.size())
            pair.certificate = above[above.size() - fromEnd];
        if (fromEnd <= below.size())
            pair.host = below[below.size() - fromEnd];
        pair.agrees = pair.certificate == pair.host || (pair.certificate == u"*" && !pair.host.isNull());
        pairs.append(pair);
    }
    return pairs;
}

} // namespace

QList<NameComparison> nameComparisons(const CaseFile &file, const Rulebook &rulebook)
{
    const MailFacts mail = mailFacts(file.mail().mail);
    const Case facts(file.application(), mail, file.effectiveRegister(), rulebook.inForceOn(file.mail().receiptDate),
                     file.mail().receiptDate);
    QStringList names;
    if (!facts.commonName().isNull())
        names.append(facts.commonName());
    if (facts.isByo())
        names += facts.multiDomainNames().value_or(QStringList());
    QList<NameComparison> comparisons;
    for (const ServiceContract *service : facts.targetServices()) {
        if (!service || names.isEmpty())
            continue;
        for (const QString &host : service->fqdns.value_or(QStringList())) {
            const auto covering = std::find_if(names.begin(), names.end(),
                                               [&](const QString &name) { return coversHostName(name, host); });
            const QString name = covering == names.end() ? names.first() : *covering;
            comparisons.append({service->serviceCode, name, host, covering != names.end(), pairsOf(name, host)});
        }
    }
    return comparisons;
}

} // namespace certlink
