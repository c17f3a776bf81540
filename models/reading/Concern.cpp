#include "models/reading/Concern.h"

#include "models/reading/WordsOf.h"

#include <QRegularExpression>

#include <array>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Words in which one of those below only seems to stand: the まだ of やまだ, the だけ of いただけ.
QString withoutSeeming(QString clause)
{
    static const QRegularExpression seeming(
        u"いただけ(?!ます|れば|ない)|頂け(?!ます|れば|ない)|いただき(?:まし)?て?|(?:お陰様|おかげさま)で|ひとかたならぬ|たいへん|みなさ[んま]|皆さん|招待|用件のみ|お待ちして|[やし]まだ|サポ-ト|"
        u"(?<=御|お)世話|(?:ありがとう|有難う|有り難う)ございま(?:す|した)|申し訳(?:ございません|ありません)(?:でした)?|すみません(?:でした)?|恐れ入ります|くださ(?:り|って|った)|下さ(?:り|って|った)|"
        u"まで(?=[^、。]{0,14}(?:ありがと|世話に|助か))|(?:あの|その|この)(?:とき|時)|格別の|再送|日付(?=の?メ-ル)|案件|案内|引き?続き|次第です|慣例|"
        u"(?:お許し|ご覧|ご自愛|お納め|お受け取り)(?:くだ|下)さい|教えて(?=いただ|くださ|もら)|お名前を伺"_s);
    return clause.remove(seeming);
}

/// What the fields hold, what happens to them, and who may say so.
bool isAboutIt(const QString &clause)
{
    static const std::array themes{
        // the fields and what stands in them
        QRegularExpression(
            u"証明書|連携|つなぎ|繋|紐|切り?替|切[りる]|契約|解約|廃止|品目|期間|年数|年分|コ-ド|ドメイン|ホスト|fqdn|コモン|鯖|ライセンス|csr|鍵|認証|設定|登録|項目|欄|行目|印|数字|桁|左|右|[■□]|"
            u"ゲ-トウェイ|(?<![a-z])(?:gw|wht|dx|waf|cac|was|id|cdn)(?![a-z])|プロキシ|バランサ|ポ-ト|本番|環境|検証|開発|予備|バックアップ|並行|経由|機器|納品|エラ-が|障害|停止|停電|切断|閉鎖|統合|休館|休止|休眠|図を"_s),
        // when
        QRegularExpression(
            u"当日|日程|日取|日付|期日|期限|納期|締|来[年月週春]|翌|明日|明後|夜間|深夜|早朝|夜中|今日中|本日中|当初|次回|次の(?:メ-ル|申|分|サ-バ|機器)|日前|後日|即日|随時|都度|終了後|てから|重なり|ずれ|避け"_s),
        // what becomes of it
        QRegularExpression(
            u"希望|変更|変え|変わ|追加|足[しりら]|削除|除|外[しれ]|抜|増や|減ら|戻|直し|見直|見送|思い直|再考|白紙|訂正|修正|追記|コメント|凍結|中断|不要|旧|現行|現在の|去年の|昨年の|前の会社|残っ|まま|忘れ|起こし"_s),
        // who may apply, and who else decides
        QRegularExpression(
            u"名義|名前|社名|承認|許可|承諾|同意|決裁|稟議|予算|見積|費用|料金|値段|金額|請求|支払|代理|代行|代わ|代筆|権限|責任者|本人|退職|異動|譲|移管|業者|前任|後任|委託|外部|部外|個人|共[用有]|借り|下請|chatgpt|任せ|協議|立ち?会|回覧|ワ-クフロ"_s),
        // how much of it, and what else
        QRegularExpression(
            u"別[のに途紙送]|他[のに社]|両方|片方|双方|もう一|二つ|全部|すべて|全て|同じ|同様|一緒|いっしょ|併せ|あわせて|含[みめま]|該当|対象|範囲|枚目|続きを|限[りる]|条件|前提|調整|都合|影響|結果|必要|必須|指定|合わせ|事情|前後し|(?:\\d|[一二三四五六七八九])(?:件|通|枚|部|台|つ|個|契約)"_s),
        // what this mail is, and what counts
        QRegularExpression(
            u"ステ-タス|段階|速報|確定|有効|判定|告知|メンテナンス|自動送信|予約送信|訓練|勉強|参考|正[しで式]|保存用|ボツ|なしに|ひな型|雛形|にくい|理由|適[当用]|採用|電話で|口頭|用に|[々〇一-龠ァ-ヶーa-z0-9]は[^、。はがをにで]{1,10}です$|推測|近いもの|指摘|合図|伝えてあ"_s)};
    return matchesAny(clause, themes);
}

