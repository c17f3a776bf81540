#include "models/reading/Assurance.h"

#include <QRegularExpression>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Whether it is said of a person that another one acts for him, or will.
bool isJottedWithin(const QString &name)
{
    static const QRegularExpression other(
        u"まで|承認|確認|予定|未定|仮|検討|調整|代理|代行|後任|前任|不在|来[月週年]|から|変[更わ]|なし|以外|ない"_s);
    return other.match(name).hasMatch();
}

/// "私は運用管理担当者です", "本メールは運用管理担当者より送信しています"; of nobody else.
bool isOfTheSender(const QString &name)
{
    static const QRegularExpression sender(
        u"^(?:弊社|当社)?の?運用管理担当者(?:である|の|、)?[^、。はが]{0,8}(?:より|から)[^、。はが]{0,4}(?:送信|送付|送り|申し?込み?|申請)[^、。はが]{0,8}ます$|^(?:私|小職|当方|申込者|申請者|記入者|送信者|(?:本|この)(?:メ-ル|申し?込み?|申請))[はも、][^、。はが]{0,8}運用管理担当者(?:本人)?"
        u"(?:です|でございます|となります|(?:から|より|が|として)[^、。はが]{0,4}(?:送信|送付|送り|申し?込み?|申請|記入)[^、。はが]{0,6}ます)$"_s);
    return sender.match(name).hasMatch();
}

/// What only points at the form, and what is linked now: "開始日は記載のとおりです", "対象ドメインは (a value) です",
/// "現在ご利用中のサービスからの変更です".
bool isOfTheForm(const QString &name)
{
    static const QRegularExpression leftOut(
        u"^(?:(?:不要な|選択しな(?:い|かった)|該当し?の?(?:ない|無い)|対象外の|使わない|未選択の)(?:選択肢|項目|欄|行|部分|設問)[はを]、?"
        u"(?:削除|省略|消去|空欄|未記入|空白|ブランク)[^、。ぬ]{0,8}(?:ます|ました|です)|"
        u"(?:空欄|未記入|空白)(?:の欄|の項目|の箇所)?は、?(?:該当なし|対象外|該当しません|該当(?:が|は)ありません)(?:です|となります)?|"
        u"(?:後半|以降|後段|最後|持ち込み証明書)の?(?:欄|部分|項目)?は、?(?:対象外|該当しない|該当なし|該当しません)[^、。]{0,4}(?:記入して(?:い|おり)ません|空欄です|記入は省略[^、。]{0,6})?)$"_s);
    if (leftOut.match(name).hasMatch())
        return true;
    static const QRegularExpression pointing(
        u"^(?:開始日|希望日|利用開始日|日程|申込?内容|申し?込みの?内容|内容|詳細|品目|サ-ビス|連携先)[はも]、?(?:記載|上記|下記|以下|申込書|フォ-ム|用紙)の?(?:とおり|通り|内容)(?:です|となります|でございます)$|"
        u"^(?:対象|該当|契約|申込?対象)の?(?:ドメイン|ホスト|サイト|url|fqdn)名?は、?(?:です|でございます|となります)$|"
        u"^変更後の?(?:連携)?(?:対象)?(?:サ-ビス|連携先)?は、?(?:です|でございます|となります)$|"
        u"^(?:現在|現行|今|ただ今)[^、。]{0,14}からの(?:変更|切替|切り替え|乗り?換え|移行)(?:です|となります|でございます)$"_s);
    return pointing.match(name).hasMatch();
}

} // namespace

