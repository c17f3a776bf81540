#include "models/mail/MailFile.h"
#include "models/mail/MessageDecoder.h"
#include "rules/desk/Intake.h"
#include "tests/Folders.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QDirIterator>
#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString corpus = sharedFolder() + u"/mail"_s;

QString withoutSpace(QString text)
{
    return text.removeIf([](QChar c) { return c.isSpace() || c == QChar(0xFEFF); });
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Mails other people made, read where they are; skipped where they are not.
class TestCorpus : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!QDir(corpus).exists())
            QSKIP("the mails other people made are not beside the project");
    }

    void decodesAsExpected_data()
    {
        QTest::addColumn<QStringList>("row");
        const QStringList lines =
            QString::fromUtf8(contentOf(corpus + u"/EXPECTED.tsv"_s)).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines.mid(1))
            QTest::newRow(qPrintable(line.section(u'\t', 0, 3))) << line.split(u'\t');
    }
    void decodesAsExpected()
    {
        QFETCH(QStringList, row);
        const DecodedMail mail = decodeMessage(contentOf(corpus + u'/' + row[0]), row[0]);
        const QString got = valueOf(mail, row[1]);
        const QString wanted = row[3];
        if (row[2] == u"contains")
            QVERIFY2(withoutSpace(got).contains(withoutSpace(wanted)), qPrintable(got));
        else if (row[2] == u"equals")
            QVERIFY2(got.split(u'\n').contains(wanted), qPrintable(got));
        else if (row[2] == u"absent")
            QVERIFY2(got.isNull(), qPrintable(got));
        else if (row[2] == u"one-of")
            QVERIFY2(isOneOf(got, wanted.split(u'|')), qPrintable(got));
        else if (row[2] == u"file")
            compareWithFile(got, corpus + u'/' + wanted, row[1] == u"rendered");
        else
            QCOMPARE(row[2], u"must-not-crash"_s);
    }

    void loadsEveryFile()
    {
        int read = 0;
        for (const QString &folder : {corpus, QString(sharedFolder() + u"/msg"_s)}) {
            forEachMessage(folder, [&](const Result<RawMessage> &message) {
                if (message) {
                    const ReadMail mail = readMail(decode(*message), *m_rulebook, QDate(2026, 11, 25));
                    read += mail.mail.bodies.isEmpty() ? 0 : 1;
                } else {
                    [&] { QVERIFY(!message.error().detail.isEmpty()); }();
                }
                return true;
            });
        }
        QVERIFY(read > 200);
    }

private:
    static QString valueOf(const DecodedMail &mail, const QString &field)
    {
        if (field == u"subject")
            return mail.subject;
        if (field == u"from")
            return mail.from;
        if (field == u"to")
            return mail.to;
        if (field == u"cc")
            return mail.cc;
        if (field == u"date")
            return mail.date.isValid() ? mail.date.toString(u"yyyy-MM-dd HH:mm:ss"_s) : QString();
        if (field == u"attachment")
            return mail.attachments.join(u'\n');
        if (field == u"rendered")
            return mail.from + mail.to + mail.subject + mail.body().text.text();
        return mail.body().text.text();
    }

    static bool isOneOf(const QString &got, const QStringList &wanted)
    {
        return got.isNull() ? wanted.contains(u"absent"_s) : wanted.contains(got);
    }

    /// The lay-out of a rendered file is its makers'; its lines of text must all be there.
    static void compareWithFile(const QString &got, const QString &path, bool isRendered)
    {
        const QString wanted = QString::fromUtf8(contentOf(path));
        QVERIFY(!wanted.isEmpty());
        if (!isRendered) {
            QCOMPARE(withoutSpace(got), withoutSpace(wanted));
            return;
        }
        static const QStringList heads{u"Date"_s, u"To"_s, u"From"_s, u"Cc"_s, u"Subject"_s, u"Attachment"_s};
        for (const QString &line : wanted.split(u'\n')) {
            const bool isHead =
                std::any_of(heads.begin(), heads.end(), [&](const QString &head) { return line.startsWith(head); });
            if (!isHead)
                QVERIFY2(withoutSpace(got).contains(withoutSpace(line)), qPrintable(line));
        }
    }

    const Rulebook *const m_rulebook = &builtInRulebook();
};

QTEST_APPLESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
