// How long one keystroke takes, from the changed text to updated models and marks, and what takes it.
#include "Workbench.h"

#include "models/mail/MessageDecoder.h"
#include "ui/Actions.h"
#include "ui/findings/FindingsPane.h"
#include "ui/findings/VerdictBanner.h"
#include "ui/form/FormPane.h"
#include "ui/inbox/InboxPane.h"
#include "ui/mail/MailPane.h"
#include "ui/mail/MailView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QTextStream>

#include <algorithm>
#include <functional>

using namespace certlink;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 600;
constexpr int warmUp = 50;

QString mailOf3Kilobytes(const QString &date)
{
    QString text = formText(date);
    while (text.toUtf8().size() < 3 * 1024)
        text += u"よろしくお願いいたします。ご不明な点はお知らせください。\n"_s;
    return text;
}

/// The median, after printing it.
double report(const QString &what, QList<double> times)
{
    times.remove(0, std::min<qsizetype>(warmUp, times.size() / 2));
    std::sort(times.begin(), times.end());
    QTextStream(stdout) << what.leftJustified(34) << QString::number(times[times.size() / 2], 'f', 3) << " ms median  "
                        << QString::number(times[times.size() * 99 / 100], 'f', 3) << " ms 99th percentile\n";
    return times[times.size() / 2];
}

double measure(const QString &what, const std::function<void(int round)> &act)
{
    QList<double> times;
    QElapsedTimer timer;
    for (int round = 0; round < rounds; ++round) {
        timer.start();
        act(round);
        times.append(double(timer.nsecsElapsed()) / 1e6);
        QApplication::processEvents();
    }
    return report(what, times);
}

/// The last characters of the date flip between a Sunday and a Monday; what was pasted is another day.
QString changedText(int round)
{
    static const QString texts[]{mailOf3Kilobytes(u"2026/11/29"_s), mailOf3Kilobytes(u"2026/11/30"_s)};
    return texts[round % 2];
}

/// Types the other last digit of the date into the view, as a key does.
void typeDigit(MailView &view, int round)
{
    static const qsizetype at = changedText(0).indexOf(u"2026/11/"_s) + 8;
    QTextCursor cursor(view.document());
    cursor.setPosition(int(at));
    cursor.setPosition(int(at) + 2, QTextCursor::KeepAnchor);
    cursor.insertText(round % 2 ? u"30"_s : u"29"_s);
}

/// A desk with one pane, or none; what the pane adds is its share.
double measureDesk(const Workbench &bench, const QString &what, const std::function<QWidget *(Desk &)> &makePane)
{
    WindowSetup setup = bench.setup();
    Desk desk(setup);
    desk.database().open();
    std::unique_ptr<QWidget> pane(makePane(desk));
    if (pane) {
        pane->resize(600, 800);
        pane->show();
    }
    desk.intake().paste(mailOf3Kilobytes(u"2026/11/27"_s));
    if (auto *view = pane ? pane->findChild<MailView *>() : nullptr)
        return measure(what, [view](int round) { typeDigit(*view, round); });
    return measure(what, [&desk](int round) { desk.intake().editText(changedText(round)); });
}

void measureKeys(Workbench &bench)
{
    auto *view = bench.control<MailView>("mailText");
    view->setFocus();
    measure(u"key in the pane, whole window"_s, [view](int round) {
        if (round % 2 == 0)
            view->moveCursor(QTextCursor::End);
        QTest::keyClick(view, round % 2 ? Qt::Key_Backspace : Qt::Key_A);
    });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    Workbench bench;
    bench.fillRegister();
    const Register data = smallRegister();
    const QDate today(2026, 11, 20);
    const DeskContext context{bench.rulebook(), data, today, [](const QString &) { return ContractDealings(); }};
    const double reading = measure(
        u"reading"_s, [&](int round) { (void)readMail(pastedText(changedText(round)), bench.rulebook(), today); });
    const ReadMail reads[]{readMail(pastedText(changedText(0)), bench.rulebook(), today),
                           readMail(pastedText(changedText(1)), bench.rulebook(), today)};
    CaseFile file(reads[0], 0, context);
    const double judging = measure(u"judging"_s, [&](int round) { file.setMail(reads[round % 2], 0, context); });
    MailView bare;
    bare.putText(changedText(1));
    bare.resize(600, 800);
    bare.show();
    measure(u"text widget alone"_s, [&bare](int round) { typeDigit(bare, round); });
    const double models =
        measureDesk(bench, u"desk and models, no pane"_s, [](Desk &) -> QWidget * { return nullptr; });
    measureDesk(bench, u"  with the inbox"_s, [](Desk &desk) { return new InboxPane(desk); });
    measureDesk(bench, u"  with the mail and its marks"_s, [](Desk &desk) { return new MailPane(desk); });
    measureDesk(bench, u"  with the form"_s, [](Desk &desk) { return new FormPane(desk); });
    measureDesk(bench, u"  with the findings and the detail"_s, [](Desk &desk) { return new FindingsPane(desk); });
    bench.openWindow();
    bench.desk().intake().paste(mailOf3Kilobytes(u"2026/11/27"_s));
    auto &view = *bench.control<MailView>("mailText");
    const double whole = measure(u"typing, whole window"_s, [&](int round) { typeDigit(view, round); });
    QTextStream(stdout) << "beyond reading and judging: models " << QString::number(models - reading - judging, 'f', 3)
                        << " ms, panes and text widget " << QString::number(whole - models, 'f', 3) << " ms\n";
    measureKeys(bench);
    return 0;
}
