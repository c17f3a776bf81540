#include "models/reading/Courtesy.h"

#include "models/application/Signs.h"
#include "models/reading/Assurance.h"
#include "models/reading/WordsOf.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Hiragana that changes what is said; all other hiragana only ties words together.
constexpr std::array<QStringView, 62> limitingWords{
    u"ではありません", u"ではない",   u"きゃんせる", u"ほりゅう",   u"ていせい",     u"いくつ",       u"どれ",
    u"あさって",       u"できますか", u"おためし",   u"ではなく",   u"でなく",       u"じゃなく",     u"以外",
    u"だけ",           u"のみ",       u"ないで",     u"せずに",     u"まだ",         u"しばらく",     u"やめ",
    u"ずらし",         u"とりあえず", u"ひとまず",   u"いったん",   u"ついで",       u"すべて",       u"あらため",
    u"また別",         u"ほかの",     u"ほかに",     u"どちら",     u"いつ",         u"いくら",       u"どの",
    u"どう",           u"なぜ",       u"そもそも",   u"そのまま",   u"あとで",       u"さきに",       u"もし",
    u"できれば",       u"かもしれ",   u"おそらく",   u"たぶん",     u"ばらし",       u"ごはさん",     u"りすけ",
    u"ペンディング",   u"よしなに",   u"まかせ",     u"なければ",   u"あくまで",     u"ませんでした", u"しません",
    u"しない",         u"みません",   u"ていない",   u"ていません", u"ておりません", u"ておらず"};
/// Longer words in which one of these only seems to stand.
constexpr std::array<QStringView, 16> unlimiting{
    u"いただけ",       u"頂け",         u"戴け",           u"どうか",       u"どうぞ",           u"どうも",
    u"いつも",         u"いつでも",     u"すみません",     u"かまいません", u"差し支えなければ", u"差支えなければ",
    u"問題がなければ", u"問題なければ", u"不備がなければ", u"不備なければ"};

/// Kanji, katakana, letters and digits carry what is said.
bool carriesMeaning(QChar c)
{
    const bool isHiragana = c >= u'ぁ' && c <= u'ゟ';
    return c.isLetterOrNumber() && !isHiragana;
}

/// Whether a clause ends as a request to the desk.
bool asks(const QString &clause)
{
    static const QRegularExpression request(
        u"(?:くださ|下さ|いただけ|頂け|いただき|願い|幸い|ほしい|欲しい|教えて).{0,8}$"_s);
    return request.match(clause).hasMatch();
}

/// "ご不明な点がございましたら": what follows tells how to reach somebody.
bool isAboutAnythingUnclear(const QString &name)
{
    static const QRegularExpression unclear(
        u"(?:不明|不備|不足|至らぬ|誤っ|ミス|疑問|質問|問題|不都合|支障|漏れ|もれ|誤り|気づき|気付き|要望|不具合|わからない|分からない|必要な(?:情報|書類|資料|手続|事項|項目))[^、。]{0,14}"
        u"(?:ましたら|ますれば|る場合|る際|る時|れば|たら|の際|の場合)|(?:不明|疑問|質問)(?:な)?点?等?は"_s);
    return unclear.match(name).hasMatch();
}

