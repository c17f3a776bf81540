#include "models/reading/Courtesy.h"

#include "models/application/Signs.h"
#include "models/reading/Assurance.h"
#include "models/reading/Concern.h"
#include "models/reading/Formulas.h"
#include "models/reading/Opening.h"
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
constexpr std::array<QStringView, 20> unlimiting{u"のみなさ",
                                                 u"急ぎではありません",
                                                 u"急ぎではございません",
                                                 u"至急ではありません",
                                                 u"いただけ",
                                                 u"頂け",
                                                 u"戴け",
                                                 u"どうか",
                                                 u"どうぞ",
                                                 u"どうも",
                                                 u"いつも",
                                                 u"いつでも",
                                                 u"すみません",
                                                 u"かまいません",
                                                 u"差し支えなければ",
                                                 u"差支えなければ",
                                                 u"問題がなければ",
                                                 u"問題なければ",
                                                 u"不備がなければ",
                                                 u"不備なければ"};

bool isHiragana(QChar c)
{
    return c >= u'ぁ' && c <= u'ゟ';
}

/// Kanji, katakana, letters and digits carry what is said.
bool carriesMeaning(QChar c)
{
    return c.isLetterOrNumber() && !isHiragana(c);
}

/// Whether a run of hiragana carries what others write in kanji ("つかえるようにしておいてください"): something is left
/// of it without formulas, and without what ties words together.
bool saysMoreInHiragana(QStringView run)
{
    constexpr qsizetype most = 5; // a name, a greeting
    static const QRegularExpression formulas(
        u"どう(?:ぞ|か)|なにとぞ|いつも|たいへん|まいど|まことに|お?せわに(?:なって(?:おり|い)ます|なりま(?:す|した))|よろしく|お(?:ねが|願)い(?:いた|もうしあげ|し)?(?:し)?ます|"
        u"ありがとうございま(?:す|した)|すみません|すいません|(?:お先に)?しつれい(?:いた)?しま(?:す|した)|おつかれさまです|いただけます(?:と|でしょうか|よう)?|いただければ|さいわいです|たすかります|うれしいです|"
        u"(?:て|で)?くださ(?:いますよう|いませ|い)|ごめんなさい|こんにちは|はじめまして|おはようございます|おそれいります|いじょう|けいぐ|それでは|では|ひきつづき|こんごとも|くれぐれも|とのこと|ございます"_s);
    static const QRegularExpression ties(
        u"させて|いただ[きい]?|ございま|おり|まし|ます|です|でした|して|した|ので|から|たら|たく|ぞんじ|よう|こと|もの|ところ|[がとにをはもので、やてたよりけど]"_s);
    return run.toString().remove(formulas).remove(ties).size() > most;
}

/// What the desk is to accept, or to heed: "雨の日は工事ができませんので、ご配慮をお願いいたします".
bool asksToHeed(const QString &last)
{
    static const QRegularExpression heed(u"配慮|理解|了承|承知おき|高配|含み[置お]き|留意|注意"_s);
    return heed.match(last).hasMatch();
}

/// What is no mere reason, though it is told as one.
const QRegularExpression &undecided()
{
    static const QRegularExpression words(
        u"検討|決裁|稟議|承認[前待]|仮申|(?<!宛先を)(?<!宛先が)誤り|間違|練習|試験|本日中|更新期間|更新中|許可が?な|許可を得て(?:い|お)(?:ない|りませ)|別の?コモン|別の(?:サ-ビス|証明書|契約|サ-バ|ドメイン|日|品目)|代わりに申|二重|追加も|"
        u"社名|名義|動作確認|(?:先月|前回|先週|以前|昨年|前)[もに][^、。]{0,10}申|勉強|学習|研修|説明のため|体験|(?:前|中|曜日?|休み|期限|日数|不足|足り|過ぎ|切れ|営業日)[^、。]{0,8}(?:です|ます|せん|した)が$|(?:担当|管理|契約|申込)者(?:本人)?では|終わるため|終了するため|元に戻|お試し|テスト|一存|独断|勝手|見よう見まね|うろ覚え|推測|(?:件|分|方|ほう)も|ほうが|方が|登録(?:する|を)予定|(?<!急ぎで)なくて|譲[りっ]|反対|逆に|ているところ|様子を|残りを|"
        u"(?:承知|了承|承認|許可|相談|報告|連絡|任さ|任命|頼まれ|担当|権限|管理者|契約者|代表|社長|上司|本人|わけで)[^、。]{0,14}(?:せんが|ないの?(?:で|が)|ませんので)$"_s);
    return words;
}

