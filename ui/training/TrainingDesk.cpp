#include "ui/training/TrainingDesk.h"

#include "models/mail/MailFile.h"
#include "models/mail/MailSource.h"
#include "models/mail/MessageDecoder.h"
#include "rules/training/MailWriter.h"

#include <QFileInfo>
#include <QSettings>
#include <QtConcurrent>

namespace certlink {

namespace {

const QString officialKey = QStringLiteral("training/official");

/// The window's setup without anything that leads to what is kept.
WindowSetup withoutDatabase(const WindowSetup &window, const Rulebook &rulebook)
{
    return {rulebook, window.texts, {}, window.person, window.today, window.now};
}

} // namespace

TrainingDesk::TrainingDesk(const WindowSetup &window, Language language, QObject *parent)
    : QObject(parent), m_setup(window), m_house{window.builtIn, {}, window.today(), {}}, m_rulebook(window.builtIn),
      m_desk(nullptr)
{
    if (Result<TrainingGround> samples = trainingGround(window.builtIn, window.today()))
        m_samples = std::move(*samples);
    else
        m_failure = samples.error();
    WindowSetup own = withoutDatabase(window, m_rulebook);
    own.dealings = [this](const QString &) { return m_lesson.dealings; };
    m_desk = new Desk(own, this);
    m_desk->setLanguage(language);
    connect(&m_making, &QFutureWatcherBase::finished, this, [this] {
        m_examples = m_making.result();
        emit examplesReady();
    });
    readOfficial();
}

TrainingDesk::~TrainingDesk()
{
    m_making.waitForFinished(); // it reads the samples
}

const TrainingGround &TrainingDesk::groundOf(const TrainingCase &lesson) const
{
    return lesson.isOwnSample ? m_samples : m_house;
}

void TrainingDesk::setLanguage(Language language)
{
    m_desk->setLanguage(language);
}

void TrainingDesk::show(TrainingCase lesson)
{
    m_desk->remove(m_desk->cases().ids());
    m_lesson = std::move(lesson);
    const TrainingGround &ground = groundOf(m_lesson);
    m_rulebook = ground.rulebook;
    m_before = openCase(m_lesson, ground).judgement();
    m_desk->database().replaceRegister(ground.contractRegister, [](const Result<bool> &) {});
    if (beginsWithHeaders(m_lesson.mail))
        m_desk->intake().takeMail(m_lesson.mail, m_lesson.name);
    else
        m_desk->intake().paste(QString::fromUtf8(m_lesson.mail));
    if (!m_lesson.facts.isEmpty()) {
        QList<RecordedFact> facts = m_lesson.facts;
        for (RecordedFact &fact : facts) {
            fact.by = m_setup.person;
            fact.at = m_setup.now();
        }
        // An example's facts were read when it was made.
        (void)m_desk->layers().recordFacts(facts);
    }
    emit lessonChanged();
}

bool TrainingDesk::bring(const QByteArray &mail, const QString &name)
{
    if (mail.trimmed().isEmpty())
        return false;
    show({name, mail, {}, {}, false});
    return true;
}

Result<void> TrainingDesk::bringFile(const QString &path)
{
    std::optional<Result<RawMessage>> first;
    forEachMessage(path, [&first](Result<RawMessage> message) {
        first = std::move(message);
        return false;
    });
    if (!first)
        return tl::make_unexpected(Failure{Failure::Code::NotFound, path, tr("There is no mail in it."), {}});
    if (!*first)
        return tl::make_unexpected(first->error());
    const RawMessage &message = **first;
    const bool isReadable = message.isText || beginsWithHeaders(message.bytes);
    const DecodedMail mail = decode(message); // a mail program's own format is written anew as a mail
    bring(isReadable ? message.bytes : writtenMail(mail, mail.body().text.text()), QFileInfo(path).fileName());
    return {};
}

void TrainingDesk::makeExamples()
{
    if (m_examples || m_making.isRunning() || m_failure)
        return;
    m_making.setFuture(QtConcurrent::run(
        [ground = &m_samples] { return std::shared_ptr<const ExampleBook>(new ExampleBook(*ground)); }));
}

void TrainingDesk::readOfficial()
{
    const QString path = m_setup.settings ? m_setup.settings->value(officialKey).toString() : QString();
    if (path.isEmpty())
        return;
    if (Result<OfficialText> text = OfficialText::load(path)) // one that is gone is asked for again by its button
        m_official = std::move(*text);
}

Result<void> TrainingDesk::attachOfficial(const QString &path)
{
    Result<OfficialText> text = OfficialText::load(path);
    if (!text)
        return tl::make_unexpected(text.error());
    m_official = std::move(*text);
    if (m_setup.settings)
        m_setup.settings->setValue(officialKey, path);
    emit officialChanged();
    return {};
}

} // namespace certlink
