#pragma once

#include <QObject>

class QWidget;

namespace certlink {

class Desk;

/// Lets the window close when nothing is lost by it: waits a moment for what is being written, and asks
/// where work could not be saved.
class ClosingGuard : public QObject
{
    Q_OBJECT

public:
    ClosingGuard(Desk &desk, QWidget *window);

    [[nodiscard]] bool mayClose();
    /// What is not in the database, for a person: texts, corrections, facts and confirmations.
    [[nodiscard]] QString unsavedWork() const;
    /// Writes that to a file; a sentence about what went wrong, null where nothing did.
    [[nodiscard]] QString saveTo(const QString &path) const;

private:
    enum class Answer { Save, TryAgain, Discard, Stay };
    [[nodiscard]] Answer ask(const QString &problem);
    [[nodiscard]] bool isAllSaved();
    /// False where the person did not want to after all, or it failed.
    [[nodiscard]] bool saveToFile(QString &problem);

    Desk &m_desk;
    QWidget *m_window;
};

} // namespace certlink
