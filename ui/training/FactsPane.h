#pragma once

#include "models/application/RegisterCell.h"

#include <QScrollArea>

class QFormLayout;

namespace certlink {

class FactEditor;
class TrainingDesk;

/// The cells of the register that the rules looked at, to be changed in place for the lesson at hand.
class FactsPane : public QScrollArea
{
    Q_OBJECT

public:
    explicit FactsPane(TrainingDesk &training, QWidget *parent = nullptr);

    /// Begins anew: another lesson, or another language.
    void reset();
    /// What is looked at for the first time comes below; what stands there stays, so that nobody who types is
    /// interrupted.
    void showFacts();

signals:
    /// Why a value was not taken; empty: it was.
    void said(const QString &problem);

private:
    void add(const RegisterCell &cell);
    void take(qsizetype row);

    TrainingDesk &m_training;
    QFormLayout *m_rows = nullptr;
    QList<RegisterCell> m_cells; ///< a row each
    QList<FactEditor *> m_editors;
    bool m_isShowing = false;
};

} // namespace certlink