/// "お問い合わせは山田まで", "完了しましたらご連絡ください", and what is to be done where something is unclear. When
/// the work is to be called for is none of it.
bool tellsHowToReach(const QString &name)
{
    static const QRegularExpression contact(
        u"^(?:私|担当|担当者|署名)?の?(?:直通|携帯|携帯電話|電話|内線|代表|電話番号|連絡先|fax|tel)(?:番号|電話)?は[^、。はが]*(?:です|でございます|となります)$|"
        u"不在の(?:場合|際|時)[はに]、?[^、。はが]{1,16}が(?:承|対応)[^、。]{0,6}ます$|不在の(?:場合|際|時)[はに]、?[^、。はが]{1,16}までお願いし?[^、。]{0,3}ます$|"
        u"電話[^、。]{0,12}(?:折り?返し)[^、。]{0,12}ます$|"
        u"^[^、。はが]{1,16}(?:まで|に|へ|宛|にも)、?ご?(?:返信|連絡|返答|回答|一報|電話)(?:を|も)?(?:お願い|くださ|下さ|いただ|頂|願)[^、。]{0,8}$|"
        u"^(?:できるだけ|なるべく|お)?早[くめ]に?の?ご?(?:返信|返事|連絡|回答)[^、。]{0,16}$|^[^。]{0,24}電話[にはへ、]*(?:出られ|出ることができ|つながり|対応でき)ます$|"
        u"(?:問い?合わ?せ|返信|返事|回答|連絡先|連絡|電話)先?等?(?:は|につきまして|に関しまして|の際|の場合は|をいただく場合|は平日)|"
        u"(?:内容|本件|この件|申込み?)(?:に(?:つきまして|関しまして)は?|は)、?[^、。はが]{1,16}まで、?ご?お?(?:問い?合わ?せ|連絡)|電話で[のも]?(?:ご?(?:対応|連絡)[がも]?)?可能(?:です|でございます)$|"
        u"不在の(?:場合|際|時)(?:は|に)、?[^、。はが]{1,16}(?:まで|に|へ)、?ご?(?:連絡|電話|返信)|急ぎの(?:方|場合|際)は[^。]*(?:携帯|電話)"_s);
    static const QRegularExpression whenDone(
        u"(?:完了|終わり|終了|(?<!検証)(?<!テスト)結果|発行|進捗|届き|届か|文字化け|崩れ|(?:受付|受理|手続き?)の?可否).*(?:知らせ|連絡|返信|電話|教えて|一報|メ-ル)"_s);
    static const QRegularExpression reaching(
        u"連絡|知らせ|問い?合わ?せ|電話|申し付け|指摘|指示|指導|教示|教え|返信|遠慮|願い|まで$|どうぞ|一報|容赦"_s);
    static const QRegularExpression ofTheWork(u"作業|切替|切り替え|前日|前に|事前|当日|着手|開始"_s);
    static const QRegularExpression meanwhile(u"開始時|開始後|着手|作業中|途中|開始と"_s);
    static const QRegularExpression first(u"前に|てから|の?(?:うえ|上)で?、?(?=[^、。]*(?:前倒し|早め|進め))"_s);
    const QString last = name.section(u'、', -1);
    const auto is = [](const QRegularExpression &what, const QString &where) { return what.match(where).hasMatch(); };
    static const QRegularExpression anything(u"何か(?:ございましたら|ありましたら|あれば)"_s);
    static const QRegularExpression calling(u"連絡|知らせ|問い?合わ?せ|電話|申し付け|一報|まで$"_s);
    if (isAboutAnythingUnclear(name))
        return is(reaching, last);
    if (is(anything, name) && is(calling, last))
        return true;
    if (is(first, name))
        return false;
    if (is(whenDone, name) && !is(meanwhile, name) && !name.contains(u"待ち") && !name.contains(u"ないで"))
        return asks(last) || last.contains(u"担当") || name.contains(u"返信いた");
    return is(contact, name) && !is(ofTheWork, name);
}

/// What a mail's footer or a gateway tells everybody.
bool isFooter(const QString &name)
{
    static const QRegularExpression footer(
        u"(?:本|この|当)(?:電子)?メ-ル.*(?:心当たり|受信|受け取|受取|誤|機密|秘密|転送|開示|第三者|配信|印刷|社外|外部|組織外|添付ファイル|返信する場合|宛先|スキャン|監査)|"
        u"(?:行|表示|レイアウト|罫線|体裁|誤字|脱字|改行)[^。]{0,24}(?:容赦|ご覧|了承|場合があります)|お客様(?:とともに|と共に|第一)|(?:組織|部署)名[はが][^。]{0,20}(?:変わり|変更)|外部(?:メ-ル|からのメ-ル)|(?:送信者|差出人|送信元)(?:を|の).*確認|宛先以外|名宛人|誤って受信|発信者に|標的型|ppap|ハラスメント|(?:送信|受信)専用|"
        u"ウイルス|印刷する前|配信停止|メ-リングリスト|購読|個人情報|html|(?:添付ファイル|リンク|url).*(?:注意|開かない)|差出人に心当たり|休業|定休|"
        u"(?:outlook|thunderbird|gmail|iphone|android)[^、。]{0,12}(?:を入手|から送信)|^yahoo!メ-ル|営業時間(?!終了|外|後|前|内)|受付時間|行より上に|移転(?:しました|いたしました|致しました)|(?:弊社|当社)[^。]*仕事(?:納め|始め)|無断.*転載|(?:損害|責任).*負(?:い|わ)|共有アドレス|名で共有しており|メ-ル.*推奨して|暗号化通信.*送信|なりすまし|スマ-トフォンから(?:送信|返信)"_s);
    return footer.match(name).hasMatch();
}

