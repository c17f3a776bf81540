// No word of one language in the window of the other: every text of every page and dialog is read.
#include "EveryPage.h"

#include "ui/Actions.h"
#include "ui/mail/MailView.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTextBrowser>

using namespace certlink;
using namespace Qt::StringLiterals;

namespace {

/// Names, not words: they are the same in every language.
const QRegularExpression names(
    u"(/[\\w.-]+)+|[0-9a-f]{64}|SHA-256|EUC-JP|ISO-2022-JP|UTF-16|Enter|SureServer( EV)? for|CertLink Desk|IIJ|SSL|CSR|FQDN|ID|CA|WAF|GIO|SAN|PDF|CSV|JSON Lines|XLSX|URL|HTML|UTF-8|Shift_JIS|Ctrl|Shift|Alt|Return|Insert|"
    "Delete|Del|Ins|Esc|Down|Up|Space|Backspace|Tab|PgUp|PgDown|Home|End|F\\d+|[A-Z]\\d+(-[a-z0-9-]+)?|[A-Z]-[a-z-]+|SG\\d+|"
    "AB\\d+|(ssl|wht|dx|gw|cac|was|msl)[\\d#]*|[\\w.-]+@[\\w.-]+|[\\w.&;#-]*example\\.jp|desk\\.sqlite|\\.eml|"
    "tanaka|English|GlobalSign|DigiCert|Web|YYYY[-/]MM[-/]DD|MM-DD|[A-Za-z0-9_.-]+\\.csv|Maildir|Cybertrust|SureServer|"
    "Secure|Site|CPI|RSA|JPRS|OV|DV|EV|Received|Subject|Message-ID|SQLite|INSERT OR REPLACE|MB|OS"_s);

const QRegularExpression latinWord(u"[A-Za-z]{2,}"_s);
const QRegularExpression japanese(u"[\\x{3041}-\\x{30FF}\\x{4E00}-\\x{9FFF}]"_s);

QString plain(QString text)
{
    static const QRegularExpression tags(u"<[^>]*>"_s);
    static const QRegularExpression mnemonic(u"\\(&\\w\\)|&(?=\\w)"_s);
    text.replace(u"&nbsp;"_s, u" "_s).remove(u"&#8203;"_s);
    return text.remove(tags).remove(mnemonic);
}

/// A record ends with the mail's own words.
QString withoutMail(const QString &text)
{
    return text.section(u"\nText of the mail as it was read\n"_s, 0, 0).section(u"\n読み取ったメール本文\n"_s, 0, 0);
}

/// Everything that is written on a widget; not what a person typed or a mail says.
QStringList textsOf(const QWidget &widget)
{
    QStringList texts{widget.toolTip(), widget.accessibleName()};
    if (const auto *label = qobject_cast<const QLabel *>(&widget); label && !label->objectName().startsWith(u"mail"_s))
        texts.append(label->text());
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts.append(button->text());
    else if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        texts.append(line->placeholderText());
    else if (const auto *page = qobject_cast<const QTextBrowser *>(&widget))
        texts.append(withoutMail(page->toPlainText()).split(u'\n'));
    else if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        for (int index = 0; index < box->count(); ++index)
            texts.append(box->itemText(index));
    else if (const auto *menu = qobject_cast<const QMenu *>(&widget))
        for (const QAction *action : menu->actions())
            texts.append(action->text());
    else if (const auto *header = qobject_cast<const QHeaderView *>(&widget); header && header->model())
        for (int section = 0; section < header->count() && header->orientation() == Qt::Horizontal; ++section)
            texts.append(header->model()->headerData(section, Qt::Horizontal).toString());
    return texts;
}

void cellsOf(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &texts)
{
    for (int row = 0; row < std::min(model.rowCount(parent), 60); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column)
            for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole)})
                texts.append(model.index(row, column, parent).data(role).toString());
        cellsOf(model, model.index(row, 0, parent), texts);
    }
}

/// What in a text does not belong to the language; null for nothing.
QString strange(const QString &text, bool isJapanese, const QStringList &ofTheMail)
{
    QString rest = plain(text);
    if (!isJapanese) {
        for (const QString &known : ofTheMail)
            rest.remove(known);
        const QRegularExpressionMatch match = japanese.match(rest);
        return match.hasMatch() ? rest : QString();
    }
    rest.remove(names);
    const QRegularExpressionMatch match = latinWord.match(rest);
    return match.hasMatch() ? u"%1 in “%2”"_s.arg(match.captured(), plain(text)) : QString();
}

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { bench.reset(); }

    void everyTextIsInTheLanguageOfTheWindow_data();
    void everyTextIsInTheLanguageOfTheWindow();

private:
    std::unique_ptr<Workbench> bench;
};

void TestLanguage::init()
{
    bench = std::make_unique<Workbench>();
    bench->fillRegister();
    bench->openWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench->window()));
}

void TestLanguage::everyTextIsInTheLanguageOfTheWindow_data()
{
    QTest::addColumn<bool>("isJapanese");
    QTest::newRow("ja") << true;
    QTest::newRow("en") << false;
}

void TestLanguage::everyTextIsInTheLanguageOfTheWindow()
{
    QFETCH(bool, isJapanese);
    auto *actions = bench->window().findChild<Actions *>();
    (isJapanese ? actions->japanese : actions->english)->trigger();
    QTest::qWait(0); // every widget hears of it in the next turn
    // What the mails of this test say, what was recorded about them, and the names of services and items.
    QStringList ofTheMail{u"連携サービスの変更"_s, u"こんにちは"_s, u"山田太郎"_s,    u"1年"_s, u"確認"_s, u"日本語"_s,
                          u"青葉商事 佐藤"_s,      u"佐藤 恵"_s,    u"11月28日(土)"_s};
    for (const CatalogueItem &item : bench->rulebook().items)
        ofTheMail.append(item.name);
    for (const CatalogueService &service : bench->rulebook().services)
        if (service.kind != ServiceKind::Other)
            ofTheMail.append(service.name);
    std::sort(ofTheMail.begin(), ofTheMail.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    QSet<QString> found;
    int read = 0;
    visitEverything(*bench, [&](const QString &name, QWidget &shown) {
        QStringList texts{shown.windowTitle()};
        QList<QWidget *> widgets = shown.findChildren<QWidget *>();
        widgets.append(&shown);
        for (const QWidget *widget : std::as_const(widgets)) {
            // What is hidden is seen another time; tool tips of the form are sentences of the mail.
            const bool isOfTheMail = qobject_cast<const MailView *>(widget) || widget->objectName() == u"replyText";
            if (isOfTheMail || (!widget->isVisible() && !qobject_cast<const QMenu *>(widget)))
                continue;
            texts += textsOf(*widget);
            // Values of an edition of the rulebook are typed, too; a table's headings are a view of its cells.
            const QString ofWhat = widget->objectName() % u' ' %
                                   (widget->parentWidget() ? widget->parentWidget()->objectName() : QString());
            const bool isTyped = ofWhat.contains(u"edition"_s) || ofWhat.contains(u"rulebookChanges"_s);
            if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model() && !isTyped)
                cellsOf(*view->model(), {}, texts);
        }
        for (const QString &text : std::as_const(texts)) {
            read += !text.isEmpty();
            if (const QString word = strange(text, isJapanese, ofTheMail); !word.isEmpty())
                found.insert(name % u": " % word.left(160));
        }
    });
    QVERIFY(read > 1000);
    QStringList all(found.begin(), found.end());
    all.sort();
    for (const QString &one : std::as_const(all))
        qWarning("%s", qPrintable(one));
    QVERIFY(all.isEmpty());
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
