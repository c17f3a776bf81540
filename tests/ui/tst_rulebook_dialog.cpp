// A supervisor makes a new edition by keyboard, sees what it would change, and puts it in force.
#include "Workbench.h"

#include "models/rulebook/EditionDraft.h"
#include "rules/Engine.h"
#include "ui/Actions.h"
#include "ui/rulebook/EditionForm.h"
#include "ui/rulebook/FlipModel.h"
#include "ui/rulebook/HolidaysSection.h"
#include "ui/rulebook/RulebookDialog.h"

#include <QApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QTimer>

using namespace certlink;
using namespace Qt::StringLiterals;

class TestRulebookDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Workbench> m_bench;

    void makeSupervisor() const
    {
        const Result<std::unique_ptr<Store>> store = Store::open(m_bench->databasePath());
        QVERIFY(store && (*store)->grantRole({u"tanaka"_s, Role::Supervisor, u"tanaka"_s, m_bench->setup().now()}));
    }

    RulebookDialog *opened() const
    {
        m_bench->window().findChild<Actions *>()->rulebook->trigger();
        auto *dialog = m_bench->control<RulebookDialog>("rulebook");
        if (!QTest::qWaitForWindowActive(dialog))
            qFatal("the rulebook does not come to the front");
        dialog->activateWindow();
        if (!QTest::qWaitFor([&] { return dialog->isAncestorOf(QApplication::focusWidget()); }))
            qFatal("the keyboard does not come to the rulebook");
        return dialog;
    }

    template<typename Control>
    static Control *in(QWidget *dialog, const char *name)
    {
        auto *control = dialog->findChild<Control *>(QLatin1String(name));
        if (!control)
            qFatal("no control named %s", name);
        return control;
    }

    /// By its letter, into the field; what stands there is typed over.
    static void type(QWidget *dialog, Qt::Key letter, const QString &text)
    {
        QTest::keyClick(dialog, letter, Qt::AltModifier);
        QWidget *field = QApplication::focusWidget();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, text);
    }

    /// Into the cell at hand, over what stands there; the editor closes in a turn of its own.
    static void typeInto(QTableWidget *table, const QString &text)
    {
        QTest::keyClick(table, Qt::Key_F2);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget(), table);
    }

    /// Presses a letter in the question of that name as soon as it is asked; what it said.
    static std::shared_ptr<QString> answer(QObject *owner, const QString &name, Qt::Key letter)
    {
        const auto said = std::make_shared<QString>();
        auto *looking = new QTimer(owner);
        QObject::connect(looking, &QTimer::timeout, looking, [=] {
            auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!question || question->objectName() != name || !question->isActiveWindow())
                return;
            looking->stop();
            *said = question->text() + u'\n' + question->informativeText();
            QTest::keyClick(question, letter, Qt::AltModifier);
        });
        looking->start(0);
        return said;
    }

    static QStringList changes(QWidget *dialog)
    {
        const auto *table = in<QTableWidget>(dialog, "rulebookChanges");
        QStringList lines;
        for (int row = 0; row < table->rowCount(); ++row)
            lines.append(table->item(row, 0)->data(Qt::UserRole).toString() + u' ' + table->item(row, 1)->text() +
                         u' ' + table->item(row, 2)->text());
        return lines;
    }

