#include "ui/rulebook/FlipModel.h"

#include "ui/palette/Signs.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace certlink {

namespace {

QString verdictWord(const QString &disposition)
{
    return disposition.isNull()        ? FlipModel::tr("no application")
           : disposition == u"return"  ? signOf(CaseStatus::Return).word
           : disposition == u"confirm" ? signOf(CaseStatus::Confirm).word
                                       : signOf(CaseStatus::Approvable).word;
}

QString foundWord(const QString &verdict)
{
    return verdict.isNull()         ? FlipModel::tr("nothing")
           : verdict == u"violated" ? FlipModel::tr("violated")
                                    : FlipModel::tr("unknown");
}

QString rulesText(const VerdictFlip &flip)
{
    QStringList rules;
    for (const RuleFlip &rule : flip.rules)
        rules.append(FlipModel::tr("%1 (%2 → %3)").arg(rule.rule, foundWord(rule.before), foundWord(rule.after)));
    return rules.join(u", "_s);
}

} // namespace

void FlipModel::setFlips(QList<VerdictFlip> flips)
{
    beginResetModel();
    m_flips = std::move(flips);
    endResetModel();
}

int FlipModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_flips.size());
}

int FlipModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QVariant FlipModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const VerdictFlip &flip = m_flips[index.row()];
    switch (index.column()) {
    case Which:
        return flip.decision > 0 ? u"#%1"_s.arg(flip.decision) : QFileInfo(flip.source).fileName();
    case Received:
        return flip.receiptDate.toString(Qt::ISODate);
    case Contract:
        return flip.serviceCode;
    case Before:
        return verdictWord(flip.before);
    case After:
        return verdictWord(flip.after);
    case Rules:
        return rulesText(flip);
    default:
        return {};
    }
}

QVariant FlipModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    const QStringList titles{tr("Decision or mail"),  tr("Received"), tr("Contract"),
                             tr("Verdict until now"), tr("Under it"), tr("Rules that did it")};
    return titles.value(section);
}

} // namespace certlink
