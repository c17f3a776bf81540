#include "models/reading/Requests.h"

#include "models/reading/English.h"
#include "models/reading/FormLabels.h"
#include "models/reading/WordsOf.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array<QStringView, 17> subjects{u"開始",   u"切替",        u"切り替え", u"切換",     u"作業", u"日程",
                                               u"希望日", u"連携",        u"品目",     u"有効期間", u"申込", u"申し込",
                                               u"申請",   u"コモンネ-ム", u"csr",      u"許可",     u"承認"};
constexpr std::array<QStringView, 4> inCharge{u"担当", u"窓口", u"管理者", u"責任者"};
/// What is said of who is in charge; "鈴木に代わりまして" greets in a colleague's name.
constexpr std::array<QStringView, 6> succeeded{u"交代",       u"交替", u"変更になり",
                                               u"変更となり", u"後任", u"引き継ぎまし"};
/// What is to be done before the work is a condition the form has no place for.
constexpr std::array<QStringView, 11> beforehand{u"作業前に", u"作業の前に",   u"作業に先立ち", u"作業に先だって",
                                                 u"切替前に", u"切り替え前に", u"変更前に",     u"実施前に",
                                                 u"開始前に", u"着手前に",     u"前日までに"};
constexpr std::array<QStringView, 3> answers{u"返事", u"返信", u"回答"};

/// "来年1月でも構いません": any other day would do as well, and not only for an answer.
bool offersOtherDay(const QString &sentence)
{
    if (!sentence.contains(u"でも"))
        return false; // as in most
    static const QRegularExpression offer(
        u"(?:\\d/\\d{1,2}|月|日|週|年|旬|末|以降|以後|翌日|明け)(?:以降|以後|中|頃|ごろ)?でも(?:一向に|全く|まったく|特に)?(?:構|かまい|可|結構|よい|よろし|良|いい|大丈夫|問題)"_s);
    return offer.match(sentence).hasMatch() && !holdsAny<answers>(sentence);
}

/// "担当者が鈴木に代わりました". ご担当者様 is whom the mail greets; work that ends (終わりました) and a person in
/// charge who changes something (担当が変更します) are no successor.
bool namesSuccessor(const QString &sentence)
{
    static const QRegularExpression asSubject(
        u"(?<![ご御])(?:担当|窓口|管理者|責任者)者?(?:[がはもを]|の?(?:交代|交替|変更))"_s);
    if (!holdsAny<inCharge>(sentence) || !asSubject.match(sentence).hasMatch())
        return false;
    static const QRegularExpression changed(
        u"[代変替か]わ(?:りました|ります|ったため|ったので|ることに)|(?:担当|窓口|管理者|責任者)者?[はもを].*変更しま"_s);
    return holdsAny<succeeded>(sentence) || changed.match(sentence).hasMatch();
}

/// "鈴木一郎(山田の代理)", "山田太郎(元 運用管理担当者)"; 部長代理 is an office.
bool isForAnother(const QString &name)
{
    static const QRegularExpression another(
        u"\\([^()]{0,12}(?<!長)(?:代理|代行|代筆)\\)|\\((?:元|前|旧)[^()]{0,4}(?:運用|担当|管理)[^()]{0,8}\\)"_s);
    return another.match(name).hasMatch();
}

/// "切替前に必ず電話をください", "変更前に動作を確認してください", "作業日は事前にお知らせください"; what was confirmed
/// or talked over already is no condition.
bool asksBeforehand(const QString &sentence)
{
    const bool isOfWork = sentence.contains(u"事前に") && holdsAny<subjects>(sentence);
    if (!isOfWork && !holdsAny<beforehand>(sentence))
        return false;
    static const QRegularExpression toDo(
        u"(?:電話|連絡|一報|知らせ|声|確認|控え|保存|退避|バックアップ)(?!済|(?:を?(?:し|いたし|致し|差し上げ))(?:まし|てお))"_s);
    return toDo.match(sentence).hasMatch();
}

