#include "ui/training/ExercisePage.h"

#include "models/export/TableWriter.h"
#include "rules/training/Examples.h"
#include "rules/training/Handbook.h"
#include "ui/notice/MayLose.h"
#include "ui/palette/Palette.h"
#include "ui/plain/PlainText.h"
#include "ui/spoken/Announce.h"
#include "ui/training/ExerciseText.h"
#include "ui/training/LessonWords.h"
#include "ui/training/TrainingDesk.h"

#include <QComboBox>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTextBrowser>

namespace certlink {

namespace {

constexpr int markedRole = Qt::UserRole;

} // namespace

ExercisePage::ExercisePage(TrainingDesk &training, QWidget *parent)
    : QWidget(parent), m_training(training), m_exercises(new QListWidget(this)), m_clause(new QComboBox(this)),
      m_asItIs(new QPushButton(this)), m_broken(new QPushButton(this)), m_mended(new QPushButton(this)),
      m_open(new QPushButton(this)), m_save(new QPushButton(this)), m_export(new QPushButton(this)),
      m_learnerLabel(plainLabel(this)), m_learner(new QLineEdit(this)), m_head(plainLabel(this)),
      m_mail(new QPlainTextEdit(this)), m_factsLabel(plainLabel(this)), m_facts(new QPlainTextEdit(this)),
      m_clausesLabel(plainLabel(this)), m_clauses(new QListWidget(this)), m_check(new QPushButton(this)),
      m_answer(htmlPage(this))
{
    build();
    layOut();
    connectParts();
    retranslate();
}

void ExercisePage::build()
{
    m_exercises->setObjectName(QStringLiteral("exercises"));
    m_clause->setObjectName(QStringLiteral("exerciseClause"));
    m_clause->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_clause->setMinimumContentsLength(12);
    m_asItIs->setObjectName(QStringLiteral("exerciseAsItIs"));
    m_broken->setObjectName(QStringLiteral("exerciseBroken"));
    m_mended->setObjectName(QStringLiteral("exerciseMended"));
    m_open->setObjectName(QStringLiteral("openExercises"));
    m_save->setObjectName(QStringLiteral("saveExercises"));
    m_export->setObjectName(QStringLiteral("exportResults"));
    m_learner->setObjectName(QStringLiteral("learner"));
    m_learnerLabel->setBuddy(m_learner);
    m_head->setObjectName(QStringLiteral("mailOfExerciseHead"));
    m_head->setWordWrap(true);
    m_mail->setObjectName(QStringLiteral("mailOfExercise"));
    m_facts->setObjectName(QStringLiteral("factsOfExercise"));
    m_factsLabel->setBuddy(m_facts);
    for (QPlainTextEdit *text : {m_mail, m_facts}) {
        text->setReadOnly(true);
        text->setTabChangesFocus(true);
    }
    m_clauses->setObjectName(QStringLiteral("clausesToMark"));
    m_clauses->setWordWrap(true);
    m_clausesLabel->setBuddy(m_clauses);
    m_clausesLabel->setWordWrap(true);
    m_check->setObjectName(QStringLiteral("checkExercise"));
    m_answer->setObjectName(QStringLiteral("exerciseAnswer"));
}

void ExercisePage::layOut()
{
    auto *left = new QWidget(this);
    auto *set = new QGridLayout(left);
    set->setContentsMargins({});
    set->addWidget(m_learnerLabel, 0, 0);
    set->addWidget(m_learner, 0, 1, 1, 2);
    set->addWidget(m_exercises, 1, 0, 1, 3);
    set->addWidget(m_clause, 2, 0, 1, 3);
    set->addWidget(m_broken, 3, 0);
    set->addWidget(m_mended, 3, 1);
    set->addWidget(m_asItIs, 3, 2);
    set->addWidget(m_open, 4, 0);
    set->addWidget(m_save, 4, 1);
    set->addWidget(m_export, 4, 2);
    auto *middle = new QWidget(this);
    auto *mail = new QVBoxLayout(middle);
    mail->setContentsMargins({});
    mail->addWidget(m_head);
    mail->addWidget(m_mail, 3);
    mail->addWidget(m_factsLabel);
    mail->addWidget(m_facts, 1);
    auto *right = new QWidget(this);
    auto *answer = new QVBoxLayout(right);
    answer->setContentsMargins({});
    answer->addWidget(m_clausesLabel);
    answer->addWidget(m_clauses, 3);
    answer->addWidget(m_check);
    answer->addWidget(m_answer, 2);
    auto *whole = new QSplitter(Qt::Horizontal, this);
    for (QWidget *part : {left, middle, right})
        whole->addWidget(part);
    whole->setChildrenCollapsible(false);
    whole->setSizes({330, 520, 480});
    auto *column = new QVBoxLayout(this);
    column->addWidget(whole);
}

void ExercisePage::connectParts()
{
    connect(m_exercises, &QListWidget::currentRowChanged, this, &ExercisePage::showCurrent);
    connect(m_asItIs, &QPushButton::clicked, this, [this] { add(Kind::AsItIs); });
    connect(m_broken, &QPushButton::clicked, this, [this] { add(Kind::Broken); });
    connect(m_mended, &QPushButton::clicked, this, [this] { add(Kind::Mended); });
    connect(m_open, &QPushButton::clicked, this, &ExercisePage::open);
    connect(m_save, &QPushButton::clicked, this, &ExercisePage::save);
    connect(m_export, &QPushButton::clicked, this, &ExercisePage::exportResults);
    connect(m_check, &QPushButton::clicked, this, &ExercisePage::check);
    connect(m_clauses, &QListWidget::itemChanged, this, [this] {
        if (Given *given = current(); given && !given->isChecked)
            given->marked = marked();
    });
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *answer = new QShortcut(key, m_clauses);
        answer->setContext(Qt::WidgetShortcut);
        connect(answer, &QShortcut::activated, this, &ExercisePage::check);
    }
}

