#include "ui/inbox/InboxDelegate.h"

#include "models/application/Tokyo.h"
#include "models/items/InboxModel.h"
#include "ui/palette/Palette.h"
#include "ui/palette/Signs.h"
#include "ui/plain/PlainText.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace certlink {

namespace {

QString shortDate(const QDate &date)
{
    return date.isValid() ? date.toString(u"MM/dd") : QString();
}

QString headline(const QModelIndex &index)
{
    const QString contract = index.data(InboxModel::ContractRole).toString();
    return contract.isEmpty() ? signOf(CaseStatus(index.data(InboxModel::StatusRole).toInt())).word : contract;
}

QString secondLine(const QModelIndex &index)
{
    const QString failure = index.data(InboxModel::FailureRole).toString();
    if (!failure.isEmpty())
        return index.data(InboxModel::SourceRole).toString() % u" \u2013 " % failure;
    const QString sender = index.data(InboxModel::SenderRole).toString();
    const QString subject = index.data(InboxModel::SubjectRole).toString();
    return sender.isEmpty() ? subject : sender % u" \u2013 " % subject;
}

/// That the applicant was asked or told, when and by whom; empty where he was not.
QString writtenWords(const QModelIndex &index)
{
    const QString at = inTokyo(index.data(InboxModel::WrittenAtRole).toDateTime()).toString(u"yyyy-MM-dd HH:mm");
    const QString by = index.data(InboxModel::WrittenByRole).toString();
    switch (WrittenTo(index.data(InboxModel::WrittenToRole).toInt())) {
    case WrittenTo::Asked:
        return InboxDelegate::tr("The applicant was asked: %1 by %2").arg(at, by);
    case WrittenTo::Told:
        return InboxDelegate::tr("The applicant was told of the approval: %1 by %2").arg(at, by);
    case WrittenTo::No:
        break;
    }
    return {};
}

/// Between the parts of a trailer; in none of them.
const QString gap = QStringLiteral("  ");

/// What stands at the end of the first line: decision number, seen before, touched, written to, start date.
QString trailer(const QModelIndex &index)
{
    QStringList parts;
    if (index.data(InboxModel::AsideRole).toBool())
        parts.append(InboxDelegate::tr("removed"));
    if (const qint64 record = index.data(InboxModel::RecordRole).toLongLong())
        parts.append(u'#' + QString::number(record));
    else if (index.data(InboxModel::AgainRole).toBool())
        parts.append(InboxDelegate::tr("seen before"));
    if (index.data(InboxModel::TouchedRole).toBool())
        parts.append(QStringLiteral("\u270E")); // LOWER RIGHT PENCIL
    if (index.data(InboxModel::WrittenToRole).toInt() != int(WrittenTo::No))
        parts.append(QStringLiteral("\u2709")); // ENVELOPE
    const QDate start = index.data(InboxModel::StartDateRole).toDate();
    const bool isThisYear = start.year() == index.data(InboxModel::ReceiptDateRole).toDate().year();
    if (start.isValid())
        parts.append(QStringLiteral("\u2192") +
                     (isThisYear ? shortDate(start) : start.toString(u"yyyy/MM/dd"))); // RIGHTWARDS ARROW
    return parts.join(gap);
}

void drawPair(QPainter *painter, const QRect &rect, const QString &left, const QString &right)
{
    const QFontMetrics metrics = painter->fontMetrics();
    const int width = metrics.horizontalAdvance(right);
    painter->drawText(rect, int(Qt::AlignRight | Qt::AlignVCenter), right);
    const int room = rect.width() - width - (right.isEmpty() ? 0 : metrics.averageCharWidth());
    painter->drawText(rect, int(Qt::AlignLeft | Qt::AlignVCenter),
                      metrics.elidedText(left, Qt::ElideRight, std::max(room, 0)));
}

/// The contract stays whole; what stands behind it gives way, from the left.
void drawHeadline(QPainter *painter, const QRect &rect, const QString &left, QString right)
{
    const QFontMetrics metrics = painter->fontMetrics();
    const int room = rect.width() - metrics.horizontalAdvance(left) - metrics.averageCharWidth();
    while (metrics.horizontalAdvance(right) > room && right.contains(gap))
        right = right.section(gap, 1);
    drawPair(painter, rect, left, right);
}

} // namespace

/// Measured once for each font and language, not for each row.
int InboxDelegate::columnWidth(QFont font) const
{
    font.setBold(true);
    const QString key = font.key() % signOf(CaseStatus::Return).brief;
    if (key != m_measuredFor) {
        m_measuredFor = key;
        m_columnWidth = signWidth(QFontMetrics(font));
    }
    return m_columnWidth;
}

void InboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    QStyleOptionViewItem background = option;
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, option.widget);

    const Palette palette(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto status = CaseStatus(index.data(InboxModel::StatusRole).toInt());
    const Sign sign = signOf(status);
    const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const int space = option.fontMetrics.averageCharWidth();
    const int line = option.fontMetrics.height();
    const QRect inner = option.rect.adjusted(space, space / 2, -space, -space / 2);
    painter->save();
    QFont bold = option.font;
    bold.setBold(isOpen(status));
    painter->setFont(bold);
    const int width = columnWidth(bold) + space;
    painter->setPen(selected ? text : palette.of(status).ink);
    const QRect first(inner.left(), inner.top(), inner.width(), line);
    painter->drawText(first, int(Qt::AlignLeft | Qt::AlignVCenter), sign.glyph % u' ' % sign.brief);
    painter->setPen(text);
    drawHeadline(painter, first.adjusted(width, 0, 0, 0), headline(index), trailer(index));
    painter->setFont(option.font);
    painter->setPen(selected ? text : palette.quiet());
    const QRect second(inner.left() + width, inner.bottom() - line + 1, inner.width() - width, line);
    drawPair(painter, second, secondLine(index), shortDate(index.data(InboxModel::ReceiptDateRole).toDate()));
    painter->restore();
}

QSize InboxDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 30,
            option.fontMetrics.height() * 2 + option.fontMetrics.averageCharWidth() * 3 / 2};
}

bool InboxDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString words = writtenWords(index);
    QToolTip::showText(event->globalPos(), words.isEmpty() ? QString() : toolTipText(words), view->viewport(),
                       option.rect);
    return true;
}

QVariant SpokenInbox::data(const QModelIndex &index, int role) const
{
    if (role != Qt::AccessibleTextRole)
        return InboxFilter::data(index, role);
    const auto status = CaseStatus(index.data(InboxModel::StatusRole).toInt());
    QStringList parts{signOf(status).word, index.data(InboxModel::ContractRole).toString(), secondLine(index),
                      trailer(index), writtenWords(index)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace certlink