/// "年内に証明書の品目を変更する予定です", "切替は夜間にお願いします": wishes that stand below signatures too.
bool foretellsChange(const QString &sentence)
{
    static const QRegularExpression item(
        u"(?:品目|証明書|認証局)(?:の種類|の品目)?[をは][^、。]{0,12}(?:変更|切替|切り替え|移行|乗り換え)(?:する|を)?予定(?!はあり|はござ|はな|は無)"_s);
    static const QRegularExpression atNight(
        u"(?:作業|切替|切り替え|切換)(?:時間|日時|日)?[はも](?:夜間|深夜|早朝|夜|休日|土日)"_s);
    return item.match(sentence).hasMatch() || atNight.match(sentence).hasMatch();
}

/// A request that is none of those companies make to everybody: to look, to click, to ask them.
bool asksReader(const QString &name)
{
    static const QRegularExpression request(
        u"(?:ください|下さい|願います|お願い(?:し|いたし|致し)ます|欲しい|ほしい)[!。) ]*$"_s);
    static const QRegularExpression ofEverybody(
        u"覧|参照|アクセス|クリック|ダウンロ-ド|登録|フォロ-|応募|申し?込み|問い?合わ?せ|お越し|立ち寄り|気軽|利用|連絡|電話|返信|転送|印刷|環境|削除|破棄|見て|チェック|検索|待ち|注意|"
        u"知らせ|申し付け|支援|応援|愛顧|引き立て|よろしく|宜しく|購読|配信|体験|期待|承知|了承|協力|理解|確認"_s);
    return request.match(name).hasMatch() && !ofEverybody.match(name).hasMatch();
}

} // namespace

bool isAboutTheWork(const QString &name)
{
    return holdsAny<subjects>(name);
}

bool isGreeting(const QString &name)
{
    static const QRegularExpression whom(u"(?:様|さま|殿|御中|各位|さん|窓口|センタ-)(?:へ|、|お世話に.*)?$"_s);
    return whom.match(name).hasMatch();
}

bool asksForMore(const QString &name)
{
    static const QRegularExpression more(
        u"(?:証明書|請求書|契約書|手順書|見積書?|領収書|設定情報|マニュアル|資料)の?(?:再?発行|送付|提示|提出|送信|再送)[をも](?!.*(?:不要|あり|ござ))|"
        u"(?:手順書|請求書|見積書?|領収書|マニュアル|設定情報|仕様書)[をも]、?[^、。]{0,10}(?:送|発行|いただけ|頂け|ください|下さ|お願い|願)(?!.*(?:不要|あり|ござ))|"
        u"(?:担当者?|メ-ルアドレス|連絡先|住所|申請者|組織名)の(?:変更|登録|追加|削除)(?![はもが]?(?:特に)?(?:あり|ござ|な[いし]))|(?:休日|夜間|時間外|土日)(?:対応|作業)(?!でお|にお|時)|"
        u"(?:手順|方法|流れ|手続き|仕様|設定値|詳細|状況|予定)[をもは][^、。]{0,4}(?:教えて|教示|説明|知らせ)|"
        u"^(?:併せて|また、?|なお、?)?ご?(?:説明|相談|助言|教示|転送|保管|確認作業)[をも](?:お願い|希望|いただけ|頂け)"_s);
    return more.match(name).hasMatch();
}

