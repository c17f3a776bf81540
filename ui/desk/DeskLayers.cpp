// What a person lays over the application at hand, each a step that can be undone.
#include "ui/desk/Desk.h"

#include "ui/desk/LayersCommand.h"

namespace certlink {

Result<void> Desk::applyLayers(int id, const Layers &layers)
{
    DeskCase *deskCase = m_cases.find(id);
    if (!deskCase || !deskCase->file)
        return {};
    if (auto done = lay(layers, *deskCase->file, context(id)); !done)
        return done;
    m_drafts.changed(id);
    updated(*deskCase);
    return {};
}

void Desk::changeLayers(const Layers &after, const QString &text, const QString &mergeKey)
{
    DeskCase *deskCase = current();
    const QString key = mergeKey.isEmpty() ? QString() : mergeKey + QString::number(m_typing);
    deskCase->undo->push(new LayersCommand(*this, deskCase->id, layersOf(*deskCase->file), after, text, key));
}

void Desk::correct(Field field, const QString &value)
{
    const DeskCase *deskCase = current();
    if (!deskCase || !deskCase->isOpen() || fieldText(deskCase->file->application(), field) == value)
        return;
    Layers after = layersOf(*deskCase->file);
    const QString read = fieldText(deskCase->file->asRead(), field);
    const Correction *before = after.correctionOf(field);
    if (before && before->value == value)
        return;
    const QString why = before ? before->why : QString();
    if (read == value)
        after.removeCorrection(field);
    else
        after.put(Correction{field, read, value, why, m_setup.person, m_setup.now()});
    changeLayers(after, tr("Correct %1").arg(m_setup.texts.field(field, m_language)), u"correct " % fieldName(field));
}

void Desk::explainCorrection(Field field, const QString &why)
{
    const DeskCase *deskCase = current();
    if (!deskCase || !deskCase->isOpen())
        return;
    Layers after = layersOf(*deskCase->file);
    const Correction *before = after.correctionOf(field);
    if (!before || before->why == why)
        return;
    Correction explained = *before;
    explained.why = why;
    after.put(explained);
    changeLayers(after, tr("Explain the correction"), u"explain " % fieldName(field));
}

void Desk::withdrawCorrection(Field field)
{
    const DeskCase *deskCase = current();
    if (!deskCase || !deskCase->isOpen())
        return;
    Layers after = layersOf(*deskCase->file);
    if (!after.correctionOf(field))
        return;
    after.removeCorrection(field);
    changeLayers(after, tr("Withdraw the correction of %1").arg(m_setup.texts.field(field, m_language)));
}

Result<void> Desk::recordFacts(const QList<RecordedFact> &facts)
{
    const DeskCase *deskCase = current();
    if (!deskCase || !deskCase->isOpen() || facts.isEmpty())
        return {};
    Layers after = layersOf(*deskCase->file);
    for (const RecordedFact &fact : facts)
        after.put(fact);
    if (auto tried = withRecordedFacts(m_register, after.facts, m_setup.rulebook); !tried)
        return tl::unexpected(tried.error());
    changeLayers(after, tr("Record a fact"));
    return {};
}

void Desk::withdrawFact(const MissingFact &cell)
{
    const DeskCase *deskCase = current();
    if (!deskCase || !deskCase->isOpen())
        return;
    Layers after = layersOf(*deskCase->file);
    after.facts.removeIf([&cell](const RecordedFact &fact) { return fact.cell == cell; });
    changeLayers(after, tr("Withdraw a recorded fact"));
}

void Desk::confirm(const QString &rule, const QString &reason)
{
    const DeskCase *deskCase = current();
    if (!deskCase || !deskCase->isOpen() || reason.trimmed().isEmpty())
        return;
    Layers after = layersOf(*deskCase->file);
    after.put(FindingDecision{rule, FindingDecision::Kind::Confirmed, reason.trimmed(), m_setup.person, m_setup.now()});
    changeLayers(after, tr("Confirm %1").arg(rule));
}

void Desk::withdrawDecision(const QString &rule)
{
    const DeskCase *deskCase = current();
    if (!deskCase || !deskCase->isOpen())
        return;
    Layers after = layersOf(*deskCase->file);
    after.removeDecision(rule);
    changeLayers(after, tr("Withdraw the decision on %1").arg(rule));
}

} // namespace certlink
