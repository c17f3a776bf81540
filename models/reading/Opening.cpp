#include "models/reading/Opening.h"

#include "models/reading/WordsOf.h"

#include <QRegularExpression>

namespace certlink {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What is at the end of the sentence is what it is there for.
QString endingOf(const QString &name)
{
    constexpr qsizetype longest = 18;
    return name.right(longest);
}

bool thanks(const QString &name)
{
    static const QRegularExpression words(u"ありがと|有難|有り難|感謝|御礼|お礼|行き違い"_s);
    return matches(endingOf(name), words);
}

/// "このたび担当になりました森田です", "番号12345の件です", "返事が遅れました", "先ほどお電話した森田です".
bool refersToWhatWas(const QString &name)
{
    static const QRegularExpression deputy(u"に代わり(?:まして)?ご?(?:連絡|申)"_s);
    static const QRegularExpression takenOver(
        u"^[^、。]{0,24}(?:引き?継(?:ぎ(?:まし|いたしまし)?た|いだ)|担当(?:に|と)なり(?:まし)?た|担当することになりました|(?:受付|事務|窓口|管理|経理|運用|運営|担当)[^、。]{0,8}を(?:し|いたし|務め|仰せつかっ)て(?:おり|い)ます|着任(?:いた)?しました|"
        u"(?:先ほど|先程|さきほど|さっき|先日|昨日|今朝)お?(?:電話|連絡|メ-ル|問い?合わ?せ)を?(?:した|しました|いたしました|差し上げ(?:まし)?た|させていただ(?:いた|きました)))"
        u"[^はがをもにで、。の]{1,8}(?:です|でございます|と申します)$"_s);
    static const QRegularExpression late(
        u"(?:返事|返信|連絡|回答|送付|提出|申し?込み?)が[^、。]{0,6}遅(?:れ|くな)[^、。延変未仮]{0,16}$"_s);
    static const QRegularExpression met(
        u"(?:打ち?合わ?せ|会議|訪問|来社|面談|商談|電話|研修|説明会)[^、。]{0,4}(?:では|にて|の際は|の節は)、?(?:大変)?お?(?:世話になり|失礼(?:いた|致)?し)ました$"_s);
    static const QRegularExpression told(
        u"(?:電話|メ-ル)(?:で|にて)(?:お?伝え|ご?相談|お?話し?|ご?連絡)(?:し|いたし|致し)(?:まし)?た件(?:の(?:お?申し?込み?|ご?連絡))?(?:です|でございます)$|"
        u"^[^、。はが]{0,10}(?:から|より)(?:本件を)?担当(?:して(?:い|おり)|いたして(?:い|おり))ます$"_s);
    static const QRegularExpression reference(
        u"番号[^、。]{0,20}の(?:件|続き)(?:です|でございます|となります)$|"
        u"^(?:弊社|当社|本学|当院|当庁)?[^、。別古旧新外一部他更解追廃期はが]{0,16}(?:証明書|契約|契約番号|ドメイン)(?:の件|について(?:の(?:お?申し?込み?|ご?申請|ご?依頼|ご?連絡))?)(?:です|でございます|となります)$"_s);
    return matches(name, deputy) || matches(name, takenOver) || matches(name, late) || matches(name, met) ||
           matches(name, told) || matches(name, reference);
}

} // namespace

bool namesWhoWrites(const QString &name, bool isAboveForm)
{
    static const QRegularExpression introduction(
        u"と申します$|^[^、。]{0,30}(?:の|担当|担当して(?:い|お)る|担当して(?:おり|い)ます)[^はがをもにで、。の]{1,8}(?:です|でございます)$|"
        u"(?:会社|法人|大学|病院|[社部課室])の[a-z.-]{2,32}(?:です|でございます)$"_s);
    static const QRegularExpression bare(
        u"^(?:[^、。]{0,20}(?:会社|\\([株有]\\)|社|商事|商会|工業|部|課|係|室|局|所|庁|省|会|店|行|グル-プ|チ-ム|センタ-|大学|学院|病院|市役所|サ-ビス|システム|担当)[^、。]{1,8}|"
        u"[a-zァ-ヶ&.-]{2,12}[一-龠々]{1,4}|[^、。@]{1,6}@[^、。@]{1,12}|(?:[^、。ァ-ヶ-]|(?<=[一-龠])[ノヶケツ](?=[一-龠])){1,5})(?:です|でございます)$"_s);
    // A particle behind a word makes it more than a name; the は of たかはし does not.
    static const QRegularExpression toldOf(u"(?:^|[々〇一-龠ァ-ヶーa-z0-9)」])(?:[はがをもに]|で(?!す|ござ))"_s);
    static const QRegularExpression anyParticle(u"[はがをもに]|で(?!す|ござ)"_s);
    static const QRegularExpression noName(
        u"[付期案控仮途写訂待側]|ほう|(?<![緒土])方$|[々〇一-龠](?<![田山竹畑野浜谷安土弘宮府])中$|[裁金新認開工]前|環境|[0-9一二三四五六七八九十]台|"
        u"来[月週年]|年明|夜間|休日|至急|解約|更新|廃止|候補|素案|質問|相談(?!室|窓口|課|係)|障害|緊急|別契|子会社|期限|再送|転送|再発行|新規|残り|重複|不備|一部|代理|部外|社員|派遣|"
        u"元担|旧|業者|本番|検証|社内用|続報|速報|特急|非公式|前任|後任|回目|空欄|別件|全部|半分|以下略|検討$|要調整|情報$|番号$|名義|日程|申込|申請|練習|予定|確認|テスト|見本|通り|とおり|希望|契約|変更|追加|以上|場合|方向|状態|状況|段階|想定|前提|見込|"
        u"必要|可能|不明|不要|任意|未|済|試|処置|控|納品|機器|サ-バ|委託|外注|請負|だけ|のみ|結構|承認|対応|切替|切り替え|恒久|一時|配下|経由|発生|[分用前]$"_s);
    static const QRegularExpression ending(u"(?:です|でございます|と申します)$"_s);
    const bool isTold = matches(name, isAboveForm ? toldOf : anyParticle);
    return (matches(name, introduction) || (isAboveForm && matches(name, bare))) && !isTold &&
           !matches(QString(name).remove(ending), noName);
}