bool leavesItOpen(const QString &name)
{
    static const QRegularExpression open(
        u"(?:いつも|例年|従来|これまで|今まで|前回|契約書|見積書|提案|(?:話し?した|打ち?合わ?せた?|電話の?内容の?))の?(?:どおり|通り|とおり|同様)(?:です$|[でに]?(?:ご?対応を?)?お願い|の内容)|"
        u"^(?:以上、|まずは)?ご?(?:相談|例の件|例|返信|転送|休日|一部|続き|後ほど|問い?合わ?せ)(?:です|まで|でございます|ます)$|"
        u"例の件|てから(?:に|の(?:ご?対応|作業)で?)(?:して|お願い)|相談(?:させてくだ|したい|したく|いたしたく)|お?伺いしたいこと|お願いがござ|以上、ご検討ください|いつでも(?:結構|構い|かまい|可|よい|いい|大丈夫)|添付[^、。]{0,8}(?:とおり|通り)[^、。]{0,12}(?:直|修正|変更|訂正|登録|設定)|(?:付い|つけ|付け|選ん|囲ん|書い)[ただ]?(?:ほう|方)(?:です|で)|変更が(?:あり|ござい)ましたら|(?:添付(?:ファイル)?|メ-ル|別紙|資料|書類)も、?(?:併せて|合わせて|あわせて)?(?:ご?(?:参照|確認|覧|査収)|お願い)|勝手に|うまく|(?<!手)続き[をは]|(?:直し|修正し|変更し|変え|埋め|補っ|訂正し|書き換え)て(?:もらって|いただいて|頂いて)?も?(?:構|かまい|結構|大丈夫|問題|いい|よい|良い)|"
        u"(?:返事|返信|連絡|回答|作業|完了)[がはも](?:まだ)?(?:あり|ござい|来て(?:い|おり)|届いて(?:い|おり)|いただけて(?:い|おり))ません|"
        u"(?:前回|前|昨年|以前|先月)の(?:もの|内容|申込書?|申し?込み)[をの]、?(?:コピ-|まま|流用|転記|写し|使い)|(?:箇所|部分|点|ところ)があります|"
        u"次の(?:サ-バ|サイト|ドメイン|機器)|"
        u"(?:^|、)(?:(?:社内|内容|日程|詳細|もう一度|再度|念のため)[でをは]?)?(?:確認|検討|調整|相談)(?:し|いたし|致し)(?:ます|たいと思います)$|"
        u"^[^々〇一-龠ぁ-ゟァ-ヶa-z]*(?:いいえ|いえ(?:、|$)|違います)|思い直し|考え直し|(?:変更|追加|訂正|修正|相違|違い|不足|漏れ)[がも](?:あります|ございます)|"
        u"てから[^、。]{0,10}(?:ます|ください|下さい|お願い)|"
        u"(?:続き|残り|詳細|詳しく)は、?[^、。]{0,8}(?:メ-ル|電話|別便|別途|後ほど|後日)(?:で|にて|に)?(?:$|お?(?:送|伝え|話し|連絡)[^、。]{0,8}ます$)|^(?:こちら|これ|以下|下記|上記)?は?、?(?:ご?(?:見本|記入例|ひな型|ひな形|雛形|下書き|控え?|写し))(?:です|となります|でございます)$|"
        u"^(?:本|この)メ-ルは、?[^、。]{0,8}(?:確認|控え?|記録|参考|検討|練習)(?:のため|用|まで)?の?(?:もの)?(?:です|でございます|となります|になります)$"_s);
    return open.match(name).hasMatch();
}

bool asksForAnother(const QString &name)
{
    static const QRegularExpression also(
        u"([^、。]{1,12})も(?:併せて|合わせて|あわせて|一緒に)?、?(?:よろしく|宜しく|どうぞ|何卒)*お願い"_s);
    static const QRegularExpression ofTime(
        u"幾重に$|くれぐれ$|後と$|年$|[次今]?回$|折$|とも$|いつ$|節$|これから$|引き続き$"_s);
    const QRegularExpressionMatch match = also.match(name);
    return match.hasMatch() && !ofTime.match(match.captured(1)).hasMatch();
}

bool setsCondition(const QString &name)
{
    return namesSuccessor(name) || isForAnother(name) || asksBeforehand(name) || offersOtherDay(name) ||
           foretellsChange(name);
}

bool asksOtherProcedure(const QString &name)
{
    const qsizetype at = name.indexOf(otherProcedureOption());
    static const QRegularExpression denied(u"^(?:の手続き)?(?:はあり|はござ|はな|では|は不要)"_s);
    return at >= 0 && !denied.match(name.mid(at + otherProcedureOption().size())).hasMatch();
}

