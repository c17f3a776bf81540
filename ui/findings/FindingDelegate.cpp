#include "ui/findings/FindingDelegate.h"

#include "models/items/FindingsModel.h"
#include "ui/palette/Palette.h"
#include "ui/palette/Signs.h"

namespace certlink {

void FindingDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto severity = Severity(index.data(FindingsModel::SeverityRole).toInt());
    const auto verdict = Verdict(index.data(FindingsModel::VerdictRole).toInt());
    const QString decision = index.data(FindingsModel::DecisionRole).toString();
    const bool isFact = !index.data(FindingsModel::FactRole).toString().isEmpty();
    const Palette palette(option->palette);
    const bool decided = !decision.isEmpty();
    if (index.column() == FindingsModel::SeverityColumn) {
        const Sign sign = signOf(severity, verdict, decided);
        option->features |= QStyleOptionViewItem::HasDisplay;
        option->text = sign.glyph % u' ' % sign.brief;
        option->palette.setColor(QPalette::Text, decided ? palette.satisfied().ink
                                                         : palette.of(severity, verdict).ink);
        option->font.setBold(!decided && severity != Severity::Note);
        return;
    }
    if (index.column() == FindingsModel::SentenceColumn && isFact) {
        option->text = tr("Not known: %1", "a missing fact").arg(option->text);
        option->font.setBold(true);
        return;
    }
    if (index.column() == FindingsModel::SentenceColumn && decided)
        option->text = tr("%1 – confirmed: %2").arg(option->text, decision);
    if (index.column() != FindingsModel::SentenceColumn || decided || severity == Severity::Note)
        option->palette.setColor(QPalette::Text, palette.quiet());
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), option.fontMetrics.height() * 3 / 2};
}

} // namespace certlink