/// Clauses that give a reason, where another follows or it is one and nothing else.
bool isReason(const QString &clause, bool isLast, const ReadingWords &words)
{
    // "解約しますので" says what is to come, to be heeded.
    static const QRegularExpression toCome(

        u"(?:(?<!ており|てい|ござい|になり)ます|ことに(?:なり|し|いたし|致し)ました|目です)(?:ので|から|が|けれど|けれども)$"_s);
    if (matches(clause, undecided()) || words.against.isIn(clause) ||
        (matches(clause, toCome) && namesItsMatter(clause)))
        return false;
    static const QRegularExpression reason(
        u"(?:ですが|ますが|せんが|したが|ところ|ので|ため|為|から|につき|により|によって|に伴い|にともない|次第で|次第です|もあり|(?<!いただけ|頂け|くださり|もらえ)ますと|けれど|けれども|"
        u"際に|折に|通り|とおり)$|(?:リニュ-アル|更改|移行|リプレ-ス|移転|統合|刷新|入れ?替え?|老朽化?|増強)[^、。]{0,6}(?:に(?:あわせ|合わせ)て?|にあた[りって]+|を機に|の関係で|の一環で)$|"
        u"(?:サポ-ト|窓口|営業|貴社|御社)[^、。]{0,12}ご?(?:案内|指示)に(?:従い|従って|より|よって|基づき)$"_s);
    // "オンラインの画面では候補に表示されませんでした": the form asks why it comes by mail.
    static const QRegularExpression notOnline(
        u"(?:オンライン|候補|一覧|画面|選択肢|プルダウン)[^、。]{0,16}(?:表示され|出てこ|出てき|出て来|出てまいり|出て参り|出ま|見つから|見当たら|選べ|選択でき|選択出来|申し?込め)(?:ない|ません|ず)(?:でした)?$|"
        u"^(?:該当の?[^、。]{0,8}[がは])?(?:表示され|見つかり|見当たり)(?:ない|ません|ず)(?:でした)?$|"
        u"^[^、。]{0,8}(?:候補|一覧|選択肢|プルダウン|リスト)[^、。]{0,20}(?:あり|ござい)ません(?:でした)?$"_s);
    if (isLast && notOnline.match(clause).hasMatch())
        return true;
    static const QRegularExpression whollyReason(
        u"(?:ため|為)(?:です|となります)?$|(?:に(?:伴う|ともなう)|による)(?:サ-ビス|連携先?)?の?(?:(?:変更|追加)の?)?(?:お?申し?込み?|申請|ご?依頼|手続き?|変更|もの|こと)(?:です|となります|でございます)$|"
        u"(?:リニュ-アル|更改|移行|リプレ-ス|移転|統合|刷新|入れ?替え?|老朽化?|増強)に(?:伴う|ともなう)(?:連携先?の?)?変更(?:です|となります|でございます)$"_s);
    return (isLast ? whollyReason : reason).match(clause).hasMatch();
}

QStringList clausesOf(const QString &name)
{
    static const QRegularExpression between(
        u"、|(?<=ので)(?!す|ござ|し|あれ|は(?:あり|ござ|な))|(?<=ため)(?![しらるん])|(?<=ですが|ますが|せんが)|(?<=したが)(?![っりる])|(?<=に伴い|に(?:あわ|合わ)せて)"_s);
    return name.split(between, Qt::SkipEmptyParts);
}

