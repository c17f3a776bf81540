#pragma once

#include "ui/compare/OtherApplications.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace certlink {

/// The application at hand beside another one for the same contract, field by field.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    /// `others` is not empty.
    CompareDialog(Desk &desk, const QList<OtherApplication> &others, QWidget *parent = nullptr);

    [[nodiscard]] const ComparisonModel &model() const { return m_model; }

private:
    void build();
    void layOut();
    void showOther(int index);
    void goThere();

    Desk &m_desk;
    QList<OtherApplication> m_others;
    std::shared_ptr<const CaseFile> m_here;
    ComparisonModel m_model;
    QComboBox *m_choice;
    QLabel *m_summary;
    QTableView *m_table;
    QPushButton *m_go;
};

} // namespace certlink
