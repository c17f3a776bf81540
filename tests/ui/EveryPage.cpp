#include "EveryPage.h"

#include "models/items/InboxFilter.h"
#include "ui/Actions.h"
#include "ui/notice/NoticeBar.h"
#include "ui/rulebook/EditionForm.h"
#include "ui/rulebook/RulebookDialog.h"
#include "ui/training/DemonstrationPage.h"
#include "ui/training/TrainingDesk.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTextBrowser>
#include <QTimer>
#include <QToolBar>

using namespace certlink;
using namespace Qt::StringLiterals;

namespace {

/// What an application can be, with mails that are so.
QList<std::pair<QString, QByteArray>> mails()
{
    const auto numbered = [](int number, const QString &date, const QString &contract = u"ssl00001234"_s) {
        return formMail(date, contract, u"<%1@example.jp>"_s.arg(number));
    };
    return {{u"clean"_s, numbered(1, u"2026/12/1"_s)},
            {u"to-be-returned"_s, numbered(2, u"2026/11/29"_s)},
            {u"to-be-confirmed"_s,
             numbered(3, u"2026/12/2"_s)
                 .replace("From: =?UTF-8?B?5bGx55Sw5aSq6YOO?= <admin@", "From: =?UTF-8?B?5bGx55Sw5aSq6YOO?= <other@")},
            {u"unknown-contract"_s, numbered(4, u"2026/12/3"_s, u"ssl00009999"_s)},
            {u"no-code"_s, numbered(5, u"2026/12/4"_s, u""_s)},
            {u"a-sunday-too"_s, numbered(6, u"2026/12/6"_s)},
            {u"private-key"_s, numbered(7, u"2026/12/7"_s) + "\n-----BEGIN PRIVATE KEY-----\n" + QByteArray(64, 'A') +
                                   "\n-----END PRIVATE KEY-----\n"},
            {u"no-application"_s, "From: a@example.jp\r\nSubject: =?UTF-8?B?44GT44KT44Gr44Gh44Gv?=\r\n"
                                  "Content-Type: text/plain; charset=UTF-8\r\n\r\n\xE3\x81\x93\xE3\x82\x93\r\n"_ba}};
}

void wait()
{
    QTest::qWait(0);
    QCoreApplication::processEvents();
}

/// Opens a dialog, shows it and closes it again.
void visitDialog(Workbench &bench, const QString &name, QAction *action, const Visit &visit)
{
    action->trigger();
    QDialog *shown = nullptr;
    const QList<QDialog *> dialogs = bench.window().findChildren<QDialog *>();
    for (QDialog *dialog : dialogs)
        if (dialog->isVisible())
            shown = dialog;
    if (!shown)
        qFatal("no dialog %s", qPrintable(name));
    wait();
    visit(name, *shown);
    shown->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    wait();
}

/// Every section of the rulebook, with something to say against the edition.
void visitRulebook(Workbench &bench, const Visit &visit)
{
    bench.window().findChild<Actions *>()->rulebook->trigger();
    auto *dialog = bench.control<RulebookDialog>("rulebook");
    dialog->findChild<QLineEdit *>(u"inForceFrom"_s)->setText(u"soon"_s);
    for (int tab = 0; tab < dialog->form().count(); ++tab) {
        dialog->form().setCurrentIndex(tab);
        wait();
        visit(u"rulebook-%1"_s.arg(tab), *dialog);
    }
    QTimer::singleShot(0, dialog, [&visit] {
        auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!question)
            qFatal("nobody asks whether the edition may be lost");
        visit(u"may-lose"_s, *question);
        for (QAbstractButton *button : question->buttons())
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
    });
    dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    wait();
}

/// The dialogs over the history.
void visitRecords(Workbench &bench, const Visit &visit)
{
    const auto *actions = bench.window().findChild<Actions *>();
    actions->decisions->trigger();
    wait();
    const QList<QAction *> proof = bench.control<QPushButton>("proveHistory")->menu()->actions();
    for (const auto &[name, action] : {std::pair("verify-anchor", 1), std::pair("anchor", 2), std::pair("erase", 7)})
        visitDialog(bench, QString::fromLatin1(name), proof[action], visit);
    bench.control<QTableView>("historyTable")->selectAll();
    for (const auto &[name, button, dialog] : {std::tuple("compare-records", "compareRecords", "recordCompare"),
                                               std::tuple("figures", "historyFigures", "figures")}) {
        bench.control<QPushButton>(button)->click();
        wait();
        for (QDialog *shown : bench.window().findChildren<QDialog *>(QString::fromLatin1(dialog))) {
            visit(QString::fromLatin1(name), *shown);
            shown->reject();
        }
    }
}

/// An application that a colleague prepared, where one's own look comes first.
void visitSecondLook(Workbench &bench, const Visit &visit)
{
    Desk &desk = bench.desk();
    const DeskCase &prepared = *desk.current();
    const auto store = Store::open(bench.databasePath());
    const QDateTime now = bench.setup().now();
    DeskSettings settings;
    settings.isBlind = true;
    if (!store || !(*store)->grantRole({u"mori"_s, Role::Supervisor, u"mori"_s, now}) ||
        !(*store)->changeDeskSettings(settings, u"mori"_s, now) ||
        !(*store)->prepare({prepared.evidence, prepared.messageId(), prepared.key, u"ito"_s},
                           {u"return"_s, u"お願いします"_s, u"ito"_s, now}))
        qFatal("it cannot be prepared");
    desk.recogniseAnew();
    wait();
    if (!prepared.putAway)
        qFatal("the colleague's work is in sight");
    visit(u"look-first"_s, bench.window());
    visitDialog(bench, u"look"_s, bench.window().findChild<Actions *>()->look, visit);
    settings.isBlind = false;
    if (!(*store)->changeDeskSettings(settings, u"mori"_s, now))
        qFatal("the settings cannot be changed");
    desk.recogniseAnew();
    wait();
}

