#include "models/reading/WhoWrites.h"

#include "models/reading/Requests.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace certlink {

using namespace Qt::Literals::StringLiterals;

bool tellsWhoWrites(const QString &label)
{
    static const QRegularExpression labels(
        u"^(?:会社名|貴社名|社名|法人名|団体名|契約者名|契約者|顧客名|お客様名|お客様番号|部署|部署名|申請部署|依頼部署|担当部署|所属|役職|氏名|名前|"
        u"担当|担当者|担当者名|申込者|申込者名|申込者氏名|申請者|申請者名|申込担当|申込担当者|依頼者|依頼元|差出人|"
        u"送信者|発信者|記入者|作成者|運用管理担当者|運用管理担当者名|技術担当者|連絡先|連絡先名|電話|電話番号|tel|fax|"
        u"ファックス|携帯|携帯電話|直通|内線|代表|代表電話|メ-ル|メ-ルアドレス|e-mail|email|mail|アドレス|住所|所在地|"
        u"郵便番号|〒|url|hp|web|ホ-ムペ-ジ|件名|題名|宛先|宛|to|cc|bcc|from|返信先|問い合わせ先|問合せ先|営業時間|"
        u"受付時間|業務時間|定休日|休館日|休診日|休業日|休園日|開館時間|診療時間|窓口時間|担当営業|営業担当|文責|発信|作成|起案|社員番号|代表番号|文書番号|管理番号|整理番号|"
        u"受付番号|問い合わせ番号|チケット番号|会社|企業名|組織|組織名|部門|フリガナ|ふりがな|読み|日時|送信日時)$"_s);
    return labels.match(label).hasMatch();
}

bool tellsWhenAndWhy(const QString &label)
{
    static const QRegularExpression labels(
        u"^(?:申込日|申請日|記入日|作成日|提出日|日付|目的|背景|経緯|理由|変更理由|申込理由|案件名|案件|プロジェクト名|pj名)$"_s);
    return labels.match(label).hasMatch();
}

bool isOffice(QStringView word)
{
    constexpr std::array<QStringView, 58> ends{
        u"社",     u"部",   u"課",   u"室",     u"局",   u"所",         u"庁",      u"省",    u"学",         u"院",
        u"店",     u"会",   u"係",   u"班",     u"銀行", u"商事",       u"グル-プ", u"チ-ム", u"センタ-",    u"本部",
        u"支店",   u"工業", u"組合", u"財団",   u"課長", u"部長",       u"社長",    u"係長",  u"室長",       u"所長",
        u"主任",   u"主査", u"主事", u"取締役", u"担当", u"マネ-ジャ-", u"法人",    u"園",    u"寺",         u"館",
        u"ホテル", u"旅館", u"販売", u"農協",   u"会計", u"病棟",       u"薬局",    u"商店",  u"クリニック", u"支配人",
        u"院長",   u"園長", u"校長", u"館長",   u"局長", u"店長",       u"住職",    u"代表"};
    constexpr std::array<QStringView, 17> others{u"一部",   u"全部", u"外部", u"内部",   u"他社", u"別会社",
                                                 u"子会社", u"場所", u"箇所", u"個所",   u"機会", u"照会",
                                                 u"再会",   u"面会", u"立会", u"検討会", u"入学"};
    constexpr qsizetype shortest = 2;
    const auto endsWord = [&](QStringView end) { return word.endsWith(end); };
    if (word.contains(u"法人") || word.contains(u"株式会社"))
        return true;
    return word.size() >= shortest && std::none_of(others.begin(), others.end(), endsWord) &&
           std::any_of(ends.begin(), ends.end(), endsWord);
}

bool isOfAddress(const QString &name)
{
    static const QRegularExpression address(
        u"^(?:dear|hi|hello)[^a-z]|@|https?:|www\\.|〒|\\d{2,4}-\\d{2,4}-\\d{3,4}|(?:tel|fax|内線|電話)[^々〇一-龠ぁ-ゟ]*\\d|[都道府県市区町村][^、。]*\\d|殿$|"
        u"株式会社|有限会社|合同会社|\\([株有]\\)|(?:から|より)送信$|定休|祝休|休業|認証取得|マ-ク取得|ロゴ[\\])]?$|id[: ]*[a-z0-9]{4,}$"_s);
    return address.match(name).hasMatch() || isGreeting(name);
}

bool isOfAnother(QStringView name)
{
    constexpr std::array<QStringView, 11> words{u"代理", u"代行", u"代筆", u"前任", u"後任", u"部外",
                                                u"不在", u"休暇", u"退職", u"派遣", u"委託"};
    return std::any_of(words.begin(), words.end(), [&](QStringView word) { return name.contains(word); });
}

bool callsItself(const QString &name)
{
    static const QRegularExpression call(
        u"^[^\\p{L}]*[ごお]?(?:相談|問い?合わ?せ|質問|確認依頼|承認依頼|確認用|見積依頼|参考|例|旧|新|返信|転送|休日|夜間|障害|クレ-ム|検討|続き?|つづ[くき])(?:の件)?[^\\p{L}]*$|"
        u"^以上[^\\p{L}]*(?:続く|つづく|仮)[^\\p{L}]*$"_s);
    return call.match(name).hasMatch();
}

bool isLabelOfWhoWrites(const QString &label)
{
    static const QRegularExpression ends(u"^[^\\p{L}〒]+|[^\\p{L}]+$|^[ごお御](?=[々〇一-龠])"_s);
    const QString name = QString(label).remove(ends);
    static const QRegularExpression composed(u"(?:番号|担当|担当者|部署|部署名|会社名|連絡先|氏名|住所|アドレス)$"_s);
    return tellsWhoWrites(name) || tellsWhenAndWhy(name) || composed.match(name).hasMatch();
}

} // namespace certlink
