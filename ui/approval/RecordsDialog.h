#pragma once

#include "models/items/RecordsModel.h"

#include <QDialog>

class QTableView;
class QTextBrowser;

namespace certlink {

class Desk;

/// The latest decisions of the database and, below, the selected one whole.
class RecordsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RecordsDialog(Desk &desk, QWidget *parent = nullptr);

private:
    void build();
    void load();
    void showRecord(const QModelIndex &index);

    Desk &m_desk;
    RecordsModel m_model;
    QTableView *m_table;
    QTextBrowser *m_record;
};

} // namespace certlink
