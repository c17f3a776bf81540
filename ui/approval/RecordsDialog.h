#pragma once

#include "models/items/RecordsModel.h"
#include "models/store/Store.h"

#include <QDialog>

class QPushButton;
class QTableView;
class QTextBrowser;

namespace certlink {

class Desk;

/// The latest decisions of the database and, below, the selected one whole. One that stands can be
/// withdrawn.
class RecordsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RecordsDialog(Desk &desk, QWidget *parent = nullptr);

private:
    void build();
    void load();
    void showRecord(const QModelIndex &index);
    void withdraw();
    void copyReplyAgain();
    [[nodiscard]] QString kindOf(const DecisionSummary &decision) const;

    Desk &m_desk;
    RecordsModel m_model;
    QTableView *m_table;
    QTextBrowser *m_record;
    QPushButton *m_withdraw = nullptr;
    QPushButton *m_copyReply = nullptr;
    std::optional<DecisionSummary> m_shown;
    QString m_reply; ///< of the return shown; empty where there is none
};

} // namespace certlink
