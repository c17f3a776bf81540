#include "ui/history/FiguresDialog.h"

#include "ui/desk/Desk.h"
#include "ui/palette/Palette.h"
#include "ui/palette/WithinScreen.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QDialogButtonBox>
#include <QHorizontalBarSeries>
#include <QStackedBarSeries>
#include <QTabWidget>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace certlink {

namespace {

constexpr int daysAtMost = 31;  ///< bars that can be told apart
constexpr int rulesAtMost = 15; ///< those that find most
constexpr int longestWait = 14; ///< days; longer ones stand together

/// A chart in the window's colours that says in words what it shows.
QChartView *chartOf(QAbstractBarSeries *series, const QStringList &names, bool isLying, const QString &says)
{
    auto *chart = new QChart;
    chart->addSeries(series);
    chart->setTheme(Palette::current().isDark() ? QChart::ChartThemeDark : QChart::ChartThemeLight);
    chart->legend()->setVisible(series->count() > 1);
    auto *categories = new QBarCategoryAxis;
    categories->append(names);
    auto *counts = new QValueAxis;
    counts->setLabelFormat(QStringLiteral("%d"));
    chart->addAxis(categories, isLying ? Qt::AlignLeft : Qt::AlignBottom);
    chart->addAxis(counts, isLying ? Qt::AlignBottom : Qt::AlignLeft);
    series->attachAxis(categories);
    series->attachAxis(counts);
    constexpr double countedOneByOne = 5;
    if (counts->max() > countedOneByOne) {
        counts->setMin(0);
        counts->applyNiceNumbers();
    } else { // no half decisions
        counts->setRange(0, std::max(1.0, std::ceil(counts->max())));
        counts->setTickCount(int(counts->max()) + 1);
    }
    if (!isLying)
        categories->setLabelsAngle(names.size() > 10 ? -60 : 0);
    auto *view = new QChartView(chart);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFocusPolicy(Qt::StrongFocus);
    view->setAccessibleName(says.isEmpty() ? FiguresDialog::tr("No decisions") : says);
    view->viewport()->setAccessibleName(view->accessibleName());
    return view;
}

} // namespace

FiguresDialog::FiguresDialog(const HistoryFigures &figures, const Desk &desk, QWidget *parent)
    : QDialog(parent), m_tabs(new QTabWidget(this))
{
    setObjectName(QStringLiteral("figures"));
    setWindowTitle(tr("Figures of the history"));
    m_tabs->setAccessibleName(windowTitle());
    addDays(figures);
    addRules(figures, desk);
    addDuration(figures);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_tabs, 1);
    column->addWidget(buttons);
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 32});
}

void FiguresDialog::addDays(const HistoryFigures &figures)
{
    auto *approved = new QBarSet(tr("Approved"));
    auto *returned = new QBarSet(tr("Returned"));
    approved->setColor(Palette::current().satisfied().ink);
    returned->setColor(Palette::current().block().ink);
    QList<QDate> days = figures.days.keys();
    days = days.mid(std::max<qsizetype>(0, days.size() - daysAtMost));
    QStringList names;
    QStringList says;
    for (const QDate &day : std::as_const(days)) {
        const HistoryFigures::Day &figure = figures.days[day];
        *approved << figure.approved;
        *returned << figure.returned;
        names.append(day.toString(u"MM-dd"));
        says.append(tr("%1: %2 approved, %3 returned")
                        .arg(day.toString(Qt::ISODate))
                        .arg(figure.approved)
                        .arg(figure.returned));
    }
    auto *series = new QStackedBarSeries;
    series->append({approved, returned});
    m_tabs->addTab(chartOf(series, names, false, says.join(u'\n')), tr("Decisions a &day"));
}

void FiguresDialog::addRules(const HistoryFigures &figures, const Desk &desk)
{
    QList<std::pair<int, QString>> rules;
    for (auto rule = figures.rules.begin(); rule != figures.rules.end(); ++rule)
        rules.append({rule.value(), rule.key()});
    std::sort(rules.begin(), rules.end());
    rules = rules.mid(std::max<qsizetype>(0, rules.size() - rulesAtMost)); // the topmost bar is the last
    auto *set = new QBarSet(tr("Decisions"));
    set->setColor(Palette::current().confirm().ink);
    QStringList names;
    QStringList says;
    for (const auto &[count, rule] : std::as_const(rules)) {
        *set << count;
        names.append(rule % u' ' % desk.setup().texts.title(rule, desk.language()));
        says.prepend(names.last() % u": " % QString::number(count));
    }
    auto *series = new QHorizontalBarSeries;
    series->append(set);
    series->setLabelsVisible(true);
    m_tabs->addTab(chartOf(series, names, true, says.join(u'\n')), tr("&Rules that find most"));
}

void FiguresDialog::addDuration(const HistoryFigures &figures)
{
    QList<int> counts(longestWait + 1, 0);
    for (auto wait = figures.daysToDecision.begin(); wait != figures.daysToDecision.end(); ++wait)
        counts[std::min(wait.key(), longestWait)] += wait.value();
    auto *set = new QBarSet(tr("Decisions"));
    set->setColor(Palette::current().note().ink);
    QStringList names;
    QStringList says;
    for (int days = 0; days < counts.size(); ++days) {
        *set << counts[days];
        names.append(days == longestWait ? tr("%1 and more").arg(days) : QString::number(days));
        says.append(tr("%1 days: %2").arg(names.last()).arg(counts[days]));
    }
    auto *series = new QStackedBarSeries;
    series->append(set);
    m_tabs->addTab(chartOf(series, names, false, says.join(u'\n')), tr("Days from receipt to &decision"));
}

} // namespace certlink