bool isOfTheOpening(const QString &whole, bool isAboveForm)
{
    static const QRegularExpression greeting(
        u"^(?:いつも|平素より|大変|毎度)*お?世話(?:になって(?:おり|い)ます|になります)、?(?=.)"_s);
    const QString name = QString(whole).remove(greeting);
    static const QRegularExpression uncertain(u"間違|違って|誤っ|古い"_s); // "コピーなので間違っていたらすみません"
    return (thanks(name) && !matches(name, uncertain)) || refersToWhatWas(name) || namesWhoWrites(name, isAboveForm);
}

bool apologizes(const QString &name)
{
    static const QRegularExpression apology(u"恐縮|恐れ入|申し訳|お詫び|失礼(?:いた|致|し)|すみません|すいません"_s);
    static const QRegularExpression ofTheMail(
        u"遅(?:く|い|れ)|急|忙|夜|早朝|休(?:日|み|暇)|突然|長文|乱文|[何度]度|再三|重ね|連続|手[数間]|面倒|迷惑|心配|足労|連絡|返[信事]|メ-ル|お?願い|不慣れ|不手際|"
        u"ギリギリ|ぎりぎり|直前|短納期|年[末始の]|月末|時期|季節|時間|電話|英語|署名|英字|説明|昨日|先日|最中|折|名で|名義の署名|画面|形式|書式|レイアウト|改行|スマ-トフォン|スマホ|携帯|外出|略儀|簡単|取り急ぎ|お?待た|初めて|拙い|日本語"_s);
    static const QRegularExpression open(
        u"間違|違って|誤っ|古い|代理|代行|代わり|別|変え|不足|未|空欄|前の|(?<!空の)(?<!途中の)まま|次第|わから|決ま"_s);
    return matches(endingOf(name), apology) && matches(name, ofTheMail) && !matches(name, open);
}

bool introduces(const QString &name)
{
    static const QRegularExpression office(
        u"^[^。はがもに]{2,40}(?:(?:担当|担当者|部|課|室|グル-プ|チ-ム|社|会|店|局|所|行|庁|学|院|商事|システム)、|"
        u"担当して(?:(?:い|お)る|(?:おり|い)ます)、?)(?:[^はがをもに、。]{1,20}の)?([^はがをもにで、。の]{1,8}(?:です|でございます|と申します))$"_s);
    const QRegularExpressionMatch match = office.match(name);
    return match.hasMatch() && isOfTheOpening(match.captured(1), true);
}

bool sendsAgain(const QString &name)
{
    static const QRegularExpression again(
        u"(?:(?:文字化け[^、。]{0,20}|届いて(?:い|おら)[^、。]{0,16}|戻って[^、。]{0,8}|エラ-[^、。]{0,10}|送信できて[^、。]{0,10})(?:ので|ため|から)|念のため)、?(?:同じ(?:内容|もの)を)?、?(?:再度|再び|改めて|もう一度)?お?(?:再送|送り?|送付|送信)[^、。はが]{0,10}ます$|"
        u"^(?:念のため、?|こちらを?|本メ-ルを?)?(?:同じ(?:もの|文面|内容|メ-ル)[をで]、?(?:もう一度|再度)?|もう一度|再度)、?お?(?:再送|送り?|送付|送信)[^、。はが]{0,10}ます$"_s);
    return again.match(name).hasMatch();
}

} // namespace certlink