/// Whether a clause is a reason, or goes on into one: "構成を見直し、前段を置くことにしましたので、…".
bool isOfReason(const QStringList &clauses, qsizetype at, const ReadingWords &words)
{
    static const QRegularExpression goesOn(u"[しってでりいえけげせれみきちめ]$"_s);
    qsizetype last = at;
    while (last + 2 < clauses.size() && matches(clauses[last], goesOn) && !words.against.isIn(clauses[last]))
        ++last;
    return isReason(clauses[at], at == clauses.size() - 1, words) ||
           (last > at && isReason(clauses[last], false, words) && !matches(clauses[at], undecided()) &&
            !namesItsMatter(clauses[at]));
}

/// "弊社システムの安定運用にご尽力いただき、ありがとうございます"
bool isThankedFor(const QStringList &clauses, qsizetype at)
{
    static const QRegularExpression received(
        u"(?:(?:いただき|頂き|戴き|賜り|下さり|くださり)(?:まして)?|遅くなりましたこと)$"_s);
    static const QRegularExpression thanks(
        u"(?:お詫び|申し訳|ありがと|有難|有り難|感謝|御礼|お礼|助かり)[^、。]{0,16}$"_s);
    // For what is still to come one thanks beforehand, and for being told of it.
    static const QRegularExpression past(u"まし?た|助かり|お?礼|感謝"_s);
    static const QRegularExpression told(u"案内|連絡|説明|回答|返信|返事|教示|教え|知らせ|資料|見積|手配書"_s);
    static const QRegularExpression promised(u"(?:くださ|下さ|いただけ|頂け|もらえ)る?と(?:の|い)"_s);
    return at + 2 == clauses.size() && matches(clauses[at], received) && matches(clauses.last(), thanks) &&
           !matches(clauses[at], promised) &&
           (matches(clauses.last(), past) || matches(clauses[at], told) || !namesItsMatter(clauses[at]));
}

} // namespace

bool isMoreThanPolite(QStringView name, const ReadingWords &words)
{
    constexpr qsizetype longRun = 12; // of hiragana
    for (qsizetype begin = 0; begin + longRun <= name.size();) {
        qsizetype end = begin;
        while (end < name.size() && (isHiragana(name[end]) || name[end] == u'、'))
            ++end;
        if (end - begin >= longRun && saysMoreInHiragana(name.sliced(begin, end - begin)))
            return true;
        begin = end + 1;
    }
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
    if (isFooter(name) || tellsHowToReach(name) || isAttribution(name) || knowsTheTerms(name) || sendsAgain(name) ||
        (isAboveForm && introduces(name)))
        return false;
    static const QRegularExpression face(u"m?\\([_^;*o・-]+\\)[m/]?"_s);
    static const QRegularExpression listed( // "コモンネーム、品目、有効期間に変更はありません"
        u"(?<=コモンネ-ム|品目|品目名|期間|id|コ-ド|担当者|ドメイン|サ-ビス)、(?=[々〇一-龠ァ-ヶーa-z-]+(?:、|に|の|は|も))"_s);
    const QStringList clauses = clausesOf(QString(name).remove(face).remove(listed));
    const bool isHeeded = clauses.size() > 1 && asksToHeed(clauses.last());
    const bool isTelling = makesSentence(name); // words that make none are jotted down because they concern it
    for (qsizetype at = 0; at < clauses.size(); ++at) {
        const QString &clause = clauses[at];
        if (isMoreThanPolite(clause, words) && (!isTelling || mayConcern(clause, name, words)) &&
            (isHeeded || !isOfReason(clauses, at, words)) && !isOfTheSeason(clause) && !apologizes(clause) &&
            !isOfTheOpening(clause, isAboveForm) && !isAssurance(clause) && !isThankedFor(clauses, at))
            return true;
    }
    return false;
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
    static const QRegularExpression sign(u"^[ (【「]*(?:追伸|追記|追って(?:書き)?[ :]|二伸|ついしん|p\\.? ?s\\b)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return sign.match(folded).hasMatch();
}

} // namespace certlink
