#include "ui/desk/LayersCommand.h"

#include "ui/desk/LayerEditor.h"

namespace certlink {

LayersCommand::LayersCommand(LayerEditor &editor, int caseId, Layers before, Layers after, const QString &text,
                             const QString &mergeKey)
    : QUndoCommand(text), m_editor(editor), m_caseId(caseId), m_before(std::move(before)), m_after(std::move(after)),
      m_mergeKey(mergeKey)
{
}

void LayersCommand::undo()
{
    (void)m_editor.apply(m_caseId, m_before); // was laid before, so it can be laid
}

void LayersCommand::redo()
{
    (void)m_editor.apply(m_caseId, m_after); // tried before the command was made
}

bool LayersCommand::mergeWith(const QUndoCommand *next)
{
    const auto *other = static_cast<const LayersCommand *>(next);
    if (other->m_mergeKey != m_mergeKey || other->m_caseId != m_caseId)
        return false;
    m_after = other->m_after;
    return true;
}

} // namespace certlink
