// Time against size: one mail with more and more of one thing, from bytes to findings. The fitted curve says
// whether the cost grows with the size ("N", or "NlgN") and not faster ("N^2").
#include "models/mail/MailFile.h"
#include "models/mail/ZipArchive.h"
#include "rules/desk/Intake.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <benchmark/benchmark.h>

#include <QFile>
#include <QTemporaryDir>

#include <archive.h>
#include <archive_entry.h>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString head = u"From: admin@example.jp\nTo: desk@example.com\nDate: Fri, 20 Nov 2026 10:15:00 +0900\n"_s;
const QString plain = u"MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n\n"_s;
const QString form = u"マスターID:AB12345678\n"
                     "サービスコード:ssl00001234\n"
                     "契約コモンネーム:www.example.jp\n"
                     "品目名と有効期間:企業認証SSL 1年\n"
                     "・希望する作業:\n"
                     "   ■連携するSSLサーバ証明書対応サービスの変更\n"
                     "・変更/追加後の連携対象サービス\n"
                     "   ■IIJ Webハイグレード2サービス(サービスコード:wht00000001)\n"
                     "・利用開始希望日:2026/12/1\n"_s;

void judgeAll(const DecodedMail &mail)
{
    const Rulebook &rulebook = builtInRulebook();
    static const Register none;
    const QDate receipt(2026, 11, 20);
    const DeskContext context{rulebook, none, receipt, {}};
    const ReadMail read = readMail(mail, rulebook, receipt);
    const MailFacts facts = mailFacts(read.mail);
    for (const Application &application : read.reading.applications)
        benchmark::DoNotOptimize(judgeApplication(application, facts, read.receiptDate, context));
}

/// `make` writes a mail with so many of the thing.
void grows(benchmark::State &state, QString (*make)(qsizetype))
{
    const QByteArray bytes = make(qsizetype(state.range(0))).toUtf8();
    for (auto _ : state)
        judgeAll(decodeMessage(bytes, u"x"_s));
    state.SetComplexityN(state.range(0));
}

QString lines(qsizetype count)
{
    return head + plain + form + u"お世話になっております。ご確認をお願いいたします。\n"_s.repeated(count);
}
QString longLine(qsizetype count)
{
    return head + plain + form + u"お世話になっております。"_s.repeated(count) + u'\n';
}
QString forms(qsizetype count)
{
    return head + plain + QString(form + u"\n----\n"_s).repeated(count);
}
QString labels(qsizetype count)
{
    return head + plain + form + u"サービスコード:ssl00001234\n"_s.repeated(count);
}
QString marks(qsizetype count)
{
    return head + plain + form + u"   ■IDゲートウェイサービス(サービスコード:gw00000001)\n"_s.repeated(count);
}
QString boxesInARow(qsizetype count)
{
    return head + plain + form + u"・メールでのお申込みの理由 "_s + u"■□"_s.repeated(count) + u'\n';
}
QString quotes(qsizetype count)
{
    return head + plain + form +
           u"> > 先日の件ですが、承知いたしました。\n> いつもお世話になっております。\n"_s.repeated(count);
}
QString quoteSigns(qsizetype count)
{
    return head + plain + form + u"> "_s.repeated(count) + u"承知いたしました。\n"_s;
}
QString unreadWords(qsizetype count)
{
    return head + plain + form + u"・利用開始希望日:2026/12/1 ただし来週でも\n"_s.repeated(count);
}
QString bareWords(qsizetype count)
{
    return head + plain + u"クレーム\n"_s.repeated(count) + u'\n' + form;
}
/// Each another one, so that the whole mail is looked through for it.
QString bareNames(qsizetype count)
{
    QString mail = head + plain;
    for (qsizetype i = 0; i < count; ++i)
        mail += u"検査%1%2\n"_s.arg(QChar(char16_t(0x4E00 + i / 1000)), QChar(char16_t(0x5000 + i % 1000)));
    return mail + u'\n' + form;
}
QString daysInALine(qsizetype count)
{
    return head + plain + form + u"12/7 "_s.repeated(count) + u"12月8日 十二月九日 Dec 10, "_s.repeated(count) + u'\n';
}
QString codesInARow(qsizetype count)
{
    QString codes;
    for (qsizetype i = 0; i < count; ++i)
        codes += u" wht%1"_s.arg(i, 8, 10, QChar(u'0'));
    return head + plain + QString(form).replace(u"wht00000001"_s, codes);
}
QString labelWords(qsizetype count)
{
    return head + plain + form + u"サービスコード、"_s.repeated(count) + u'\n';
}
QString signatures(qsizetype count)
{
    return head + plain + form + u"-- \n山田\n"_s.repeated(count);
}
QString headers(qsizetype count)
{
    return head + u"X-Trace: =?UTF-8?B?44Oh44O844Or?= of the way\n"_s.repeated(count) + plain + form;
}
QString recipients(qsizetype count)
{
    return head + u"Cc: "_s + u"=?UTF-8?B?44Oh44O844Or?= <someone@example.jp>,\n "_s.repeated(count) +
           u"last@example.jp\n"_s + plain + form;
}
QString attachments(qsizetype count)
{
    const QString part = u"--b\nContent-Type: text/plain; name=\"note.txt\"\nContent-Disposition: attachment; "
                         "filename=\"note.txt\"\n\nmemo\n"_s;
    return head + u"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"_s + plain + form +
           part.repeated(count) + u"--b--\n"_s;
}
QString nestedParts(qsizetype count)
{
    QString mail = head + u"MIME-Version: 1.0\n"_s;
    for (qsizetype i = 0; i < count; ++i)
        mail += u"Content-Type: multipart/mixed; boundary=b%1\n\n--b%1\n"_s.arg(i);
    return mail + plain + form;
}
QString html(qsizetype count)
{
    return head + u"MIME-Version: 1.0\nContent-Type: text/html; charset=UTF-8\n\n<table>"_s +
           u"<tr><td>マスターID</td><td><b>AB12345678</b></td></tr>"_s.repeated(count) + u"</table>\n"_s;
}

