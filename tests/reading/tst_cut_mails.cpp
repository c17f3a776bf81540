#include "AnyMeaning.h"

#include "models/mail/MessageDecoder.h"
#include "rules/desk/Intake.h"
#include "tests/Folders.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <rapidcheck.h>

#include <QDir>
#include <QDirIterator>
#include <QStringEncoder>
#include <QTest>

#include <array>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

/// How a mail program writes a Japanese text.
struct Shape {
    const char *charset;
    const char *encoder; ///< Qt's name of it
    bool base64;
};
constexpr std::array shapes{Shape{"UTF-8", "UTF-8", false},
                            Shape{"UTF-8", "UTF-8", true},
                            Shape{"Shift_JIS", "Shift_JIS", false},
                            Shape{"EUC-JP", "EUC-JP", true},
                            Shape{"ISO-2022-JP", "ISO-2022-JP", false},
                            Shape{"UTF-16", "UTF-16", true},
                            Shape{"us-ascii", "Shift_JIS", false}};

QByteArray mailOf(const QString &text, const Shape &shape)
{
    QStringEncoder encoder(shape.encoder);
    const QByteArray bytes = encoder(text);
    QByteArray mail =
        "From: =?ISO-2022-JP?B?GyRCOjRGIxsoQg==?= <taro@example.jp>\r\nTo: desk@example.ad.jp\r\n"
        "Subject: =?UTF-8?Q?=E7=94=B3=E8=BE=BC?=\r\n =?UTF-8?Q?=E3=81=BF?=\r\nDate: Fri, 20 Nov 2026 10:15:00 +0900\r\n"
        "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=";
    mail += shape.charset;
    if (shape.base64)
        mail += "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + bytes.toBase64();
    else
        mail += "\r\n\r\n" + bytes;
    return mail + "\r\n--b\r\nContent-Type: text/html; name*=UTF-8''%E7%94%B3\r\n\r\n<p>x</p>\r\n--b--\r\n";
}

} // namespace

/// Whatever byte a mail ends at, it is read without harm, and every span lies in the text it is of.
class TestCutMails : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryBeginningOfTheCorpus()
    {
        int files = 0;
        for (const auto *folder : {"mail", "outlook", "tnef", "mbox"}) {
            QDirIterator names(fixturesFolder() + u"/../fuzz/corpus/"_s + QLatin1StringView(folder), QDir::Files);
            while (names.hasNext()) {
                QFile file(names.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray whole = file.readAll();
                const int step = whole.size() > 2000 ? 37 : 3; // no multiple of a sector or a line
                for (qsizetype length = 0; length <= whole.size(); length += step)
                    readsWhatIsLeft(whole.left(length), file.fileName());
                ++files;
            }
        }
        QVERIFY(files > 10);
    }

    void readsEveryBeginningOfAForm()
    {
        const bool held = rc::check("a mail cut anywhere is read without harm", [&] {
            const auto deviation = static_cast<Deviation>(between(0, int(Deviation::Count) - 1));
            const QString text =
                writeForm(anyMeaning(*m_rulebook), {deviation}, [](int count) { return between(0, count - 1); });
            const QByteArray whole = mailOf(text, shapes[static_cast<size_t>(between(0, int(shapes.size()) - 1))]);
            RC_ASSERT(readsWhatIsLeft(whole.left(between(0, int(whole.size()))), u"cut"_s));
        });
        QVERIFY(held);
    }

private:
    static bool isInside(const Spans &spans, qsizetype size)
    {
        return std::all_of(spans.begin(), spans.end(),
                           [&](Span span) { return span.begin >= 0 && span.begin <= span.end && span.end <= size; });
    }

    bool readsWhatIsLeft(const QByteArray &bytes, const QString &source) const
    {
        const ReadMail read = readMail(decode({source, bytes, false}), *m_rulebook, receiptDate);
        bool inside = read.mail.bytes == bytes;
        for (const MailBody &body : read.mail.bodies) {
            for (const Remark &remark : body.remarks)
                inside = inside && isInside(remark.spans, body.text.text().size());
        }
        const qsizetype size = read.mail.body().text.text().size();
        for (const Application &application : read.reading.applications) {
            for (const Field field : allFields)
                inside = inside && isInside(application.spansOf(field) + application.labelSpansOf(field), size);
        }
        return QTest::qVerify(inside, "inside", qPrintable(source + u" cut at "_s + QString::number(bytes.size())),
                              __FILE__, __LINE__);
    }

    const Rulebook *const m_rulebook = &builtInRulebook();
};

QTEST_APPLESS_MAIN(TestCutMails)
#include "tst_cut_mails.moc"