/// What makes a sentence more than a report.
bool wishesOrDoubts(const QString &clause)
{
    static const std::array ways{
        // a wish
        QRegularExpression(
            u"に(?:いたし|致し|し)ます|くださ|下さ|けれ|てほし|て欲し|お願い|おねがい|頼[みん]|た[いく]|いただけ|頂け|もらえ|ましょう|ほうが|方が|配慮|理解|了承|容赦|高配|急|早[めい]|早く|遅[くい]|ゆっくり|優先|先に"_s),
        // a condition or a limit
        QRegularExpression(
            u"なら|たら|れば|場合|とき|時は|次第|まで|以降|以外|だけ|のみ|予定|つもり|見込|当面|しばらく|一旦|いったん|ひとまず|とりあえず|一応|後で|あとで|念のため|いつ(?!も)"_s),
        // a doubt or a question
        QRegularExpression(
            u"かどうか|(?:です|ます|でしょう)か|か$|\\?|だろう|でしょう|かも|と思|はず|筈|らしい|よう(?:です|[だなに])|どちら|どれ|どこ|誰|おそらく|たぶん|多分|きっと|もしか|迷[っい]|不[明備安可]|自信|あやしい|怪し|"
            u"検討|確認|相談|質問|教え|困|未|仮|案|見よう|写し|コピ-|控え|サンプル$|例|ダミ-|うそ|嘘|冗談|練習|試[し験]|おため|[々〇一-龠]{2}中(?:で|の|$)|テスト"_s),
        // a denial or a delay
        QRegularExpression(
            u"ない|ません|ぬ|ず(?:$|に|と)|まだ|再度|待|中止|保留|延|やめ|止|取り|取消|消|違|誤|間違|逆|無理|(?<![a-z])ng(?![a-z])|だめ|ダメ|駄目|ストップ|反対|怒|揉|勝手|無断|独断|一存"_s)};
    return matchesAny(clause, ways);
}

/// Whether something over and done with is told, or this mail's being sent: "…を経由して貼り付けました",
/// "以下を申し込みます".
bool isReport(const QString &sentence)
{
    static const QRegularExpression report(
        u"(?:まし?た|でした|った|いた|まして|済み?|て(?:おり|い)?ます|でおります|次第です|受領|完了|(?:申し?込み|提出|返し|送り|依頼|記載)(?:(?:いた|致)?し|申し?上げ|し?)ます)"
        u"(?:件|[ねよ]|とのこと(?:です|でした)?|と(?:伺|聞)[いっ]て(?:おり|い)ます)?[!)」]*$"_s);
    return matches(sentence, report);
}

/// "先日は別件の解約をご対応いただきありがとうございました"; "契約は譲りましたが、その節はありがとうございました" tells
/// something beside it.
bool isPartOfThanks(const QString &clause, const QString &sentence)
{
    static const QRegularExpression apart(u"(?:[すたん]が|ので|ため|けど|けれども?)$"_s);
    static const QRegularExpression thanks(
        u"(?:ありがとうございました|有難うございました|(?:御礼|お礼)申し?上げます|世話になり(?:まし)?た|助かりました)[!)」]*$"_s);
    return matches(sentence, thanks) && !matches(clause, apart);
}

} // namespace

bool mayConcern(const QString &clause, const QString &sentence)
{
    static const QRegularExpression korean(u"[가-힣]"_s);
    const QString said = withoutSeeming(clause);
    if (matches(said, korean) || (isAboutIt(said) && !isPartOfThanks(clause, sentence)) || wishesOrDoubts(said))
        return true;
    // What every application speaks of may be reported of.
    static const QRegularExpression ofEveryMail(
        u"申し?込|申請|依頼|作業|工事|開始|内容|記載|記入|サ-ビス|web|様式|用紙|書類|フォ-ム|手続|対応|処理|進め|着手|実施|反映|担当|移行|移転|サ-バ|番号|台|休み"_s);
    return matches(said, ofEveryMail) && !isReport(sentence);
}

} // namespace certlink