#define GROWS(thing, from, to)                                                                                         \
    BENCHMARK_CAPTURE(grows, thing, &thing)                                                                            \
        ->RangeMultiplier(2)                                                                                           \
        ->Range(from, to)                                                                                              \
        ->Complexity()                                                                                                 \
        ->Unit(benchmark::kMillisecond)
GROWS(lines, 2000, 32000);
GROWS(longLine, 2000, 32000);
GROWS(forms, 16, 256);
GROWS(labels, 1000, 16000);
GROWS(marks, 1000, 16000);
GROWS(boxesInARow, 1000, 16000);
GROWS(quotes, 2000, 32000);
GROWS(quoteSigns, 2000, 32000);
GROWS(unreadWords, 1000, 16000);
GROWS(bareWords, 1000, 16000);
GROWS(bareNames, 1000, 16000);
GROWS(daysInALine, 1000, 16000);
GROWS(codesInARow, 1000, 16000);
GROWS(labelWords, 1000, 16000);
GROWS(signatures, 1000, 16000);
GROWS(headers, 2000, 32000);
GROWS(recipients, 2000, 32000);
GROWS(attachments, 500, 8000);
GROWS(nestedParts, 64, 1024);
GROWS(html, 2000, 32000);

/// A .zip of that many mails.
void members(benchmark::State &state)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"mails.zip"_s);
    const QByteArray mail = (head + plain + form).toUtf8();
    archive *zip = archive_write_new();
    archive_write_set_format_zip(zip);
    archive_write_open_filename(zip, QFile::encodeName(path).constData());
    for (int64_t number = 0; number < state.range(0); ++number) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, QByteArray(QByteArray::number(qint64(number)) + ".eml").constData());
        archive_entry_set_size(entry, mail.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_write_header(zip, entry);
        archive_write_data(zip, mail.constData(), size_t(mail.size()));
        archive_entry_free(entry);
    }
    archive_write_close(zip);
    archive_write_free(zip);
    for (auto _ : state)
        forEachZipMember(path, [](const Result<RawMessage> &message) {
            judgeAll(decode(*message));
            return true;
        });
    state.SetComplexityN(state.range(0));
}
BENCHMARK(members)->RangeMultiplier(2)->Range(64, 1024)->Complexity()->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
