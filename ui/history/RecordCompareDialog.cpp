#include "ui/history/RecordCompareDialog.h"

#include "models/application/Tokyo.h"
#include "rules/desk/Replay.h"
#include "ui/desk/Desk.h"
#include "ui/form/FieldWords.h"
#include "ui/palette/WithinScreen.h"
#include "ui/plain/PlainText.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace certlink {

namespace {

QString rulesOf(const DecisionRecord &record)
{
    QStringList names;
    for (const DecidedFinding &finding : record.findings)
        names.append(finding.rule);
    return names.join(u'\n');
}

/// The fields of the form as they were read and corrected; empty where the record cannot be read any more.
QHash<Field, QString> fieldsOf(const DecisionRecord &record, const Rulebook &rulebook)
{
    QHash<Field, QString> values;
    const Result<Replay> again = replay(record);
    if (!again)
        return values;
    for (const Field field : allFields)
        values.insert(field, fieldWords(again->file->application(), field, rulebook));
    return values;
}

} // namespace

QList<RecordCompareDialog::Line> RecordCompareDialog::linesOf(const DecisionRecord &first, const DecisionRecord &second,
                                                              Desk &desk)
{
    const auto linksOf = [](const DecisionRecord &record) {
        return record.change ? record.change->linksAfter.join(u'\n') : QString();
    };
    const auto at = [](const DecisionRecord &record) { return inTokyo(record.at).toString(u"yyyy-MM-dd HH:mm"); };
    const auto day = [](QDate date) { return date.toString(Qt::ISODate); };
    QList<Line> lines{{tr("Contract"), first.serviceCode, second.serviceCode},
                      {tr("By"), first.by, second.by},
                      {tr("At"), at(first), at(second)},
                      {tr("Receipt date"), day(first.receiptDate), day(second.receiptDate)},
                      {tr("From"), first.fromAddress, second.fromAddress},
                      {tr("Subject"), first.subject, second.subject},
                      {tr("Rulebook"), first.edition, second.edition},
                      {tr("Findings"), rulesOf(first), rulesOf(second)},
                      {tr("Links after"), linksOf(first), linksOf(second)},
                      {tr("Reply"), first.reply, second.reply},
                      {tr("Reason"), first.reason, second.reason}};
    const QHash<Field, QString> one = fieldsOf(first, desk.rulebook());
    const QHash<Field, QString> other = fieldsOf(second, desk.rulebook());
    for (const Field field : allFields) {
        if (!one.value(field).isEmpty() || !other.value(field).isEmpty())
            lines.append({desk.setup().texts.field(field, desk.language()), one.value(field), other.value(field)});
    }
    return lines;
}

void RecordCompareDialog::fill(QTableWidget &table, const QList<Line> &lines)
{
    for (int row = 0; row < lines.size(); ++row) {
        const Line &line = lines[row];
        const bool differs = line.first != line.second;
        QFont font = table.font();
        font.setBold(differs);
        const QStringList cells{line.field, line.first, differs ? QStringLiteral("≠") : QStringLiteral("="),
                                line.second};
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            item->setFont(font);
            if (column == 2)
                item->setData(Qt::AccessibleTextRole, differs ? tr("differs") : tr("same"));
            table.setItem(row, column, item);
        }
    }
}

RecordCompareDialog::RecordCompareDialog(const DecisionRecord &first, const DecisionRecord &second, Desk &desk,
                                         QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("recordCompare"));
    setWindowTitle(tr("Decisions #%1 and #%2").arg(first.id).arg(second.id));
    const QList<Line> lines = linesOf(first, second, desk);
    auto *table = new QTableWidget(int(lines.size()), 4, this);
    table->setObjectName(QStringLiteral("recordCompareTable"));
    table->setAccessibleName(tr("Field by field"));
    table->setHorizontalHeaderLabels(
        {tr("Field"), u'#' + QString::number(first.id), QString(), u'#' + QString::number(second.id)});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    fill(*table, lines);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (const int column : {0, 2})
        table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    table->resizeRowsToContents();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(table, 1);
    column->addWidget(buttons);
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 32});
}

} // namespace certlink
