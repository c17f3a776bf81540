#include "ui/history/HistoryPage.h"

#include "models/export/HistoryExport.h"
#include "rules/masking/MaskedTable.h"
#include "ui/Panes.h"
#include "ui/approval/ApprovalText.h"
#include "ui/approval/WithdrawDialog.h"
#include "ui/desk/Desk.h"
#include "ui/history/ChosenRows.h"
#include "ui/history/FiguresDialog.h"
#include "ui/history/FormReport.h"
#include "ui/history/HistoryFilterBar.h"
#include "ui/history/HistoryPrint.h"
#include "ui/history/HistoryWork.h"
#include "ui/history/ProofMenu.h"
#include "ui/history/RecordCompareDialog.h"
#include "ui/palette/Palette.h"
#include "ui/plain/PlainText.h"
#include "ui/reply/ReplyDelivery.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace certlink {

namespace {

constexpr qint64 countedAtMost = 10000;

} // namespace

HistoryPage::HistoryPage(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_filter(new HistoryFilterBar(desk, this)), m_table(new QTableView(this)),
      m_record(htmlPage(this)), m_halves(new QSplitter(this)), m_count(plainLabel(this)),
      m_copyReply(new QPushButton(this)), m_withdraw(new QPushButton(this)), m_compare(new QPushButton(this)),
      m_figures(new QPushButton(this)), m_prove(new QPushButton(this)), m_proof(new ProofMenu(desk, this)),
      m_handOut(new QPushButton(this))
{
    setObjectName(QStringLiteral("history"));
    build();
    buildMenu();
    layOut();
    retranslate();
}

void HistoryPage::build()
{
    m_table->setObjectName(QStringLiteral("historyTable"));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setShowGrid(false);
    m_record->setObjectName(QStringLiteral("historyRecord"));
    m_copyReply->setObjectName(QStringLiteral("copyReply"));
    m_withdraw->setObjectName(QStringLiteral("withdrawRecord"));
    m_compare->setObjectName(QStringLiteral("compareRecords"));
    m_figures->setObjectName(QStringLiteral("historyFigures"));
    m_prove->setObjectName(QStringLiteral("proveHistory"));
    m_handOut->setObjectName(QStringLiteral("handOutHistory"));
    connect(m_filter, &HistoryFilterBar::changed, this, &HistoryPage::load);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryPage::showRecord);
    connect(m_copyReply, &QPushButton::clicked, this, &HistoryPage::copyReplyAgain);
    connect(m_withdraw, &QPushButton::clicked, this, &HistoryPage::withdraw);
    connect(m_compare, &QPushButton::clicked, this, &HistoryPage::compare);
    connect(m_figures, &QPushButton::clicked, this, &HistoryPage::showFigures);
    connect(&m_desk.decisions(), &DeskDecisions::written, this, &HistoryPage::loadIfShown);
    connect(&m_desk.database(), &DeskDatabase::opened, this, &HistoryPage::loadIfShown);
    connect(&m_desk.database(), &DeskDatabase::changedElsewhere, this, &HistoryPage::loadIfShown);
    connect(&m_desk, &Desk::languageChanged, this, &HistoryPage::loadIfShown);
}

void HistoryPage::buildMenu()
{
    m_prove->setMenu(m_proof);
    connect(m_proof, &ProofMenu::say, this, &HistoryPage::say);
    connect(m_proof, &ProofMenu::failed, this, &HistoryPage::failed);
    for (const auto changed : {&ProofMenu::erased, &ProofMenu::madeAnew})
        connect(m_proof, changed, this, &HistoryPage::loadIfShown);
    connect(m_proof, &ProofMenu::anchorFolderChosen, this, &HistoryPage::anchorFolderChosen);
    const auto add = [this](QMenu *menu, auto slot) {
        QAction *action = menu->addAction(QString());
        connect(action, &QAction::triggered, this, slot);
        m_handOutActions.append(action);
    };
    auto *handOut = new QMenu(m_handOut);
    for (const char *suffix : {"csv", "xlsx", "jsonl"})
        add(handOut, [this, suffix] { exportAs(QString::fromLatin1(suffix)); });
    add(handOut, &HistoryPage::exportPdf);
    add(handOut, &HistoryPage::reportOnForm);
    add(handOut, &HistoryPage::saveMail);
    handOut->addSeparator();
    m_masked = handOut->addAction(QString());
    m_handOutActions.append(m_masked);
    m_masked->setObjectName(QStringLiteral("exportMasked"));
    m_masked->setCheckable(true);
    add(handOut, [this] {
        if (m_shown)
            emit exerciseWanted(m_shown->id);
        else
            emit say(tr("Choose a decision in the list"), {});
    });
    m_handOut->setMenu(handOut);
}

