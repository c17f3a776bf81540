#pragma once

#include "models/store/SettingsFormat.h"
#include "models/store/Store.h"
#include "tests/rulebook/BuiltInRulebook.h"
#include "ui/MainWindow.h"
#include "ui/WindowSetup.h"
#include "ui/desk/Desk.h"

#include <QJsonObject>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

// A busy machine is no mistake of the program: what is waited for may take as long as QtTest lets a
// function run, instead of its 5 seconds. What never comes is a hang, and ends there.
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT((condition), 280000)
#define QTRY_VERIFY2(condition, message) QTRY_VERIFY2_WITH_TIMEOUT((condition), (message), 280000)
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), (expected), 280000)

/// A desk with a database of its own, a small register and a fixed clock: Friday, 2026-11-20.
class Workbench
{
public:
    Workbench();
    ~Workbench();

    /// Opens the window on this workbench's database; again: as after a restart.
    certlink::MainWindow &openWindow();
    void closeWindow();
    [[nodiscard]] certlink::MainWindow &window() { return *m_window; }
    [[nodiscard]] certlink::Desk &desk() { return m_window->desk(); }
    /// Puts the small register into the database.
    void fillRegister();
    /// Another window's supervisor puts an edition in force, made of the program's with other values.
    void putInForce(const QString &name, QDate from, const QJsonObject &values);
    /// Decides about the application at hand and waits for the answer.
    certlink::Result<certlink::DecisionRecord> approve();
    certlink::Result<certlink::DecisionRecord> giveBack(const QString &reply);
    certlink::Result<certlink::DecisionRecord> withdraw(qint64 decision, const QString &reason);
    /// Waits until every draft is in the database.
    void saveDrafts();
    [[nodiscard]] certlink::WindowSetup setup() const;
    [[nodiscard]] QString databasePath() const { return m_folder.filePath(QStringLiteral("desk.sqlite")); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QSettings &settings() { return *m_settings; }
    /// The next window's settings are those of the file.
    void takeSettings(const QString &name)
    {
        m_settings = std::make_unique<QSettings>(path(name), certlink::settingsFormat());
    }
    [[nodiscard]] const certlink::Rulebook &rulebook() const { return builtInRulebook(); }

    /// A control of the window by its name; fails loudly where there is none.
    template<typename Control>
    [[nodiscard]] Control *control(const char *name)
    {
        auto *found = m_window->findChild<Control *>(QLatin1String(name));
        if (!found)
            qFatal("no control named %s", name);
        return found;
    }

private:
    certlink::Result<certlink::DecisionRecord> answerOf(const std::function<void()> &decide);

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<certlink::MainWindow> m_window;
};

/// An answered form. The register knows its contract; all is well with it where the date is.
[[nodiscard]] QString formText(const QString &startDate = QStringLiteral("2026/12/1"),
                               const QString &contract = QStringLiteral("ssl00001234"));
/// The same as a mail from the administrator.
[[nodiscard]] QByteArray formMail(const QString &startDate = QStringLiteral("2026/12/1"),
                                  const QString &contract = QStringLiteral("ssl00001234"),
                                  const QString &messageId = QStringLiteral("<1@example.jp>"));
[[nodiscard]] certlink::Register smallRegister();