/// Wishes for somebody's health and business, and the weather.
bool isOfTheSeason(const QString &name)
{
    static const QRegularExpression wish(
        u"残すところ|自愛|健勝|盛栄|清栄|清祥|隆盛|拝察|末筆|お祈り|の候|みぎり|便りも|繁栄|多幸|活躍|鞭撻|(?:年|新年)を(?:お)?迎え|過ごしで|過ごし(?:くだ|下)|気をつけ(?:て|くだ)|気を付け|風邪|時節柄|"
        u"(?:寒|暑|冷え|雨|晴れ|日差し|季節).*(?:続|なって|なり|厳し|折|増し|参り)|クリスマスの装い|慌ただし|初雪|台風の影響[^、。]*(?:ないでしょうか|ませんでしょうか|ませんか)$|"
        u"セミナ-[^。]*(?:世話に|勉強に|参考に)なりました$"_s);
    return wish.match(name).hasMatch();
}

/// Thanks, excuses and what somebody says who introduces himself: "サンプル商事の山田です".
bool isOfTheOpening(const QString &whole, bool isAboveForm)
{
    static const QRegularExpression greeting(
        u"^(?:いつも|平素より|大変|毎度)*お?世話(?:になって(?:おり|い)ます|になります)、?(?=.)"_s);
    const QString name = QString(whole).remove(greeting);
    constexpr qsizetype longestEnding = 18;
    static const QRegularExpression thanks(
        u"ありがと|有難|有り難|感謝|御礼|お礼|恐縮|恐れ入|申し訳|お詫び|失礼(?:いた|致|し)|行き違い|すみません|すいません"_s);
    static const QRegularExpression deputy(u"に代わり(?:まして)?ご?(?:連絡|申)"_s);
    static const QRegularExpression introduction(
        u"と申します$|^[^、。]{0,30}(?:の|担当|担当して(?:い|お)る|担当して(?:おり|い)ます)[^はがをもにで、。の]{1,8}(?:です|でございます)$"_s);
    // "サンプル商事 山田です", "サンプル山田です", "山田です"
    static const QRegularExpression bare(
        u"^(?:[^、。]{0,20}(?:会社|\\([株有]\\)|社|商事|商会|工業|部|課|係|室|局|所|庁|省|会|店|行|グル-プ|チ-ム|センタ-|大学|学院|病院|市役所|サ-ビス|システム|担当)[^、。]{1,8}|"
        u"[a-zァ-ヶ&.-]{2,12}[一-龠々]{1,4}|[^、。@]{1,6}@[^、。@]{1,12}|[^、。]{1,5})(?:です|でございます)$"_s);
    // A particle behind a word makes it more than a name; the は of たかはし does not.
    static const QRegularExpression toldOf(u"[々〇一-龠ァ-ヶーa-z0-9)」](?:[はがをもに]|で(?!す|ござ))"_s);
    static const QRegularExpression noName(
        u"[付期案控仮途写訂待側]|ほう|方です|(?:検討|調整|申請|準備|休止|停止|作成|交渉|移行|作業|審査|稼働|利用|手続き?|協議)中|[裁金新認開工]前|環境|[0-9一二三四五六七八九十]台|"
        u"来[月週年]|年明|夜間|休日|至急|解約|更新|廃止|候補|素案|質問|相談|障害|緊急|別契|子会社|期限|再送|転送|再発行|新規|残り|重複|不備|一部|代理|部外|社員|派遣|"
        u"元担|旧|業者|依頼中|記入中|修正中|本番|検証|社内用|続報|速報|特急|非公式|前任|後任|回目|空欄|別件|全部|半分|以下略|検討です|要調整|情報です|番号です|名義|日程|申込|申請|練習|予定|確認|テスト|見本|通り|とおり|希望|契約|変更|追加|以上|場合|方向|状態|状況|段階|最中|想定|前提|見込|"
        u"必要|可能|不明|不要|任意|未|済|試|処置|控|納品|機器|サ-バ|委託|外注|請負|だけ|のみ|結構|承認|対応|切替|切り替え|恒久|一時|配下|経由|発生|[分用前]$"_s);
    const auto is = [&](const QRegularExpression &what) { return what.match(name).hasMatch(); };
    static const QRegularExpression uncertain(u"間違|違って|誤っ|古い"_s); // "コピーなので間違っていたらすみません"
    static const QRegularExpression reference(u"番号[^、。]{0,20}の(?:件|続き)(?:です|でございます|となります)$"_s);
    if ((thanks.match(name.right(longestEnding)).hasMatch() && !is(uncertain)) || is(deputy) || is(reference))
        return true;
    static const QRegularExpression anyParticle(u"[はがをもに]|で(?!す|ござ)"_s);
    const bool isTold = is(isAboveForm ? toldOf : anyParticle);
    static const QRegularExpression ending(u"(?:です|でございます|と申します)$"_s);
    return (is(introduction) || (isAboveForm && is(bare))) && !isTold &&
           !noName.match(QString(name).remove(ending)).hasMatch();
}

