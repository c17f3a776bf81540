// How long one keystroke takes, from the changed text to updated models and marks.
#include "Workbench.h"

#include "ui/mail/MailView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString mailOf3Kilobytes()
{
    QString text = formText(u"2026/11/29"_s);
    while (text.toUtf8().size() < 3 * 1024)
        text += u"よろしくお願いいたします。ご不明な点はお知らせください。\n"_s;
    return text;
}

void report(const char *what, QList<double> times)
{
    std::sort(times.begin(), times.end());
    QTextStream(stdout) << what << ": median " << times[times.size() / 2] << " ms, 95th percentile "
                        << times[times.size() * 95 / 100] << " ms, worst " << times.last() << " ms\n";
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Workbench bench;
    bench.fillRegister();
    bench.openWindow();
    const QString text = mailOf3Kilobytes();
    bench.desk().paste(text);
    QList<double> models;
    QElapsedTimer timer;
    for (int round = 0; round < 400; ++round) {
        const QString changed = round % 2 ? text : QString(text).replace(u"11/29"_s, u"12/01"_s);
        timer.start();
        bench.desk().editText(changed);
        models.append(double(timer.nsecsElapsed()) / 1e6);
        QApplication::processEvents();
    }
    report("text to models and marks", models);
    auto *view = bench.control<certlink::MailView>("mailText");
    view->setFocus();
    QList<double> keys;
    for (int round = 0; round < 200; ++round) {
        view->moveCursor(QTextCursor::End);
        timer.start();
        QTest::keyClick(view, round % 2 ? Qt::Key_Backspace : Qt::Key_A);
        keys.append(double(timer.nsecsElapsed()) / 1e6);
        QApplication::processEvents();
    }
    report("keystroke in the pane", keys);
    return 0;
}
