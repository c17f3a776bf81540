#pragma once

#include "models/application/Failure.h"
#include "rules/desk/Coverage.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace certlink {

class Desk;

/// Which rules and clauses the history has met, and which are violated most this month.
class CoveragePane : public QWidget
{
    Q_OBJECT

public:
    CoveragePane(Desk &desk, QWidget *parent);

    /// Asks the database anew.
    void load();

signals:
    void said(const QString &sentence);
    void failed(const certlink::Failure &failure);

private:
    void showCoverage();
    void exportTable();
    [[nodiscard]] Result<void> write(const QString &file) const;

    Desk &m_desk;
    QLabel *m_summary;
    QTableWidget *m_table;
    Coverage m_coverage;
};

} // namespace certlink
