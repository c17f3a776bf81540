#include "ui/desk/LayerEditor.h"

#include "ui/desk/Desk.h"
#include "ui/desk/LayersCommand.h"

namespace certlink {

LayerEditor::LayerEditor(Desk &desk) : QObject(&desk), m_desk(desk) {}

Result<void> LayerEditor::apply(int caseId, const Layers &layers)
{
    DeskCase *deskCase = m_desk.cases().find(caseId);
    if (!deskCase || !deskCase->file)
        return {};
    if (auto done = deskCase->file->setLayers(layers, m_desk.context(caseId)); !done)
        return done;
    m_desk.drafts().changed(caseId);
    m_desk.updated(*deskCase);
    return {};
}

void LayerEditor::change(const Layers &after, const QString &text, const QString &mergeKey)
{
    DeskCase *deskCase = m_desk.current();
    const QString key = mergeKey.isEmpty() ? QString() : mergeKey + QString::number(m_typing);
    deskCase->undo->push(new LayersCommand(*this, deskCase->id, deskCase->file->layers(), after, text, key));
}

void LayerEditor::correct(Field field, const QString &value)
{
    const DeskCase *deskCase = m_desk.current();
    if (!deskCase || !deskCase->isOpen())
        return;
    Layers after = deskCase->file->layers();
    const QString read = fieldText(deskCase->file->asRead(), field);
    const Correction *before = after.correctionOf(field);
    if (before ? before->value == value : read == value)
        return;
    const QString why = before ? before->why : QString();
    if (read == value)
        after.removeCorrection(field);
    else
        after.put(Correction{field, read, value, why, m_desk.setup().person, m_desk.setup().now()});
    change(after, tr("Correct %1").arg(m_desk.setup().texts.field(field, m_desk.language())),
           u"correct " % fieldName(field));
}

void LayerEditor::explainCorrection(Field field, const QString &why)
{
    const DeskCase *deskCase = m_desk.current();
    if (!deskCase || !deskCase->isOpen())
        return;
    Layers after = deskCase->file->layers();
    const Correction *before = after.correctionOf(field);
    if (!before || before->why == why)
        return;
    Correction explained = *before;
    explained.why = why;
    after.put(explained);
    change(after, tr("Explain the correction"), u"explain " % fieldName(field));
}

void LayerEditor::withdrawCorrection(Field field)
{
    const DeskCase *deskCase = m_desk.current();
    if (!deskCase || !deskCase->isOpen())
        return;
    Layers after = deskCase->file->layers();
    if (!after.correctionOf(field))
        return;
    after.removeCorrection(field);
    change(after, tr("Withdraw the correction of %1").arg(m_desk.setup().texts.field(field, m_desk.language())));
}

Result<void> LayerEditor::recordFacts(const QList<RecordedFact> &facts, const QList<RegisterCell> &withdrawn)
{
    const DeskCase *deskCase = m_desk.current();
    if (!deskCase || !deskCase->isOpen() || (facts.isEmpty() && withdrawn.isEmpty()))
        return {};
    Layers after = deskCase->file->layers();
    for (const RegisterCell &cell : withdrawn)
        after.remove(cell);
    for (const RecordedFact &fact : facts)
        after.put(fact);
    const Rulebook &edition = m_desk.rulebook().inForceOn(deskCase->file->mail().receiptDate);
    if (auto tried = withRecordedFacts(m_desk.database().contractRegister(), after.facts, edition); !tried)
        return tl::unexpected(tried.error());
    change(after, facts.isEmpty() ? tr("Withdraw a recorded fact") : tr("Record a fact"));
    return {};
}

void LayerEditor::settle(const QString &rule, Settlement::Kind kind, const QString &reason, const QString &text)
{
    const DeskCase *deskCase = m_desk.current();
    if (!deskCase || !deskCase->isOpen() || reason.trimmed().isEmpty())
        return;
    Layers after = deskCase->file->layers();
    after.put(Settlement{rule, kind, reason.trimmed(), m_desk.setup().person, m_desk.setup().now()});
    change(after, text);
}

void LayerEditor::confirm(const QString &rule, const QString &reason)
{
    settle(rule, Settlement::Kind::Confirmed, reason, tr("Confirm %1").arg(rule));
}

void LayerEditor::waive(const QString &rule, const QString &reason)
{
    settle(rule, Settlement::Kind::Waived, reason, tr("Waive %1").arg(rule));
}

void LayerEditor::withdrawSettlement(const QString &rule)
{
    const DeskCase *deskCase = m_desk.current();
    if (!deskCase || !deskCase->isOpen())
        return;
    Layers after = deskCase->file->layers();
    after.removeSettlement(rule);
    change(after, tr("Withdraw the confirmation of %1").arg(rule));
}

} // namespace certlink
