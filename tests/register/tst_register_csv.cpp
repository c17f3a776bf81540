#include "models/register/RegisterCsv.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray contractHeader = "service_code,service_group,common_name,sans,item,term,category,csr,licences,"
                                  "expires_on,linked,intermediate_ca,status\n";

} // namespace

/// The register's files: what is read, and what is said of a file that cannot be.
class TestRegisterCsv : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void readsARow()
    {
        write("contracts.csv", contractHeader + "SSL00000001,SG1,WWW.Example.JP.,a.example.jp "
                                                "日本.jp,企業認証SSL,12m,agency,iij,2,2027-08-31,"
                                                "DX00000001 other,yes,active\n");
        const RegisterImport import = read();
        QVERIFY2(import.isUsable(), qPrintable(first(import)));
        const Contract *row = import.data.contract(u"ssl00000001");
        QVERIFY(row);
        QCOMPARE(row->serviceCode, u"ssl00000001"_s);
        QCOMPARE(*row->commonName, u"www.example.jp"_s);
        QCOMPARE(*row->sans, (QStringList{u"a.example.jp"_s, u"xn--wgv71a.jp"_s}));
        QCOMPARE(row->itemKey, u"globalsign-ov"_s);
        QCOMPARE(row->term->months, 12);
        QCOMPARE(*row->category, Category::Agency);
        QCOMPARE(*row->csr, CsrMaker::Iij);
        QCOMPARE(*row->licences, 2);
        QCOMPARE(*row->expiresOn, QDate(2027, 8, 31));
        QCOMPARE(*row->linked, (QStringList{u"dx00000001"_s, u"other"_s}));
        QCOMPARE(*row->intermediateCa, true);
        QCOMPARE(*row->status, ContractStatus::Active);
    }

    void tellsNotKnownFromNone()
    {
        write("contracts.csv", contractHeader + "ssl00000001,-,-,,,-,-,-,-,-,,-,-\nssl00000002,,,-,,,,,,,-,,\n");
        const RegisterImport import = read();
        QVERIFY2(import.isUsable(), qPrintable(first(import)));
        const Contract *blank = import.data.contract(u"ssl00000001");
        QVERIFY(!blank->serviceGroup && !blank->commonName && !blank->sans && !blank->linked && !blank->term &&
                !blank->category && !blank->csr && !blank->expiresOn && !blank->licences && !blank->intermediateCa &&
                !blank->status && blank->itemText.isNull());
        const Contract *none = import.data.contract(u"ssl00000002");
        QVERIFY(none->sans && none->sans->isEmpty() && none->linked && none->linked->isEmpty());
    }

    void readsAnyEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray utf8 = "master_id,name\nAB1,髙橋 ﾀﾛｳ①\n";
        QTest::newRow("UTF-8") << utf8;
        QTest::newRow("UTF-8 with a mark") << QByteArray("\xef\xbb\xbf") + utf8;
        // 髙 and ① are not in the standard's Shift_JIS but in what Windows calls so.
        QTest::newRow("Shift_JIS") << QByteArray("master_id,name\nAB1,\xfb\xfc\x8b\xb4 \xc0\xdb\xb3\x87\x40\n");
        QTest::newRow("CRLF") << QByteArray(utf8).replace("\n", "\r\n");
        QTest::newRow("CR") << QByteArray(utf8).replace("\n", "\r");
        QTest::newRow("no end of line") << QByteArray(utf8).chopped(1);
        QTest::newRow("blank lines") << QByteArray(utf8).replace("\n", "\n\n");
        QTest::newRow("quoted, columns in another order")
            << QByteArray("\"name\",\"master_id\"\n\"髙橋 ﾀﾛｳ①\",\"AB1\"\n");
    }

    void readsAnyEncoding()
    {
        QFETCH(const QByteArray, bytes);
        write("administrators.csv", bytes);
        const RegisterImport import = read();
        QVERIFY2(import.isUsable(), qPrintable(first(import)));
        const QList<Administrator> rows = import.data.administrators(u"ab1");
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().name, u"髙橋 ﾀﾛｳ①"_s);
    }

    void saysWhereARowIsWrong_data();
    void saysWhereARowIsWrong();
    void warnsAndGoesOn_data();
    void warnsAndGoesOn();

    void wantsOneOfTheFiles()
    {
        const RegisterImport import = read();
        QVERIFY(!import.isUsable());
        QCOMPARE(import.problems.size(), 1);
        QCOMPARE(import.problems.first().file, m_folder->path());
    }

    /// Nor waits for who would write into a pipe, nor reads what has no end.
    void refusesWhatIsNoFile()
    {
        write("services.csv", "service_code\nwht00000001\n");
        QCOMPARE(QProcess::execute(u"mkfifo"_s, {m_folder->filePath(u"contracts.csv"_s)}), 0);
        QVERIFY(QFile::link(u"/dev/zero"_s, m_folder->filePath(u"administrators.csv"_s)));
        const RegisterImport import = read();
        QVERIFY(!import.isUsable());
        QStringList refused;
        for (const RegisterProblem &problem : import.problems) {
            if (!problem.isWarning)
                refused.append(problem.file);
        }
        refused.removeDuplicates();
        QCOMPARE(refused, (QStringList{u"contracts.csv"_s, u"administrators.csv"_s}));
    }

    void refusesAFileWithoutAnEnd()
    {
        write("contracts.csv", "service_code\nssl00000001\n");
        QFile file(m_folder->filePath(u"contracts.csv"_s));
        QVERIFY(file.resize(qint64(1) << 32)); // of which nothing is on the disk
        const RegisterImport import = read();
        QVERIFY(!import.isUsable());
        QCOMPARE(import.problems.first().file, u"contracts.csv"_s);
    }

    void namesTheTablesThatWouldBeEmptied()
    {
        write("contracts.csv", "service_code\nssl00000001\n");
        write("services.csv", "service_code\nwht00000001\nwht00000002\n");
        const Register before = read().data;
        write("services.csv", "service_code\n");
        const Register after = read().data;
        const QList<EmptiedTable> emptied = emptiedTables(before, after);
        QCOMPARE(emptied.size(), 1);
        QCOMPARE(emptied.first().file, u"services.csv"_s);
        QCOMPARE(emptied.first().rows, 2);
        QVERIFY(emptiedTables(after, before).isEmpty());
        QVERIFY(emptiedTables(Register(), Register()).isEmpty());
    }

    void appliesNothingOfAnImportWithAnError()
    {
        write("contracts.csv", contractHeader + "ssl00000001,,,,,,,,,,,,\nssl1,,,,,,,,,,,,\n");
        write("services.csv", "service_code\ndx00000001\n");
        const RegisterImport import = read();
        QVERIFY(!import.isUsable());
        QVERIFY(!import.data.hasContracts() && !import.data.hasServices());
        QVERIFY(!import.problems.first().isWarning && import.problems.last().isWarning);
    }

    void findsWhoElseIsLinked()
    {
        write("contracts.csv", "service_code,linked,status\nssl00000002,dx00000001,active\n"
                               "ssl00000001,dx00000001,active\nssl00000003,dx00000001,cancelled\n");
        RegisterImport import = read();
        QCOMPARE(import.data.activeContractsLinking(u"DX00000001"), (QStringList{u"ssl00000001"_s, u"ssl00000002"_s}));
        Contract moved = *import.data.contract(u"ssl00000001");
        moved.linked = QStringList{u"gw00000001"_s};
        import.data.insert(moved);
        QCOMPARE(import.data.activeContractsLinking(u"dx00000001"), QStringList{u"ssl00000002"_s});
        QCOMPARE(import.data.activeContractsLinking(u"gw00000001"), QStringList{u"ssl00000001"_s});
        QCOMPARE(import.data.contracts().size(), 3);
    }

