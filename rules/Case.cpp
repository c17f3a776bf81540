#include "rules/Case.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

bool isMasterId(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
    });
}

bool isSubset(const QStringList &part, const QStringList &whole)
{
    return std::all_of(part.begin(), part.end(), [&](const QString &one) { return whole.contains(one); });
}

} // namespace

Case::Case(const Application &theApplication, const MailFacts &theMail, const Register &theContractRegister,
           const Rulebook &theRulebook, QDate theReceiptDate)
    : application(theApplication), mail(theMail), contractRegister(theContractRegister), rulebook(theRulebook),
      receiptDate(theReceiptDate)
{
    readHead();
    readTargets();
    readApplicant();
    compareLinks();
}

QDate Case::windowStart() const
{
    return m_expiry.isValid() ? m_expiry.addDays(-rulebook.renewalWindowDays) : QDate();
}

bool Case::isSingleLicence() const
{
    if (const auto licences = ofContract(&Contract::licences))
        return *licences == 1;
    return item() && item()->singleLicence;
}

bool Case::applicantManagesContract() const
{
    const auto group = ofContract(&Contract::serviceGroup);
    return m_masterIdIsWellFormed && group && m_managedGroups.contains(*group);
}

bool Case::addsLinksByChange() const
{
    const auto current = currentLinks();
    return isChangeAlone() && current && !current->isEmpty() && m_targets.size() > current->size();
}

void Case::readHead()
{
    if (application.startDate.reading == DateAnswer::Reading::Day)
        m_wishDate = application.startDate.date;
    m_masterIdIsWellFormed = isMasterId(application.masterId.value);
    m_serviceCodeIsWellFormed = isServiceCode(application.serviceCode.value);
    for (const Choice<Work> &choice : application.work) {
        if (choice.mark.set)
            (choice.option == Work::Change ? m_change : m_add) = true;
    }
    if (m_serviceCodeIsWellFormed)
        m_contract = contractRegister.contract(application.serviceCode.value);
    if (m_contract && !m_contract->itemKey.isNull())
        m_contractItem = rulebook.itemByKey(m_contract->itemKey);
    // The register was read with another edition, whose catalogue may lack the item.
    if (m_contract && !m_contractItem && !m_contract->itemText.isNull())
        m_contractItem = rulebook.itemByName(m_contract->itemText);
    if (!application.item.key.isNull())
        m_mailItem = rulebook.itemByKey(application.item.key);
    m_expiry = ofContract(&Contract::expiresOn).value_or(QDate());
    m_commonNameIsOfContract = m_contract && m_contract->commonName;
    if (m_commonNameIsOfContract)
        m_commonName = *m_contract->commonName;
    else if (application.commonName.isPresent() && application.commonName.host.isValid())
        m_commonName = application.commonName.value;
    m_category = ofContract(&Contract::category);
    if (!m_category && item())
        m_category = item()->category;
}

void Case::readTargets()
{
    bool other = false;
    QSet<QString> named;
    for (const ServiceRow &row : application.services) {
        if (!row.mark.set)
            continue;
        if (row.kind == ServiceKind::Other)
            other = true;
        else if (row.codes.isEmpty())
            m_hasDoubtfulTarget = true;
        for (const CodeAnswer &code : row.codes) {
            if (!code.wellFormed)
                m_hasDoubtfulTarget = true;
            else if (!named.contains(code.value)) {
                named.insert(code.value);
                m_namedTargets.append(code.value);
            }
        }
    }
    m_targetServices.reserve(m_namedTargets.size());
    for (const QString &code : std::as_const(m_namedTargets))
        m_targetServices.append(contractRegister.service(code));
    m_targets = m_namedTargets;
    if (other)
        m_targets.append(u"other"_s);
}

void Case::readApplicant()
{
    if (!m_masterIdIsWellFormed)
        return;
    m_administratorRows = contractRegister.administrators(application.masterId.value);
    for (const Administrator &row : std::as_const(m_administratorRows)) {
        if (row.role == AdministratorRole::Group && row.status == AdministratorStatus::Active && row.serviceGroup &&
            !m_managedGroups.contains(*row.serviceGroup))
            m_managedGroups.append(*row.serviceGroup);
    }
}

void Case::compareLinks()
{
    const auto current = currentLinks();
    LinkChange &change = m_linkChange;
    change.beforeKnown = current.has_value();
    change.before = current.value_or(QStringList());
    change.after = m_add ? change.before + m_targets : m_targets;
    change.after.removeDuplicates();
    for (const QString &link : std::as_const(change.before))
        (change.after.contains(link) ? change.stay : change.gone).append(link);
    for (const QString &link : std::as_const(change.after)) {
        if (!change.before.contains(link))
            change.added.append(link);
    }
    if (!current || m_change == m_add || m_targets.isEmpty() || m_hasDoubtfulTarget)
        return;
    const bool nothingNew = isSubset(m_targets, *current);
    m_changesNothing = m_add ? nothingNew : nothingNew && m_targets.size() == current->size();
}

} // namespace certlink
