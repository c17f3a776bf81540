#include "ui/desk/CaseList.h"

#include <algorithm>

namespace certlink {

DeskCase &CaseList::add(std::unique_ptr<DeskCase> deskCase)
{
    deskCase->id = ++m_lastId;
    DeskCase &added = *deskCase;
    m_cases.emplace(added.id, std::move(deskCase));
    m_byGroup.insert(added.group, added.id);
    index(added);
    recogniseMail(added);
    return added;
}

/// The same mail may have come on two ways, its bytes differing in the way's own headers.
void CaseList::recogniseMail(DeskCase &deskCase)
{
    if (!deskCase.evidence.source.isEmpty())
        m_bySource.insert(deskCase.evidence.source, deskCase.id);
    const QString messageId = deskCase.messageId();
    if (messageId.isEmpty())
        return;
    const QString form = messageId % u'\n' % QString::number(deskCase.evidence.formIndex);
    const DeskCase *first = find(m_byMessage.value(form));
    if (first)
        deskCase.seenAs = first->id;
    else
        m_byMessage.insert(form, deskCase.id);
}

void CaseList::show(const QList<int> &ids)
{
    QList<InboxRow> rows;
    rows.reserve(ids.size());
    for (const int id : ids)
        if (const DeskCase *deskCase = find(id))
            rows.append(inboxRow(*deskCase));
    m_inbox.append(rows);
}

void CaseList::remove(int id)
{
    m_inbox.remove(id);
    forget(id);
    if (const DeskCase *deskCase = find(id))
        m_byGroup.remove(deskCase->group, id);
    m_cases.erase(id);
}

QStringList CaseList::refresh(DeskCase &deskCase)
{
    QStringList concerned;
    const QString before = m_contractOf.value(deskCase.id);
    if (before != deskCase.contract())
        concerned = {before, deskCase.contract()};
    if (!concerned.isEmpty() || m_keyOf.value(deskCase.id) != deskCase.key) {
        forget(deskCase.id);
        index(deskCase);
    }
    m_inbox.update(inboxRow(deskCase));
    return concerned;
}

DeskCase *CaseList::find(int id) const
{
    const auto at = m_cases.find(id);
    return at == m_cases.end() ? nullptr : at->second.get();
}

DeskCase *CaseList::findKey(const QString &key) const
{
    return find(m_byKey.value(key, 0));
}

DeskCase *CaseList::findUntouched(const QString &source) const
{
    DeskCase *deskCase = find(m_bySource.value(source));
    const bool untouched = deskCase && !deskCase->standing() && !(deskCase->file && inboxRow(*deskCase).touched);
    return untouched ? deskCase : nullptr;
}

QList<int> CaseList::ids() const
{
    QList<int> ids;
    for (const auto &[id, deskCase] : m_cases)
        ids.append(id);
    return ids;
}

QList<int> CaseList::group(int group) const
{
    QList<int> ids = m_byGroup.values(group);
    std::sort(ids.begin(), ids.end());
    return ids;
}

QList<int> CaseList::openFor(const QString &contract, int exceptId) const
{
    QList<int> ids;
    if (contract.isEmpty())
        return ids;
    for (auto at = m_byContract.constFind(contract); at != m_byContract.constEnd() && at.key() == contract; ++at) {
        const DeskCase *deskCase = find(at.value());
        if (deskCase && deskCase->id != exceptId && !deskCase->standing() && deskCase->aside == Aside::No)
            ids.append(deskCase->id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

void CaseList::forget(int id)
{
    if (m_byKey.value(m_keyOf.value(id)) == id)
        m_byKey.remove(m_keyOf.value(id));
    m_byContract.remove(m_contractOf.value(id), id);
    m_keyOf.remove(id);
    m_contractOf.remove(id);
}

void CaseList::index(const DeskCase &deskCase)
{
    if (!deskCase.key.isEmpty() && !m_byKey.contains(deskCase.key))
        m_byKey.insert(deskCase.key, deskCase.id);
    m_keyOf.insert(deskCase.id, deskCase.key);
    const QString contract = deskCase.contract();
    m_contractOf.insert(deskCase.id, contract);
    if (!contract.isEmpty())
        m_byContract.insert(contract, deskCase.id);
}

} // namespace certlink