private slots:
    void init()
    {
        m_bench = std::make_unique<Workbench>();
        m_bench->fillRegister();
        m_bench->openWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_bench->window()));
        m_bench->desk().intake().takeMail(formMail()); // received on 2026-11-20, from 2026-12-01 on
        QVERIFY(m_bench->approve().has_value());
    }

    void putsAnEditionInForceByKeyboard()
    {
        makeSupervisor();
        RulebookDialog *dialog = opened();
        type(dialog, Qt::Key_E, u"mine"_s);
        type(dialog, Qt::Key_F, u"2026-11-20"_s);
        type(dialog, Qt::Key_B, u"20"_s);
        QCOMPARE(in<QSpinBox>(dialog, "leadTime")->value(), 20);
        QVERIFY(changes(dialog).contains(u"lead_time_business_days 3 20"_s));
        QVERIFY(changes(dialog).contains(u"edition 2026-11 mine"_s));
        const std::shared_ptr<QString> said = answer(dialog, u"askInForce"_s, Qt::Key_P);
        QTest::keyClick(dialog, Qt::Key_P, Qt::AltModifier); // replays the history first
        QTRY_COMPARE(m_bench->desk().rulebook().edition, u"mine"_s);
        QVERIFY2(said->contains(u"mine") && said->contains(u"L4-lead-time: 1"), qPrintable(*said));
        QCOMPARE(in<QTableView>(dialog, "flips")->model()->rowCount(), 1);
        const Result<QList<EditionInForce>> stored = m_bench->desk().database().store()->editions();
        QCOMPARE(stored->size(), 1);
        QCOMPARE(stored->first().by, u"tanaka"_s);
        QTRY_COMPARE(in<QLineEdit>(dialog, "edition")->text(), u"2026-11b"_s); // the next one, from this one
        QVERIFY(m_bench->desk().database().store()->verify({})->holds());
    }

    void aColleaguesEditionComesBetween()
    {
        makeSupervisor();
        RulebookDialog *dialog = opened();
        type(dialog, Qt::Key_E, u"mine"_s);
        auto *looking = new QTimer(dialog);
        QObject::connect(looking, &QTimer::timeout, looking, [&] {
            auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (!question || question->objectName() != u"askInForce" || !question->isActiveWindow())
                return;
            looking->stop();
            EditionDraft theirs(m_bench->desk().rulebook().source());
            theirs.values[u"edition"_s] = u"theirs"_s;
            theirs.values[u"in_force_from"_s] = u"2026-11-20"_s;
            const auto store = Store::open(m_bench->databasePath());
            QVERIFY(store && (*store)->putInForce(theirs.source(), m_bench->setup().builtIn, u"tanaka"_s,
                                                  m_bench->setup().now()));
            m_bench->desk().database().lookForChanges();
            QTRY_COMPARE(m_bench->desk().rulebook().edition, u"theirs"_s);
            QTest::keyClick(question, Qt::Key_P, Qt::AltModifier);
        });
        looking->start(0);
        QTest::keyClick(dialog, Qt::Key_P, Qt::AltModifier);
        QTRY_VERIFY(in<QLabel>(dialog, "rulebookState")->text().contains(u"現在の変更点"_s));
        QCOMPARE(m_bench->desk().database().store()->editions()->size(), 1);
        QCOMPARE(in<QLineEdit>(dialog, "edition")->text(), u"mine"_s); // what was made stays
    }

    void asksBeforeAnEditionIsLost()
    {
        RulebookDialog *dialog = opened();
        type(dialog, Qt::Key_E, u"mine"_s);
        const std::shared_ptr<QString> kept = answer(dialog, u"mayLose"_s, Qt::Key_K);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!kept->isEmpty() && !QApplication::activeModalWidget()->inherits("QMessageBox"));
        QCOMPARE(in<QLineEdit>(dialog, "edition")->text(), u"mine"_s);
        const std::shared_ptr<QString> lost = answer(dialog, u"mayLose"_s, Qt::Key_L);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
    }

    void namesAMistakeWhileItIsTyped()
    {
        makeSupervisor();
        RulebookDialog *dialog = opened();
        auto *put = in<QPushButton>(dialog, "putInForce");
        auto *problems = in<QListWidget>(dialog, "rulebookProblems");
        QVERIFY(put->isEnabled() && !problems->isVisible());
        type(dialog, Qt::Key_F, u"soon"_s);
        QVERIFY(!put->isEnabled() && problems->isVisible());
        QCOMPARE(problems->count(), 1);
        QTest::keyClick(dialog, Qt::Key_2, Qt::AltModifier);
        QTest::keyClick(dialog, Qt::Key_W, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), problems);
        QTest::keyClick(problems, Qt::Key_Home);
        QTest::keyClick(problems, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), in<QLineEdit>(dialog, "inForceFrom")); // on another tab
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"2027-04-01"_s);
        QVERIFY(put->isEnabled() && !problems->isVisible());
        type(dialog, Qt::Key_E, u"2026-11"_s); // the name of the one it comes from
        QVERIFY(!put->isEnabled() && problems->isVisible());
    }

    void editsItemsAndServices()
    {
        makeSupervisor();
        RulebookDialog *dialog = opened();
        QTest::keyClick(dialog, Qt::Key_3, Qt::AltModifier);
        QTest::keyClick(dialog, Qt::Key_A, Qt::AltModifier); // a row of its own
        auto *items = in<QTableWidget>(dialog, "editionItems");
        QTRY_COMPARE(QApplication::focusWidget(), items); // a button is pressed for a moment
        auto *problems = in<QListWidget>(dialog, "rulebookProblems");
        QVERIFY(problems->count() > 0);
        for (const QString &text : {u"new-item"_s, u"Brand new"_s, u"Latest; newest"_s, QString(), u"GlobalSign"_s}) {
            if (!text.isNull())
                typeInto(items, text);
            QTest::keyClick(items, Qt::Key_Right);
        }
        QVERIFY2(problems->count() == 0, qPrintable(problems->item(0) ? problems->item(0)->text() : QString()));
        QVERIFY(changes(dialog).contains(u"items[new-item].name – Brand new"_s));
        QVERIFY(changes(dialog).contains(u"items[new-item].aliases – [\"Latest\",\"newest\"]"_s));
        QTest::keyClick(dialog, Qt::Key_M, Qt::AltModifier);
        QTRY_VERIFY(changes(dialog).filter(u"new-item"_s).isEmpty());
        QTest::keyClick(dialog, Qt::Key_4, Qt::AltModifier);
        auto *services = in<QTableWidget>(dialog, "editionServices");
        services->setFocus();
        services->setCurrentCell(1, 2);
        typeInto(services, u"wht"_s); // that of another
        QCOMPARE(problems->count(), 1);
        QCOMPARE(problems->item(0)->data(Qt::UserRole).toString(), u"services[1].prefix"_s);
    }

    void movesRowsByKeyboard()
    {
        makeSupervisor();
        RulebookDialog *dialog = opened();
        const auto names = [&](const QString &list) {
            QStringList found;
            for (const QJsonValue one : dialog->form().draft().values[list].toArray())
                found.append(one[list == u"items" ? u"key"_s : u"kind"_s].toString());
            return found;
        };
        const QStringList services = names(u"services"_s);
        QTest::keyClick(dialog, Qt::Key_4, Qt::AltModifier);
        auto *table = in<QTableWidget>(dialog, "editionServices");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(table, Qt::Key_Up, Qt::AltModifier); // it is the first
        QCOMPARE(names(u"services"_s), services);
        QTest::keyClick(table, Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(dialog, Qt::Key_D, Qt::AltModifier); // a button is pressed for a moment
        QStringList moved = services;
        moved.move(0, 2);
        QTRY_COMPARE(names(u"services"_s), moved);
        QCOMPARE(changes(dialog).filter(u"services "_s).size(), 1);
        QCOMPARE(in<QListWidget>(dialog, "rulebookProblems")->count(), 0);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Right); // the kind is not to be changed
        typeInto(table, u"hook"_s);            // the name of the one that moved, in the row it came to
        QCOMPARE(dialog->form().draft().values[u"services"_s][2][u"kind"_s].toString(), services.first());

        const QStringList items = names(u"items"_s);
        QTest::keyClick(dialog, Qt::Key_3, Qt::AltModifier);
        table = in<QTableWidget>(dialog, "editionItems");
        table->setFocus();
        table->setCurrentCell(14, 0);
        const QJsonArray before = dialog->form().draft().values[u"items"_s].toArray();
        QTest::keyClick(dialog, Qt::Key_U, Qt::AltModifier);
        QStringList expected = items;
        expected.move(14, 13);
        QTRY_COMPARE(names(u"items"_s), expected);
        QCOMPARE(dialog->form().draft().values[u"items"_s][13], before[14]); // whole, what is chosen too
        QCOMPARE(in<QListWidget>(dialog, "rulebookProblems")->count(), 0);
    }

    void editsTheWordsOfApplicants()
    {
        makeSupervisor();
        RulebookDialog *dialog = opened();
        auto *problems = in<QListWidget>(dialog, "rulebookProblems");
        QTest::keyClick(dialog, Qt::Key_6, Qt::AltModifier);
        QTest::keyClick(dialog, Qt::Key_T, Qt::AltModifier);
        auto *withdrawal = in<QPlainTextEdit>(dialog, "words-withdrawal");
        QCOMPARE(QApplication::focusWidget(), withdrawal);
        QTest::keyClick(withdrawal, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(withdrawal, Qt::Key_Return);
        QTest::keyClicks(withdrawal, u"on hold"_s);
        const QStringList found = changes(dialog).filter(u"words.withdrawal"_s);
        QVERIFY2(found.size() == 1 && found.first().contains(u"\"差し替え\",\"on hold\"]"),
                 qPrintable(changes(dialog).join(u'\n')));
        QCOMPARE(problems->count(), 0);
        QTest::keyClick(dialog, Qt::Key_R, Qt::AltModifier);
        auto *relation = in<QPlainTextEdit>(dialog, "words-relation");
        QTest::keyClick(relation, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(relation, Qt::Key_Return);
        QTest::keyClick(relation, Qt::Key_Down);
        QTest::keyClicks(relation, u"x"_s); // behind a blank line: the second word is none of courtesy
        QCOMPARE(problems->count(), 1);
        QCOMPARE(problems->item(0)->data(Qt::UserRole).toString(), u"words.relation[1]"_s);
        QTest::keyClick(dialog, Qt::Key_1, Qt::AltModifier);
        QTest::keyClick(dialog, Qt::Key_W, Qt::AltModifier);
        QTest::keyClick(problems, Qt::Key_Home);
        QTest::keyClick(problems, Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), relation);
        QTest::keyClick(relation, Qt::Key_Delete);
        QCOMPARE(problems->count(), 0);
        QVERIFY(in<QPushButton>(dialog, "putInForce")->isEnabled());
    }

    void takesTheCabinetOfficesFileWithItsDays()
    {
        makeSupervisor();
        RulebookDialog *dialog = opened();
        const QString head = u"国民の祝日・休日月日,国民の祝日・休日名称\r\n"_s;
        std::shared_ptr<QString> said = answer(dialog, u"askHolidays"_s, Qt::Key_T);
        dialog->form().holidays().importDays((head + u"2028/1/1,元日\r\n2028/1/10,成人の日\r\n"_s).toUtf8(),
                                             u"syukujitsu.csv"_s);
        QVERIFY2(said->contains(u"syukujitsu.csv") && said->contains(u"2028-01-10 成人の日"), qPrintable(*said));
        QVERIFY(changes(dialog).contains(u"holidays[2028-01-10] – 成人の日"_s));
        dialog->form().holidays().importDays((head + u"2028/1/32,元日\r\n"_s).toUtf8(), u"bad.csv"_s);
        const QString state = in<QLabel>(dialog, "rulebookState")->text();
        QVERIFY2(state.contains(u"bad.csv") && state.contains(u'2'), qPrintable(state));
        QVERIFY(changes(dialog).contains(u"holidays[2028-01-01] – 元日"_s));
    }

    void staffLooksAndPutsNothingInForce()
    {
        RulebookDialog *dialog = opened();
        QVERIFY(!in<QPushButton>(dialog, "putInForce")->isEnabled());
        type(dialog, Qt::Key_B, u"20"_s);
        QTest::keyClick(dialog, Qt::Key_H, Qt::AltModifier); // the history under it
        QTRY_COMPARE(in<QTableView>(dialog, "flips")->model()->rowCount(), 1);
        QVERIFY(in<QLabel>(dialog, "replaySummary")->text().contains(u"L4-lead-time"));
        QVERIFY(!in<QPushButton>(dialog, "putInForce")->isEnabled());
    }

    void showsWhatTheHistoryHasMet()
    {
        RulebookDialog *dialog = opened();
        QTest::keyClick(dialog, Qt::Key_9, Qt::AltModifier);
        const auto *table = in<QTableWidget>(dialog, "coverage");
        QCOMPARE(table->rowCount(), int(ruleCatalogue().size()));
        QVERIFY(in<QLabel>(dialog, "coverageSummary")->text().contains(u"2026-11"));
    }
};

QTEST_MAIN(TestRulebookDialog)
#include "tst_rulebook_dialog.moc"
