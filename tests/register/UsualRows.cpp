#include "UsualRows.h"

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

Contract usualContract(const QString &code, const QString &group)
{
    Contract contract;
    contract.serviceCode = code;
    contract.serviceGroup = group;
    contract.commonName = u"www.example.jp"_s;
    contract.sans = QStringList();
    contract.itemText = u"globalsign-ov"_s;
    contract.itemKey = u"globalsign-ov"_s;
    contract.term = Term{12};
    contract.category = Category::Agency;
    contract.csr = CsrMaker::Iij;
    contract.expiresOn = QDate(2027, 10, 31);
    contract.licences = 2;
    contract.status = ContractStatus::Active;
    return contract;
}

ServiceContract usualService(const QString &code, const QString &group)
{
    ServiceContract service;
    service.serviceCode = code;
    service.serviceGroup = group;
    service.fqdns = QStringList{u"www.example.jp"_s};
    service.status = ServiceStatus::Active;
    return service;
}

Administrator usualAdministrator(const QString &group)
{
    return {u"AB12345678"_s,          u"山田太郎"_s, u"admin@example.jp"_s,
            AdministratorRole::Group, group,         AdministratorStatus::Active};
}
