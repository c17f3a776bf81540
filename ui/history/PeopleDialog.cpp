#include "ui/history/PeopleDialog.h"

#include "rules/Engine.h"
#include "ui/desk/Desk.h"
#include "ui/palette/WithinScreen.h"
#include "ui/plain/PlainText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace certlink {

QString roleWord(Role role)
{
    switch (role) {
    case Role::Staff:
        return PeopleDialog::tr("staff");
    case Role::Supervisor:
        return PeopleDialog::tr("supervisor");
    case Role::Trainer:
        return PeopleDialog::tr("trainer");
    }
    Q_UNREACHABLE();
}

PeopleDialog::PeopleDialog(Desk &desk, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_state(plainLabel(this)), m_table(new QTableWidget(0, 3, this)),
      m_person(new QLineEdit(this)), m_role(new QComboBox(this)), m_grant(new QPushButton(tr("&Grant"), this)),
      m_first(new QPushButton(tr("&Make me the first supervisor"), this)), m_twoPeople(new QComboBox(this)),
      m_rules(new QLineEdit(this)),
      m_blind(new QCheckBox(tr("The second person &judges before she sees the first one's work"), this)),
      m_apply(new QPushButton(tr("&Record these settings"), this))
{
    setObjectName(QStringLiteral("people"));
    setWindowTitle(tr("People and roles"));
    build();
    load();
}

void PeopleDialog::build()
{
    m_state->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("peopleState"));
    m_table->setAccessibleName(tr("Roles"));
    m_table->setHorizontalHeaderLabels({tr("Account"), tr("Role"), tr("Granted by")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_person->setObjectName(QStringLiteral("person"));
    m_first->setObjectName(QStringLiteral("firstSupervisor"));
    m_twoPeople->setObjectName(QStringLiteral("twoPeople"));
    m_blind->setObjectName(QStringLiteral("secondLook"));
    m_apply->setObjectName(QStringLiteral("recordSettings"));
    for (const Role role : {Role::Staff, Role::Supervisor, Role::Trainer})
        m_role->addItem(roleWord(role), int(role));
    m_role->setAccessibleName(tr("Role"));
    m_twoPeople->addItems(
        {tr("one person"), tr("two people, always"), tr("two people, where one of these rules finds something")});
    m_rules->setPlaceholderText(tr("Names of rules, with blanks between"));
    m_rules->setAccessibleName(tr("Rules that need two people"));
    for (QPushButton *button : {m_grant, m_first, m_apply})
        button->setAutoDefault(false);
    auto *granting = new QHBoxLayout;
    granting->addWidget(m_person, 1);
    granting->addWidget(m_role);
    granting->addWidget(m_grant);
    auto *form = new QFormLayout;
    form->addRow(tr("&Account"), granting);
    qobject_cast<QLabel *>(form->labelForField(granting))->setBuddy(m_person);
    form->addRow(tr("An a&pproval needs"), m_twoPeople);
    form->addRow(QString(), m_rules);
    form->addRow(QString(), m_blind);
    form->addRow(QString(), m_apply);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_grant, &QPushButton::clicked, this,
            [this] { grant(m_person->text().trimmed(), Role(m_role->currentData().toInt())); });
    connect(m_first, &QPushButton::clicked, this, [this] { grant(m_desk.setup().person, Role::Supervisor); });
    connect(m_apply, &QPushButton::clicked, this, &PeopleDialog::changeSettings);
    connect(m_twoPeople, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_rules->setEnabled(m_isSupervisor && index == 2); });
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_state);
    column->addWidget(m_table, 1);
    column->addWidget(m_first, 0, Qt::AlignLeft);
    column->addLayout(form);
    column->addWidget(buttons);
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 28});
}

void PeopleDialog::load()
{
    const Store *store = m_desk.database().store();
    const Result<QList<RoleGrant>> roles = store ? store->roles() : QList<RoleGrant>();
    const Result<DeskSettings> settings = store ? store->deskSettings() : DeskSettings();
    if (!store || !roles || !settings) {
        m_state->setText(!store ? tr("There is no database.") : (roles ? settings.error() : roles.error()).toString());
        return;
    }
    m_table->setRowCount(int(roles->size()));
    m_isSupervisor = false;
    for (int row = 0; row < roles->size(); ++row) {
        const RoleGrant &grant = roles->at(row);
        m_isSupervisor = m_isSupervisor || (grant.person == m_desk.setup().person && grant.role == Role::Supervisor);
        const QStringList cells{grant.person, roleWord(grant.role), grant.by};
        for (int column = 0; column < cells.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    const bool isFirst = roles->isEmpty();
    m_state->setText(isFirst          ? tr("Nobody is a supervisor yet. Everybody decides; nobody can waive.")
                     : m_isSupervisor ? tr("You are a supervisor. Whoever is not named is staff.")
                                      : tr("Only a supervisor changes this. Whoever is not named is staff."));
    m_first->setVisible(isFirst);
    m_twoPeople->setCurrentIndex(int(settings->twoPeople));
    m_rules->setText(settings->rules.join(u' '));
    m_blind->setChecked(settings->isBlind);
    for (QWidget *control : QList<QWidget *>{m_person, m_role, m_grant, m_twoPeople, m_blind, m_apply})
        control->setEnabled(m_isSupervisor);
    m_rules->setEnabled(m_isSupervisor && m_twoPeople->currentIndex() == 2);
}

void PeopleDialog::grant(const QString &person, Role role)
{
    if (person.isEmpty())
        return m_state->setText(tr("Name an account."));
    const RoleGrant grant{person, role, m_desk.setup().person, m_desk.setup().now()};
    m_desk.database().writer().write<bool>(
        this,
        [grant](Store &store) -> Result<bool> {
            const Result<void> done = store.grantRole(grant);
            return done ? Result<bool>(true) : tl::make_unexpected(done.error());
        },
        [this](const Result<bool> &answer) { take(answer); });
}

void PeopleDialog::changeSettings()
{
    DeskSettings settings{DeskSettings::TwoPeople(m_twoPeople->currentIndex()), {}}; // the rest stays as it is
    if (settings.twoPeople == DeskSettings::TwoPeople::ForRules)
        settings.rules = m_rules->text().simplified().split(u' ', Qt::SkipEmptyParts);
    settings.isBlind = m_blind->isChecked();
    for (const QString &rule : std::as_const(settings.rules)) {
        if (!ruleInfo(rule))
            return m_state->setText(tr("There is no rule called %1.").arg(rule));
    }
    m_desk.database().writer().write<bool>(
        this,
        [settings, by = m_desk.setup().person, at = m_desk.setup().now()](Store &store) -> Result<bool> {
            const Result<void> done = store.changeDeskSettings(settings, by, at);
            return done ? Result<bool>(true) : tl::make_unexpected(done.error());
        },
        [this](const Result<bool> &answer) { take(answer); });
}

void PeopleDialog::take(const Result<bool> &answer)
{
    load();
    if (!answer)
        m_state->setText(answer.error().toString());
}

} // namespace certlink
