#include "models/mail/HtmlText.h"
#include "models/mail/MailFile.h"
#include "models/mail/MessageDecoder.h"
#include "models/mail/Suspicion.h"
#include "models/mail/ZipArchive.h"

#include <archive.h>
#include <archive_entry.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

using Members = QList<std::pair<QByteArray, QByteArray>>;

/// `password`: null: not encrypted.
void writeZip(const QString &path, const Members &members, const char *password = nullptr)
{
    archive *zip = archive_write_new();
    archive_write_set_format_zip(zip);
    if (password) {
        QCOMPARE(archive_write_set_options(zip, "zip:encryption=traditional"), ARCHIVE_OK);
        QCOMPARE(archive_write_set_passphrase(zip, password), ARCHIVE_OK);
    }
    QCOMPARE(archive_write_open_filename(zip, QFile::encodeName(path).constData()), ARCHIVE_OK);
    for (const auto &[name, content] : members) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_size(entry, content.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(zip, entry);
        archive_write_data(zip, content.constData(), static_cast<size_t>(content.size()));
        archive_entry_free(entry);
    }
    archive_write_free(zip);
}

const QByteArray mail = "From: a@example.jp\nSubject: x\n\nbody\n";

} // namespace

/// Archives of mails, and what hostile mails and folders may not do.
class TestZip : public QObject
{
    Q_OBJECT

private slots:
    void handsOverMembersInOrder()
    {
        const QByteArray separator = "From a@example.jp Fri Nov 27 09:28:00 2026\n";
        const QString path = m_folder.filePath(u"mails.zip"_s);
        writeZip(path, {{"b/1.eml", mail},
                        {"a.txt", "text"},
                        {"__MACOSX/b/._1.eml", "x"},
                        {"box.mbox", separator + mail + "\n" + separator + mail}});
        QStringList found;
        forEachMessage(path, [&](const Result<RawMessage> &message) {
            found.append(message->source.mid(path.size()) + (message->isText ? u" text"_s : QString()));
            return true;
        });
        QCOMPARE(found, (QStringList{u"#b/1.eml"_s, u"#a.txt text"_s, u"#box.mbox#0"_s, u"#box.mbox#1"_s}));
    }

    void refusesWhatBursts()
    {
        const QString path = m_folder.filePath(u"large.zip"_s);
        writeZip(path, {{"small.eml", mail}, {"large.eml", QByteArray(4 << 20, 'x')}, {"last.eml", mail}});
        QCOMPARE(outcome(path, {.unpackedBytes = 1 << 20}), (QStringList{u"read"_s, u"! "_s + path}));
        QCOMPARE(outcome(path, {.members = 1}), (QStringList{u"read"_s, u"! "_s + path}));
        QCOMPARE(outcome(path, {.ratio = 10, .ratioFrom = 1 << 20}), (QStringList{u"read"_s, u"! "_s + path}));
        QCOMPARE(outcome(path, {}).size(), 3);
    }

    void refusesWhatIsEncrypted()
    {
        const QString path = m_folder.filePath(u"encrypted.zip"_s);
        writeZip(path, {{"1.eml", mail}, {"2.eml", mail}}, "secret");
        forEachMessage(path, [&](const Result<RawMessage> &message) {
            [&] {
                QVERIFY(!message);
                QCOMPARE(message.error().code, Failure::Code::Refused);
                QVERIFY2(message.error().toString().contains(u"password"), qPrintable(message.error().toString()));
            }();
            return true;
        });
        QCOMPARE(outcome(path, {}), QStringList{u"! "_s + path});
    }

    void saysWhatIsDamaged()
    {
        const QString path = m_folder.filePath(u"whole.zip"_s);
        writeZip(path, {{"1.eml", mail + QByteArray(100000, 'x')}});
        QFile whole(path);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        for (const QByteArray &damaged :
             {bytes.left(bytes.size() / 2), QByteArray("no archive at all, but a good many bytes")}) {
            QFile file(m_folder.filePath(u"damaged.zip"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(damaged);
            file.close();
            QCOMPARE(outcome(file.fileName(), {}).last(), u"! "_s + file.fileName());
        }
    }

    void refusesFoldersInThemselves()
    {
        QDir(m_folder.path()).mkpath(u"walk/inner"_s);
        QVERIFY(QFile::link(m_folder.filePath(u"walk"_s), m_folder.filePath(u"walk/inner/loop"_s)));
        QStringList refused;
        forEachMessage(m_folder.filePath(u"walk"_s), [&](const Result<RawMessage> &message) {
            refused.append(message ? message->source : message.error().subject);
            return true;
        });
        QCOMPARE(refused, QStringList{m_folder.filePath(u"walk/inner/loop"_s)});
    }

    void remarksOnLookAlikes()
    {
        const QString lookAlike = u"ドメインはwww.ex\u0430mple.jpです"_s;
        const QList<Remark> remarks = suspicionsIn(lookAlike);
        QCOMPARE(remarks.size(), 1);
        QCOMPARE(remarks[0].code, Remark::Code::Suspicious);
        QCOMPARE(lookAlike.mid(remarks[0].spans[0].begin, remarks[0].spans[0].length()), u"www.ex\u0430mple.jp"_s);
        QCOMPARE(suspicionsIn(u"a\u202Ebc\u202Cd"_s).value(0).spans.value(0).begin, 1);
        QVERIFY(suspicionsIn(u"www.example.jp (\u00B4\u0414`) \u03B1版 例え.jp"_s).isEmpty());
    }

    void survivesHostileHtml_data()
    {
        QTest::addColumn<QString>("html");
        QTest::newRow("nested") << QString(u"<div>"_s.repeated(100000) + u"deep"_s);
        QTest::newRow("misnested tables") << QString(u"<div><table><tr><td></div>"_s.repeated(50000) + u"deep"_s);
        QTest::newRow("type faces") << QString(u"<font color=a>"_s.repeated(1000) + u"<p>x"_s.repeated(50000) +
                                               u"deep"_s);
        QTest::newRow("attributes") << QString(u"<p "_s + u"a b c "_s.repeated(100000) + u">deep"_s);
    }
    void survivesHostileHtml()
    {
        QFETCH(QString, html);
        QVERIFY(htmlToText(html).text.contains(u"deep"));
    }

    void survivesGroupsInGroups()
    {
        QVERIFY(decodeMessage("To: " + QByteArray("g: ").repeated(200000) + "\n\nbody\n", {})
                    .body()
                    .text.text()
                    .contains(u"body"));
    }

private:
    static QStringList outcome(const QString &path, const ZipLimits &limits)
    {
        QStringList found;
        const RawMessageHandler handler = [&](const Result<RawMessage> &message) {
            found.append(message ? u"read"_s : u"! "_s + message.error().subject);
            return true;
        };
        forEachZipMember(path, handler, limits);
        return found;
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestZip)
#include "tst_zip.moc"