void ExercisePage::retranslate()
{
    m_learnerLabel->setText(tr("&Learner"));
    m_learner->setAccessibleName(tr("Learner"));
    m_exercises->setAccessibleName(tr("Exercises"));
    m_clause->setAccessibleName(tr("Clause for a new exercise"));
    setPlainToolTip(m_clause, tr("The clause that a new exercise is about"));
    m_broken->setText(tr("Add &broken"));
    setPlainToolTip(m_broken, tr("The sample at hand with the smallest edit that violates this clause"));
    m_mended->setText(tr("Add &mended"));
    setPlainToolTip(m_mended, tr("The sample at hand with the smallest edit after which this clause holds"));
    m_asItIs->setText(tr("Add as it &is"));
    setPlainToolTip(m_asItIs, tr("The sample at hand in the demonstration, as it is"));
    m_open->setText(tr("&Open a set…"));
    setPlainToolTip(m_open, tr("Exercises from a file"));
    m_save->setText(tr("&Save the set…"));
    setPlainToolTip(m_save, tr("These exercises as a file to hand out"));
    m_export->setText(tr("E&xport results…"));
    setPlainToolTip(m_export, tr("What was found and missed, as a table"));
    m_mail->setAccessibleName(tr("The mail"));
    m_factsLabel->setText(tr("Kno&wn beside it"));
    m_facts->setAccessibleName(tr("What is known beside the mail"));
    m_clausesLabel->setText(tr("Mark the &clauses it violates (Space), then Return"));
    m_clauses->setAccessibleName(tr("Clauses to mark"));
    m_check->setText(tr("Sco&re (Return)"));
    setPlainToolTip(m_check, tr("Scores what was marked and explains what was missed"));
    m_answer->setAccessibleName(tr("Score and explanation"));
    fillClauses();
    fillExercises();
    showCurrent();
}

void ExercisePage::fillClauses()
{
    const QSignalBlocker quiet(m_clauses);
    const int row = std::max(0, m_clauses->currentRow());
    const QString chosen = m_clause->currentData().toString();
    m_clauses->clear();
    m_clause->clear();
    for (const HandbookClause &clause :
         handbook(m_training.samples().rulebook, m_training.texts(), m_training.language())) {
        if (clause.name.isEmpty() || clause.rules.isEmpty())
            continue;
        const QString words = clauseWords(clause.name, m_training.texts(), m_training.language());
        auto *item = new QListWidgetItem(words, m_clauses);
        item->setData(markedRole, clause.name);
        item->setCheckState(Qt::Unchecked);
        m_clause->addItem(words, clause.name);
    }
    m_clauses->setCurrentRow(row);
    m_clause->setCurrentIndex(std::max(0, m_clause->findData(chosen)));
}