/// "みなと商会、情報システム部、高橋です", "みなと商会でネットワークを担当しております、高橋です": who writes, in
/// several clauses, the last of which is a name.
bool introduces(const QString &name)
{
    static const QRegularExpression office(
        u"^[^。はがもに]{2,40}(?:(?:担当|担当者|部|課|室|グル-プ|チ-ム|社|会|店|局|所|行|庁|学|院|商事|システム)、|"
        u"担当して(?:(?:い|お)る|(?:おり|い)ます)、?)(?:[^はがをもに、。]{1,20}の)?([^はがをもにで、。の]{1,8}(?:です|でございます|と申します))$"_s);
    const QRegularExpressionMatch match = office.match(name);
    return match.hasMatch() && isOfTheOpening(match.captured(1), true);
}

/// The line above a quotation: "On Fri, May 20, 2026 at 10:00 AM A <a@b.jp> wrote:", "…に A さんは書きました:".
bool isAttribution(const QString &name)
{
    static const QRegularExpression attribution(
        u"\\d.*(?:書きました|書き込みました|(?:さん|様|氏)の(?:メ-ル|メッセ-ジ)|送信しました|wrote|writes) ?:$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return attribution.match(name.trimmed()).hasMatch();
}

/// Clauses that give a reason, where another follows or it is one and nothing else.
bool isReason(const QString &clause, bool isLast)
{
    static const QRegularExpression undecided(
        u"検討|決裁|稟議|承認[前待]|仮申|(?<!宛先を)(?<!宛先が)誤り|間違|練習|試験|本日中|更新期間|更新中|許可が?な|許可を得て(?:い|お)(?:ない|りませ)|別の?コモン|代わりに申|二重|追加も|"
        u"社名|名義|動作確認|(?:担当|管理|契約|申込)者(?:本人)?では|終わるため|終了するため|元に戻|お試し|テスト"_s);
    if (undecided.match(clause).hasMatch())
        return false;
    static const QRegularExpression reason(
        u"(?:ですが|ますが|せんが|したが|ところ|ので|ため|為|から|につき|により|によって|に伴い|にともない|次第で|次第です|もあり|ますと|けれど|けれども|"
        u"際に|折に|通り|とおり)$|(?:リニュ-アル|更改|移行|リプレ-ス|移転|統合|刷新|入れ?替え?|老朽化?|増強)[^、。]{0,6}(?:に(?:あわせ|合わせ)て?|にあた[りって]+|を機に|の関係で|の一環で)$|"
        u"(?:サポ-ト|窓口|営業|貴社|御社)[^、。]{0,12}ご?(?:案内|指示)に(?:従い|従って|より|よって|基づき)$"_s);
    // "オンラインの画面では候補に表示されませんでした": the form asks why it comes by mail.
    static const QRegularExpression notOnline(
        u"(?:オンライン|候補|一覧|画面|選択肢|プルダウン)[^、。]{0,16}(?:表示され|出てこ|出てき|出ま|見つから|見当たら|選べ|選択でき|選択出来|申し?込め)(?:ない|ません|ず)(?:でした)?$"_s);
    if (isLast && notOnline.match(clause).hasMatch())
        return true;
    static const QRegularExpression whollyReason(
        u"(?:ため|為)(?:です|となります)?$|に(?:伴う|ともなう)(?:サ-ビス|連携先?)?の?(?:(?:変更|追加)の?)?(?:お?申し?込み?|申請|ご?依頼|手続き?|変更|もの|こと)(?:です|となります|でございます)$|"
        u"(?:リニュ-アル|更改|移行|リプレ-ス|移転|統合|刷新|入れ?替え?|老朽化?|増強)に(?:伴う|ともなう)(?:連携先?の?)?変更(?:です|となります|でございます)$"_s);
    return (isLast ? whollyReason : reason).match(clause).hasMatch();
}

QStringList clausesOf(const QString &name)
{
    static const QRegularExpression between(
        u"、|(?<=ので)(?!す|ござ|し)|(?<=ため)(?![しらるん])|(?<=ですが|ますが|せんが|したが|に伴い|に(?:あわ|合わ)せて)"_s);
    return name.split(between, Qt::SkipEmptyParts);
}

constexpr std::array<QStringView, 118> openWords{u"先方確認中",   u"社内確認中",
                                                 u"現在確認中",   u"確定前",
                                                 u"確認前",       u"なら可",
                                                 u"再提出",       u"再申請",
                                                 u"インライン",   u"文中に",
                                                 u"いつも通り",   u"いつもどおり",
                                                 u"例年どおり",   u"例年通り",
                                                 u"契約書の通り", u"契約書のとおり",
                                                 u"前回同様",     u"仮予約",
                                                 u"枠取り",       u"かもしれ",
                                                 u"かも知れ",     u"かもです",
                                                 u"自信",         u"迷っ",
                                                 u"迷い",         u"とりあえず",
                                                 u"たぶん",       u"おそらく",
                                                 u"恐らく",       u"もしかする",
                                                 u"もしかして",   u"可能性が",
                                                 u"可能性も",     u"可能性あり",
                                                 u"都合次第",     u"仮で",
                                                 u"仮の",         u"あくまで",
                                                 u"暫定",         u"記憶で",
                                                 u"うろ覚え",     u"と思いますが",
                                                 u"ミスって",     u"前でした",
                                                 u"しばらく",     u"併用",
                                                 u"稟議",         u"見積",
                                                 u"下書き",       u"たたき台",
                                                 u"案です",       u"案として",
                                                 u"レビュ-",      u"参考まで",
                                                 u"正式な",       u"取得中",
                                                 u"未承認",       u"未取得",
                                                 u"使わない",     u"使いませ",
                                                 u"不要にな",     u"必要なくな",
                                                 u"ただし",       u"但し",
                                                 u"前提",         u"条件と",
                                                 u"限り有効",     u"場合に限",
                                                 u"の場合のみ",   u"任せ",
                                                 u"どちらか",     u"片方",
                                                 u"代筆",         u"流用",
                                                 u"優先",         u"いずれか",
                                                 u"別のメ-ル",    u"別メ-ル",
                                                 u"別便",         u"このほか",
                                                 u"この他に",     u"ほかにも",
                                                 u"名義",         u"代理で",
                                                 u"わからな",     u"わからず",
                                                 u"わかりませ",   u"分からな",
                                                 u"分からず",     u"分かりませ",
                                                 u"2通",          u"二通",
                                                 u"使い回",       u"反映されていな",
                                                 u"未定",         u"未確定",
                                                 u"承認待",       u"要確認",
                                                 u"要チェック",   u"要相談",
                                                 u"社内確認",     u"差し戻",
                                                 u"再検討",       u"見合わせ",
                                                 u"先送り",       u"繰り下げ",
                                                 u"繰り上げ",     u"順延",
                                                 u"ペンディング", u"リスケ",
                                                 u"凍結",         u"断念",
                                                 u"辞退",         u"打ち切り",
                                                 u"ご破算",       u"無効",
                                                 u"却下",         u"中断"};
/// Which say so alone on their line, in whatever brackets.
constexpr std::array<QStringView, 21> openLines{
    u"不要",   u"削除",          u"停止",       u"仮",  u"案",  u"写",      u"写し", u"控",     u"控え",
    u"テスト", u"test",          u"draft",      u"tbd", u"tba", u"pending", u"hold", u"要確認", u"下書き",
    u"tbc",    u"tobeconfirmed", u"tobedecided"};
/// Above the form they say what it is; below it another one may follow that is an example.
constexpr std::array<QStringView, 3> openHeadings{u"見本", u"記入例", u"サンプル"};
/// What says so only in some words' company.
constexpr std::array<QStringView, 9> mayBeOpen{u"まだ", u"合って", u"間違え", u"もう", u"解約",
                                               u"退",   u"異動",   u"変わ",   u"次第"};

/// From the first to the last letter or digit.
QStringView coreOf(const QString &name)
{
    const auto isWord = [](QChar c) { return c.isLetterOrNumber(); };
    const auto begin = std::find_if(name.begin(), name.end(), isWord);
    const auto end = std::find_if(name.rbegin(), name.rend(), isWord).base();
    return begin < end ? QStringView(begin, end) : QStringView();
}

bool leavesOpenInCompany(const QString &sentence)
{
    static const QRegularExpression open(
        u"(?<!い)まだ.*(?:ません|ない|ていな|前で|です)|合って(?:い)?る?(?:か|の)|間違え(?:て|た|まし)|もう\\d|解約(?:する|予定|手続|を|は)|退職|"
        u"退社(?:いた|致|し|す)|異動(?:にな|とな|しま|いた|する)|変わ(?:りました|っており|っています|ります)|"
        u"(?<![たるぬ])次第(?:です|となります|で変)"_s);
    return setOf<mayBeOpen>().isIn(sentence) && open.match(sentence).hasMatch();
}

/// "弊社システムの安定運用にご尽力いただき、ありがとうございます"
bool isThankedFor(const QStringList &clauses, qsizetype at)
{
    static const QRegularExpression received(
        u"(?:(?:いただき|頂き|戴き|賜り|下さり|くださり)(?:まして)?|遅くなりましたこと)$"_s);
    static const QRegularExpression thanks(u"(?:お詫び|申し訳|ありがと|有難|有り難|感謝|御礼|お礼)[^、。]{0,16}$"_s);
    return at + 2 == clauses.size() && received.match(clauses[at]).hasMatch() &&
           thanks.match(clauses.last()).hasMatch();
}

} // namespace

