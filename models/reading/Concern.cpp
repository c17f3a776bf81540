#include "models/reading/Concern.h"

#include "models/reading/Announcement.h"
#include "models/reading/WordsOf.h"

#include <QRegularExpression>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Words in which one of those below only seems to stand: the まだ of やまだ, the だけ of いただけ.
QString withoutSeeming(QString clause)
{
    static const QRegularExpression seeming(
        u"いただけ(?!ます|れば|ない)|頂け(?!ます|れば|ない)|いただき(?:まし)?て?|(?:お陰様|おかげさま)で|ひとかたならぬ|たいへん|みなさ[んま]|皆さん|招待|用件のみ|お待ちして|[やし]まだ|サポ-ト|"
        u"(?<=御|お)世話|(?:ありがとう|有難う|有り難う)ございま(?:す|した)|申し訳(?:ございません|ありません)(?:でした)?|すみません(?:でした)?|恐れ入ります|くださ(?:り|って|った)|下さ(?:り|って|った)|"
        u"まで(?=[^、。]{0,14}(?:ありがと|世話に|助か))|(?:あの|その|この)(?:とき|時)|格別の|再送|日付(?=の?メ-ル)|案件|案内|から(?:[^、。\\d時月日年週末]){1,8}まで|(?:日本語|マルチ|独自|国際化)ドメイン名?|[冬夏春秋]期講習|前任の[^、。]{1,6}同様|当初から|正式[なに](?=お?申し?込)|それに(?:合わせ|伴)[いっ]?て|お?見積り?の?(?:御礼|お礼)|\\((?:社内)?(?:稟議|決裁|承認|検印|確認)済み?\\)|(?:社内|部内|課内|院内|関係者|チ-ム)(?:で|に|へ)も?(?:情報)?共有|(?<![しりきいみれえ])たいそう|最後まで|(?:昼休み|土日|祝日|休日)を除く|引き?続き|次第です|慣例|"
        u"(?![^、。]{0,12}(?:試験|検証|開発|練習|旧))[^、。はがを]{0,12}システム(?:から|より)の?(?:自動)?(?:送信|配信|発信)|変更管理(?:規[程定則]|システム|記録|番号|表|台帳)|変更番号|"
        u"(?:お許し|ご覧|ご自愛|お納め|お受け取り)(?:くだ|下)さい|教えて(?=いただ|くださ|もら)|お名前を伺"_s);
    return clause.remove(seeming);
}

/// What the fields hold, what happens to them, and who may say so.
bool isAboutIt(const QString &clause)
{
    static const QRegularExpression themes = anyOf(
        {// the fields and what stands in them
         u"[をは]切(?:る|り|っ)(?!替)|契約(?:[^、。]{0,8}(?:終[わえ]|切れ|満了|無[くい])|(?!し(?:た|て))(?![^、。]*(?:まし?た|て(?:おり|い)ます|済み?です)$))|解約|廃止|品目|期間|年数|年分|ドメイン|ホスト|fqdn|コモン|鯖|ライセンス|csr|鍵|行目|(?<!矢)印(?![刷鑑])|数字|左|右|[■□]|"
         u"ゲ-トウェイ|(?<![a-z])(?:gw|wht|dx|waf|cac|was|id|cdn)(?![a-z])|プロキシ|バランサ|ポ-ト|開発|予備|バックアップ|並行|経由|納品|エラ-が|障害|停止|停電|切断|閉鎖|休館|休止|休眠|図を"_s,
         // when
         u"当日|開始日|希望日|後で|後ほど|のちほど|あとで|連休|いずれ(?!も)|そのうち|ゆくゆく|近々|追々|先々|日程|日取|日付|期日|期限|納期|(?<!取)締|来[年月週春]|翌|明日|明後|夜間|夜更|深夜|早朝|夜中|今日中|本日中|当初|次回|次の(?:メ-ル|申|分|サ-バ|機器)|日前|後日|即日|随時|都度|終了後|てから|重なり|(?<!い)ずれ(?!込)|避け"_s,
         // what becomes of it
         u"希望|追加|(?<!満)足[しら]|削除|除(?![雪草湿])|外[しれ]|抜|増や|減ら|戻|(?<!見|作り)直し|見直し(?:て(?!おり|い)|をお願い|た[いく]|ます)|見送|再考|白紙|訂正|修正|追記|コメント|凍結|中断|不要|旧|現行|現在の|去年の|昨年の|前の会社|残っ|まま|忘れ|起こし"_s,
         // who may apply, and who else decides
         u"名義|名前|社名|見積|費用|料金|値段|金額|請求|支払|代理(?!店)|代行|代わ|権限|責任者|(?<!管理者|契約者|担当者|責任者|申込者|申請者|発信者)本人|本人(?!です|でござ|から|より|が(?:申|書|記|送))|決定権|最終|退職|異動|譲|移管|業者|前任|後任|委託|外部|部外|個人|共[用有]|借り|下請|chatgpt|任せ|協議|立ち?会|回覧|ワ-クフロ"_s,
         // how much of it, and what else
         u"(?<!格)別[のに途紙送名]|他[のに社]|ほかの|よその|両方|双方|もう一|二つ|全部|すべて|全て|同じ|同様|一緒|いっしょ|併せ|あわせて|含[みめま]|該当|対象|範囲|枚目|(?<!手)続きを|限[りる]|条件|前提|調整|都合|影響|結果|必要|必須|指定|(?<!力を|問い)合わせ|事情|前後し|(?<![十百千万\\d])(?:[2-9]|[二三四五六七八九])(?:件|通|枚|部|台|つ|個|契約)"_s,
         // what this mail is, and what counts
         u"ステ-タス|段階|速報|確定|有効|メンテナンス|自動送信|予約送信|研修|実習|演習|講習|教材|さながら|手本|勉強|参考|正(?:で|式|し(?!く動))|保存用|ボツ|なしに|ひな型|雛形|にくい|理由|適[当用]|採用|電話で|(?:保存|確認|控え|練習|参考)用に|[々〇一-龠ァ-ヶーa-z0-9]は[^、。はがをにで]{1,10}(?<!とおり|通り|元気|順調|好調|好評|無事|良好|快調)です$|近いもの|指摘|合図|伝えてあ"_s});
    return matches(clause, themes);
}

