#pragma once

#include "rules/training/Examples.h"
#include "rules/training/OfficialText.h"
#include "ui/desk/Desk.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>

namespace certlink {

/// The desk of the training workspace: the samples as lessons, the one at hand, and a Desk of its own to change it
/// on. That desk has no database, so nothing done here reaches the history; of the window's it knows a copy of the
/// register, for mails that are brought.
class TrainingDesk : public QObject
{
    Q_OBJECT

public:
    /// The window's setup; its database is left out. A Failure of the samples is said by failure().
    TrainingDesk(const WindowSetup &window, Language language, QObject *parent = nullptr);
    ~TrainingDesk() override;

    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    [[nodiscard]] Desk &desk() { return *m_desk; }
    [[nodiscard]] const TrainingGround &samples() const { return m_samples; }
    /// What a lesson is judged with: the samples' register, or the window's for a mail that was brought.
    [[nodiscard]] const TrainingGround &groundOf(const TrainingCase &lesson) const;
    [[nodiscard]] const RuleTexts &texts() const { return m_setup.texts; }
    [[nodiscard]] Language language() const { return m_desk->language(); }
    void setLanguage(Language language);
    /// A copy of the window's register, for mails that are brought.
    void setRegister(const Register &contractRegister) { m_house.contractRegister = contractRegister; }

    /// Puts a lesson in front, as it is; what was changed of another is gone.
    void show(TrainingCase lesson);
    /// The same lesson without what was changed.
    void showAnew() { show(m_lesson); }
    /// A mail's source or a text of it. False where there is nothing in it.
    bool bring(const QByteArray &mail, const QString &name);
    /// The first mail of a file. A Failure where it holds none.
    [[nodiscard]] Result<void> bringFile(const QString &path);
    [[nodiscard]] bool hasLesson() const { return !m_lesson.mail.isEmpty(); }
    [[nodiscard]] const TrainingCase &lesson() const { return m_lesson; }
    /// How it was judged before anything was changed.
    [[nodiscard]] const Judgement &before() const { return m_before; }

    /// Made in the background, once; null until then.
    [[nodiscard]] const ExampleBook *examples() const { return m_examples.get(); }
    void makeExamples();
    /// What an organisation attached; empty where there is none. Its path is kept in the settings.
    [[nodiscard]] const OfficialText &official() const { return m_official; }
    [[nodiscard]] Result<void> attachOfficial(const QString &path);

signals:
    void lessonChanged();
    void examplesReady();
    void officialChanged();

private:
    void readOfficial();

    WindowSetup m_setup;
    TrainingGround m_samples;
    TrainingGround m_house;
    Rulebook m_rulebook; ///< the one that judges the lesson at hand
    std::optional<Failure> m_failure;
    TrainingCase m_lesson;
    Judgement m_before;
    OfficialText m_official;
    QFutureWatcher<std::shared_ptr<const ExampleBook>> m_making;
    std::shared_ptr<const ExampleBook> m_examples;
    Desk *m_desk;
};

} // namespace certlink
