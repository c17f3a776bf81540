#include "DeskMails.h"
#include "tests/register/UsualRows.h"

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

const QDate receipt(2026, 11, 20);
const QDateTime now(receipt, QTime(3, 0), Qt::UTC);

namespace {

QString serviceOf(const QString &prefix, int number)
{
    return prefix + QString::number(10000000 + number);
}

} // namespace

QString contractOf(int number)
{
    return serviceOf(u"ssl"_s, number);
}

QByteArray mailOf(int number)
{
    const QString head = u"From: admin@example.jp\n"
                         "To: desk@example.com\n"
                         "Subject: application\n"
                         "Date: Fri, 20 Nov 2026 10:15:00 +0900\n"
                         "Message-ID: <%1@example.jp>\n"
                         "MIME-Version: 1.0\n"
                         "Content-Type: text/plain; charset=UTF-8\n"
                         "\n"_s.arg(number);
    const QString form = u"マスターID:AB12345678\n"
                         "サービスコード:%1\n"
                         "契約コモンネーム:www.example.jp\n"
                         "品目名と有効期間:企業認証SSL 1年\n"
                         "\n"
                         "・希望する作業:\n"
                         "   ■連携するSSLサーバ証明書対応サービスの変更\n"
                         "   □連携するSSLサーバ証明書対応サービスの追加(※複数ライセンスの証明書品目が対象)\n"
                         "\n"
                         "・変更/追加後の連携対象サービス(※連携する対象サービスをすべて記入してください)\n"
                         "   ■IIJ Webハイグレード2サービス(サービスコード:%2)\n"
                         "\n"
                         "・メールでのお申込みの理由\n"
                         "    ■オンライン申込み時に連携したい対応サービスの契約が候補として表示されない\n"
                         "\n"
                         "・利用開始希望日:2026/12/1\n"_s;
    return (head + form.arg(contractOf(number), serviceOf(u"wht"_s, number))).toUtf8();
}

Evidence evidenceOf(int number)
{
    return {Evidence::Kind::Mail, mailOf(number), u"inbox/%1.eml"_s.arg(number), 0, receipt};
}

Register registerOf(int count)
{
    Register data;
    for (int number = 0; number < count; ++number) {
        Contract contract = usualContract(contractOf(number), u"SG1"_s);
        contract.linked = QStringList{serviceOf(u"dx"_s, number)};
        data.insert(contract);
        for (const QString &code : {serviceOf(u"wht"_s, number), serviceOf(u"dx"_s, number)})
            data.insert(usualService(code, u"SG1"_s));
    }
    data.append(usualAdministrator(u"SG1"_s));
    return data;
}

Result<ShownApplication> shownAt(const Store &store, const Rulebook &rulebook, const Evidence &evidence,
                                 const Layers &layers)
{
    const Result<Register> contractRegister = store.loadRegister(rulebook);
    if (!contractRegister)
        return tl::make_unexpected(contractRegister.error());
    const QString key = evidenceKey(evidence);
    const DeskContext context{rulebook, *contractRegister, evidence.arrivedOn, [&](const QString &code) {
                                  return store.dealings(code, key).value_or(ContractDealings());
                              }};
    auto file = openCase(evidence, layers, context);
    if (!file)
        return tl::make_unexpected(file.error());
    return ShownApplication{key, evidence, std::move(*file), {}};
}
