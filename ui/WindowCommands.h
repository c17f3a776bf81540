#pragma once

#include "models/application/Failure.h"
#include "models/application/Finding.h"
#include "ui/desk/WatchedFolder.h"

#include <QObject>

#include <functional>

class QMenu;
class QMimeData;
class QWidget;

namespace certlink {

class Desk;
class Languages;
class Register;
struct EmptiedTable;
enum class Language;

/// What a person can ask of the window beside the application at hand: paste, open, drop, watch a
/// folder, import a register, record a fact, language, size and darkness of the window.
class WindowCommands : public QObject
{
    Q_OBJECT

public:
    WindowCommands(Desk &desk, Languages &languages, QWidget *window);

    void paste();
    void openFiles();
    void openFolder();
    /// The files and folders opened last, those that are gone greyed.
    void fillRecent(QMenu &menu);
    void watchFolder(bool on);
    /// Empty: none any more. Kept for the next start.
    void watch(const QString &folder);
    void importRegister();
    /// Reads the folder and puts it in place of the register at hand; says what is wrong with it.
    /// Asks first where a table would be emptied.
    void importRegisterFrom(const QString &folder);
    void recordFact(const RegisterCell &fact);
    /// The application at hand beside the others for its contract.
    void compare();
    /// The picture that explains the finding at hand.
    void showPicture();
    void useLanguage(Language language);
    void zoom(int step); ///< 0: the usual size
    void useDark(bool dark);
    [[nodiscard]] bool isDark() const { return m_isDark; }
    /// The system's palette has changed: followed, unless the person chose for herself.
    void followSystem();
    void followSystem(bool isSystemDark);
    /// Puts the kept language, size and darkness.
    void restore();

    /// What was dropped or pasted; says so where it is nothing that can be taken.
    void take(const QMimeData &data);

signals:
    void say(const QString &headline, const QString &detail);
    void fail(const QString &headline, const certlink::Failure &failure);
    /// Empty: none.
    void watching(const QString &folder);

private:
    void askBeforeEmptying(const QList<EmptiedTable> &emptied, std::function<void()> then);
    void replaceRegister(const Register &data, const QStringList &problems);
    void open(const QStringList &paths);
    void putPalette(bool dark);
    void keep(const char *key, const QVariant &value);
    [[nodiscard]] QVariant kept(const char *key, const QVariant &fallback) const;
    void applyZoom();

    Desk &m_desk;
    Languages &m_languages;
    QWidget *m_window;
    WatchedFolder m_watched;
    double m_usualPoints = 0;
    int m_zoom = 0;
    bool m_isDark = false;
};

} // namespace certlink
