#include "ui/rulebook/RulebookDialog.h"

#include "ui/desk/Desk.h"
#include "ui/notice/MayLose.h"
#include "ui/palette/WithinScreen.h"
#include "ui/plain/PlainText.h"
#include "ui/rulebook/CoveragePane.h"
#include "ui/rulebook/EditionForm.h"
#include "ui/rulebook/ReplayPane.h"
#include "ui/spoken/Announce.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace certlink {

namespace {

/// A name no edition has yet: the month, with a letter where it is taken.
QString freeName(const Rulebook &desk, QDate day)
{
    const auto isTaken = [&desk](const QString &name) {
        for (const Rulebook *edition = &desk; edition; edition = edition->before()) {
            if (edition->edition == name)
                return true;
        }
        return false;
    };
    const QString month = day.toString(u"yyyy-MM");
    QString name = month;
    for (char16_t letter = u'b'; isTaken(name) && letter <= u'z'; ++letter)
        name = month + QChar(letter);
    return name;
}

QTableWidgetItem *valueItem(const QString &value)
{
    return new QTableWidgetItem(value.isNull() ? u"–"_s : value);
}

} // namespace

RulebookDialog::RulebookDialog(Desk &desk, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_state(plainLabel(this)), m_form(new EditionForm(this)),
      m_problemsLabel(plainLabel(this)), m_problems(new QListWidget(this)), m_changes(new QTableWidget(0, 3, this)),
      m_replay(new ReplayPane(desk, this)), m_coverage(new CoveragePane(desk, this)),
      m_replayButton(new QPushButton(tr("Replay the &history…"), this)),
      m_folderButton(new QPushButton(tr("Replay mai&ls…"), this)), m_put(new QPushButton(tr("&Put in force…"), this))
{
    setObjectName(u"rulebook"_s);
    setWindowTitle(tr("Rulebook"));
    const Store *store = desk.database().store();
    m_isSupervisor = store && store->roleOf(desk.setup().person).value_or(Role::Staff) == Role::Supervisor;
    build();
    layOut();
    connectParts();
    begin();
}

/// The sections say that they change while they are taken down.
RulebookDialog::~RulebookDialog()
{
    for (QObject *part : QList<QObject *>{m_form, m_problems, m_changes, m_replay, m_coverage})
        part->disconnect(this);
}

void RulebookDialog::build()
{
    m_state->setObjectName(u"rulebookState"_s);
    m_state->setWordWrap(true);
    m_problemsLabel->setBuddy(m_problems);
    m_problems->setObjectName(u"rulebookProblems"_s);
    m_problems->setAccessibleName(tr("What is wrong with the edition"));
    m_problems->setWordWrap(true);
    m_problems->setMaximumHeight(fontMetrics().height() * 6);
    m_changes->setObjectName(u"rulebookChanges"_s);
    m_changes->setAccessibleName(tr("What the edition changes"));
    m_changes->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_changes->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_changes->setTabKeyNavigation(false);
    m_changes->setWordWrap(false);
    m_changes->verticalHeader()->hide();
    m_changes->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_replayButton->setObjectName(u"replayHistory"_s);
    m_folderButton->setObjectName(u"replayFolder"_s);
    m_put->setObjectName(u"putInForce"_s);
    for (QPushButton *button : {m_replayButton, m_folderButton, m_put})
        button->setAutoDefault(false);
    m_form->addTab(m_changes, tr("&7 What changes"));
    m_form->addTab(m_replay, tr("&8 Replay"));
    m_form->addTab(m_coverage, tr("&9 Coverage"));
}

void RulebookDialog::layOut()
{
    auto *buttons = new QDialogButtonBox(this);
    for (QPushButton *button : {m_replayButton, m_folderButton})
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    buttons->addButton(m_put, QDialogButtonBox::ApplyRole);
    // Enter in a list goes to a place, and must not close what is being made.
    buttons->addButton(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_state);
    column->addWidget(m_form, 1);
    column->addWidget(m_problemsLabel);
    column->addWidget(m_problems);
    column->addWidget(buttons);
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 40});
}