private:
    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", name);
    }
    RegisterImport read() { return readRegisterFolder(m_folder->path(), *m_book); }
    static QString first(const RegisterImport &import)
    {
        return import.problems.isEmpty() ? QString() : import.problems.first().toString();
    }

    const Rulebook *const m_book = &builtInRulebook();
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRegisterCsv::saysWhereARowIsWrong_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *what, const char *file, const QByteArray &csv, const char *place) {
        QTest::newRow(what) << QByteArray(file) << csv << QString::fromLatin1(place);
    };
    const char *contracts = "contracts.csv";
    row("too few cells", contracts, contractHeader + "ssl00000001,\n", "contracts.csv:2: ");
    row("too many cells", "services.csv", "service_code\ndx00000001\ndx00000002,\n", "services.csv:3: ");
    row("empty key", contracts, "service_code,csr\n,iij\n", "contracts.csv:2: service_code: ");
    row("dash as key", contracts, "service_code,csr\n-,iij\n", "contracts.csv:2: service_code: ");
    row("malformed key", contracts, "service_code,csr\nssl0000001,iij\n", "contracts.csv:2: service_code: ");
    row("key twice", contracts, "service_code\nssl00000001\nSSL00000001\n", "contracts.csv:3: service_code: ");
    row("service twice", "services.csv", "service_code\ndx00000001\ndx00000001\n", "services.csv:3: service_code: ");
    row("unknown word", contracts, "service_code,csr\nssl00000001,we\n", "contracts.csv:2: csr: ");
    row("date in another form", contracts, "service_code,expires_on\nssl00000001,2027/08/31\n",
        "contracts.csv:2: expires_on: ");
    row("no such day", contracts, "service_code,expires_on\nssl00000001,2027-02-29\n", "contracts.csv:2: expires_on: ");
    row("number", contracts, "service_code,licences\nssl00000001,two\n", "contracts.csv:2: licences: ");
    row("term", contracts, "service_code,term\nssl00000001,1 year\n", "contracts.csv:2: term: ");
    row("link", contracts, "service_code,linked\nssl00000001,dx00000001 dx1\n", "contracts.csv:2: linked: ");
    row("master ID", "administrators.csv", "master_id\na@example.jp\n", "administrators.csv:2: master_id: ");
    row("role", "administrators.csv", "master_id,role\nAB1,boss\n", "administrators.csv:2: role: ");
    row("two statuses", "administrators.csv",
        "master_id,role,service_group,status\nAB1,group,SG1,\nAB1,group,SG1,active\nab1,group,SG1,stopped\n",
        "administrators.csv:4: status: ");
    row("line the row begins on", contracts,
        "service_code,service_group,csr\n\nssl00000001,\"a\nb\",iij\nssl00000002,\"c\n\nd\",x\n",
        "contracts.csv:5: csr: ");
    row("quote inside a cell", contracts, "service_code,csr\nssl00000001,i\"ij\n", "contracts.csv:2: ");
    row("quote never closed", contracts, "service_code,csr\nssl00000001,\"iij\nssl00000002,iij\n", "contracts.csv:2: ");
    row("no key column", contracts, "csr\niij\n", "contracts.csv:1: service_code: ");
    row("column twice", contracts, "service_code,csr,csr\nssl00000001,iij,iij\n", "contracts.csv:1: csr: ");
    row("empty file", contracts, "", "contracts.csv: ");
    row("neither encoding", contracts, QByteArray("service_code\n\xff\xfe\xa0\xfd\n"), "contracts.csv: ");
}