void ExercisePage::fillExercises()
{
    const QSignalBlocker quiet(m_exercises);
    const int row = m_exercises->currentRow();
    m_exercises->clear();
    for (qsizetype i = 0; i < m_given.size(); ++i)
        m_exercises->addItem(exerciseName(
            i, m_given[i].isChecked
                   ? std::optional(scoreOf(openCase(m_given[i].exercise, m_training.samples().rulebook).judgement(),
                                           m_given[i].marked))
                   : std::nullopt));
    m_exercises->setCurrentRow(row < m_exercises->count() ? row : m_exercises->count() - 1);
}

ExercisePage::Given *ExercisePage::current()
{
    const int row = m_exercises->currentRow();
    return row >= 0 && row < m_given.size() ? &m_given[row] : nullptr;
}

QStringList ExercisePage::marked() const
{
    QStringList clauses;
    for (int row = 0; row < m_clauses->count(); ++row)
        if (m_clauses->item(row)->checkState() == Qt::Checked)
            clauses.append(m_clauses->item(row)->data(markedRole).toString());
    return clauses;
}

void ExercisePage::showCurrent()
{
    const Given *given = current();
    const QSignalBlocker quiet(m_clauses);
    for (int row = 0; row < m_clauses->count(); ++row) {
        QListWidgetItem *item = m_clauses->item(row);
        const bool isMarked = given && given->marked.contains(item->data(markedRole).toString());
        item->setCheckState(isMarked ? Qt::Checked : Qt::Unchecked);
    }
    m_clauses->setEnabled(given && !given->isChecked);
    m_check->setEnabled(given && !given->isChecked);
    for (QWidget *control : {m_save, m_export})
        control->setEnabled(given);
    if (given) {
        const CaseFile file = openCase(given->exercise, m_training.samples().rulebook);
        const DecodedMail &mail = file.mail().mail;
        m_facts->setPlainText(exerciseFacts(given->exercise, file, m_training.texts(), m_training.language()));
        m_head->setText(exerciseHead(mail, given->exercise.today));
        m_mail->setPlainText(mail.body().text.text());
    } else {
        m_head->setText(tr("No exercise yet: add one of the sample at hand, or open a set."));
        m_mail->clear();
        m_facts->clear();
    }
    showAnswer();
}

void ExercisePage::showAnswer()
{
    const Given *given = current();
    if (!given || !given->isChecked) {
        m_answer->clear();
        return;
    }
    const Judgement judgement = openCase(given->exercise, m_training.samples().rulebook).judgement();
    m_answer->setHtml(answerHtml(scoreOf(judgement, given->marked), m_training.texts(), m_training.language()));
}

void ExercisePage::check()
{
    Given *given = current();
    if (!given || given->isChecked)
        return;
    given->marked = marked();
    given->isChecked = true;
    m_isExported = false;
    fillExercises();
    showCurrent();
    announce(m_answer, m_answer->toPlainText());
    m_answer->setFocus(Qt::OtherFocusReason);
}

/// Of the lesson in the demonstration; without one, of the first sample, which violates nothing.
void ExercisePage::add(Kind kind)
{
    const TrainingCase lesson = m_training.hasLesson() ? m_training.lesson() : m_training.samples().samples.first();
    const TrainingGround &ground = m_training.groundOf(lesson);
    const QString clause = m_clause->currentData().toString();
    std::optional<Example> made;
    if (kind == Kind::Broken)
        made = breakClause(lesson, clause, ground);
    else if (kind == Kind::Mended)
        made = mendClause(lesson, clause, ground);
    if (kind != Kind::AsItIs && !made) {
        emit said(kind == Kind::Broken ? tr("No single edit breaks clause %1 here").arg(clause)
                                       : tr("No single edit mends clause %1 here").arg(clause),
                  tr("It may be so already. Choose another sample in the demonstration."));
        return;
    }
    add(exerciseOf(made ? made->lesson : lesson, ground));
}

void ExercisePage::add(const Exercise &exercise)
{
    m_given.append({exercise, {}, false});
    m_isSaved = false;
    fillExercises();
    m_exercises->setCurrentRow(int(m_given.size()) - 1);
    showCurrent();
    m_clauses->setFocus(Qt::OtherFocusReason);
}

