#include "models/reading/LeftOpen.h"

#include "models/reading/Formulas.h"
#include "models/reading/WordsOf.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

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
        u"(?<![いやし])まだ.*(?:ません|ない|ていな|前で|です)|合って(?:い)?る?(?:か|の)|間違え(?:て|た|まし)|もう\\d|解約(?:する|予定|手続|を|は)|退職|"
        u"退社(?:いた|致|し|す)|異動(?:にな|とな|しま|いた|する)|(?:担当|責任者|管理者|契約|名義|社名|品目|期間|番号|コ-ド|id|ドメイン|ホスト|コモン|アドレス|連絡先|住所|会社名|商号|日程|予定|希望|開始|内容|事情|状況)[^、。]{0,14}変わ(?:りました|っており|っています|ります)|"
        u"(?<![たるぬ])次第(?:です|となります|で変)"_s);
    return setOf<mayBeOpen>().isIn(sentence) && open.match(sentence).hasMatch();
}

} // namespace

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
        u"^[^。、:a-z]{0,16}(?:(?<!開始|利用|連携|変更|追加|\\d|\\d日|[月火水木金土日]\\))希望|待ち|調整中|変更あり|後日連絡|別途(?:相談|連絡)|仮押さえ|がいい|前の週|再提出|詳細別途|夜なら可)$|"
        u"^(?:追加あり|要相談|未承認|未確定|未定|もう[^、。]{1,6}|やっぱ.{1,12}|第?\\d案|ドラフト|改訂.{0,4}版|void|ng|ng:.{1,12}|\\(旧\\).{1,14}|\\?{1,5}|"
        u"(?:ちが(?:う|い(?:ます)?)|ちゃう|だめ|まちがい|わから(?:ない|ん|ず)|さかさま?|はずれ|やめ(?:る|ます)|こっち|そっち|むこう|どっち|ぜんぶ)(?:です|でした)?[!]*)$"_s);
    return note.match(name.trimmed()).hasMatch();
}

bool isUnsure(const QString &name)
{
    static const QRegularExpression unsure(
        u"いかがなもの|やっぱ|やはり|とりま|な[しく]に?な(?:り|った)|かも[!?…~。)]*$|かな[ぁあ-]?(?:\\?|[!…~。)]*$)|(?:です|ます|した)(?:よね|っけ)(?:\\?|[!…~。)]*$)|"
        u"(?:^|、)(?:たしか|確か)(?![にめ認なら])|これから(?!も|先|お?世話|よろし)|はず(?:です|でし|なの|だ|$)|(?:もらえる|できる|出来る|よい|いい|よろしい|合って(?:い)?る|足りる|正しい)か|(?:だ|だった|る|ない|です)と思(?:い|っ|う)"_s);
    static const QRegularExpression question(
        u"(?:です|ます|ました|でした|ません|でしょう)か(?:\\?|[!…~。)]*$)|(?:です|ます|[たるのい])\\?"_s);
    // "ご確認いただけますでしょうか" asks for what is applied for, "お元気でしょうか" for nothing.
    static const QRegularExpression request(
        u"いただけ|頂け|戴け|くださ|下さ|願え|お願いでき|可能(?:です|でしょう)|元気|過ごし|変わり"_s);
    const auto is = [&](const QRegularExpression &what) { return what.match(name).hasMatch(); };
    return is(unsure) || (is(question) && !is(request));
}

bool leavesOpen(const QString &name, bool isAboveForm)
{
    const QStringView core = coreOf(name);
    if (isAboveForm && !core.isEmpty() && setOf<openHeadings>().lengthAtBegin(core) == core.size())
        return true;
    // "社内確認済みです", "見積書は不要です": over and done with.
    static const QRegularExpression closed(
        u"(?:社内|上長|部内)?の?(?:確認|決裁|稟議|承認)(?:は|も)?(?:済|完了|通って|下りて|おりて)|名義[^、。]{0,8}変更は(?:あり|ござい)ません|稟議(?:書)?番号|稟議[^、。]{0,14}(?:(?:決裁|承認|可決)?され|通[っり]|[下お]り|済み?)(?:(?:て(?:おり|い))?ます|ました|です)|本文中に|見積(?:り|書)?[はも](?:不要|結構|いりません)|[^、。]*ありがとうございます$|^(?!.*(?:[すたん]が|ので|ため|けど|けれど)、).*ありがとうございました$"_s);
    const QString rest = QString(name).remove(closed);
    if (!setOf<openWords>().isIn(rest) && !leavesOpenInCompany(rest))
        return false;
    return !name.contains(u"行き違い") && !isFooter(name) && !isOfTheSeason(name) && !isAboutAnythingUnclear(name);
}

} // namespace certlink