void RulebookDialog::connectParts()
{
    connect(m_form, &EditionForm::changed, this, &RulebookDialog::showDraft);
    connect(m_form, &EditionForm::refused, this, &RulebookDialog::say);
    connect(m_form, &QTabWidget::currentChanged, this, [this] {
        if (m_form->currentWidget() == m_coverage)
            m_coverage->load();
    });
    connect(m_problems, &QListWidget::itemActivated, this, &RulebookDialog::goToProblem);
    connect(m_changes, &QTableWidget::itemActivated, this, [this](const QTableWidgetItem *item) {
        m_form->goTo(m_changes->item(item->row(), 0)->data(Qt::UserRole).toString());
    });
    connect(m_replayButton, &QPushButton::clicked, this, &RulebookDialog::replay);
    connect(m_folderButton, &QPushButton::clicked, this, &RulebookDialog::replayFolder);
    connect(m_put, &QPushButton::clicked, this, &RulebookDialog::askBeforePutting);
    connect(m_replay, &ReplayPane::failed, this, [this](const Failure &failure) { say(failure.toString()); });
    connect(m_coverage, &CoveragePane::failed, this, [this](const Failure &failure) { say(failure.toString()); });
    connect(m_coverage, &CoveragePane::said, this, &RulebookDialog::say);
    connect(&m_desk.database(), &DeskDatabase::rulebookChanged, this, [this] {
        compareWith(m_desk.rulebook());
        showDraft();
    });
}

void RulebookDialog::begin()
{
    const Rulebook &desk = m_desk.rulebook();
    compareWith(desk);
    EditionDraft draft(desk.source());
    const QDate day = std::max(m_desk.setup().today(), desk.inForceFrom).addDays(1);
    draft.values[u"edition"_s] = freeName(desk, day);
    draft.values[u"in_force_from"_s] = day.toString(Qt::ISODate);
    m_form->showDraft(draft);
    m_begun = m_form->draft().source().sha256();
    say(m_isSupervisor ? tr("A new edition, from %1. Nothing changes until it is put in force.").arg(m_from->edition)
                       : tr("A new edition, from %1. Only a supervisor puts one in force.").arg(m_from->edition));
}

void RulebookDialog::reject()
{
    const bool isChanged = m_form->draft().source().sha256() != m_begun;
    if (!isChanged || mayLose(this, tr("The new edition is not in force, and kept nowhere.")))
        QDialog::reject();
}

void RulebookDialog::compareWith(const Rulebook &newest)
{
    m_from = std::make_unique<Rulebook>(newest);
    m_changes->setHorizontalHeaderLabels({tr("Place"), m_from->edition, tr("The new edition")});
}

void RulebookDialog::say(const QString &sentence)
{
    m_state->setText(sentence);
    announce(m_state, sentence);
}

void RulebookDialog::showDraft()
{
    QList<RulebookProblem> problems = m_form->problems();
    const QString name = m_form->draft().values[u"edition"_s].toString();
    for (const Rulebook *edition = m_from.get(); edition; edition = edition->before()) {
        if (edition->edition == name)
            problems.prepend({u"edition"_s, tr("There is an edition of this name already")});
    }
    m_edition.reset(); // what is replayed and put in force is what stands here
    if (problems.isEmpty()) {
        if (Result<Rulebook> loaded = Rulebook::load(m_form->draft().source(), tr("the new edition")))
            m_edition = std::make_unique<Rulebook>(std::move(*loaded));
    }
    showProblems(problems);
    showChanges();
    const bool hasDatabase = m_desk.database().store() != nullptr;
    m_replayButton->setEnabled(m_edition && hasDatabase);
    m_folderButton->setEnabled(m_edition && hasDatabase);
    m_put->setEnabled(m_edition && m_isSupervisor);
}

