#include "models/reading/Formulas.h"

#include <QRegularExpression>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Whether a clause ends as a request to the desk.
bool asks(const QString &clause)
{
    static const QRegularExpression request(
        u"(?:くださ|下さ|いただけ|頂け|いただき|願い|幸い|ほしい|欲しい|教えて).{0,8}$"_s);
    return request.match(clause).hasMatch();
}

} // namespace

bool isAboutAnythingUnclear(const QString &name)
{
    static const QRegularExpression unclear(
        u"(?:(?:見|読み|分かり|わかり)(?:づら|にく)|体裁|不明|不備|不足|足りない|至らぬ|不調法|失礼|誤っ|ミス|疑問|質問|問題|無理|難し|不都合|支障|漏れ|もれ|誤り|気づき|気付き|要望|不具合|わからない|分からない|必要な(?:情報|書類|資料|手続|事項|項目))[^、。]{0,14}"
        u"(?:ましたら|ますれば|い場合|る場合|る際|る時|れば|たら|の際|の場合)|(?:不明|疑問|質問)[なの]?点?等?は"_s);
    return unclear.match(name).hasMatch();
}

bool tellsHowToReach(const QString &name)
{
    static const QRegularExpression contact(
        u"^(?:私|担当|担当者|署名)?の?(?:直通|携帯|携帯電話|電話|内線|代表|電話番号|連絡先|fax|tel)(?:番号|電話)?は[^、。はが]*(?:です|でございます|となります)$|"
        u"不在の(?:場合|際|時)[はに]、?[^、。はが]{1,16}が(?:承|対応)[^、。]{0,6}ます$|不在の(?:場合|際|時)[はに]、?[^、。はが]{1,16}までお願いし?[^、。]{0,3}ます$|"
        u"(?:電話|携帯|メ-ル)[^、。]{0,8}(?:つながりやすい|繋がりやすい|確実)です$|電話が?、?(?:つながり|繋がり)(?:にく|づら)|電話[^、。]{0,12}(?:折り?返し)[^、。]{0,12}ます$|"
        u"^[^、。はが]{1,16}(?:まで|に|へ|宛|にも)、?ご?(?:返信|連絡|返答|回答|一報|電話)(?:を|も)?(?:お願い|くださ|下さ|いただ|頂|願)[^、。]{0,8}$|"
        u"^(?:できるだけ|なるべく|お)?早[くめ]に?の?ご?(?:返信|返事|連絡|回答)[^、。]{0,16}$|^[^。]{0,24}電話[にはへ、]*(?:出られ|出ることができ|つながり|対応でき)ます$|"
        u"(?:問い?合わ?せ|返信|返事|回答|連絡先|連絡|電話)先?等?(?:は|:|につきまして|に関しまして|の際|の場合は|をいただく場合|は平日)|"
        u"(?:内容|本件|この件|申込み?)(?:に(?:つきまして|関しまして)は?|は)、?[^、。はが]{1,16}まで、?ご?お?(?:問い?合わ?せ|連絡)|(?:返信|連絡|電話)を?(?:いただけ|頂け|くだされ)(?:れば|ば|ましたら)?、?[^、。はが]{1,16}[にへまで]{1,2}(?:届き|伝わり|つながり)ます$|"
        u"電話で[のも]?(?:ご?(?:対応|連絡)[がも]?)?可能(?:です|でございます)$|"
        u"不在の(?:場合|際|時)(?:は|に)、?[^、。はが]{1,16}(?:まで|に|へ)、?ご?(?:連絡|電話|返信)|急ぎの(?:方|場合|際)は[^。]*(?:携帯|電話|phs|内線|直通)|席を外し[^、。]{0,12}(?:メ-ル|携帯|電話)[^、。]{0,24}(?:頂け|いただけ|くださ|助かり|お願い)[^、。]{0,10}$|席を外している?ことが[^。]*メ-ル[^。]*$|電話でしたら[^。]{0,30}(?:呼び出し|お呼び|かけ)[^、。]{0,10}$|電話に(?:は)?出られ[^、。]{0,12}(?:ことが|ませんが)[^。]*$|席を外して[^、。]{0,8}(?:たら|場合は?|とき|際)[はに、]?[^。]*(?:お?伝え|伝言|折り?返)|(?:^|、)お?電話は[^、。]{0,24}(?:携帯|内線|直通|私)[^、。]{0,24}(?:いただけ|頂け|くださ|お願い|助かり)[^、。]{0,12}$|^[^、。]{0,20}(?:席|自席|デスク|事務[所室]|社内)に(?:おり|い)ます$|^[^、。]{0,24}在席(?:し|いたし)て(?:おり|い)ます$|電話に出(?:られ)?(?:ない|なかった|ません)(?:時|場合|とき|際)[はに]、?折り?返し"_s);
    static const QRegularExpression whenDone(
        u"(?:完了|終わり|終了|状況がわかり|状況が分かり|済み(?:まし|次)|済んだ|(?<!検証)(?<!テスト)結果|発行|進捗|届き|届か|文字化け|崩れ|(?:受付|受理|手続き?)の?可否).*(?:知らせ|連絡|返信|電話|教えて|一報|メ-ル)"_s);
    static const QRegularExpression reaching(
        u"連絡|知らせ|問い?合わ?せ|電話|申し付け|指摘|指示|指導|教示|教え|返信|遠慮|願い|許し|まで$|どうぞ|一報|容赦|すみません$"_s);
    static const QRegularExpression ofTheWork(u"作業|切替|切り替え|前日|前に|事前|当日|着手|開始|可否は|止め"_s);
    static const QRegularExpression meanwhile(u"開始時|開始後|着手|作業中|途中|開始と"_s);
    static const QRegularExpression first(u"前に|てから|の?(?:うえ|上)で?、?(?=[^、。]*(?:前倒し|早め|進め))"_s);
    const QString last = name.section(u'、', -1);
    const auto is = [](const QRegularExpression &what, const QString &where) { return what.match(where).hasMatch(); };
    static const QRegularExpression anything(u"何か(?:ございましたら|ありましたら|あれば)"_s);
    static const QRegularExpression calling(u"連絡|知らせ|問い?合わ?せ|電話|申し付け|一報|まで$"_s);
    // "不備があれば来週に回してご連絡ください" wants something done before.
    static const QRegularExpression doingFirst(
        u"[しっいきりえけせれ]て(?:から)?、?ご?(?:連絡|知らせ|一報|返信|電話)"_s);
    if (isAboutAnythingUnclear(name))
        return is(reaching, last) && !is(doingFirst, name);
    if (is(anything, name) && is(calling, last))
        return true;
    if (is(first, name))
        return false;
    if (is(whenDone, name) && !is(meanwhile, name) && !name.contains(u"待ち") && !name.contains(u"ないで"))
        return asks(last) || last.contains(u"担当") || name.contains(u"返信いた");
    static const QRegularExpression elsewhere(u"(?:別|他|ほか)の|違う"_s);
    return is(contact, name) && !is(ofTheWork, name) && !is(elsewhere, name);
}