bool isToldToReader(const QString &name, QStringView sentence, bool isEnded)
{
    static const QRegularExpression talk(
        u"(?:です|ます|ました|ません|でした|くださ(?:い|れ)|下さい|たい|でしょうか|ですか|ますか|ませんか|欲しい|ほしい|だけ|おいて|らって|願います|かも|かな|ですよね|一緒に)[!?ね 。)]*(?:\\(.*)?$|[가-힣] [가-힣]"_s);
    static const QRegularExpression asked(
        u"^(?:sent (?:by mistake|in error)|(?:please|pls|kindly) (?:do not )?+|do not |don't )(?!consider|print|think|note|visit|follow|click|read|see|contact|notify|delete|inform|"
        u"reply|destroy|return|be |feel|hesitate|refer|keep|recycle|save|use|forward|open|disclose|copy|distribute)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ended(u"[.!?] *$"_s); // a slogan has no end
    static const QRegularExpression kana(u"[ぁ-ゟァ-ヶ]"_s);
    if (isInLatin(sentence))
        return asked.match(sentence.trimmed()).hasMatch() ||
               (ended.match(sentence).hasMatch() && isInAnotherLanguage(sentence.toString()));
    static const QRegularExpression ofThisMail(
        u"対象は|試験環境|検証環境|開発環境|練習|研修|訓練|契約者|期限|申し?込|申請|止めて|テスト(?:送信|配信|のため|メ-ル)|営業(?:の方|さん|担当)"_s);
    return (talk.match(name).hasMatch() || (isEnded && !kana.match(name).hasMatch())) &&
           (!isAnnounced(name) || asksReader(name) || ofThisMail.match(name).hasMatch());
}

bool isAnnounced(const QString &name)
{
    static const QRegularExpression announced(
        u"当社|弊社(?!側)|当店|私たち|わたしたち|セミナ-|展示|開催|募集|採用|発売|新製品|新商品|新サ-ビス|リニュ-アル|ホ-ムペ-ジ|サイト|ブログ|sns|認証(?!方式|局|機関)|認定|"
        u"取得|商標|創立|創業|設立|周年|推進|取り組|活動|応援|支援|賛同|宣言|環境(?:に|保|負)|地球|温暖|健康|在宅|テレワ-ク|リモ-ト|オフィス|事務所|"
        u"本社|住所|電話番号|アドレス|fax|社名|移転|営業(?!日前|終了)|休業|定休|受付|平日(?!なら|のみ|以外)|問い?合わ?せ|お客(?:様|さま)(?!番号)|個人情報|プライバシ-|受信|送信|フォロ-|無料|"
        u"資料|詳しく|こちら(?!から|で|側)|キャンペ-ン|導入|実績|届け|めざ|目指|つな|つく|創る|未来|社会|メ-ル(?!で|の内容)|返信|返事|フィッシング|クリック|える会社です|する会社です|"
        u"企業です|ペ-パ-レス|勤務日"_s);
    return announced.match(name).hasMatch();
}

bool isTerse(const QString &name)
{
    constexpr qsizetype longest = 24;
    static const QRegularExpression terse(
        u"(?:不可|厳守|限る|限り|限定|いつでも可?|場合あり|:未|まで|維持で|無視で|以外で|同じで|実施|待機|待ち|(?:電話|連絡)を|以降で?|以前で?|時?指定で|いつでも|も早く|月中に|年内に|のとおり|本日|今日中に?|明日|至急|早急に?|希望|"
        u"[々〇一-龠]{2,4}(?<!田|山|竹|畑|御)(?:中|予定|必須)|済|あり|(?<!特に|該当|備考)なし|付き|踏襲|協議(?:のうえ)?|応相談|対象外|適用外|不採用|見直し|随時|即日|夜間|個別対応|要調整|未確認|日で|設定で|やって|やめて|止めて|待って|ちょうどに)[!。 )]*$"_s);
    static const QRegularExpression ofEverybody(
        u"営業|受付|定休|休業|tel|fax|https?:|@|気軽|弊社|当社|〒|開催|募集|発売|セミナ-|徒歩|問い?合わ?せ|アクセス|公開|詳細|キャンペ-ン|感染|駅|販売|配信|好評|出展|取得|登録済|認証|ビズ|節電"_s);
    return name.size() <= longest && terse.match(name).hasMatch() && !ofEverybody.match(name).hasMatch();
}

bool isInLatin(QStringView sentence)
{
    return std::all_of(sentence.begin(), sentence.end(), [](QChar c) { return c.unicode() < 0x3000; });
}

QString inHiragana(QString name)
{
    static const QRegularExpression predicate(
        u"(?:マス|マセン|マシタ|クダサイ|デス|シテ|ナイ|タイ|カラ|マデ)(?=$|[^ァ-ヶーぁ-ゟ])"_s);
    const auto isHiragana = [](QChar c) { return c >= u'ぁ' && c <= u'ゟ'; };
    if (std::any_of(name.begin(), name.end(), isHiragana) || !predicate.match(name).hasMatch())
        return name;
    constexpr int apart = 0x60; // the two kinds of kana, in Unicode
    for (QChar &c : name) {
        if (c >= u'ァ' && c <= u'ヶ')
            c = QChar(c.unicode() - apart);
    }
    return name;
}

} // namespace certlink
