#include "ui/findings/FindingDelegate.h"

#include "models/items/FindingsModel.h"
#include "ui/palette/Palette.h"
#include "ui/palette/Signs.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace certlink {

namespace {

bool isFactRow(const QModelIndex &index)
{
    return !index.data(FindingsModel::FactRole).toString().isEmpty();
}

QString buttonText()
{
    return FindingDelegate::tr("Record…");
}

/// At the end of the sentence's column.
QRect buttonRect(const QStyleOptionViewItem &option)
{
    const int width = option.fontMetrics.horizontalAdvance(buttonText()) + option.fontMetrics.averageCharWidth() * 4;
    return {option.rect.right() - width, option.rect.top() + 1, width, option.rect.height() - 2};
}

} // namespace

bool FindingDelegate::hasButton(const QModelIndex &index) const
{
    return m_isRecording && index.column() == FindingsModel::SentenceColumn && isFactRow(index);
}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (!hasButton(index))
        return;
    QStyleOptionButton button;
    button.rect = buttonRect(option);
    button.text = buttonText();
    button.fontMetrics = option.fontMetrics;
    button.palette = QApplication::palette();
    button.state = QStyle::State_Enabled | QStyle::State_Raised;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_PushButton, &button, painter, option.widget);
}

bool FindingDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease && hasButton(index)) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton && buttonRect(option).contains(mouse->position().toPoint())) {
            emit recordWanted(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

void FindingDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto severity = Severity(index.data(FindingsModel::SeverityRole).toInt());
    const auto verdict = Verdict(index.data(FindingsModel::VerdictRole).toInt());
    const QString decision = index.data(FindingsModel::DecisionRole).toString();
    const bool isFact = isFactRow(index);
    const Palette palette(option->palette);
    const bool decided = !decision.isEmpty();
    if (index.column() == FindingsModel::SeverityColumn) {
        const Sign sign = signOf(severity, verdict, decided);
        option->features |= QStyleOptionViewItem::HasDisplay;
        option->text = sign.glyph % u' ' % sign.brief;
        option->palette.setColor(QPalette::Text, decided ? palette.satisfied().ink : palette.of(severity, verdict).ink);
        option->font.setBold(!decided && severity != Severity::Note);
        return;
    }
    if (index.column() == FindingsModel::SentenceColumn)
        option->features |= QStyleOptionViewItem::WrapText; // a sentence is read whole
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
    const int line = option.fontMetrics.height();
    if (index.column() != FindingsModel::SentenceColumn || m_sentenceWidth <= 0)
        return {size.width(), line * 3 / 2};
    QStyleOptionViewItem whole = option;
    initStyleOption(&whole, index);
    const int button = hasButton(index) ? buttonRect(option).width() : 0;
    const QRect room(0, 0, m_sentenceWidth - button - option.fontMetrics.averageCharWidth() * 2, 1000 * line);
    const int height = QFontMetrics(whole.font).boundingRect(room, int(Qt::TextWordWrap), whole.text).height();
    return {size.width(), height + line / 2};
}

QVariant SpokenFindings::data(const QModelIndex &index, int role) const
{
    if (role != Qt::AccessibleTextRole)
        return FindingsModel::data(index, role);
    const QString decision = index.data(DecisionRole).toString();
    const QString weight = signOf(Severity(index.data(SeverityRole).toInt()), Verdict(index.data(VerdictRole).toInt()),
                                  !decision.isEmpty())
                               .word;
    const QString text = index.data(Qt::DisplayRole).toString();
    switch (index.column()) {
    case SeverityColumn:
        return weight;
    case SentenceColumn:
        return QStringList{weight, text, decision}.join(QStringLiteral(": ")).remove(QRegularExpression(u": $"_s));
    default:
        return text.isEmpty() ? tr("none") : text;
    }
}

} // namespace certlink