/// What makes a sentence more than a report.
bool wishesOrDoubts(const QString &clause)
{
    static const QRegularExpression ways = anyOf(
        {// a wish
         u"に(?:いたし|致し|し)ます|くださ(?!るご|る方|る人|るお)|下さ(?!るご|る方|る人|るお)|けれ|てほし|て欲し|お願い|おねがい|頼[みん]|(?<!重)た[いく]|がっ(?:て|た)|いただけ|頂け|もらえ|ましょう|(?:ほう|(?<![きりみえけしい])方)が(?![^、。]{0,4}(?:多|増|集|訪)|い(?!い)|安心|見)|配慮|理解|了承|容赦|高配|急|早[めい]|早く|遅[くい]|ゆっくり|優先|(?<![携手行続絡用])先に"_s,
         // a condition or a limit
         u"なら|たら|れば|場合|とき|時は|次第|まで|以降|以外|だけ|のみ|予定|つもり|見込|当面|しばらく|一旦|いったん|ひとまず|とりあえず|一応|念のため|いつ(?!も|でも)"_s,
         // a doubt or a question
         u"かどうか|いかがなもの|[るた]前の|異な[るっり]|古い(?:よう|もの|まま|情報|台帳|様式|用紙|書式|版)|が古|(?:伺|うかが)い?ます$|判断|か(?:を)?(?:伺|うかが|お?聞き)|ちゃ[うい]|どっち|また(?:言|連絡|知らせ)|(?:です|ます|でしょう)か|か$|\\?|だろう|でしょう|かも|と思|はず|筈|らしい|よう(?:です|[だな]|に(?!して|しまし|なり|なっ|$))|どちら|どれ|[なの]の?か(?!ら|つ)[、もは]?[^、。]{0,10}(?:なのか|見分け|判|分か|わか)|つきにく|どこ|誰|おそらく|たぶん|多分|きっと|もしか|迷[っい]|不[明備安可]|自信|あやしい|怪し|"
         u"検討|確認|相談|質問|教え|困|未|仮|案|見よう|写し|コピ-|控え|サンプル$|(?<!記入)(?<!慣)例|うそ|試(?:し|(?<!期末試|入学試|資格試)験)|おため|[々〇一-龠]{2}中(?:で|の|$)|テスト"_s,
         // a denial or a delay
         u"ない|なかった|ません|(?:[にはが]|(?<!ま)も)なく(?:、|て|$)|ぬ|(?:わから|分から|知ら|でき|なら|あか|いら|要ら|すま)ん(?!でした)|へん(?=[かでわのね]|$)|ず(?:$|に(?!済)|と)|まだ|再度|待(?!合)|中止|保留|延|やめ|止|(?<!やり)取り(?!かか|寄せ|組|扱|次|急ぎ|合わせ|計ら)|取消|消|違|誤|間違|逆|無理|(?<![a-z])ng(?![a-z])|だめ|ダメ|駄目|ストップ|揉|勝手|無断|一存"_s});
    return matches(clause, ways);
}