bool isMoreThanPolite(QStringView name, const ReadingWords &words)
{
    // Words of a masked mail (rules/masking) stand for polite ones: all others are left as they are.
    constexpr QChar masked(u'某');
    const bool isMasked = name.contains(masked);
    for (qsizetype at = 0; at < name.size();) {
        const QStringView rest = name.sliced(at);
        const qsizetype polite = std::max(words.polite.lengthAtBegin(rest), setOf<unlimiting>().lengthAtBegin(rest));
        if (polite > 0) {
            at += polite;
            continue;
        }
        const bool isMask = isMasked && (rest.front() == masked || rest.front().unicode() < 0x80);
        if ((carriesMeaning(rest.front()) && !isMask) || setOf<limitingWords>().begins(rest))
            return true;
        ++at;
    }
    return false;
}

bool saysMore(const QString &name, bool isAboveForm, const ReadingWords &words)
{
    if (isFooter(name) || tellsHowToReach(name) || isAttribution(name) || knowsTheTerms(name) ||
        (isAboveForm && introduces(name)))
        return false;
    static const QRegularExpression face(u"m?\\([_^;*o・-]+\\)[m/]?"_s);
    const QStringList clauses = clausesOf(QString(name).remove(face));
    for (qsizetype at = 0; at < clauses.size(); ++at) {
        const QString &clause = clauses[at];
        if (isMoreThanPolite(clause, words) && !isReason(clause, at == clauses.size() - 1) && !isOfTheSeason(clause) &&
            !isOfTheOpening(clause, isAboveForm) && !isAssurance(clause) && !isThankedFor(clauses, at))
            return true;
    }
    return false;
}