/// The training workspace, page by page, with what opens there.
void visitTraining(Workbench &bench, const Visit &visit)
{
    bench.window().findChild<Actions *>()->toTraining->trigger();
    const auto *training = bench.window().findChild<TrainingDesk *>();
    if (!QTest::qWaitFor([&] { return training->examples() != nullptr; }, 280000))
        qFatal("the examples are never made");
    auto *tabs = bench.control<QTabWidget>("trainingTabs");
    auto *demonstration = bench.window().findChild<DemonstrationPage *>();
    tabs->setCurrentWidget(demonstration);
    for (const QString &rule : {u"A5-wildcard-fqdn"_s, u"L3-weekend"_s}) {
        demonstration->show(training->examples()->violating(rule)->lesson, rule);
        wait();
        visit(u"demonstration-"_s + rule, bench.window());
        demonstration->showPicture();
        wait();
        for (QDialog *dialog : demonstration->findChildren<QDialog *>()) {
            visit(u"picture-"_s + rule, *dialog);
            dialog->reject();
        }
    }
    bench.control<QPushButton>("whatIf")->click();
    bench.control<QPushButton>("mendForMe")->click();
    wait();
    visit(u"what-if"_s, bench.window());
    bench.control<QPushButton>("whatIf")->click();
    tabs->setCurrentIndex(2);
    visit(u"exercises-empty"_s, bench.window());
    bench.control<QPushButton>("exerciseAsItIs")->click();
    QTest::keyClick(bench.control<QListWidget>("clausesToMark"), Qt::Key_Space);
    QTest::keyClick(bench.control<QListWidget>("clausesToMark"), Qt::Key_Return);
    wait();
    visit(u"exercises"_s, bench.window());
    tabs->setCurrentIndex(0);
}

} // namespace

void visitEverything(Workbench &bench, const Visit &visit)
{
    Desk &desk = bench.desk();
    MainWindow &window = bench.window();
    const auto *actions = window.findChild<Actions *>();
    visit(u"empty"_s, window);
    QHash<QString, int> ids;
    for (const auto &[name, mail] : mails()) {
        desk.intake().takeMail(mail);
        ids.insert(name, desk.current()->id);
        wait();
        visit(name, window);
    }
    desk.intake().beginEmpty();
    wait();
    visit(u"typed"_s, window);
    const auto choose = [&](const QString &name) {
        desk.setCurrent(ids.value(name));
        wait();
    };
    choose(u"to-be-returned"_s);
    desk.layers().correct(Field::CommonName, u"www.other.example.jp"_s);
    wait();
    visit(u"corrected"_s, window);
    actions->undo->trigger();
    visitDialog(bench, u"reply"_s, actions->giveBack, visit);
    visitDialog(bench, u"ask"_s, actions->write, visit);
    visitDialog(bench, u"compare"_s, actions->compare, visit);
    visitDialog(bench, u"hand-over"_s, actions->handOver, visit);
    choose(u"private-key"_s);
    visitDialog(bench, u"reply-about-a-key"_s, actions->giveBack, visit);
    choose(u"unknown-contract"_s);
    visitDialog(bench, u"record-fact"_s, actions->recordFact, visit);
    choose(u"clean"_s);
    for (const RuleResult &open : desk.current()->file->openFindings())
        desk.layers().confirm(open.rule, u"確認"_s);
    wait();
    visitDialog(bench, u"approve"_s, actions->approve, visit);
    if (!bench.approve())
        qFatal("the clean one cannot be approved");
    wait();
    choose(u"clean"_s);
    visit(u"approved"_s, window);
    visitDialog(bench, u"withdraw"_s, actions->withdraw, visit);
    visitDialog(bench, u"acknowledge"_s, actions->write, visit);
    visitDialog(bench, u"people"_s, actions->people, visit);
    visitDialog(bench, u"letters"_s, actions->letters, visit);
    visitRulebook(bench, visit);
    visitDialog(bench, u"shortcuts"_s, actions->shortcuts, visit);
    visitDialog(bench, u"manual"_s, actions->manual, visit);
    choose(u"to-be-returned"_s);
    visitSecondLook(bench, visit);
    auto *list = bench.control<QListView>("inbox");
    for (int row = 0; row < list->model()->rowCount(); ++row)
        if (list->model()->index(row, 0).data(InboxModel::StatusRole).toInt() == int(CaseStatus::Return) &&
            !list->model()->index(row, 0).data(InboxModel::ContractRole).toString().isEmpty())
            list->selectionModel()->select(list->model()->index(row, 0), QItemSelectionModel::Select);
    if (list->selectionModel()->selectedIndexes().size() > 1) {
        actions->giveBack->trigger();
        wait();
        for (QDialog *dialog : window.findChildren<QDialog *>(u"bulkReturn"_s)) {
            visit(u"return-several"_s, *dialog);
            dialog->reject();
        }
    }
    choose(u"no-application"_s);
    actions->remove->trigger();
    wait();
    bench.control<QComboBox>("inboxShow")->setCurrentIndex(int(InboxFilter::Show::Removed));
    wait();
    visit(u"removed"_s, window);
    bench.control<QComboBox>("inboxShow")->setCurrentIndex(0);
    const QList<QAction *> workspaces = bench.control<QToolBar>("rail")->actions();
    for (qsizetype at = 1; at < workspaces.size(); ++at) {
        workspaces[at]->trigger();
        wait();
        visit(u"workspace-%1"_s.arg(at), window);
    }
    visitRecords(bench, visit);
    visitTraining(bench, visit);
    workspaces.first()->trigger();
}
