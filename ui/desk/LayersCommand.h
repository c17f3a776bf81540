#pragma once

#include "rules/desk/Layers.h"

#include <QUndoCommand>

namespace certlink {

class LayerEditor;

/// One step of what a person lays over an application. Steps with the same merge key, one right
/// after the other, are one step (typing into a field).
class LayersCommand : public QUndoCommand
{
public:
    LayersCommand(LayerEditor &editor, int caseId, Layers before, Layers after, const QString &text,
                  const QString &mergeKey);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *next) override;

private:
    LayerEditor &m_editor;
    int m_caseId;
    Layers m_before;
    Layers m_after;
    QString m_mergeKey;
};

} // namespace certlink
