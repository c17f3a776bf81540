#pragma once

#include <QStyledItemDelegate>

namespace certlink {

/// Cells that hold one of a few names (in Qt::UserRole), shown and chosen as words of the window's language.
class ChoiceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    struct Choice {
        QString name;
        QString word;
    };

    ChoiceDelegate(QList<Choice> choices, QObject *parent) : QStyledItemDelegate(parent), m_choices(std::move(choices))
    {
    }

    /// Puts a name into a cell.
    void choose(QAbstractItemModel &model, const QModelIndex &index, const QString &name) const;

    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    QList<Choice> m_choices;
};

} // namespace certlink
