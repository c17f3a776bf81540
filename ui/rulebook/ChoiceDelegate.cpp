#include "ui/rulebook/ChoiceDelegate.h"

#include <QComboBox>

namespace certlink {

void ChoiceDelegate::choose(QAbstractItemModel &model, const QModelIndex &index, const QString &name) const
{
    model.setData(index, name, Qt::UserRole);
    for (const Choice &choice : m_choices) {
        if (choice.name == name)
            model.setData(index, choice.word, Qt::EditRole);
    }
}

QWidget *ChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    for (const Choice &choice : m_choices)
        box->addItem(choice.word, choice.name);
    return box;
}

void ChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    box->setCurrentIndex(std::max(0, box->findData(index.data(Qt::UserRole))));
}

void ChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    choose(*model, index, qobject_cast<QComboBox *>(editor)->currentData().toString());
}

} // namespace certlink
