#pragma once

#include "models/items/FindingsModel.h"

#include <QStyledItemDelegate>

namespace certlink {

/// Paints a finding's severity as a sign with its colour, and what is decided quietly; a missing fact
/// has a button that records it. Reads the severity, verdict, decision and fact roles of
/// FindingsModel.
class FindingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Whether facts can be recorded at present.
    void setRecording(bool recording) { m_isRecording = recording; }

    /// How wide a sentence is written before it goes on below; 0: on one line.
    void setSentenceWidth(int width) { m_sentenceWidth = width; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

signals:
    void recordWanted(const QModelIndex &index);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    [[nodiscard]] bool hasButton(const QModelIndex &index) const;

    bool m_isRecording = false;
    int m_sentenceWidth = 0;
};

/// The findings with their weight in words, as an assistive program says them.
class SpokenFindings : public FindingsModel
{
    Q_OBJECT

public:
    using FindingsModel::FindingsModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace certlink
