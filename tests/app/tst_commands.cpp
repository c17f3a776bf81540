#include "tests/Folders.h"
#include "tests/store/Entries.h"

#include "models/platform/Platform.h"
#include "models/store/Store.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Answer {
    int status = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QList<QJsonObject> objects() const
    {
        QList<QJsonObject> objects;
        for (const QByteArray &line : out.split('\n')) {
            if (!line.isEmpty())
                objects.append(QJsonDocument::fromJson(line).object());
        }
        return objects;
    }
};

const QString form = u"マスターID:AB12345678\nサービスコード:ssl00000001\n契約コモンネーム:www.example.jp\n"
                     "品目名と有効期間:企業認証SSL 1年\n・利用開始希望日:2026/12/6\n"_s;

} // namespace

/// The command line of cli.md, run as a program.
class TestCommands : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;

    static QSet<QString> optionsIn(const QString &text)
    {
        QSet<QString> options;
        const QRegularExpression option(u"--[a-z-]+"_s);
        for (auto found = option.globalMatch(text); found.hasNext();)
            options.insert(found.next().captured());
        return options;
    }

    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_home.path());
        environment.insert(u"XDG_DATA_HOME"_s, m_home.path());
        environment.insert(u"XDG_CONFIG_HOME"_s, m_home.filePath(u"config"_s));
        return environment;
    }

    Answer run(const QStringList &arguments, const QByteArray &input = {},
               const QString &program = QStringLiteral(PROGRAM)) const
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(-1);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_home.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }

