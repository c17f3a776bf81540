#include "ui/history/HistoryFilterBar.h"

#include "rules/Engine.h"
#include "ui/desk/Desk.h"
#include "ui/plain/PlainText.h"
#include "ui/spoken/Announce.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace certlink {

namespace {

constexpr int pauseMilliseconds = 200;

enum Period { AllDays, Today, ThisWeek, ThisMonth, LastMonth, ThisQuarter, LastQuarter, Between, periods };

QDate quarterBegins(QDate day)
{
    constexpr int monthsOfAQuarter = 3;
    return {day.year(), (day.month() - 1) / monthsOfAQuarter * monthsOfAQuarter + 1, 1};
}

std::pair<QDate, QDate> daysOf(Period period, QDate today)
{
    const QDate month(today.year(), today.month(), 1);
    const QDate quarter = quarterBegins(today);
    switch (period) {
    case Today:
        return {today, today};
    case ThisWeek:
        return {today.addDays(1 - today.dayOfWeek()), today};
    case ThisMonth:
        return {month, today};
    case LastMonth:
        return {month.addMonths(-1), month.addDays(-1)};
    case ThisQuarter:
        return {quarter, today};
    case LastQuarter:
        return {quarter.addMonths(-3), quarter.addDays(-1)};
    default:
        return {};
    }
}

} // namespace

HistoryFilterBar::HistoryFilterBar(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_words(new QLineEdit(this)), m_period(new QComboBox(this)),
      m_from(new QDateEdit(this)), m_to(new QDateEdit(this)), m_person(new QComboBox(this)),
      m_contract(new QLineEdit(this)), m_verdict(new QComboBox(this)), m_rule(new QComboBox(this)),
      m_waived(new QCheckBox(this)), m_clear(new QPushButton(this))
{
    layOut();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &HistoryFilterBar::changed);
    for (QLineEdit *line : {m_words, m_contract}) {
        line->setClearButtonEnabled(true);
        connect(line, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    }
    for (QComboBox *list : {m_person, m_verdict, m_rule})
        connect(list, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::changed);
    connect(m_period, &QComboBox::currentIndexChanged, this, &HistoryFilterBar::takePeriod);
    for (QDateEdit *day : {m_from, m_to}) {
        day->setCalendarPopup(true);
        day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        day->setDate(m_desk.setup().today());
        connect(day, &QDateEdit::dateChanged, this, &HistoryFilterBar::changed);
    }
    connect(m_waived, &QCheckBox::toggled, this, &HistoryFilterBar::changed);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        clear();
        emit changed();
    });
    retranslate();
    setPeople({});
    takePeriod();
}

void HistoryFilterBar::layOut()
{
    m_words->setObjectName(QStringLiteral("historyWords"));
    m_period->setObjectName(QStringLiteral("historyPeriod"));
    m_person->setObjectName(QStringLiteral("historyPerson"));
    m_contract->setObjectName(QStringLiteral("historyContract"));
    m_verdict->setObjectName(QStringLiteral("historyVerdict"));
    m_rule->setObjectName(QStringLiteral("historyRule"));
    m_rule->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rule->setMinimumContentsLength(14);
    m_waived->setObjectName(QStringLiteral("historyWaived"));
    auto *grid = new QGridLayout(this);
    const QList<QList<QWidget *>> rows{{m_words, m_period, m_person}, {m_contract, m_verdict, m_rule}};
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < rows[row].size(); ++column) {
            QLabel *label = plainLabel(this);
            label->setBuddy(rows[row][column]);
            m_labels.append(label);
            grid->addWidget(label, row, column * 2);
            grid->addWidget(rows[row][column], row, column * 2 + 1);
        }
    }
    auto *days = new QHBoxLayout;
    days->addWidget(m_from);
    days->addWidget(m_to);
    grid->addLayout(days, 0, 6);
    auto *last = new QHBoxLayout;
    last->addWidget(m_waived);
    last->addStretch(1);
    last->addWidget(m_clear);
    grid->addLayout(last, 1, 6);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(6, 1);
}

void HistoryFilterBar::retranslate()
{
    const QStringList labels{tr("&Words"), tr("Da&ys"), tr("&Person"), tr("&Contract"), tr("Verd&ict"), tr("R&ule")};
    for (int index = 0; index < labels.size(); ++index)
        m_labels[index]->setText(labels[index]);
    m_words->setPlaceholderText(tr("In mail, reply, reason: words or parts of words"));
    m_contract->setPlaceholderText(tr("Service code"));
    m_waived->setText(tr("On&ly with a waiver"));
    m_clear->setText(tr("&Show everything"));
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    fillPeriods();
    fillVerdicts();
    fillRules();
    if (m_person->count() > 0)
        m_person->setItemText(0, tr("Everybody"));
}