bool isFooter(const QString &name)
{
    static const QRegularExpression footer(
        u"心当たり(?:の|が)(?:ない|無い|ございません)|(?:本|この|当)(?:電子)?メ-ル.*(?:心当たり|受信|受け取|受取|誤|機密|秘密|転送|開示|第三者|配信|印刷|社外|外部|組織外|添付ファイル|返信する場合|宛先|スキャン|監査)|"
        u"(?:行|表示|レイアウト|インデント|折り返し|文字|書式|罫線|体裁|誤字|脱字|改行)[^。]{0,24}(?:容赦|ご覧|了承|場合があります|(?:崩|乱|ずれ|おかし|折り?返)[^、。]{0,12}かもしれません)|(?:重複|二重)[^。]{0,20}(?:容赦|了承|許し)|署名は自動|お客様(?:とともに|と共に|第一)|(?:組織|部署)名[はが][^。]{0,20}(?:変わり|変更)|外部(?:メ-ル|からのメ-ル)|(?:送信者|差出人|送信元)(?:を|の).*確認|宛先以外|名宛人|誤って受信|発信者に|標的型|ppap|お酒は|飲酒|20歳|暗証番号|パスワ-ド付き|ハラスメント|(?:送信|受信)専用|"
        u"印刷する前|公式見解|見づらい[^。]{0,20}(?:容赦|了承|許し)|配信停止|件名[^、。]{0,24}(?:消さず|変えず|変更せず|残し)[^、。]{0,6}返信|メ-リングリスト|(?:添付ファイル|リンク|url).*(?:注意|開かない)|差出人に心当たり|"
        u"(?:outlook|thunderbird|gmail|iphone|android)[^、。]{0,12}(?:を入手|から送信)|^yahoo!メ-ル|行より上に|移転(?:しました|いたしました|致しました)|(?:弊社|当社)[^。]*仕事(?:納め|始め)|無断.*転載|(?:損害|責任).*負(?:い|わ)|共有アドレス|名で共有しており|メ-ル.*推奨して|暗号化通信.*送信|なりすまし|スマ-トフォンから(?:送信|返信)"_s);
    // Of these somebody may speak who wants something of the desk: "休業日の翌日からでお願いします".
    static const QRegularExpression notice(
        u"ウイルス|購読|個人情報|html|休業|定休|営業時間(?!終了|外|後|前|内)|受付時間"_s);
    static const QRegularExpression wish(
        u"作業|実施|切替|切り替え|開始|立ち?会|触|疑い|急い|急ぎ|合わせ|避け|希望|翌日|明け|前に|お願い(?:し|いた|致)"_s);
    static const QRegularExpression askedOfAll(u"了承|理解|承知|容赦|注意|協力"_s);
    static const QRegularExpression ofTheMarks(
        u"[■□]|印(?!刷)|作業|立ち?会|必ず|まだ|草稿|下書|誤って(?:お?送り?|送信)(?:(?:いた|致)?し|して)(?:ました|しまい)"_s);
    if (footer.match(name).hasMatch())
        return !ofTheMarks.match(name).hasMatch();
    return notice.match(name).hasMatch() && (!wish.match(name).hasMatch() || askedOfAll.match(name).hasMatch());
}