private slots:
    /// libytnef prints to standard output what it dislikes of a file.
    void answersWithJsonAlone()
    {
        QFile dat(fixturesFolder() + u"/finds/tnef/prints-what-it-dislikes.dat"_s);
        QVERIFY(dat.open(QIODevice::ReadOnly));
        const QString mail = write(u"winmail.eml"_s, "From: a@example.jp\nMIME-Version: 1.0\n"
                                                     "Content-Type: application/ms-tnef; name=winmail.dat\n"
                                                     "Content-Transfer-Encoding: base64\n\n" +
                                                         dat.readAll().toBase64() + "\n");
        const Answer answer = run({u"decode"_s, u"--format"_s, u"jsonl"_s, mail});
        QCOMPARE(answer.objects().size(), 1);
        QCOMPARE(answer.out.count('\n'), 1);
    }

    void optionsAreTheDocuments_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command :
             {"check", "decode", "import-register", "history export", "history verify", "history anchor",
              "history make-anew", "history replay", "history coverage", "rulebook list", "rulebook export",
              "rulebook put-in-force", "changes", "backup", "restore", "samples"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }

    /// The line of usage in cli.md names every option of the command, and no other.
    void optionsAreTheDocuments()
    {
        QFETCH(const QString, command);
        QFile file(u"" SPECIFICATION "/cli.md"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString document = QString::fromUtf8(file.readAll());
        const QString usage =
            QRegularExpression(u"^    certlink-desk %1 .*$"_s.arg(command), QRegularExpression::MultilineOption)
                .match(document)
                .captured();
        const QString help = QString::fromUtf8(run(command.split(u' ') << u"--help"_s).out);
        QCOMPARE(optionsIn(usage), optionsIn(help) - QSet<QString>{u"--help"_s});
    }

    /// The form, for a Tuesday.
    static QByteArray onAWorkingDay() { return QString(form).replace(u"12/6"_s, u"12/8"_s).toUtf8(); }

    /// A desk's database whose supervisor is who runs this test.
    QString deskOfMine(const QString &name) const
    {
        const QString path = m_home.filePath(name);
        const auto store = certlink::Store::open(path);
        if (!store)
            qFatal("%s", qPrintable(store.error().toString()));
        const QString me = certlink::accountName();
        if (!(*store)->grantRole({me, certlink::Role::Supervisor, me, QDateTime::currentDateTimeUtc()}))
            qFatal("no supervisor");
        return path;
    }

    /// The program's edition as files, with a word of the JSON changed for another.
    QString editedEdition(const QString &folder, const QList<std::pair<QByteArray, QByteArray>> &changes) const
    {
        const QString path = m_home.filePath(folder);
        if (run({u"rulebook"_s, u"export"_s, u"--database"_s, m_home.filePath(u"none.sqlite"_s), path}).status != 0)
            qFatal("cannot export");
        QFile file(path + u"/2026-11.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read");
        QByteArray json = file.readAll();
        for (const auto &[from, to] : changes) {
            if (!json.contains(from))
                qFatal("not there: %s", from.constData());
            json.replace(from, to);
        }
        return write(folder + u"/2027.json"_s, json);
    }

    void theEditionOfTheReceiptDayJudges()
    {
        const QString database = deskOfMine(u"editions.sqlite"_s);
        const QString edition = editedEdition(u"edition"_s, {{"\"edition\": \"2026-11\"", "\"edition\": \"mine\""},
                                                             {"2026-11-01", "2026-11-21"},
                                                             {"business_days\": 3", "business_days\": 20"}});
        const QStringList put{u"rulebook"_s, u"put-in-force"_s, u"--database"_s, database, edition};
        const Answer dry = run(QStringList(put) << u"--dry-run"_s);
        QVERIFY2(dry.status == 0, dry.err.constData());
        QVERIFY2(dry.out.contains("lead_time_business_days: 3 -> 20"), dry.out.constData());
        const auto leadTime = [&](const QString &day) {
            for (const QJsonObject &object : run({u"check"_s, u"--format"_s, u"jsonl"_s, u"--all-rules"_s,
                                                  u"--database"_s, database, u"--date"_s, day, u"-"_s},
                                                 onAWorkingDay())
                                                 .objects()) {
                for (const QJsonValue &rule : object[u"rules"].toArray()) {
                    if (rule[u"rule"].toString() == u"L4-lead-time")
                        return rule[u"verdict"].toString();
                }
            }
            return QString();
        };
        QCOMPARE(leadTime(u"2026-11-21"_s), u"satisfied"_s);
        const Answer done = run(put);
        QVERIFY2(done.status == 0, done.err.constData());
        QCOMPARE(leadTime(u"2026-11-20"_s), u"satisfied"_s);
        QCOMPARE(leadTime(u"2026-11-21"_s), u"violated"_s);
        const QByteArray list = run({u"rulebook"_s, u"list"_s, u"--database"_s, database}).out;
        QVERIFY2(list.indexOf("2026-11-21  mine") == 0 && list.contains("2026-11-01  2026-11"), list.constData());
        QCOMPARE(run(put).status, 2); // the name is taken
        const Answer again = run({u"rulebook"_s, u"export"_s, u"--database"_s, database, m_home.filePath(u"back"_s)});
        QCOMPARE(again.status, 0);
        QVERIFY(QFile::exists(m_home.filePath(u"back/mine.json"_s)));
        QCOMPARE(run({u"rulebook"_s, u"export"_s, u"--database"_s, database, m_home.filePath(u"back"_s)}).status, 2);
    }

    void staffPutsNothingInForce()
    {
        const QString database = m_home.filePath(u"staff.sqlite"_s);
        QVERIFY(certlink::Store::open(database).has_value());
        const QString edition = editedEdition(u"staff"_s, {{"\"edition\": \"2026-11\"", "\"edition\": \"mine\""}});
        QCOMPARE(run({u"rulebook"_s, u"put-in-force"_s, u"--database"_s, database, edition}).status, 2);
        QVERIFY(!run({u"rulebook"_s, u"list"_s, u"--database"_s, database}).out.contains("mine"));
    }

    void namesEveryMistakeOfAnEdition()
    {
        const QString edition =
            editedEdition(u"mistaken"_s, {{"renewal_window_days\": 70", "renewal_window_days\": \"70\""},
                                          {"\"prefix\": \"gw\"", "\"prefix\": \"dx\""}});
        for (const QStringList &command : {QStringList{u"rulebook"_s, u"put-in-force"_s, u"--dry-run"_s, edition},
                                           QStringList{u"history"_s, u"replay"_s, u"--edition"_s, edition}}) {
            const Answer answer = run(command);
            QCOMPARE(answer.status, 2);
            QVERIFY2(answer.err.contains("renewal_window_days") && answer.err.contains("services[2].prefix"),
                     answer.err.constData());
        }
    }

    void replaysMailsUnderAnEdition()
    {
        const QString edition = editedEdition(u"replayed"_s, {{"business_days\": 3", "business_days\": 20"}});
        const QString mail = write(u"replayed/mail.txt"_s, onAWorkingDay());
        const QStringList replay{u"history"_s,   u"replay"_s, u"--database"_s, deskOfMine(u"replayed.sqlite"_s),
                                 u"--edition"_s, edition,     u"--date"_s,     u"2026-11-20"_s,
                                 u"--format"_s,  u"jsonl"_s};
        const Answer answer = run(QStringList(replay) << mail);
        QCOMPARE(answer.status, 1);
        QCOMPARE(answer.objects().size(), 1);
        const QJsonObject flip = answer.objects().first();
        QCOMPARE(flip[u"source"].toString(), mail);
        QCOMPARE(flip[u"service_code"].toString(), u"ssl00000001"_s);
        QStringList rules;
        for (const QJsonValue &rule : flip[u"rules"].toArray())
            rules.append(rule[u"rule"].toString() + u' ' + rule[u"after"].toString());
        QVERIFY2(rules.contains(u"L4-lead-time violated"_s), qPrintable(rules.join(u", ")));
        const Answer nothing = run(replay); // no decisions yet
        QCOMPARE(nothing.status, 0);
        QCOMPARE(nothing.out, QByteArray());
    }

    void coversEveryRule()
    {
        const Answer answer = run(
            {u"history"_s, u"coverage"_s, u"--database"_s, deskOfMine(u"covered.sqlite"_s), u"--format"_s, u"jsonl"_s});
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.objects().size() > 80);
        QCOMPARE(answer.objects().first()[u"violated"].toInt(-1), 0);
    }

    void checksStandardInputAsText()
    {
        const Answer answer =
            run({u"check"_s, u"--format"_s, u"jsonl"_s, u"--date"_s, u"2026-11-25"_s, u"-"_s}, form.toUtf8());
        QCOMPARE(answer.status, 1);
        QCOMPARE(answer.objects().size(), 1);
        const QJsonObject object = answer.objects()[0];
        QCOMPARE(object[u"source"].toString(), u"-"_s);
        QCOMPARE(object[u"kind"].toString(), u"application"_s);
        QCOMPARE(object[u"receipt_date"].toString(), u"2026-11-25"_s);
        QVERIFY(object[u"mail"].toObject()[u"from"].isNull());
        QCOMPARE(object[u"disposition"].toString(), u"return"_s);
        QJsonObject weekend;
        for (const QJsonValue &finding : object[u"findings"].toArray()) {
            if (finding[u"rule"].toString() == u"L3-weekend")
                weekend = finding.toObject();
        }
        QCOMPARE(weekend[u"clause"].toString(), u"L3"_s);
        QCOMPARE(weekend[u"verdict"].toString(), u"violated"_s);
        const QJsonObject span = weekend[u"spans"].toArray().at(0).toObject();
        QCOMPARE(span[u"field"].toString(), u"start_date"_s);
        QCOMPARE(span[u"line"].toInt(), 5);
        QCOMPARE(span[u"column"].toInt(), 10);
        QCOMPARE(span[u"length"].toInt(), 9);
        QVERIFY(weekend[u"message"].toString().contains(u"12/6 は日曜日"));
    }

    void answersInEnglish()
    {
        const Answer answer =
            run({u"check"_s, u"--language"_s, u"en"_s, u"--date"_s, u"2026-11-25"_s, u"-"_s}, form.toUtf8());
        QVERIFY(answer.out.contains("L3-weekend"));
        QVERIFY(answer.out.contains("Sunday") || answer.out.contains("Sun "));
    }

    void listsEveryRuleOnce()
    {
        const Answer answer = run({u"check"_s, u"--format"_s, u"jsonl"_s, u"--all-rules"_s, u"-"_s}, form.toUtf8());
        QStringList rules;
        for (const QJsonValue &rule : answer.objects()[0][u"rules"].toArray())
            rules.append(rule[u"rule"].toString());
        QVERIFY(rules.size() > 70);
        QCOMPARE(rules.removeDuplicates(), 0);
    }

    void explainsOnlyWhenAsked()
    {
        const QStringList call{u"check"_s, u"--date"_s,      u"2026-11-25"_s, u"--format"_s,
                               u"jsonl"_s, u"--all-rules"_s, u"-"_s};
        const Answer plain = run(call, form.toUtf8());
        QVERIFY(!plain.out.contains("explanation"));
        QStringList explaining = call;
        explaining.insert(1, u"--explain"_s);
        QJsonObject explained = run(explaining, form.toUtf8()).objects()[0];
        for (const QString &list : {u"findings"_s, u"rules"_s}) {
            QJsonArray without;
            for (const QJsonValue &one : explained[list].toArray()) {
                QJsonObject object = one.toObject();
                QVERIFY(!object.take(u"explanation"_s).toString().isEmpty());
                without.append(object);
            }
            explained[list] = without;
        }
        QCOMPARE(explained, plain.objects()[0]);
    }

    void explainsInBothLanguages()
    {
        const QStringList call{u"check"_s, u"--explain"_s, u"--date"_s, u"2026-11-25"_s, u"-"_s};
        const QString japanese = QString::fromUtf8(run(call, form.toUtf8()).out);
        QVERIFY2(japanese.contains(u" → 違反\n"_s) && !japanese.contains(u"対象外"_s), qPrintable(japanese));
        const QString english = QString::fromUtf8(
            run(QStringList{u"check"_s, u"--all-rules"_s, u"--language"_s, u"en"_s} + call.mid(1), form.toUtf8()).out);
        QVERIFY2(english.contains(u" → violated\n"_s) && english.contains(u" → satisfied\n"_s) &&
                     english.contains(u"        does not apply\n"_s),
                 qPrintable(english));
    }

    void keepsTheOrderWhateverTheJobs()
    {
        QStringList paths;
        for (int i = 0; i < 300; ++i)
            paths.append(write(u"many/%1.txt"_s.arg(i, 3, 10, QChar(u'0')), form.toUtf8()));
        const Answer one =
            run({u"check"_s, u"--format"_s, u"jsonl"_s, u"--jobs"_s, u"1"_s, m_home.filePath(u"many"_s)});
        const Answer two =
            run({u"check"_s, u"--format"_s, u"jsonl"_s, u"--jobs"_s, u"2"_s, m_home.filePath(u"many"_s)});
        QCOMPARE(one.objects().size(), 300);
        QCOMPARE(one.objects()[299][u"source"].toString(), paths[299]);
        QCOMPARE(one.out, two.out);
    }

    void goesOnAfterAnUnreadableInput()
    {
        const QString good = write(u"good.txt"_s, form.toUtf8());
        const Answer answer = run({u"check"_s, u"--format"_s, u"jsonl"_s, m_home.filePath(u"missing.eml"_s), good});
        QCOMPARE(answer.status, 2);
        QCOMPARE(answer.objects().size(), 2);
        QCOMPARE(answer.objects()[0][u"kind"].toString(), u"unreadable"_s);
        QVERIFY(!answer.objects()[0][u"error"].toString().isEmpty());
        QCOMPARE(answer.objects()[1][u"kind"].toString(), u"application"_s);
        QVERIFY(answer.err.contains("missing.eml"));
    }

    /// Nobody knows of a text that goes on beyond what is read that it is no application.
    void saysWhereAFormMayStandBeyondWhatIsRead()
    {
        const QString filler = u"お世話になっております。\n"_s.repeated(130'000); // some 4.6 MB
        const QString path = write(u"long.txt"_s, (filler + form).toUtf8());
        const Answer answer = run({u"check"_s, u"--format"_s, u"jsonl"_s, path});
        QCOMPARE(answer.status, 2);
        QCOMPARE(answer.objects().size(), 1);
        QCOMPARE(answer.objects()[0][u"kind"].toString(), u"unreadable"_s);
        QVERIFY(answer.err.contains("long.txt"));
    }

    /// Cut off on its way, as it may have held an application.
    void saysThatAMailOfOutlookIsDamaged()
    {
        const QString path =
            write(u"cut.msg"_s, QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(600, '\0'));
        const Answer answer = run({u"check"_s, u"--format"_s, u"jsonl"_s, path});
        QCOMPARE(answer.status, 2);
        QCOMPARE(answer.objects()[0][u"kind"].toString(), u"unreadable"_s);
        QVERIFY(answer.err.contains("cut.msg"));
    }

    void refusesWrongUsage()
    {
        QCOMPARE(run({u"check"_s}).status, 2);
        for (const QString &day : {u"2026-13-01"_s, u"2026/11/25"_s, u"2026-11-5"_s})
            QCOMPARE(run({u"check"_s, u"--date"_s, day, u"-"_s}).status, 2);
        QCOMPARE(run({u"check"_s, u"--format"_s, u"xml"_s, u"-"_s}).status, 2);
        QCOMPARE(run({u"nonsense"_s}).status, 2);
        QCOMPARE(run({u"--help"_s}).status, 0);
    }

    /// What is wrong, and of which argument, in the language that was asked for.
    void saysWhatIsWrongWithArguments_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("japanese");
        QTest::addColumn<QString>("english");
        QTest::newRow("nothing to read") << QStringList{u"check"_s} << u"指定が必要です: PATH"_s << u"Missing: PATH"_s;
        QTest::newRow("not known") << QStringList{u"check"_s, u"--fast"_s, u"-"_s} << u"不明な指定です: --fast"_s
                                   << u"Not known: --fast"_s;
        QTest::newRow("no command of history")
            << QStringList{u"history"_s} << u"コマンドの指定が必要です。"_s << u"A command is missing."_s;
        QTest::newRow("no value") << QStringList{u"check"_s, u"--date"_s} << u"値が足りないか、多すぎます: --date"_s
                                  << u"A value is missing, or one too many: --date"_s;
        QTest::newRow("no day") << QStringList{u"check"_s, u"--date"_s, u"2026/11/25"_s, u"-"_s}
                                << u"--date: 「2026/11/25」は日付ではありません。YYYY-MM-DD の形で指定してください。"_s
                                << u"--date: '2026/11/25' is no date; write YYYY-MM-DD"_s;
        QTest::newRow("no format") << QStringList{u"check"_s, u"--format"_s, u"xml"_s, u"-"_s}
                                   << u"--format: 「xml」は指定できません（text, jsonl のいずれか）。"_s
                                   << u"--format: 'xml' is none of text, jsonl"_s;
        QTest::newRow("no number") << QStringList{u"check"_s, u"--jobs"_s, u"many"_s, u"-"_s}
                                   << u"--jobs: 「many」は 1～256 の数ではありません。"_s
                                   << u"--jobs: 'many' is no number from 1 to 256"_s;
        QTest::newRow("one or the other")
            << QStringList{u"check"_s, u"--register"_s, u"a"_s, u"--database"_s, u"b"_s, u"-"_s}
            << u"同時に指定できるのはいずれか一つです: --"_s << u"Only one of these can be given: --"_s;
    }
    void saysWhatIsWrongWithArguments()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, japanese);
        QFETCH(const QString, english);
        const Answer answer = run(arguments);
        QCOMPARE(answer.status, 2);
        const QString inJapanese = QString::fromUtf8(answer.err);
        QVERIFY2(inJapanese.contains(japanese), qPrintable(inJapanese));
        QVERIFY2(inJapanese.contains(u"certlink-desk %1 --help"_s.arg(arguments.first())), qPrintable(inJapanese));
        const QString inEnglish = QString::fromUtf8(run(QStringList{u"--language"_s, u"en"_s} + arguments).err);
        QVERIFY2(inEnglish.contains(english), qPrintable(inEnglish));
    }

    /// But for names, forms of values and what is a name everywhere.
    void helpIsJapanese()
    {
        static const QRegularExpression english(u"\\b[A-Za-z]?[a-z]{4,} [a-z]{2,}\\b"_s);
        for (const QString &command :
             {u""_s, u"check"_s, u"decode"_s, u"import-register"_s, u"history export"_s, u"history verify"_s,
              u"history anchor"_s, u"history replay"_s, u"history coverage"_s, u"rulebook list"_s, u"rulebook export"_s,
              u"rulebook put-in-force"_s, u"changes"_s, u"backup"_s, u"restore"_s, u"samples"_s}) {
            QString help = QString::fromUtf8(run(command.split(u' ', Qt::SkipEmptyParts) << u"--help"_s).out);
            help.remove(u"certlink-desk "_s + command);
            QVERIFY2(!english.match(help).hasMatch(), qPrintable(help));
            QVERIFY(help.contains(u"使い方"_s) && help.contains(u"オプション:"_s) && !help.contains(u"Options"_s));
        }
    }

    void refusesABadRegister()
    {
        write(u"bad/contracts.csv"_s, "service_code,expires_on\nssl00000001,tomorrow\n");
        const Answer answer = run({u"check"_s, u"--register"_s, m_home.filePath(u"bad"_s), u"-"_s}, form.toUtf8());
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.contains("contracts.csv:2"), answer.err.constData());
        QVERIFY(answer.err.contains("expires_on"));
        QVERIFY(answer.out.isEmpty());
    }

    void importsARegisterAndUsesIt()
    {
        write(u"reg/contracts.csv"_s, "service_code,status,category\nssl00000001,cancelled,agency\n");
        write(u"reg/services.csv"_s, "service_code,fqdns\nwht00000001,www.example.jp\n");
        write(u"reg/administrators.csv"_s, "master_id,role,service_group,status\nAB12345678,group,SG1,active\n");
        const QString database = m_home.filePath(u"desk.sqlite"_s);
        QCOMPARE(
            run({u"import-register"_s, u"--dry-run"_s, u"--database"_s, database, m_home.filePath(u"reg"_s)}).status,
            0);
        QVERIFY(!QFile::exists(database));
        QCOMPARE(run({u"import-register"_s, u"--database"_s, database, m_home.filePath(u"reg"_s)}).status, 0);
        const Answer answer = run({u"check"_s, u"--database"_s, database, u"-"_s}, form.toUtf8());
        QCOMPARE(answer.status, 1);
        QVERIFY(answer.out.contains("R-contract-ended"));
    }

    /// A file that was forgotten, or came with its headers only, does not take the table away.
    void emptiesATableOnlyWhenTold()
    {
        const QString folder = m_home.filePath(u"whole"_s);
        const QString database = m_home.filePath(u"emptied.sqlite"_s);
        write(u"whole/contracts.csv"_s, "service_code\nssl00000001\n");
        write(u"whole/services.csv"_s, "service_code\nwht00000001\nwht00000002\n");
        QCOMPARE(run({u"import-register"_s, u"--database"_s, database, folder}).status, 0);
        write(u"whole/services.csv"_s, "service_code\n");
        QVERIFY(QFile::rename(folder + u"/contracts.csv"_s, folder + u"/contracts.old"_s));
        const Answer dry = run({u"import-register"_s, u"--dry-run"_s, u"--database"_s, database, folder});
        QVERIFY2(dry.err.contains("contracts.csv") && dry.err.contains("services.csv"), dry.err.constData());
        const Answer refused = run({u"import-register"_s, u"--database"_s, database, folder});
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains("--replace-all") && refused.err.contains("services.csv"),
                 refused.err.constData());
        const Answer kept = run({u"import-register"_s, u"--dry-run"_s, u"--database"_s, database, folder});
        QCOMPARE(kept.err, dry.err); // the rows are still there
        QCOMPARE(run({u"import-register"_s, u"--replace-all"_s, u"--database"_s, database, folder}).status, 0);
        const Answer empty = run({u"import-register"_s, u"--database"_s, database, folder});
        QCOMPARE(empty.status, 0); // nothing left to lose
    }

    void provesAndHandsOutTheHistory()
    {
        const QString folder = m_home.filePath(u"proof"_s);
        const QString database = m_home.filePath(u"proof.sqlite"_s);
        write(u"proof/contracts.csv"_s, "service_code\nssl00000001\n");
        write(u"proof/services.csv"_s, "service_code\nwht00000001\n");
        write(u"proof/administrators.csv"_s, "master_id,name,email,role,service_group,status\nAB1,a,a@example.jp,,,\n");
        const QStringList in{u"--database"_s, database};
        QCOMPARE(run({u"history"_s, u"verify"_s, u"--database"_s, database}).status, 2); // there is none
        QCOMPARE(run(QStringList{u"import-register"_s} + in + QStringList{folder}).status, 0);
        const Answer anchor = run(QStringList{u"history"_s, u"anchor"_s} + in);
        QCOMPARE(anchor.status, 0);
        const QString kept = write(u"anchor.txt"_s, anchor.out);
        QCOMPARE(run(QStringList{u"history"_s, u"verify"_s, u"--anchor"_s, kept} + in).status, 0);
        const QString other = write(u"other.txt"_s, QByteArray(anchor.out).replace("anchor 1 1 ", "anchor 1 9 "));
        const Answer set = run(QStringList{u"history"_s, u"verify"_s, u"--anchor"_s, other} + in);
        QCOMPARE(set.status, 1);
        QVERIFY(set.out.contains("9"));
        QCOMPARE(run(QStringList{u"history"_s, u"verify"_s, u"--anchor"_s, database} + in).status, 2);
        QVERIFY(
            run(QStringList{u"history"_s, u"export"_s, u"--format"_s, u"csv"_s} + in).out.contains("\"decided_by\""));
        QCOMPARE(run(QStringList{u"history"_s, u"export"_s, u"--format"_s, u"xlsx"_s} + in).status, 2); // needs a file
        QCOMPARE(run(QStringList{u"changes"_s, u"--format"_s, u"jsonl"_s} + in).out, QByteArray());
        const QString copy = m_home.filePath(u"copy.sqlite"_s);
        QCOMPARE(run(QStringList{u"backup"_s} + in + QStringList{copy}).status, 0);
        QCOMPARE(run(QStringList{u"backup"_s} + in + QStringList{copy}).status, 2); // never over a file
        QCOMPARE(run({u"history"_s, u"verify"_s, u"--database"_s, copy}).status, 0);
        QCOMPARE(run(QStringList{u"restore"_s} + in + QStringList{copy}).status, 0);
        QCOMPARE(run(QStringList{u"restore"_s} + in + QStringList{m_home.filePath(u"none"_s)}).status, 2);
        QCOMPARE(run(QStringList{u"history"_s, u"verify"_s} + in).status, 0);
    }

    /// A desk's database with an approval and a return of the same contract.
    QString deskWithDecisions() const
    {
        const QString path = deskOfMine(u"decided.sqlite"_s);
        const auto store = certlink::Store::open(path);
        for (certlink::DecisionEntry entry : {returned(1), approval(2)}) {
            entry.fromAddress = u"yamada@customer.example.jp"_s;
            entry.subject = u"山田です ssl00000001 の変更"_s;
            if (!store ||
                !(*store)->decide({entry.evidence, entry.messageId, {}, entry.by}, builtInRulebook(),
                                  [&](const certlink::DeskState &) { return entry; }) ||
                !(*store)->noteReply({entry.evidence, entry.messageId, {}, u"suzuki"_s},
                                     {certlink::SentReply::Kind::Ask, {}, {}, u"suzuki"_s, entry.at}))
                qFatal("cannot decide");
        }
        return path;
    }

    void masksWhatItHandsOut()
    {
        const QStringList in{u"--database"_s, deskWithDecisions(), u"--format"_s, u"jsonl"_s};
        for (const QStringList &command : {QStringList{u"history"_s, u"export"_s}, QStringList{u"changes"_s}}) {
            const Answer plain = run(command + in);
            const Answer masked = run(command + QStringList{u"--masked"_s} + in);
            QCOMPARE(masked.status, 0);
            QCOMPARE(masked.objects().size(), plain.objects().size());
            QVERIFY(plain.objects().size() > 0);
            for (const char *value : {"00000001", "yamada", "customer", "山田", "staff", "inbox", "休業日", "suzuki"})
                QVERIFY2(!masked.out.contains(value), masked.out.constData());
            for (qsizetype i = 0; i < plain.objects().size(); ++i) { // days and words of our own stay
                for (const QString &key : {u"kind"_s, u"receipt_date"_s, u"start_date"_s, u"day"_s, u"disposition"_s})
                    QCOMPARE(masked.objects()[i][key], plain.objects()[i][key]);
            }
        }
        const QList<QJsonObject> decisions = run(QStringList{u"history"_s, u"export"_s, u"--masked"_s} + in).objects();
        QCOMPARE(decisions.size(), 2);
        const QString code = decisions[0][u"service_code"_s].toString();
        QCOMPARE(decisions[1][u"service_code"_s].toString(), code); // the same value, the same mask
        for (const QString &key : {u"asked_at"_s, u"asked_by"_s})
            QCOMPARE(decisions[0][key].toArray().size(), 1);
        QVERIFY(code.startsWith(u"ssl") && decisions[0][u"subject"_s].toString().contains(code));
        QVERIFY(run(QStringList{u"history"_s, u"export"_s, u"--masked"_s} + in).out !=
                run(QStringList{u"history"_s, u"export"_s, u"--masked"_s} + in).out); // by a key of the run
    }

    void masksWhatIsJudgedOtherwise()
    {
        const QString edition = editedEdition(u"masked-edition"_s, {{"business_days\": 3", "business_days\": 20"}});
        const QString mail = write(u"yamada.txt"_s, onAWorkingDay());
        const QStringList call{u"history"_s,
                               u"replay"_s,
                               u"--edition"_s,
                               edition,
                               u"--date"_s,
                               u"2026-11-20"_s,
                               u"--database"_s,
                               deskOfMine(u"replay-masked.sqlite"_s),
                               u"--format"_s,
                               u"jsonl"_s,
                               mail};
        const Answer plain = run(call);
        QStringList masking = call;
        masking.insert(2, u"--masked"_s);
        const Answer masked = run(masking);
        QCOMPARE(plain.objects().size(), 1);
        QCOMPARE(masked.status, plain.status);
        QVERIFY(plain.out.contains("ssl00000001") && plain.out.contains("yamada"));
        QVERIFY2(!masked.out.contains("00000001") && !masked.out.contains("yamada"), masked.out.constData());
        QCOMPARE(masked.objects()[0][u"rules"_s], plain.objects()[0][u"rules"_s]);
    }

    void checksMasked()
    {
        QStringList call{u"check"_s, u"--masked"_s, u"--all-rules"_s, u"--explain"_s, u"--date"_s, u"2026-11-25"_s};
        const QString mail = write(u"masked/yamada.eml"_s,
                                   "From: Yamada <yamada@customer.example.jp>\nSubject: =?UTF-8?B?" +
                                       u"山田 ssl00000001"_s.toUtf8().toBase64() +
                                       "?=\nDate: Wed, 25 Nov 2026 10:00:00 +0900\nMIME-Version: 1.0\nContent-Type: "
                                       "text/plain; charset=UTF-8\n\n" +
                                       (form + u"\n山田\n"_s).toUtf8());
        const QString other = write(u"masked/zzz-yamada.txt"_s, u"山田です。お世話になっております。\n"_s.toUtf8());
        const Answer asText = run(call + QStringList{mail, other});
        const Answer masked = run(call + QStringList{u"--format"_s, u"jsonl"_s, mail, other});
        call.removeAt(1);
        const Answer plain = run(call + QStringList{u"--format"_s, u"jsonl"_s, mail, other});
        QCOMPARE(masked.status, 1);
        QCOMPARE(plain.objects().size(), 2);
        QCOMPARE(masked.objects().size(), 2);
        for (const QByteArray &out : {asText.out, masked.out}) {
            for (const char *value :
                 {"AB12345678", "00000001", "yamada", "Yamada", "customer", "山田", "www.example.jp"})
                QVERIFY2(!out.contains(value), out.constData());
        }
        const auto verdicts = [](const QJsonObject &object) {
            QStringList said{object[u"disposition"_s].toString(), object[u"kind"_s].toString()};
            for (const QJsonValue &rule : object[u"rules"_s].toArray())
                said.append(rule[u"rule"].toString() + rule[u"verdict"].toString());
            return said;
        };
        for (int i = 0; i < 2; ++i)
            QCOMPARE(verdicts(masked.objects()[i]), verdicts(plain.objects()[i]));
        const QString code = masked.objects()[0][u"application"_s][u"service_code"_s].toString();
        QVERIFY(masked.objects()[0][u"mail"_s][u"subject"_s].toString().contains(code));
        QVERIFY(asText.out.contains("ssl"));
    }

    void decodesAMail()
    {
        const QString path =
            write(u"one.eml"_s,
                  "From: =?UTF-8?B?5Lu2?= <a@example.jp>\nSubject: x\nDate: Fri, 27 Nov 2026 09:28:00 +0000\n\nbody\n");
        const Answer answer = run({u"decode"_s, u"--format"_s, u"jsonl"_s, path});
        QCOMPARE(answer.status, 0);
        const QJsonObject object = answer.objects()[0];
        QCOMPARE(object[u"from"].toString(), u"件 <a@example.jp>"_s);
        QVERIFY(object[u"cc"].isNull());
        QCOMPARE(object[u"date"].toString(), u"2026-11-27T18:28:00+09:00"_s);
        QCOMPARE(object[u"text"].toString(), u"body\n"_s);
        QCOMPARE(object[u"attachments"].toArray(), QJsonArray());
        const QString far = write(u"far.eml"_s, "Date: Fri, 31 Dec 9999 23:00:00 -0500\n\nbody\n");
        QCOMPARE(run({u"decode"_s, u"--format"_s, u"jsonl"_s, far}).objects()[0][u"date"].toString(),
                 u"10000-01-01T13:00:00+09:00"_s);
        const QString half = write(u"half.eml"_s, "Subject: x\nContent-Type: text/plain; charset=utf-16\n\n" +
                                                      QByteArray("\xFF\xFE\x3D\xD8"
                                                                 "a\0",
                                                                 6));
        const QString text = run({u"decode"_s, u"--format"_s, u"jsonl"_s, half}).objects()[0][u"text"].toString();
        QVERIFY2(text.startsWith(QChar::ReplacementCharacter) && text.endsWith(u'a'), qPrintable(text));
        const QString empty = write(u"empty.eml"_s, "Subject: x\n");
        const QJsonValue nothing = run({u"decode"_s, u"--format"_s, u"jsonl"_s, empty}).objects()[0][u"text"];
        QVERIFY(nothing.isString());
        QCOMPARE(nothing.toString(), QString());
    }

    void decodesMasked()
    {
        const QString mail =
            write(u"masked/yamada-decoded.eml"_s,
                  "From: Yamada <yamada@customer.example.jp>\nTo: Desk <desk@provider.example.jp>, tanakashoten\n"
                  "Cc: Suzuki <suzuki@customer.example.jp>, yamada@customer.example.jp\nSubject: =?UTF-8?B?" +
                      u"山田 ssl00000001"_s.toUtf8().toBase64() +
                      "?=\nDate: Wed, 25 Nov 2026 10:00:00 +0900\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
                      "boundary=b\n\n--b\nContent-Type: text/plain; charset=UTF-8\n\n" +
                      form.toUtf8() + "\n--b\nContent-Type: application/pdf; name=yamada.pdf\n\nx\n--b--\n");
        const QString other = write(u"masked/zzz-suzuki.txt"_s, u"鈴木です。0120-11-2222 へ\n"_s.toUtf8());
        const QStringList asJson{u"--format"_s, u"jsonl"_s, mail, other};
        const Answer plain = run(QStringList{u"decode"_s} + asJson);
        const Answer masked = run(QStringList{u"decode"_s, u"--masked"_s} + asJson);
        const Answer asText = run({u"decode"_s, u"--masked"_s, mail, other});
        QCOMPARE(masked.status, 0);
        QCOMPARE(masked.objects().size(), 2);
        for (const char *value : {"AB12345678", "00000001", "yamada", "Yamada", "uzuki", "customer", "山田", "鈴木",
                                  "tanaka", "www.example.jp", "2222"}) {
            QVERIFY2(plain.out.contains(value), value); // or its absence below says nothing
            for (const QByteArray &out : {masked.out, asText.out})
                QVERIFY2(!out.contains(value), out.constData());
        }
        const QJsonObject first = masked.objects()[0];
        QCOMPARE(first.keys(), plain.objects()[0].keys());
        QCOMPARE(first[u"date"_s], plain.objects()[0][u"date"_s]);
        const QStringList copies = first[u"cc"_s].toString().split(u", "_s);
        QCOMPARE(copies.size(), 2);
        QVERIFY(copies[0] != copies[1] && first[u"from"_s].toString().contains(copies[1])); // the same one
        QVERIFY(first[u"text"_s].toString().contains(u"2026/12/6"_s));
        QVERIFY(first[u"text"_s].toString().contains(
            QRegularExpression(u"ssl\\d{8}"_s).match(first[u"subject"_s].toString()).captured()));
        QCOMPARE(first[u"attachments"_s].toArray().size(), 1);
        QVERIFY(masked.objects()[1][u"from"_s].isNull() && masked.objects()[1][u"cc"_s].isNull());
    }

    void remarksInJapanese()
    {
        const QString path = write(u"unlabelled.eml"_s, "Subject: x\n\n" + u"申込"_s.toUtf8() + '\n');
        const Answer answer = run({u"decode"_s, path});
        QVERIFY2(answer.out.contains(u"文字コード"_s.toUtf8()), answer.out.constData());
    }

    /// Of a mail, a file name and a register; a newline in one begins no line of the output.
    void showsWhatWouldActOnTheTerminal()
    {
        const QString evil = u"a\x1B[2J\u009B1m\u202Eb\u2028c\x7F"_s;
        const QString name = u"evil\x1B[31m\u202E\nRemark: forged.eml"_s;
        QString mail = u"From: x\x1B[1m <a@example.jp>\nSubject: EVIL\n"
                       "Content-Type: multipart/mixed; boundary=b\n\n"
                       "--b\nContent-Type: text/plain; charset=utf-8\n\nFORMEVIL\n"
                       "--b\nContent-Type: application/octet-stream\n"
                       "Content-Disposition: attachment; filename*=utf-8''a%0ARemark:%20forged%1B.bin\n\n"
                       "x\n--b--\n"_s;
        const QString path = write(name, mail.replace(u"EVIL"_s, evil).replace(u"FORM"_s, form).toUtf8());
        write(u"evil-reg/contracts.csv"_s, "service_code,expires_on\nssl00000001,\"x\x1B[2J\nforged: y\"\n");
        const QStringList source{u"--register"_s, m_home.filePath(u"evil-reg"_s)};
        QList<Answer> answers{run({u"decode"_s, path}), run({u"check"_s, u"--all-rules"_s, u"--explain"_s, path}),
                              run({u"check"_s, path + u"-not-there"_s}),
                              run(QStringList{u"check"_s} + source + QStringList{path}),
                              run({u"import-register"_s, u"--dry-run"_s, m_home.filePath(u"evil-reg"_s)})};
        for (const Answer &answer : answers) {
            const QString said = QString::fromUtf8(answer.out + answer.err);
            QVERIFY(!said.isEmpty());
            for (const QChar c : said)
                QVERIFY2(c == u'\n' || c == u'\t' || (c.isPrint() && c.category() != QChar::Other_Format),
                         qPrintable(said));
            for (const QString &line : said.split(u'\n'))
                QVERIFY2(!line.startsWith(u"Remark: forged"_s) && !line.startsWith(u"forged"_s), qPrintable(said));
        }
        const QString decoded = QString::fromUtf8(answers[0].out);
        QVERIFY2(decoded.contains(u"a\u240ARemark: forged\u241B.bin"_s), qPrintable(decoded));
        QVERIFY2(decoded.contains(u"<U+202E>"_s) && decoded.contains(u"<U+009B>"_s), qPrintable(decoded));
    }

    void failsWhereNothingCanBeWritten_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString path = write(u"full.eml"_s, "Subject: x\n\n" + form.toUtf8());
        write(u"full/contracts.csv"_s, "service_code\nssl00000001\n");
        QTest::newRow("check") << QStringList{u"check"_s, path};
        QTest::newRow("check-json") << QStringList{u"check"_s, u"--format"_s, u"jsonl"_s, path};
        QTest::newRow("decode") << QStringList{u"decode"_s, path};
        QTest::newRow("import-register") << QStringList{u"import-register"_s, u"--dry-run"_s,
                                                        m_home.filePath(u"full"_s)};
        QTest::newRow("help") << QStringList{u"--help"_s};
        QTest::newRow("version") << QStringList{u"--version"_s};
        QTest::newRow("help-of-samples") << QStringList{u"samples"_s, u"--help"_s};
    }

    void failsWhereNothingCanBeWritten()
    {
        QFETCH(QStringList, arguments);
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(QStringLiteral(PROGRAM), arguments);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(!process.readAllStandardError().isEmpty());
    }

    /// A pipe would be waited for.
    void refusesPipesAsDatabaseAndSettings()
    {
        const QString pipe = m_home.filePath(u"pipe"_s);
        QCOMPARE(QProcess::execute(u"mkfifo"_s, {pipe}), 0);
        for (const QString &path : {pipe, u"/dev/zero"_s}) {
            const Answer answer = run({u"check"_s, u"--database"_s, path, u"-"_s}, form.toUtf8());
            QCOMPARE(answer.status, 2);
            QVERIFY2(answer.err.contains(path.toUtf8()), answer.err.constData());
        }
        if (!QFile::exists(QStringLiteral(PROGRAM "-window")))
            return; // built without
        QVERIFY(QDir(m_home.path()).mkpath(u"config/certlink-desk"_s));
        QVERIFY(QFile::rename(pipe, m_home.filePath(u"config/certlink-desk/window.json"_s)));
        const Answer window = run({});
        QCOMPARE(window.status, 2);
        QVERIFY2(window.err.contains("window.json"), window.err.constData());
        QVERIFY2(window.err.contains("設定ファイルではありません"), window.err.constData());
        QVERIFY(QFile::remove(m_home.filePath(u"config/certlink-desk/window.json"_s)));
    }

    /// The window opens with the usual ones and says so.
    void saysThatSettingsAreDamaged()
    {
        if (!QFile::exists(QStringLiteral(PROGRAM "-window")))
            return; // built without
        const QByteArray damaged = "{\"zoom\": 2, \"geome";
        const QString path = write(u"config/certlink-desk/window.json"_s, damaged);
        for (const auto &[arguments, said] :
             {std::pair{QStringList{}, "標準の設定"}, {{u"--language"_s, u"en"_s}, "The usual ones are used"}}) {
            QProcess process;
            process.setProcessEnvironment(environment());
            process.setReadChannel(QProcess::StandardError);
            process.start(QStringLiteral(PROGRAM), arguments);
            QByteArray err;
            while (!err.contains(said) && process.waitForReadyRead(-1))
                err += process.readAllStandardError();
            process.kill();
            process.waitForFinished(-1);
            QVERIFY2(err.contains(path.toUtf8()) && err.contains(said), err.constData());
            QFile kept(path + u".damaged"_s);
            QVERIFY(kept.open(QIODevice::ReadOnly));
            QCOMPARE(kept.readAll(), damaged);
            QVERIFY(kept.remove());
            write(u"config/certlink-desk/window.json"_s, damaged);
        }
    }

    void saysThatTheWindowIsMissing()
    {
        QVERIFY(QDir(m_home.path()).mkpath(u"alone"_s));
        const QString alone = m_home.filePath(u"alone/certlink-desk"_s);
        QVERIFY(QFile::copy(QStringLiteral(PROGRAM), alone));
        const Answer answer = run({}, {}, alone);
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.contains("certlink-desk-window"), answer.err.constData());
    }

    void writesTheSamples()
    {
        const QString folder = m_home.filePath(u"samples"_s);
        QCOMPARE(run({u"samples"_s, folder}).status, 0);
        const QStringList mails = QDir(folder + u"/inbox"_s).entryList(QDir::Files);
        QVERIFY(mails.size() >= 25);
        const Answer answer = run(
            {u"check"_s, u"--format"_s, u"jsonl"_s, u"--register"_s, folder + u"/register"_s, folder + u"/inbox"_s});
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.isEmpty(), answer.err.constData());
        QSet<QString> dispositions;
        for (const QJsonObject &object : answer.objects())
            dispositions.insert(object[u"disposition"].toString());
        QVERIFY(dispositions.contains(u"return"_s) && dispositions.contains(u"confirm"_s) &&
                dispositions.contains(u"approvable"_s));
    }

    /// Nor through a link, nor a hidden file, nor a file in the folder's place.
    void samplesLeaveWhatIsThere()
    {
        for (const QString &there : {u"keep/inbox/mine.eml"_s, u"hidden/.mine"_s})
            write(there, "mine");
        QVERIFY(QFile::link(m_home.filePath(u"keep"_s), m_home.filePath(u"link"_s)));
        const QString file = write(u"no-folder"_s, "mine");
        for (const QString &folder : {u"keep"_s, u"hidden"_s, u"link"_s, u"no-folder"_s}) {
            const Answer answer = run({u"samples"_s, m_home.filePath(folder)});
            QCOMPARE(answer.status, 2);
            QVERIFY2(answer.err.contains(folder.toUtf8()), answer.err.constData());
        }
        for (const QString &there : {u"keep/inbox/mine.eml"_s, u"hidden/.mine"_s, u"no-folder"_s})
            QCOMPARE(QFileInfo(m_home.filePath(there)).size(), 4);
        QVERIFY(!QFile::exists(m_home.filePath(u"keep/register"_s)) &&
                !QFile::exists(m_home.filePath(u"hidden/inbox"_s)));
        QVERIFY(QDir(m_home.path()).mkdir(u"empty"_s));
        QCOMPARE(run({u"samples"_s, m_home.filePath(u"empty"_s)}).status, 0);
        QVERIFY(QFile::exists(m_home.filePath(u"empty/register/contracts.csv"_s)));
    }
};

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
