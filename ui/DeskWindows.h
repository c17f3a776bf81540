#pragma once

#include "models/application/Failure.h"
#include "ui/WindowSetup.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace certlink {

class MainWindow;

/// The window, and the two desks it can stand on: the person's own and the samples', each with a
/// database of its own. Going from one to the other closes the window and opens another. While masked copies
/// are shown, the window waits behind theirs.
class DeskWindows : public QObject
{
    Q_OBJECT

public:
    /// Where the sample desk was made.
    struct Samples {
        QString databasePath;
        QString inbox;
    };
    using MakeSamples = std::function<Result<Samples>()>;

    /// `own` names the person's own database; `makeSamples` makes the sample desk anew. What the
    /// setup refers to must outlive this.
    DeskWindows(const WindowSetup &own, MakeSamples makeSamples, QObject *parent = nullptr);
    ~DeskWindows() override;

    /// Opens the person's own database, which is created where it does not exist.
    void openOwn(const QStringList &paths = {});
    /// Where the samples cannot be made, the window that is open stays (the own one is opened where
    /// there is none) and says so.
    void openSamples(const QStringList &paths = {});
    /// Masked copies of what the window shows, in a window in its place; or the window itself again, as it was.
    void switchMasking();
    /// Null before the first is opened.
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }
    /// Null while the window itself is shown.
    [[nodiscard]] MainWindow *masked() const { return m_masked.get(); }

private:
    void open(const WindowSetup &setup, const QStringList &paths);

    WindowSetup m_own;
    MakeSamples m_makeSamples;
    std::unique_ptr<MainWindow> m_window;
    std::optional<Rulebook> m_maskedRulebook; ///< as it was in force when m_masked was opened
    std::unique_ptr<MainWindow> m_masked;     ///< in front of m_window, which waits hidden
};

} // namespace certlink