bool isInAnotherLanguage(const QString &sentence)
{
    // Words in Latin letters of which none stands in most English sentences; or other letters that are not Japanese.
    constexpr qsizetype fewestWords = 3;
    static const QRegularExpression otherLetters(u"[\\x{370}-\\x{1fff}]{3,}"_s);
    static const QRegularExpression plain(u"^[^@/&\\d]*\\p{Ll}[.!?]? *$"_s);
    static const QRegularExpression word(u"(?<![\\p{L}\\d.&-])\\p{Ll}{2,}(?![\\p{L}\\d&-])"_s);
    static const QRegularExpression english(
        u"\\b(?:the|is|are|was|be|of|for|and|if|this|that|it|you|with|from|please|not|any|your|our|my|will|have|has|can|may|we|would|apply|about|here|"
        u"there|more|thanks?|best|regards|yours|dear|hello|team|sincerely|see|sent|find|below|above|later)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (otherLetters.match(sentence).hasMatch())
        return true;
    if (!plain.match(sentence).hasMatch() || english.match(sentence).hasMatch())
        return false;
    qsizetype words = 0;
    for (auto matches = word.globalMatch(sentence); matches.hasNext(); matches.next())
        ++words;
    static const QRegularExpression accent(u"[à-ÿ]"_s);
    return words >= (accent.match(sentence).hasMatch() ? fewestWords - 1 : fewestWords);
}

bool saysMoreInEnglish(const QString &sentence)
{
    if (isInAnotherLanguage(sentence))
        return true;
    static const QRegularExpression verb(
        u"\\b(?:please|pls|kindly|could|can|would|should|must|might|may|will|only|instead|except|not|don't|no longer|until|wait|"
        u"hold|ignore|also|in-?line|in (?:blue|red)|is|are|was|were|has|have|need|depends|copied|first|correct(?:ion)?|pending|subject to|approval|"
        u"awaiting|tentative|placeholder|duplicate|void|cancel\\w*|withdraw\\w*|postpone\\w*|resched\\w*|wrong|superseded?|never mind|"
        u"stop|before|after|later|next|announced|separate|exclude|belongs?|replaces?|changed|keep|another|as well|want(?:s|ed)?|fill(?:ing|ed)? (?:this |it )?in for|outside (?:of )?(?:business|office|working) hours|how|what|which|who|does)\\b"_s);
    static const QRegularExpression footer(
        u"\\b(?:intended|recipients?|confidential\\w*|printing|virus(?:es)?|unsubscribe|disclaimer|html|browser|mime|received this|originated|"
        u"outside (?:of )?(?:y?our|the)|malware|been scanned|you print|sender|organi[sz]ation|often get email|learn why)\\b"_s);
    static const QRegularExpression reach(
        u"\\blet (?:me|us) know if you (?:need|have) any|\\bif (?:you|there|anything|any)\\b.*\\b(?:call|contact|let|reply|inform|mail|questions?|unclear|missing)\\b|"
        u"^(?:(?:hello|hi|dear [^,.]{1,30}),? )?(?:this is|i am|my name is) (?!writing|no|not|only)(?:\\w+,? ){1,5}(?:from|of|at|in)\\b|^sent (?:from|on behalf)\\b|"
        u"^(?:please fill in or correct what is marked|a reply to this mail is enough|this is how we understood|"
        u"we cannot yet change the services linked|before we change the services linked)"_s);
    static const QRegularExpression polite(
        u"\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|as discussed|to whom it may concern|"
        u"do not hesitate|don't hesitate|without hesitation|no attachment|\\b(?:please|kindly|find|see|process(?:ing)?|handle|"
        u"review|confirm(?:ation)?|receipt|acknowledge|accept|consider|the|an?|our|my|your|we|i|us|you|me|application|form|"
        u"request|below|above|attached|enclosed|following|follows?|hereby|herewith|submit|submitting|apply|applying|send|"
        u"sending|for|to|of|in|on|at|with|by|and|or|as|is|are|be|been|would|like|could|can|will|shall|may|have|has|had|if|"
        u"any|anything|questions?|problems?|issues?|need|needed|further|more|information|details?|clarification|feel|free|"
        u"contact|let|know|should|thank|thanks|advance|best|kind|warm|regards|sincerely|yours|dear|sir|madam|team|all|hello|"
        u"hi|appreciate[ds]?|grateful|much|very|greatly|prompt|quick|help|support|assistance|cooperation|time|attention|"
        u"look|looking|forward|hear|hearing|reply|replying|response|soon|services?|ssl|servers?|certificates?|link(?:ed|s|"
        u"ing)?|chang(?:e|es|ing)|adding|add|once|done|completed?|completion|when|this|that|it|here|there|from|e-?mail|mail|"
        u"earliest|convenience|arrange|proceed|happy|pleased|hope|continued|ongoing|finds?|well|good|nice|day|great|"
        u"weekend|merry|christmas|new|year|inform|check|fill(?:ed)?|anytime|want|upon|doing|lot|merci|wish(?:es)?|season|address|mails?|infrastructure)\\b"_s);
    const QString text = sentence.toLower();
    const auto is = [&](const QRegularExpression &what) { return what.match(text).hasMatch(); };
    if (!is(verb) || is(footer) || is(reach) || isAttribution(text))
        return false;
    const QString rest = QString(text).remove(polite);
    return std::any_of(rest.begin(), rest.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

bool isJotted(const QString &name)
{
    const QStringView core = coreOf(name);
    if (!core.isEmpty() && setOf<openLines>().lengthAtBegin(core) == core.size())
        return true;
    static const QRegularExpression state(
        u"^(?:(?:検討|調整|確認|申請|準備|休止|停止|作成|交渉|移行|審査|手続き?|協議|相談|稟議)中|(?:決裁|契約|入金|承認|変更|確定|検収)前|(?:廃止|解約|変更|延期|"
        u"中止|停止)?予定|候補|素案|仮申し?込み?|解約|更新|再発行|新規申し?込み?|(?:緊急|至急)対応|事前相談|質問|(?:前回|次回|追加|残り)分|残り|続く|続きあり|検証環境|本番環境|"
        u"別契約|子会社分|期限切れ|転送禁止|再送|訂正版?|改訂版?|差し?替え?版?|旧版|最新版|重複|不備|追加|一部)(?:です|でございます|の件|分)?$"_s);
    if (state.match(core.toString()).hasMatch())
        return true;
    static const QRegularExpression note(
        u"^[^。、:a-z]{0,16}(?:(?<!開始|利用|連携|変更|追加)希望|待ち|調整中|変更あり|後日連絡|別途(?:相談|連絡)|仮押さえ|がいい|前の週|再提出|詳細別途|夜なら可)$|"
        u"^(?:追加あり|要相談|未承認|未確定|未定|もう[^、。]{1,6}|やっぱ.{1,12}|第?\\d案|ドラフト|改訂.{0,4}版|void|ng|ng:.{1,12}|\\(旧\\).{1,14}|\\?{1,5})$"_s);
    return note.match(name.trimmed()).hasMatch();
}

bool leavesOpen(const QString &name, bool isAboveForm)
{
    const QStringView core = coreOf(name);
    if (isAboveForm && !core.isEmpty() && setOf<openHeadings>().lengthAtBegin(core) == core.size())
        return true;
    // "社内確認済みです", "見積書は不要です": over and done with.
    static const QRegularExpression closed(
        u"社内確認(?:は|も)?(?:済|完了)|本文中に|見積(?:り|書)?[はも](?:不要|結構|いりません)|[^、。]*ありがとうござい(?:ました|ます)$"_s);
    const QString rest = QString(name).remove(closed);
    if (!setOf<openWords>().isIn(rest) && !leavesOpenInCompany(rest))
        return false;
    return !name.contains(u"行き違い") && !isFooter(name) && !isOfTheSeason(name) && !isAboutAnythingUnclear(name);
}

bool makesSentence(const QString &folded)
{
    static const QRegularExpression predicate(
        u"です|ます|ました|ません|ない|たい|くださ|下さ|でしょう|だっ|である|する|した|れる|った|いる|ある|なる|られ|[のるいた]ため$|"
        u"[々〇一-龠ァ-ヶーa-zA-Z0-9)」] ?(?:[はがをも]|に(?!つい|つき|関|係)|では|とは|だけ)|[가-힣]"_s);
    return predicate.match(folded).hasMatch();
}

bool isPostscript(const QString &folded)
{
    static const QRegularExpression sign(u"^ *(?:追伸|追記|二伸|p\\.? ?s\\b)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return sign.match(folded).hasMatch();
}

} // namespace certlink