bool isOfTheSeason(const QString &name)
{
    static const QRegularExpression wish(
        u"お元気でしょうか|(?:お変わり(?:は|も)?(?:ございません|ありません)|いかがお過ごしでしょう)か|残すところ|自愛|健勝|盛栄|清栄|清祥|隆盛|拝察|末筆|お祈り|の候(?!補)|みぎり|便りも|立ち寄り|お越し(?:の際|を[^、。]{0,6}お待ち)|(?:穏やか|健やか|良い[^、。]{1,8}|幸多)[^、。]{0,12}ますように$|季節の変わり目|(?:宿泊|来店|来館|来院|来園)の際は[^、。]{0,16}(?:ください|下さい)$|至ら(?:ぬ|ない)(?:点|ところ)[^、。]{0,14}(?:思い|存じ|ござい)ますが$|(?:皆様|皆さま|皆さん)に(?:も|は)?(?:どうぞ)?よろしくお?伝え|(?:お身体|お体|御身)[^、。]{0,8}(?:大切|お?大事|いたわ|労わ)|繁栄|多幸|活躍|鞭撻|(?:年|新年)を(?:お)?迎え|過ごしで|過ごし(?:くだ|下)|気をつけ(?:て|くだ)|気を付け|風邪|時節柄|"
        u"(?:寒|暑|冷え|雨|晴れ|日差し|季節).*(?:続|なって|なり|厳し|折|増し|参り)|クリスマスの装い|慌ただし|初雪|台風の影響[^、。]*(?:ないでしょうか|ませんでしょうか|ませんか)$|"
        u"セミナ-[^。]*(?:世話に|勉強に|参考に)なりました$"_s);
    return wish.match(name).hasMatch();
}

bool isAttribution(const QString &name)
{
    static const QRegularExpression attribution(
        u"\\d.*(?:書きました|書き込みました|\\d:\\d{2} [^、。:]{1,30}|(?:さん|様|氏)の(?:メ-ル|メッセ-ジ)|送信しました|wrote|writes) ?:$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return attribution.match(name.trimmed()).hasMatch();
}

bool tellsOfHolidays(const QString &folded)
{
    static const QRegularExpression words(
        u"(?:弊社|当社|当店|年末年始).*(?:休業|仕事納め|仕事始め|休み|休暇)|冬季休業|夏季休業|年末年始休|(?:休館|休診|休校|休園|休業|閉庁|閉館|閉院|定休)日?(?:は|:|\\()"_s);
    return words.match(folded).hasMatch();
}

} // namespace certlink
