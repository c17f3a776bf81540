#pragma once

#include "models/application/Failure.h"
#include "rules/desk/Layers.h"

#include <QObject>

namespace certlink {

class Desk;

/// What a person lays over the application at hand; each step can be undone.
class LayerEditor : public QObject
{
    Q_OBJECT

public:
    explicit LayerEditor(Desk &desk);

    void correct(Field field, const QString &value);
    void explainCorrection(Field field, const QString &why);
    void withdrawCorrection(Field field);
    /// What is typed from now on is a step of its own.
    void endTyping() { ++m_typing; }
    /// In one step. A Failure where a value cannot be read; nothing is recorded or withdrawn then.
    Result<void> recordFacts(const QList<RecordedFact> &facts, const QList<RegisterCell> &withdrawn = {});
    void confirm(const QString &rule, const QString &reason);
    /// Of what blocks; whether the person may is asked when it is approved.
    void waive(const QString &rule, const QString &reason);
    void withdrawSettlement(const QString &rule);

    /// What a command lays over a case; for LayersCommand.
    Result<void> apply(int caseId, const Layers &layers);

private:
    void settle(const QString &rule, Settlement::Kind kind, const QString &reason, const QString &text);
    void change(const Layers &after, const QString &text, const QString &mergeKey = {});

    Desk &m_desk;
    int m_typing = 0;
};

} // namespace certlink