void RulebookDialog::showProblems(const QList<RulebookProblem> &problems)
{
    m_problems->clear();
    for (const RulebookProblem &problem : problems) {
        auto *item = new QListWidgetItem(placeWords(problem.place) % u": " % problem.detail, m_problems);
        item->setData(Qt::UserRole, problem.place);
    }
    m_problemsLabel->setText(problems.isEmpty() ? tr("Nothing stands in its way.")
                                                : tr("In the &way (Enter goes there):"));
    m_problems->setVisible(!problems.isEmpty());
}

void RulebookDialog::showChanges()
{
    const QList<EditionChange> changes = editionChanges(m_from->source(), m_form->draft().source());
    m_changes->setRowCount(int(changes.size()));
    for (int row = 0; row < changes.size(); ++row) {
        auto *place = new QTableWidgetItem(placeWords(changes[row].place));
        place->setData(Qt::UserRole, changes[row].place);
        m_changes->setItem(row, 0, place);
        m_changes->setItem(row, 1, valueItem(changes[row].before));
        m_changes->setItem(row, 2, valueItem(changes[row].after));
    }
}

void RulebookDialog::goToProblem()
{
    if (const QListWidgetItem *item = m_problems->currentItem())
        m_form->goTo(item->data(Qt::UserRole).toString());
}

void RulebookDialog::replay()
{
    if (m_edition)
        m_replay->replayHistory(*m_edition, [this] { m_form->setCurrentWidget(m_replay); });
}

void RulebookDialog::replayFolder()
{
    if (!m_edition)
        return;
    const QString folder = QFileDialog::getExistingDirectory(this, tr("A folder of mails"));
    if (!folder.isEmpty())
        m_replay->replayMails(folder, *m_edition, [this] { m_form->setCurrentWidget(m_replay); });
}

/// With what the history comes to under it: replayed before, or now.
void RulebookDialog::askBeforePutting()
{
    if (!m_edition)
        return;
    const std::optional<ReplaySummary> summary = m_replay->historyUnder(*m_edition);
    if (!summary) {
        m_replay->replayHistory(*m_edition, [this] {
            if (m_edition && m_replay->historyUnder(*m_edition))
                askBeforePutting();
        });
        return;
    }
    QMessageBox question(QMessageBox::Question, tr("Put the edition in force"),
                         tr("Edition %1 judges what is received from %2 on, at every desk on this database.")
                             .arg(m_edition->edition, m_edition->inForceFrom.toString(Qt::ISODate)),
                         QMessageBox::Cancel, this);
    question.setObjectName(u"askInForce"_s);
    question.setTextFormat(Qt::PlainText);
    question.setInformativeText(
        tr("%n place(s) differ from edition %1.", nullptr, m_changes->rowCount()).arg(m_from->edition) % u"\n\n" %
        replayWords(*summary));
    QPushButton *put = question.addButton(tr("&Put in force"), QMessageBox::AcceptRole);
    question.setDefaultButton(QMessageBox::Cancel);
    const QString from = m_from->source().sha256();
    question.exec();
    if (question.clickedButton() != put)
        return;
    if (m_edition && m_from->source().sha256() == from)
        this->put();
    else
        say(tr("Nothing was put in force: a colleague put another edition in force meanwhile. Look at what changes "
               "now."));
}

void RulebookDialog::put()
{
    m_desk.database().writer().write<bool>(
        this,
        [source = m_edition->source(), builtIn = m_desk.setup().builtIn, by = m_desk.setup().person,
         at = m_desk.setup().now()](Store &store) -> Result<bool> {
            const Result<void> done = store.putInForce(source, builtIn, by, at);
            return done ? Result<bool>(true) : tl::make_unexpected(done.error());
        },
        [this, sentence =
                   tr("In force from %1 on: %2").arg(m_edition->inForceFrom.toString(Qt::ISODate), m_edition->edition)](
            const Result<bool> &answer) { take(answer, sentence); });
}

/// The draft may be none any more: the desk sees by itself that its edition is in force.
void RulebookDialog::take(const Result<bool> &answer, const QString &sentence)
{
    if (!answer)
        return say(answer.error().toString());
    m_desk.database().lookForChanges();
    begin();
    say(sentence);
}

} // namespace certlink