void HistoryFilterBar::fillPeriods()
{
    const QSignalBlocker quiet(m_period);
    const int kept = std::max(0, m_period->currentIndex());
    m_period->clear();
    m_period->addItems({tr("All"), tr("Today"), tr("This week"), tr("This month"), tr("Last month"), tr("This quarter"),
                        tr("Last quarter"), tr("From … to …")});
    m_period->setCurrentIndex(kept);
}

void HistoryFilterBar::fillVerdicts()
{
    const QSignalBlocker quiet(m_verdict);
    const int kept = std::max(0, m_verdict->currentIndex());
    m_verdict->clear();
    m_verdict->addItems(
        {tr("All"), tr("Approved"), tr("Returned"), tr("Withdrawals"), tr("Approved, with findings to confirm")});
    m_verdict->setCurrentIndex(kept);
}

void HistoryFilterBar::fillRules()
{
    const QSignalBlocker quiet(m_rule);
    const int kept = std::max(0, m_rule->currentIndex());
    m_rule->clear();
    m_rule->addItem(tr("All"));
    for (const RuleInfo &rule : ruleCatalogue())
        m_rule->addItem(rule.id % u' ' % m_desk.setup().texts.title(rule.id, m_desk.language()), rule.id);
    m_rule->setCurrentIndex(kept);
}

void HistoryFilterBar::setPeople(const QStringList &people)
{
    const QSignalBlocker quiet(m_person);
    const QString kept = m_person->currentData().toString();
    m_person->clear();
    m_person->addItem(tr("Everybody"));
    for (const QString &person : people)
        m_person->addItem(person, person);
    m_person->setCurrentIndex(std::max(0, m_person->findData(kept)));
}

void HistoryFilterBar::takePeriod()
{
    const bool isBetween = m_period->currentIndex() == Between;
    m_from->setVisible(isBetween);
    m_to->setVisible(isBetween);
    emit changed();
}

HistoryFilter HistoryFilterBar::filter() const
{
    HistoryFilter filter;
    const auto [from, to] = m_period->currentIndex() == Between
                                ? std::pair(m_from->date(), m_to->date())
                                : daysOf(Period(m_period->currentIndex()), m_desk.setup().today());
    filter.from = from;
    filter.to = to;
    filter.by = m_person->currentData().toString();
    filter.contract = m_contract->text().trimmed().toLower();
    filter.rule = m_rule->currentData().toString();
    filter.onlyWaived = m_waived->isChecked();
    filter.words = m_words->text();
    switch (m_verdict->currentIndex()) {
    case 1:
        filter.kind = DecisionKind::Approved;
        break;
    case 2:
        filter.kind = DecisionKind::Returned;
        break;
    case 3:
        filter.kind = DecisionKind::Withdrawn;
        break;
    case 4:
        filter.kind = DecisionKind::Approved;
        filter.disposition = QStringLiteral("confirm");
        break;
    default:
        break;
    }
    return filter;
}

QString HistoryFilterBar::described(const HistoryFilter &filter) const
{
    const QString days = filter.from.toString(Qt::ISODate) % u" – " % filter.to.toString(Qt::ISODate);
    const std::pair<QString, QString> parts[]{
        {tr("Words"), filter.words.trimmed()},
        {tr("Days"), filter.from.isValid() || filter.to.isValid() ? days : QString()},
        {tr("Person"), filter.by},
        {tr("Contract"), filter.contract},
        {tr("Verdict"), m_verdict->currentIndex() > 0 ? m_verdict->currentText() : QString()},
        {tr("Rule"), filter.rule.isEmpty() ? QString() : m_rule->currentText()}};
    QStringList described;
    for (const auto &[name, value] : parts) {
        if (!value.isEmpty())
            described.append(tr("%1: %2").arg(name, value));
    }
    if (filter.onlyWaived)
        described.append(tr("Only with a waiver"));
    return described.isEmpty() ? tr("All decisions") : described.join(QStringLiteral(", "));
}

void HistoryFilterBar::focusSearch()
{
    focusAloud(m_words);
}

void HistoryFilterBar::clear()
{
    const QSignalBlocker quiet(this);
    for (QLineEdit *line : {m_words, m_contract})
        line->clear();
    for (QComboBox *list : {m_period, m_person, m_verdict, m_rule})
        list->setCurrentIndex(0);
    m_waived->setChecked(false);
    m_pause.stop();
}

void HistoryFilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HistoryFilterBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    clear();
    emit changed();
}

} // namespace certlink