/// What may follow the verb of a report.
constexpr QStringView behindReport =
    u"(?:件|[ねよ]|とのこと(?:です|でした)?|と(?:伺|聞)[いっ]て(?:おり|い)ます)?(?:\\([^()]*\\))?[!)」]*$";

/// Whether something over and done with is told: "…を経由して貼り付けました".
bool isReport(const QString &sentence)
{
    static const QRegularExpression report(
        u"(?:まし?た|でした|った|いた|まして|済み?|て(?:おり|い|あり)?ます|でおります|(?:ため|ばかり|きっかけ|一環|申し?込み|契約)です|次第です|受領|完了)"_s %
        behindReport);
    return matches(sentence, report);
}

/// Whether this mail's being sent is told: "以下を申し込みます".
bool isSending(const QString &sentence)
{
    static const QRegularExpression sending(
        u"(?:申し?込み|申請|提出|返し|送り|依頼|記載)(?:(?:いた|致)?し|申し?上げ|し?)ます"_s % behindReport);
    return matches(sentence, sending);
}

/// Whether it is told what something is or is used for, or titles a mail: "市の広報サイトで使っている証明書です",
/// "証明書をそちらで使います", "動画ページの証明書の申込".
bool isDescription(const QString &sentence)
{
    static const QRegularExpression description(
        u"(?:(?:証明書|ssl|連携|サイト|ペ-ジ|サ-バ|サ-ビス|システム|もの|申し?込み?|申請|申込書|件)(?:の?(?:変更|提出|件|連携))*"
        u"(?:です|でございます|(?:に|と)なります|について|に関して)?|"
        u"(?:使い|用い|利用し|載せ|移し|置き|公開し|動かし|受け|お?出し(?:いた)?し?|お?届け(?:いた|致)?し?|提出(?:いた|致)?し)ます)"_s %
        behindReport);
    return matches(sentence, description);
}

/// "先日は別件の解約をご対応いただきありがとうございました"; "契約は譲りましたが、その節はありがとうございました" tells
/// something beside it.
bool isPartOfThanks(const QString &clause, const QString &sentence)
{
    static const QRegularExpression apart(u"(?:[すたん]が|ので|ため|けど|けれども?)$"_s);
    static const QRegularExpression thanks(
        u"(?:ありがとうございました|有難うございました|(?:御礼|お礼)申し?上げます|世話になり(?:まし)?た|助かりました|感謝(?:して(?:おり|い)ます|(?:申し?上げ|いたし|致し)ます))[!)」]*$"_s);
    return matches(sentence, thanks) && !matches(clause, apart);
}

} // namespace

bool namesItsMatter(const QString &clause)
{
    return isAboutIt(withoutSeeming(clause));
}

bool mayConcern(const QString &clause, const QString &sentence, const ReadingWords &words)
{
    static const QRegularExpression korean(u"[가-힣]"_s);
    static const QRegularExpression inHiragana(u"^[ぁ-ゟ、。!?…~ -]+$"_s);
    static const QRegularExpression asWell( // "予約サイトの証明書の更新も申し込みます"
        u"(?<!連携|連携先|つなぎ先|証明書)(?<=[々〇一-龠ァ-ヶーa-z0-9])も[^、。]{0,8}(?:申し?込|申請|提出|変更し|切り?替|変え|移し)"_s);
    if (matches(sentence, inHiragana) || matches(clause, asWell))
        return true; // in hiragana no word is told from another
    const QString said = withoutSettled(withoutAnnouncement(withoutSeeming(clause), sentence), words);
    if (matches(said, korean) || (isAboutIt(said) && !isPartOfThanks(clause, sentence)) || wishesOrDoubts(said) ||
        words.against.isIn(said))
        return true;
    // What becomes of what a form holds may be reported of, what every mail of this kind speaks of announced as well.
    static const QRegularExpression ofTheForm(
        u"証明書|連携|つなぎ|繋|紐|切り?替|切り|変更|変え|変わ|契約|コ-ド|認証|設定|登録|項目|欄|桁|本番|環境|検証|機器|統合|承認|許可|承諾|同意|決裁|稟議|予算|判定|告知"_s);
    static const QRegularExpression ofEveryMail(
        u"申し?込|申請|依頼|作業|工事|開始|内容|記載|記入|サ-ビス|web|様式|用紙|書類|フォ-ム|手続|対応|処理|進め|着手|実施|反映|担当|移行|移転|サ-バ|番号|台|休み"_s);
    return !isReport(sentence) && !isDescription(sentence) &&
           (matches(said, ofTheForm) || (matches(said, ofEveryMail) && !isSending(sentence)));
}

} // namespace certlink