void TestRegisterCsv::saysWhereARowIsWrong()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QByteArray, csv);
    QFETCH(const QString, place);
    write(file.constData(), csv);
    const RegisterImport import = read();
    QVERIFY(!import.isUsable());
    QVERIFY2(first(import).startsWith(place), qPrintable(first(import)));
    QVERIFY(first(import).size() > place.size());
}

void TestRegisterCsv::warnsAndGoesOn_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *what, const char *file, const char *csv, const char *place) {
        QTest::newRow(what) << QByteArray(file) << QByteArray(csv) << QString::fromLatin1(place);
    };
    row("no such columns", "administrators.csv", "master_id,name,email\nAB1,A,a@example.jp\n",
        "administrators.csv:1: Columns are missing, what they hold is not known: role, service_group, status");
    row("unknown column", "contracts.csv", "service_code,colour\nssl00000001,red\n", "contracts.csv:1: colour: ");
    row("item not in the catalogue", "contracts.csv", "service_code,item\nssl00000001,プレミアムSSL\n",
        "contracts.csv:2: item: ");
    row("no host name", "services.csv", "service_code,fqdns\ndx00000001,my_host\n", "services.csv:2: fqdns: ");
    row("prefix of no service", "services.csv", "service_code\nssl00000001\n", "services.csv:2: service_code: ");
    row("row repeated", "administrators.csv", "master_id,role\nAB1,group\nab1,group\n", "administrators.csv:3: ");
}

void TestRegisterCsv::warnsAndGoesOn()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QByteArray, csv);
    QFETCH(const QString, place);
    write(file.constData(), csv);
    const RegisterImport import = read();
    QVERIFY2(import.isUsable(), qPrintable(first(import)));
    QStringList warnings;
    for (const RegisterProblem &problem : import.problems)
        warnings.append(problem.toString());
    QCOMPARE(warnings.filter(QRegularExpression(u'^' + QRegularExpression::escape(place))).size(), 1);
    QCOMPARE(warnings.filter(u"There is no such file"_s).size(), 2);
    QCOMPARE(warnings.filter(u"Columns are missing"_s).size(), 1);
    QVERIFY(warnings.size() - 3 <= 1);
}

QTEST_GUILESS_MAIN(TestRegisterCsv)
#include "tst_register_csv.moc"
