// What of the history goes to other programs.
#include "Entries.h"

#include "models/export/HistoryExport.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

class TestExport : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;

    QByteArray exported(ExportFormat format) const
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto table = TableWriter::onto(buffer, format, historyColumns());
        if (!exportHistory(*m_store, {}, *table) || !table->finish())
            qFatal("not exported");
        return buffer.data();
    }

    /// Asked twice, by two people, and told once.
    void noteReplies(const DecisionEntry &entry) const
    {
        const DecidedForm form{entry.evidence, entry.messageId, {}, u"ito"_s};
        const auto note = [&](SentReply::Kind kind, const QString &by, int minutes) {
            QVERIFY(m_store->noteReply(form, {kind, SentReply::Way::Saved, {}, by, entry.at.addSecs(60 * minutes)}));
        };
        note(SentReply::Kind::Ask, u"ito"_s, -90);
        note(SentReply::Kind::Ask, u"=kato"_s, -30);
        note(SentReply::Kind::Acknowledge, u"sato"_s, 5);
    }

private slots:
    void initTestCase()
    {
        auto opened = Store::open(m_folder.filePath(u"desk.sqlite"_s));
        QVERIFY(opened.has_value());
        m_store = std::move(*opened);
        for (int number = 0; number < 3; ++number) {
            DecisionEntry entry = number == 1 ? returned(number) : approval(number);
            entry.subject = number == 0 ? u"=HYPERLINK(\"http://x\")"_s : u"二行の\n\"件名\", 件"_s;
            QVERIFY(m_store->decide({entry.evidence, entry.messageId, {}, entry.by}, builtInRulebook(),
                                    [&](const DeskState &) { return entry; }));
            if (number == 1)
                noteReplies(entry);
        }
    }

    void jsonLinesKeepEverything()
    {
        const QList<QByteArray> lines = exported(ExportFormat::JsonLines).split('\n');
        QCOMPARE(lines.size(), 4);
        const QJsonObject returnedOne = QJsonDocument::fromJson(lines[1]).object();
        QCOMPARE(returnedOne["id"_L1].toInt(), 2);
        QCOMPARE(returnedOne["kind"_L1].toString(), u"returned"_s);
        QCOMPARE(returnedOne["decided_at"_L1].toString(), u"2026-11-25T12:00:00+09:00"_s);
        QCOMPARE(returnedOne["findings"_L1].toArray().size(), 2);
        QCOMPARE(returnedOne["subject"_L1].toString(), u"二行の\n\"件名\", 件"_s);
        QVERIFY(returnedOne["prepared_by"_L1].isNull());
        QCOMPARE(returnedOne.keys().size(), historyColumns().size());
        QCOMPARE(QJsonDocument::fromJson(lines[2]).object()["subject"_L1].toString(), u"=HYPERLINK(\"http://x\")"_s);
    }

    void sentRepliesGoWithTheirDecision()
    {
        const QList<QByteArray> lines = exported(ExportFormat::JsonLines).split('\n');
        const QJsonObject asked = QJsonDocument::fromJson(lines[1]).object();
        QCOMPARE(asked["asked_at"_L1], (QJsonArray{u"2026-11-25T10:30:00+09:00"_s, u"2026-11-25T11:30:00+09:00"_s}));
        QCOMPARE(asked["asked_by"_L1], (QJsonArray{u"ito"_s, u"=kato"_s}));
        QCOMPARE(asked["acknowledged_at"_L1], (QJsonArray{u"2026-11-25T12:05:00+09:00"_s}));
        QCOMPARE(asked["acknowledged_by"_L1], (QJsonArray{u"sato"_s}));
        const QJsonObject other = QJsonDocument::fromJson(lines[0]).object();
        for (const QString &column : {u"asked_at"_s, u"asked_by"_s, u"acknowledged_at"_s, u"acknowledged_by"_s})
            QCOMPARE(other[column], QJsonArray());
        QVERIFY(exported(ExportFormat::Csv)
                    .contains("\"2026-11-25T10:30:00+09:00 2026-11-25T11:30:00+09:00\",\"ito =kato\""));
    }

    void theSecondPersonsOwnLookGoesWithTheDecision()
    {
        const auto store = Store::open(m_folder.filePath(u"two.sqlite"_s));
        const DecisionEntry entry = approval();
        const DecidedForm form{entry.evidence, entry.messageId, {}, entry.by};
        QVERIFY((*store)->prepare({entry.evidence, entry.messageId, {}, u"ito"_s},
                                  {u"approvable"_s, {}, u"ito"_s, entry.at}));
        QVERIFY((*store)->takeLook(form, {Look::Intention::Return, entry.by, entry.at}));
        QVERIFY((*store)->decide(form, builtInRulebook(), [&](const DeskState &) { return entry; }));
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto table = TableWriter::onto(buffer, ExportFormat::JsonLines, historyColumns());
        QVERIFY(exportHistory(**store, {}, *table) && table->finish());
        const QJsonObject looked = QJsonDocument::fromJson(buffer.data()).object();
        QCOMPARE(looked["looked"_L1].toString(), u"return"_s);
        QCOMPARE(looked["looked_at"_L1].toString(), u"2026-11-25T12:00:00+09:00"_s);
        const QJsonObject alone =
            QJsonDocument::fromJson(exported(ExportFormat::JsonLines).split('\n').first()).object();
        QVERIFY(alone["looked"_L1].isNull() && alone.contains(u"looked"));
        QVERIFY(alone["looked_at"_L1].isNull());
    }

    void csvDefusesFormulas()
    {
        const QString text = QString::fromUtf8(exported(ExportFormat::Csv));
        QVERIFY(exported(ExportFormat::Csv).startsWith("\xEF\xBB\xBF\"id\""));
        QVERIFY(text.contains(u"\"'=HYPERLINK(\"\"http://x\"\")\""_s));
        QVERIFY(text.contains(u"\"二行の\n\"\"件名\"\", 件\""_s));
        QCOMPARE(text.count(u"\r\n"_s), 4);
    }

    void whateverBeginsAFormulaIsDefused()
    {
        for (const QString &begin : {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"\t="_s, u"\r="_s, u"\n="_s, u"＝"_s, u"＠"_s}) {
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            const auto table = TableWriter::onto(buffer, ExportFormat::Csv, {u"a"_s});
            QVERIFY(table->write({QString(begin + u"1"_s)}) && table->finish());
            QVERIFY2(QString::fromUtf8(buffer.data()).contains(QString(u"\"'"_s + begin)), qPrintable(begin));
        }
    }

    void aSpreadsheetIsWholeOrNotThere()
    {
        const QString file = m_folder.filePath(u"履歴.xlsx"_s);
        const auto table = TableWriter::into(file, ExportFormat::Xlsx, historyColumns());
        QVERIFY(table.has_value());
        QVERIFY(!QFile::exists(file));
        QCOMPARE(exportHistory(*m_store, {}, **table).value(), 3);
        QVERIFY((*table)->finish());
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.read(2), QByteArray("PK"));
        QCOMPARE(written.permissions() & (QFile::ReadGroup | QFile::ReadOther), 0);
        QVERIFY(!TableWriter::into(m_folder.filePath(u"no/where.xlsx"_s), ExportFormat::Xlsx, {}).has_value());
    }

    void changesNameWhatComesAndGoes()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto table = TableWriter::onto(buffer, ExportFormat::JsonLines, changeColumns());
        QVERIFY(exportChanges(*m_store->changes({}), *table));
        const QJsonObject first = QJsonDocument::fromJson(buffer.data().split('\n').first()).object();
        QCOMPARE(first["service_code"_L1].toString(), u"ssl00000001"_s);
        QCOMPARE(first["links_added"_L1].toArray().first().toString(), u"wht00000001"_s);
        QCOMPARE(first["links_removed"_L1].toArray().first().toString(), u"dx00000001"_s);
        QCOMPARE(first["outcome"_L1].toString(), u"open"_s);
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