void HistoryPage::layOut()
{
    m_halves->addWidget(m_table);
    m_halves->addWidget(m_record);
    m_halves->setSizes({3, 2});
    m_halves->setChildrenCollapsible(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_count, 1);
    for (QPushButton *button : {m_copyReply, m_withdraw, m_compare, m_figures, m_prove, m_handOut})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_filter);
    column->addWidget(m_halves, 1);
    column->addLayout(buttons);
    for (const int section : {RecordsModel::NumberColumn, RecordsModel::KindColumn, RecordsModel::VerdictColumn,
                              RecordsModel::ContractColumn, RecordsModel::PersonColumn, RecordsModel::TimeColumn})
        m_table->horizontalHeader()->setSectionResizeMode(section, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(RecordsModel::SubjectColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setResizeContentsPrecision(100); // rows on the screen, not a million
}

void HistoryPage::retranslate()
{
    m_model.setHeaders({tr("No."), tr("Decision"), tr("Verdict"), tr("Contract"), tr("Subject"), tr("By"), tr("At")});
    m_table->setAccessibleName(tr("Decisions"));
    m_record->setAccessibleName(tr("The record whole"));
    m_copyReply->setText(tr("Copy the &reply"));
    m_withdraw->setText(tr("With&draw…"));
    m_compare->setText(tr("Co&mpare two"));
    m_figures->setText(tr("Fi&gures…"));
    m_prove->setText(tr("Pr&oof"));
    m_handOut->setText(tr("E&xport"));
    setPlainToolTip(m_compare, tr("Choose two decisions with Ctrl"));
    m_proof->retranslate();
    const QStringList texts{tr("&CSV…"),
                            tr("&XLSX (spreadsheet)…"),
                            tr("&JSON lines…"),
                            tr("&PDF…"),
                            tr("&Report on the form (PDF)…"),
                            tr("Mai&l of this record, as it arrived…"),
                            tr("&Masked"),
                            tr("Make an &exercise of this record, masked")};
    for (int index = 0; index < texts.size(); ++index)
        m_handOutActions[index]->setText(texts[index]);
    showCount();
}

const Store *HistoryPage::store() const
{
    return m_desk.database().store();
}

void HistoryPage::focusSearch()
{
    m_filter->focusSearch();
}

void HistoryPage::focusPane(int by)
{
    QWidget *pane = paneBeside({m_filter, m_table, m_record}, by);
    if (pane == m_filter)
        focusSearch();
    else if (pane)
        pane->setFocus(Qt::ShortcutFocusReason);
}

QString HistoryPage::kindOf(const DecisionSummary &decision)
{
    switch (decision.kind) {
    case DecisionKind::Approved:
        return decision.withdrawnBy != 0 ? tr("Approved, withdrawn") : tr("Approved");
    case DecisionKind::Returned:
        return decision.withdrawnBy != 0 ? tr("Returned, withdrawn") : tr("Returned");
    case DecisionKind::Withdrawn:
        break;
    }
    return tr("Withdrawal of #%1").arg(decision.withdraws);
}

QString HistoryPage::verdictOf(const DecisionSummary &decision)
{
    if (decision.kind == DecisionKind::Withdrawn)
        return {};
    const QString verdict = decision.disposition == u"return"    ? tr("To return")
                            : decision.disposition == u"confirm" ? tr("To confirm")
                                                                 : tr("Approvable");
    return decision.hasWaiver ? tr("%1, waived").arg(verdict) : verdict;
}

RecordRow HistoryPage::rowOf(const DecisionSummary &decision)
{
    return {decision.id,
            kindOf(decision),
            verdictOf(decision),
            decision.withdrawnBy != 0,
            decision.serviceCode,
            decision.isErased ? tr("(erased)") : decision.subject,
            decision.preparedBy.isEmpty() ? decision.by
                                          : tr("%1, prepared by %2").arg(decision.by, decision.preparedBy),
            decision.at};
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        load();
}

void HistoryPage::loadIfShown()
{
    m_isStale = true;
    if (isVisible())
        load();
}

void HistoryPage::load()
{
    if (const auto obstacle = m_desk.database().obstacle(); obstacle && !store()) {
        m_record->setPlainText(obstacle->toString());
        return;
    }
    m_isStale = false;
    if (const Result<QStringList> people = store()->deciders())
        m_filter->setPeople(*people);
    const QList<qint64> chosen = selectedIds();
    m_model.setSource([this, filter = m_filter->filter()](qint64 before, int limit) {
        QList<RecordRow> rows;
        const Result<QList<DecisionSummary>> page = store()->history(filter, before, limit);
        if (!page) {
            emit failed(tr("The history cannot be read"), page.error());
            return rows;
        }
        for (const DecisionSummary &decision : *page)
            rows.append(rowOf(decision));
        return rows;
    });
    showCount();
    QList<qint64> ids;
    for (int row = 0; row < m_model.rowCount(); ++row)
        ids.append(m_model.index(row, 0).data(RecordsModel::IdRole).toLongLong());
    if (!chooseAgain(*m_table, ids, chosen))
        m_table->selectRow(0);
    if (m_model.rowCount() == 0)
        showRecord();
}

void HistoryPage::showCount()
{
    const Result<qint64> count = store() ? store()->countHistory(m_filter->filter(), countedAtMost + 1) : 0;
    m_count->setText(!count                   ? QString()
                     : *count > countedAtMost ? tr("More than %1 decisions").arg(countedAtMost)
                                              : tr("%n decision(s)", nullptr, int(*count)));
}

QList<qint64> HistoryPage::selectedIds() const
{
    QList<qint64> ids;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        ids.append(row.data(RecordsModel::IdRole).toLongLong());
    return ids;
}

void HistoryPage::showRecord()
{
    const QList<qint64> ids = selectedIds();
    m_compare->setEnabled(ids.size() == 2);
    if (ids.isEmpty()) {
        m_shown.reset();
        m_reply.clear();
        m_withdraw->setEnabled(false);
        m_copyReply->setEnabled(false);
        m_record->setPlainText(m_model.rowCount() == 0 ? tr("No decision is found.") : QString());
        return;
    }
    showDecision(ids.first());
}

void HistoryPage::showDecision(qint64 id)
{
    if (!store())
        return;
    const Result<DecisionRecord> record = store()->decision(id);
    if (!record) {
        m_record->setPlainText(record.error().toString());
        return;
    }
    m_shown = record->summary();
    m_reply = record->reply;
    m_withdraw->setEnabled(m_shown->stands() && !m_shown->isErased);
    m_copyReply->setEnabled(!m_reply.isEmpty());
    m_copyReply->setText(tr("Copy the &reply"));
    const BesideRecord beside{store()->repliesOfDecision(id).value_or(QList<SentReply>()),
                              store()->lookBefore(id).value_or(std::nullopt)};
    m_record->setHtml(
        recordHtml(*record, beside, m_desk.rulebook(), m_desk.setup().texts, m_desk.language(), Palette::current()));
}

void HistoryPage::copyReplyAgain()
{
    setPlainToolTip(m_copyReply, copyReply(m_reply));
    m_copyReply->setText(tr("Copied"));
}

void HistoryPage::withdraw()
{
    if (!m_shown || !m_shown->stands())
        return;
    auto *dialog = new WithdrawDialog(m_desk, *m_shown, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HistoryPage::compare()
{
    const QList<qint64> ids = selectedIds();
    if (ids.size() != 2)
        return;
    const Result<DecisionRecord> first = store()->decision(std::min(ids[0], ids[1]));
    const Result<DecisionRecord> second = store()->decision(std::max(ids[0], ids[1]));
    if (!first || !second)
        return emit failed(tr("The records cannot be compared"), first ? second.error() : first.error());
    auto *dialog = new RecordCompareDialog(*first, *second, m_desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// Byte for byte: nobody who looks at it has to believe what this program reads in it.
void HistoryPage::saveMail()
{
    if (!m_shown || !store())
        return emit say(tr("Choose a decision in the list"), {});
    const QString headline = tr("The mail of this record");
    const Result<DecisionRecord> record = store()->decision(m_shown->id);
    if (!record)
        return emit failed(headline, record.error());
    if (record->lacksEvidence())
        return emit failed(
            headline, {Failure::Code::NotFound, u'#' % QString::number(record->id), tr("Its bytes are not kept."), {}});
    if (m_masked->isChecked())
        return emit failed(headline, {Failure::Code::Refused, u'#' % QString::number(record->id),
                                      tr("As it arrived, it cannot be masked."),
                                      tr("Take the mark from \"Masked\" to save it.")});
    const QString suffix =
        record->evidence.kind == Evidence::Kind::Mail ? QStringLiteral("eml") : QStringLiteral("txt");
    const QString name =
        QFileDialog::getSaveFileName(this, headline, u"decision-%1.%2"_s.arg(record->id).arg(suffix), u"*." % suffix);
    if (name.isEmpty())
        return;
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(record->evidence.bytes) == record->evidence.bytes.size() && file.commit())
        emit say(headline, name);
    else
        emit failed(headline, {Failure::Code::NotWritable, name, file.errorString(), tr("Choose another folder.")});
}

void HistoryPage::showFigures()
{
    if (!store())
        return;
    const Result<HistoryFigures> figures = store()->historyFigures(m_filter->filter());
    if (!figures)
        return emit failed(tr("The history cannot be read"), figures.error());
    auto *dialog = new FiguresDialog(*figures, m_desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HistoryPage::said(const QString &headline, const Result<QString> &answer)
{
    if (answer)
        emit say(headline, *answer);
    else
        emit failed(headline, answer.error());
}

void HistoryPage::exportAs(const QString &suffix)
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Export what the filter shows"),
                                                      QStringLiteral("history.") % suffix, u"*." % suffix);
    if (file.isEmpty())
        return;
    const ExportFormat format = suffix == u"xlsx"    ? ExportFormat::Xlsx
                                : suffix == u"jsonl" ? ExportFormat::JsonLines
                                                     : ExportFormat::Csv;
    auto *work = new HistoryWork(m_desk.setup().databasePath, tr("Exporting the history"), window());
    work->start(
        [file, format, filter = m_filter->filter(), isMasked = m_masked->isChecked(), rulebook = m_desk.rulebook(),
         key = m_desk.setup().maskKey](const Store &store, const HistoryWork::Progress &progress) -> Result<QString> {
            Result<std::unique_ptr<TableWriter>> table = TableWriter::into(file, format, historyColumns());
            if (!table)
                return tl::make_unexpected(table.error());
            const Masker masker(key, rulebook);
            if (isMasked)
                table = maskedTable(std::move(*table), historyColumns(), masker);
            const Result<qint64> written =
                exportHistory(store, filter, **table, [&](qint64 done) { return progress(done, 0); });
            if (!written)
                return tl::make_unexpected(written.error());
            if (const Result<void> done = (*table)->finish(); !done)
                return tl::make_unexpected(done.error());
            return HistoryPage::tr("%1 decisions: %2").arg(*written).arg(file);
        },
        [this](const Result<QString> &answer) { said(tr("The export"), answer); });
}

void HistoryPage::exportPdf()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Export what the filter shows"),
                                                      QStringLiteral("history.pdf"), QStringLiteral("*.pdf"));
    if (file.isEmpty())
        return;
    const HistoryFilter filter = m_filter->filter();
    const HistoryFilter shown =
        m_masked->isChecked() ? maskedFilter(filter, Masker(m_desk.setup().maskKey, m_desk.rulebook())) : filter;
    PrintedHistory above{tr("History of decisions"), m_filter->described(shown), {}};
    for (int column = 0; column < RecordsModel::ColumnCount; ++column)
        above.headers.append(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    auto *work = new HistoryWork(m_desk.setup().databasePath, tr("Exporting the history"), window());
    work->start(
        [file, above, filter, isMasked = m_masked->isChecked(), rulebook = m_desk.rulebook(),
         key = m_desk.setup().maskKey](const Store &store, const HistoryWork::Progress &progress) -> Result<QString> {
            const Masker masker(key, rulebook);
            const auto decisions = [&](qint64 before, int limit) -> Result<QList<RecordRow>> {
                const Result<QList<DecisionSummary>> page = store.history(filter, before, limit);
                if (!page)
                    return tl::make_unexpected(page.error());
                QList<RecordRow> rows;
                for (const DecisionSummary &decision : *page)
                    rows.append(rowOf(isMasked ? maskedSummary(decision, masker) : decision));
                return rows;
            };
            const Result<qint64> printed =
                printHistory(decisions, above, file, [&](qint64 done) { return progress(done, 0); });
            if (!printed)
                return tl::make_unexpected(printed.error());
            return HistoryPage::tr("%1 decisions: %2").arg(*printed).arg(file);
        },
        [this](const Result<QString> &answer) { said(tr("The export"), answer); });
}

/// Counts alone, so that there is nothing to mask in it.
void HistoryPage::reportOnForm()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Report on how the form is filled in"),
                                                      QStringLiteral("form-report.pdf"), QStringLiteral("*.pdf"));
    if (file.isEmpty() || !store())
        return;
    const Result<HistoryFigures> figures = store()->historyFigures(m_filter->filter());
    if (!figures)
        return emit failed(tr("The history cannot be read"), figures.error());
    said(tr("The report"),
         printFormReport(*figures, m_filter->filter(), m_desk.setup().texts, m_desk.language(), file));
}

void HistoryPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        loadIfShown();
}

} // namespace certlink