void ExercisePage::askForFile(bool isSaving, const QString &title, const QString &name,
                              const std::function<void(const QString &)> &then)
{
    auto *dialog = new QFileDialog(this, title);
    dialog->setObjectName(QStringLiteral("exerciseFile"));
    dialog->setAcceptMode(isSaving ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(isSaving ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    if (isSaving)
        dialog->selectFile(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, then);
    dialog->open();
}

void ExercisePage::save()
{
    askForFile(true, tr("Save the set"), QStringLiteral("exercises.json"), [this](const QString &path) {
        const Result<void> done = saveSet(path);
        if (!done)
            return emit failed(tr("The set was not saved"), done.error());
        m_isSaved = true;
        emit said(tr("%n exercise(s) saved", nullptr, int(m_given.size())), path);
    });
}

bool ExercisePage::mayLeave()
{
    if (!m_isSaved)
        return mayLose(this, tr("The exercises are not saved as a set."));
    const QString learner = m_learner->text().trimmed();
    return m_isExported || learner.isEmpty() || mayLose(this, tr("The results of %1 are not exported.").arg(learner));
}

Result<void> ExercisePage::saveSet(const QString &path) const
{
    QList<Exercise> exercises;
    for (const Given &given : m_given)
        exercises.append(given.exercise);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(exercisesJson(exercises)) < 0 || !file.commit())
        return tl::make_unexpected(
            Failure{Failure::Code::NotWritable, path, file.errorString(), tr("Choose another place.")});
    return {};
}

void ExercisePage::open()
{
    askForFile(false, tr("Open a set"), {}, [this](const QString &path) { openSet(path); });
}

void ExercisePage::openSet(const QString &path)
{
    constexpr qint64 longest = 64 << 20;
    QFile file(path);
    const QFileInfo info(path);
    Result<QList<Exercise>> exercises = tl::make_unexpected(
        Failure{Failure::Code::NotReadable, path, tr("It is no file, or too long."), tr("Choose another file.")});
    if (info.isFile() && info.size() <= longest && file.open(QIODevice::ReadOnly))
        exercises = exercisesFromJson(file.read(info.size()), m_training.samples().rulebook);
    if (!exercises) {
        emit failed(tr("The set was not opened"), exercises.error());
        return;
    }
    if (!mayLeave())
        return;
    m_given.clear();
    for (const Exercise &exercise : *exercises)
        m_given.append({exercise, {}, false});
    m_isSaved = true;
    m_isExported = true;
    fillExercises();
    m_exercises->setCurrentRow(0);
    showCurrent();
    m_clauses->setFocus(Qt::OtherFocusReason);
}

void ExercisePage::exportResults()
{
    askForFile(true, tr("Export the results"), QStringLiteral("results.csv"), [this](const QString &path) {
        const Result<void> done = writeResults(path);
        if (!done)
            return emit failed(tr("The results were not exported"), done.error());
        m_isExported = true;
        emit said(tr("The results were exported"), path);
    });
}

/// A row for each clause of each exercise that was answered.
Result<void> ExercisePage::writeResults(const QString &path) const
{
    auto writer = TableWriter::into(path, ExportFormat::Csv,
                                    {QStringLiteral("learner"), QStringLiteral("exercise"), QStringLiteral("clause"),
                                     QStringLiteral("result"), QStringLiteral("rules")});
    if (!writer)
        return tl::make_unexpected(writer.error());
    for (qsizetype i = 0; i < m_given.size(); ++i) {
        if (!m_given[i].isChecked)
            continue;
        const CaseFile file = openCase(m_given[i].exercise, m_training.samples().rulebook);
        for (const ClauseScore &score : scoreOf(file.judgement(), m_given[i].marked)) {
            QJsonArray rules;
            for (const RuleResult &result : score.results)
                rules.append(result.rule);
            if (Result<void> done =
                    (*writer)->write({m_learner->text(), i + 1, score.clause, QString(markName(score.mark)), rules});
                !done)
                return done;
        }
    }
    return (*writer)->finish();
}

void ExercisePage::takeFocus()
{
    if (m_given.isEmpty())
        m_clause->setFocus(Qt::ShortcutFocusReason);
    else
        m_clauses->setFocus(Qt::ShortcutFocusReason);
}

void ExercisePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showAnswer();
}

} // namespace certlink
