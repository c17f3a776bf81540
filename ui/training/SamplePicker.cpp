#include "ui/training/SamplePicker.h"

#include "ui/plain/PlainText.h"
#include "ui/training/LessonWords.h"
#include "ui/training/TrainingDesk.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace certlink {

namespace {

// What the first list holds, as data: how it chooses, and the name behind the colon.
const QString ofSeverity = QStringLiteral("severity:");
const QString approvable = QStringLiteral("approvable");
const QString ofClause = QStringLiteral("clause:");
const QString ofRule = QStringLiteral("rule:");

} // namespace

SamplePicker::SamplePicker(TrainingDesk &training, QWidget *parent)
    : QWidget(parent), m_training(training), m_byLabel(plainLabel(this)), m_by(new QComboBox(this)),
      m_sampleLabel(plainLabel(this)), m_sample(new QComboBox(this))
{
    m_by->setObjectName(QStringLiteral("pickBy"));
    m_sample->setObjectName(QStringLiteral("pickSample"));
    m_byLabel->setBuddy(m_by);
    m_sampleLabel->setBuddy(m_sample);
    for (QComboBox *box : {m_by, m_sample}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(18);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_byLabel);
    row->addWidget(m_by, 2);
    row->addWidget(m_sampleLabel);
    row->addWidget(m_sample, 3);
    connect(m_by, &QComboBox::currentIndexChanged, this, &SamplePicker::fillSamples);
    connect(m_sample, &QComboBox::activated, this, [this] {
        if (const TrainingCase *lesson = chosen())
            emit picked(*lesson);
    });
    connect(&m_training, &TrainingDesk::examplesReady, this, &SamplePicker::fillSamples);
    connect(&m_training, &TrainingDesk::lessonChanged, this, &SamplePicker::showLesson);
    judge();
    retranslate();
}

void SamplePicker::judge()
{
    for (const TrainingCase &lesson : m_training.samples().samples) {
        const CaseFile file = openCase(lesson, m_training.samples());
        Sample sample{lesson,
                      lessonWords(lesson, file, m_training.texts(), m_training.language()),
                      file.judgement().disposition,
                      file.isApplication(),
                      {},
                      {},
                      {}};
        for (const RuleResult &result : file.judgement().findings()) {
            sample.severities.append(QString(severityName(result.severity)));
            sample.clauses.append(result.clause);
            if (result.verdict == Verdict::Violated)
                sample.rules.append(result.rule);
        }
        m_samples.append(sample);
    }
}

void SamplePicker::retranslate()
{
    m_byLabel->setText(tr("Choose b&y"));
    m_sampleLabel->setText(tr("Samp&le"));
    m_by->setAccessibleName(tr("Choose by"));
    m_sample->setAccessibleName(tr("Sample"));
    m_samples.clear();
    judge();
    {
        const QSignalBlocker quiet(m_by);
        const int kept = std::max(0, m_by->currentIndex());
        m_by->clear();
        m_by->addItem(tr("All samples"));
        for (const Severity severity : {Severity::Block, Severity::Confirm, Severity::Note})
            m_by->addItem(tr("Finding: %1").arg(severityWords(severity)), QString(ofSeverity + severityName(severity)));
        m_by->addItem(tr("Can be approved"), approvable);
        for (const HandbookClause &clause :
             handbook(m_training.samples().rulebook, m_training.texts(), m_training.language())) {
            if (!clause.rules.isEmpty() && !clause.name.isEmpty())
                m_by->addItem(clauseWords(clause.name, m_training.texts(), m_training.language()),
                              QString(ofClause + clause.name));
            for (const HandbookRule &rule : clause.rules)
                m_by->addItem(QStringLiteral("    %1  %2").arg(rule.name, rule.title), QString(ofRule + rule.name));
        }
        m_by->setCurrentIndex(kept);
    }
    fillSamples();
}

bool SamplePicker::isWanted(const Sample &sample, const QString &by) const
{
    if (by == approvable)
        return sample.isApplication && sample.disposition == Disposition::Approvable;
    if (by.startsWith(ofSeverity))
        return sample.severities.contains(by.mid(ofSeverity.size()));
    if (by.startsWith(ofClause))
        return sample.clauses.contains(by.mid(ofClause.size()));
    return by.isEmpty() || sample.rules.contains(by.mid(ofRule.size()));
}

/// Where no sample violates a rule as it is, the example that was made of one does.
void SamplePicker::fillSamples()
{
    const QSignalBlocker quiet(m_sample);
    const QString by = m_by->currentData().toString();
    m_sample->clear();
    m_shown.clear();
    const auto add = [this](const TrainingCase &lesson, const QString &words) {
        m_shown.append(lesson);
        m_sample->addItem(words);
    };
    for (const Sample &sample : std::as_const(m_samples))
        if (isWanted(sample, by))
            add(sample.lesson, sample.words);
    if (by.startsWith(ofRule) && m_shown.isEmpty() && m_training.examples())
        if (const Example *example = m_training.examples()->violating(by.mid(ofRule.size())))
            add(example->lesson, lessonWords(example->lesson, openCase(example->lesson, m_training.samples()),
                                             m_training.texts(), m_training.language()));
    m_sample->setCurrentIndex(m_shown.isEmpty() ? -1 : 0);
    if (sender() == m_by)
        chooseFirst();
    else if (m_training.hasLesson())
        showLesson();
}

/// The mail at hand stands in the list's line, also where it is none of the list: an example, or one that was brought.
void SamplePicker::showLesson()
{
    const TrainingCase &lesson = m_training.lesson();
    const QSignalBlocker quiet(m_sample);
    const CaseFile file = openCase(lesson, m_training.groundOf(lesson));
    m_sample->setPlaceholderText(lessonWords(lesson, file, m_training.texts(), m_training.language()));
    m_sample->setCurrentIndex(int(m_shown.indexOf(lesson)));
}

const TrainingCase *SamplePicker::chosen() const
{
    const int at = m_sample->currentIndex();
    return at >= 0 && at < m_shown.size() ? &m_shown[at] : nullptr;
}

void SamplePicker::chooseFirst()
{
    if (const TrainingCase *lesson = chosen())
        emit picked(*lesson);
}

void SamplePicker::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace certlink
