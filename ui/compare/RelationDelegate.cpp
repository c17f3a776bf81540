#include "ui/compare/RelationDelegate.h"

#include "models/items/ComparisonModel.h"
#include "ui/palette/Palette.h"

namespace certlink {

namespace {

QString glyphOf(FieldRelation relation)
{
    switch (relation) {
    case FieldRelation::Same:
        return QStringLiteral("=");
    case FieldRelation::CorrectedHere:
        return QStringLiteral("\u2190"); // LEFTWARDS ARROW
    case FieldRelation::CorrectedThere:
        return QStringLiteral("\u2192"); // RIGHTWARDS ARROW
    case FieldRelation::Contradicting:
        break;
    }
    return QStringLiteral("\u2260"); // NOT EQUAL TO
}

Tone toneOf(const Palette &palette, FieldRelation relation)
{
    switch (relation) {
    case FieldRelation::Same:
        return palette.neutral();
    case FieldRelation::CorrectedHere:
    case FieldRelation::CorrectedThere:
        return palette.satisfied();
    case FieldRelation::Contradicting:
        break;
    }
    return palette.block();
}

} // namespace

void RelationDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto relation = FieldRelation(index.data(ComparisonModel::RelationRole).toInt());
    const Palette palette = Palette::current();
    option->displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    if (index.column() == ComparisonModel::RelationColumn) {
        option->text = glyphOf(relation) % u' ' % option->text;
        option->palette.setColor(QPalette::Text, toneOf(palette, relation).ink);
    }
    if (relation == FieldRelation::Same)
        option->palette.setColor(QPalette::Text, palette.quiet());
    else if (index.column() != ComparisonModel::FieldColumn)
        option->backgroundBrush = toneOf(palette, relation).surface;
}

} // namespace certlink
