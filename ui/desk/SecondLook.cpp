#include "ui/desk/SecondLook.h"

#include "ui/desk/Desk.h"

namespace certlink {

bool SecondLook::isToCome(const DeskCase &deskCase) const
{
    const Store *store = m_desk.database().store();
    const QString &person = m_desk.setup().person;
    if (deskCase.standing() || !store->deskSettings().value_or(DeskSettings()).isBlind)
        return false;
    const auto preparation = store->preparationOf(deskCase.evidence).value_or(std::nullopt);
    return preparation && preparation->by != person && !store->lookOf(deskCase.evidence, person).value_or(std::nullopt);
}

bool SecondLook::refresh(DeskCase &deskCase)
{
    if (!m_desk.database().store() || !deskCase.file || deskCase.isWriting)
        return false;
    if (isToCome(deskCase) == deskCase.putAway.has_value())
        return false;
    return deskCase.putAway ? bringBack(deskCase) : putAway(deskCase);
}

/// What lies over the application of her own stays.
bool SecondLook::putAway(DeskCase &deskCase)
{
    const QString &person = m_desk.setup().person;
    const Layers all = deskCase.file->layers();
    if (!deskCase.file->setLayers(all.of(person), m_desk.context(deskCase.id)))
        return false;
    deskCase.putAway = PutAway{all.ofOthersThan(person), std::exchange(deskCase.begun, {})};
    if (deskCase.undo)
        deskCase.undo->clear(); // its steps know all that lay there
    return true;
}

bool SecondLook::bringBack(DeskCase &deskCase)
{
    Layers all = deskCase.putAway->layers;
    all.put(deskCase.file->layers());
    if (!deskCase.file->setLayers(all, m_desk.context(deskCase.id)))
        return false;
    for (auto at = deskCase.putAway->begun.begin(); at != deskCase.putAway->begun.end(); ++at)
        deskCase.begun.insert(at.key(), at.value());
    deskCase.putAway.reset();
    return true;
}

} // namespace certlink
