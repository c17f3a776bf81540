#include "ui/rulebook/ReplayPane.h"

#include "ui/desk/Desk.h"
#include "ui/history/HistoryWork.h"
#include "ui/plain/PlainText.h"
#include "ui/rulebook/FlipModel.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QThread>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certlink {

namespace {

constexpr qsizetype rulesNamed = 5;

/// The rules that had part in most flips.
QString rulesOf(const ReplaySummary &summary)
{
    QList<std::pair<qint64, QString>> rules;
    for (auto rule = summary.rules.begin(); rule != summary.rules.end(); ++rule)
        rules.append({-rule.value(), rule.key()});
    std::sort(rules.begin(), rules.end());
    QStringList words;
    for (const auto &[count, rule] : rules.mid(0, rulesNamed))
        words.append(u"%1: %2"_s.arg(rule).arg(-count));
    if (rules.size() > rulesNamed)
        words.append(u"…"_s);
    return words.join(u", "_s);
}

} // namespace

struct ReplayPane::Replayed {
    ReplaySummary summary;
    QList<VerdictFlip> flips;
};

QString replayWords(const ReplaySummary &summary)
{
    QStringList words{ReplayPane::tr("%1 judged again: the verdict of %2 flips, %3 keep it with other findings.")
                          .arg(summary.judged)
                          .arg(summary.flipped)
                          .arg(summary.otherwise)};
    if (!summary.rules.isEmpty())
        words.append(ReplayPane::tr("Rules: %1").arg(rulesOf(summary)));
    if (summary.byProgram > 0)
        words.append(ReplayPane::tr("%1 more differ from their record by the program's doing and not the edition's.")
                         .arg(summary.byProgram));
    if (summary.notJudged > 0)
        words.append(ReplayPane::tr("%1 could not be judged again.").arg(summary.notJudged));
    return words.join(u'\n');
}

ReplayPane::ReplayPane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_summary(plainLabel(tr("Nothing was replayed yet."), this)),
      m_flips(new FlipModel(this))
{
    m_summary->setObjectName(u"replaySummary"_s);
    m_summary->setWordWrap(true);
    auto *table = new QTableView(this);
    table->setObjectName(u"flips"_s);
    table->setAccessibleName(tr("What is judged otherwise"));
    table->setModel(m_flips);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->setColumnWidth(FlipModel::Contract, fontMetrics().averageCharWidth() * 16);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_summary);
    column->addWidget(table, 1);
}

void ReplayPane::start(const QString &title, const Judge &judge, std::function<void(const Replayed &)> then)
{
    const auto replayed = std::make_shared<Replayed>();
    auto *work = new HistoryWork(m_desk.setup().databasePath, title, window());
    work->start(
        [judge, replayed](const Store &store, const HistoryWork::Progress &progress) -> Result<QString> {
            ReplayListener listener;
            listener.flipped = [&replayed](const VerdictFlip &flip) { replayed->flips.append(flip); };
            listener.progress = progress;
            const Result<ReplaySummary> summary = judge(store, listener);
            if (!summary)
                return tl::make_unexpected(summary.error());
            if (summary->isEnded)
                return tl::make_unexpected(Failure{Failure::Code::Refused, {}, ReplayPane::tr("It was ended."), {}});
            replayed->summary = *summary;
            return QString();
        },
        [this, replayed, then = std::move(then)](const Result<QString> &answer) {
            if (!answer)
                return emit failed(answer.error());
            take(*replayed);
            then(*replayed);
        });
}

void ReplayPane::take(const Replayed &replayed)
{
    m_summary->setText(replayWords(replayed.summary));
    m_flips->setFlips(replayed.flips);
}

void ReplayPane::replayHistory(const Rulebook &edition, std::function<void()> then)
{
    start(
        tr("Replaying the history"),
        [edition](const Store &store, const ReplayListener &listener) {
            return certlink::replayHistory(store, edition, {}, {}, QThread::idealThreadCount(), listener);
        },
        [this, sha256 = edition.source().sha256(), then = std::move(then)](const Replayed &replayed) {
            m_editionSha256 = sha256;
            m_ofHistory = replayed.summary;
            then();
        });
}

void ReplayPane::replayMails(const QString &folder, const Rulebook &edition, std::function<void()> then)
{
    start(
        tr("Replaying the mails"),
        [edition, folder, rulebook = m_desk.rulebook(), data = m_desk.database().contractRegister(),
         today = m_desk.setup().today()](const Store &, const ReplayListener &listener) -> Result<ReplaySummary> {
            const DeskContext desk{rulebook, data, today, {}};
            return certlink::replayMails({folder}, desk, edition, QThread::idealThreadCount(), listener);
        },
        [then = std::move(then)](const Replayed &) { then(); });
}

std::optional<ReplaySummary> ReplayPane::historyUnder(const Rulebook &edition) const
{
    return m_editionSha256 == edition.source().sha256() ? std::optional(m_ofHistory) : std::nullopt;
}

} // namespace certlink
