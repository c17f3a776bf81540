// The first window, and out: start bare | start text | start desk DATABASE. start.py compares how long they take. The
// first Japanese text of a window costs as much as the bare window: the toolkit looks through the fonts.
#include "models/store/SettingsFormat.h"
#include "rules/RuleTexts.h"
#include "ui/MainWindow.h"

#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTimer>

#include <cstdio>
#include <memory>

using namespace certlink;

namespace {

/// Ends the program once the window is painted.
class Painted : public QObject
{
protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !std::exchange(m_isSeen, true))
            QTimer::singleShot(0, watched, [] {
                std::puts("shown");
                std::fflush(stdout);
                std::_Exit(0);
            });
        return false;
    }

private:
    bool m_isSeen = false;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Painted painted;
    if (argc < 3) {
        QMainWindow window;
        window.installEventFilter(&painted);
        window.resize(1366, 768);
        if (argc == 2 && qstrcmp(argv[1], "text") == 0) {
            window.menuBar()->addMenu(QStringLiteral("ファイル(&F)"));
            window.setCentralWidget(new QPlainTextEdit(QStringLiteral("サービスコード：ssl00001234")));
        }
        window.show();
        return QApplication::exec();
    }
    const auto rulebook = Rulebook::builtIn();
    const auto texts = RuleTexts::builtIn();
    if (!rulebook || !texts)
        return 2;
    QSettings settings(QString::fromLocal8Bit(argv[2]) + QStringLiteral(".json"), settingsFormat());
    MainWindow window({*rulebook, *texts, QString::fromLocal8Bit(argv[2]), QStringLiteral("bench"),
                       [] { return QDate(2026, 11, 20); },
                       [] { return QDateTime(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC); }, &settings});
    window.installEventFilter(&painted);
    window.show();
    return QApplication::exec();
}