/// What sets somebody at ease and asks for nothing: "コモンネームに変更はございません", "社内で確認済みです".
bool isAssurance(const QString &name)
{
    static const QRegularExpression open(
        u"(?:か|ね|\\?)$|古い|旧い|(?<!上記)以外|て(?:しまって)?も(?:特に)?問題|(?:のみ|だけ)(?!です$)|ない(?:項目|欄)にも"_s);
    if (open.match(name).hasMatch())
        return false;
    // What follows says that it is so, or of what: "確認済みの書類を差し替えてください" says more.
    static const QString end =
        u"(?:です|でした|でございます|もの(?:です)?)?(?:が|ので|ため|から|けれども?|(?:こと|旨)を?(?:確認|連絡)?[^、。]{0,8}(?:ます|ました|です)?)?$"_s;
    static const QRegularExpression nothingElse(
        u"(?:変更|影響|誤り?|間違い|漏れ|もれ|相違|問題|不足|指定|資料|別紙|負担|特記事項|連絡事項|質問|疑問点|希望)(?:は|が|も|等は|などは)?(?:特に|一切)?"
        u"(?:ありません|ございません|ない|ありませぬ)"_s %
        end %
        u"|(?:上記|下記|本メ-ル|以上)[^、。]{0,12}(?:のみ|だけ|すべて|全て)です|上記以外|"
        u"予定は(?:ありません|ございません|ない)|(?:他|ほか)に(?:連携|対象|変更|追加)[^、。]{0,10}は(?:ありません|ございません)$|"
        u"調整は不要|立ち?会い?は不要|(?:返信|見積書?|連絡|回答|返事|請求書?|報告)は(?:不要|結構|いりません)|報告はメ-ルで(?:結構|構いません)"_s);
    static const QRegularExpression done(
        u"(?:確認|チェック|読み合わせ|点検|記入|契約|開通|契約の?更新|登録|承認|許可|手続き?|周知|調整|相談|了承|合意|完了)(?:は|が|を|も|内容を|の上)?(?:社内で|すべて|全て|既に)?"
        u"(?:(?:取得)?済(?:み|んで(?:おり|い)ます)?|得て(?:い|おり)ます|(?:いただい|頂い)て(?:い|おり)ます|完了し(?:ました|て(?:い|おり)ます)|"
        u"し(?:て(?:おり|い)ます|ました)|(?:いたし|致し)(?:ました|て(?:い|おり)ます))"_s %
        end %
        u"|(?:コモンネ-ム|fqdn|ドメイン|ホスト名)[^、。]{0,20}一致して(?:い|おり)ます$|"
        u"^csrは(?:御社|貴社)?(?:様|さん)?(?:にて|で|が|に)?作成(?:し|いただ|頂|され)[^、。ぬ]{0,8}(?:もの)?です$"_s);
    static const QRegularExpression copied(
        u"^[^、。]*(?:(?:cc|bcc)[にへで]?[^、。]{0,12}(?:入れ|含め|加え|追加|送|共有)|に?も?(?:同報|同送)|(?:本|この)メ-ルは?[^、。]{0,20}(?:関係者に?も?|より)[^、。]{0,4}(?:送|共有))[^、。]{0,16}(?:ます|ました)$"_s);
    static const QRegularExpression inCharge(
        u"^(?:本件|この件|お?問い?合わ?せ)の(?:ご?連絡)?(?:担当者?|窓口|連絡先)は[^、。はが\\d]{1,24}(?:が?務めます|です|でございます)$"_s);
    static const QRegularExpression ofTheSheet(
        u"^[^、。]*(?:様式|フォ-マット|書式|フォ-ム|用紙|テンプレ-ト|ひな形|雛形|ひな型)[はもを]、?[^、。古旧前昨去]*(?:使用|利用|用い)(?:し|いた|て|させ)[^、。]*(?:ます|ました)$"_s);
    static const QRegularExpression guided(
        u"^[^、。]*(?:より|から)、?メ-ルで?(?:の|にて)?お?申し?込[むみ](?:よう|との|の)、?ご?(?:案内|指示|連絡)を?(?:いただ|頂|受け)[^、。]{0,8}$|"
        u"^[^、。]*(?:サポ-ト|窓口|営業|貴社|御社|ヘルプデスク|コ-ルセンタ-)[^、。]{0,12}(?:案内|指示|教示|教え|説明)[^、。]{0,10}(?:手順|方法|とおり|通り|に従い|に従って|に沿って|に基づき)"
        u"[^、。]{0,8}(?:申し?込[みんむ]|記入し|送付し|お送りし)[^、。]{0,6}(?:ます|ました)$"_s);
    static const QRegularExpression waits(
        u"(?:返事|返信|連絡|回答|結果|メ-ル|知らせ|報告).{0,3}お?待ち(?:して|申し)"_s);
    const auto is = [&](const QRegularExpression &what) { return what.match(name).hasMatch(); };
    if (is(copied) || is(inCharge))
        return !isJottedWithin(name);
    return is(nothingElse) || is(done) || is(waits) || is(ofTheSheet) || is(guided) || isOfTheSender(name) ||
           isOfTheForm(name);
}

bool knowsTheTerms(const QString &name)
{
    static const QRegularExpression terms(
        u"^[^。]*(?:規約|約款|規定|注意事項|制限事項|重要事項)[^、。]{0,8}(?:同意|承諾|承知|確認|了承|理解|遵守)(?:の(?:うえ|上)で?|し|いた|致し)[^、。んぬず]{0,20}ます$|"
        u"^(?:なお、|完了まで|変更まで)?[^。、]{0,14}(?:手数料|費用|料金|数営業日|営業日|日数|お?時間)[^。、]{0,20}(?:こと|旨|点)[はをも、]{0,2}"
        u"(?:承知|了承|理解|了解)(?:し|いた|致し|済)[^、。んぬず]{0,8}$"_s);
    return terms.match(name).hasMatch();
}

} // namespace certlink
