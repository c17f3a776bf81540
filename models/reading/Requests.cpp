#include "models/reading/Requests.h"

#include "models/application/Signs.h"
#include "models/application/WordSet.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

template<const auto &words>
const WordSet &setOf()
{
    static const WordSet set = WordSet::of(words);
    return set;
}

/// What a sentence holds that ends like a request.
constexpr std::array<QStringView, 19> requests{
    u"くださ", u"下さ", u"願",       u"いただ", u"頂",     u"戴",       u"もらえ", u"もらい", u"ほしい", u"欲しい",
    u"たい",   u"たく", u"でしょう", u"ますか", u"ですか", u"ませんか", u"幸い",   u"助か",   u"嬉し"};

/// Whether a sentence ends as one does that asks for something or wishes for it; thanks and what was done do not.
bool asks(const QString &sentence)
{
    constexpr qsizetype longestEnding = 18;
    if (!setOf<requests>().isIn(sentence))
        return false; // as most
    static const QRegularExpression done(
        u"ありがと|有難|感謝|御礼|(?:(?<!お願い)(?:し|いたし|致し)|いただき|頂き|ください|下さい|もらい)ました(?:が|ので)?$"_s);
    static const QRegularExpression ending(
        u"(?:(?:くださ|下さ)(?:い|る|れば|りま|いま)|願い(?:し|い|致|申|でき|たく|た|の|ま)|願(?:います|えます|えれば|いたく|う)|"
        u"(?:いただ|頂|戴)(?:け|き|く)|もらえ|もらい|ほしい|欲しい|たいです|たいと|たく存|でしょうか|ますか|ですか|ませんか|"
        u"幸い|助かり|嬉し|うれし|お願い$)"_s);
    const QString end = sentence.right(longestEnding);
    return ending.match(end).hasMatch() && !done.match(end).hasMatch();
}

/// The polite words with which an application is sent, what it is called, what is done with it, and who is spoken to.
constexpr std::array<QStringView, 223> politeWords{
    // greetings and thanks
    u"世話",
    u"平素",
    u"日頃",
    u"日ごろ",
    u"毎度",
    u"大変",
    u"誠に",
    u"格別",
    u"引き立て",
    u"引立て",
    u"厚情",
    u"高配",
    u"配慮",
    u"恐れ入り",
    u"恐縮",
    u"手数",
    u"手間",
    u"面倒",
    u"迷惑",
    u"忙しい",
    u"手すき",
    u"手隙",
    u"時間",
    u"際",
    u"忙しく",
    u"多忙",
    u"中",
    u"折",
    u"突然",
    u"急な",
    u"失礼",
    u"勝手",
    u"度々",
    u"何度も",
    u"重ね重ね",
    u"何卒",
    u"宜し",
    u"良い",
    u"幸甚",
    u"幸い",
    u"存じ",
    u"申し上げ",
    u"致し",
    u"思い",
    u"感謝",
    u"御礼",
    u"礼",
    u"厚く",
    u"季節",
    u"寒さ",
    u"寒い",
    u"暑さ",
    u"暑い",
    u"厳しい",
    u"体調",
    u"体",
    u"自愛",
    u"健康",
    u"健勝",
    u"盛栄",
    u"清栄",
    u"発展",
    u"慶び",
    u"時下",
    u"過ごし",
    u"変わり",
    u"気を付け",
    u"引き続き",
    u"引続き",
    u"今後",
    u"今回",
    u"今年",
    u"本年",
    u"来年も",
    u"末永く",
    u"末",
    u"年末",
    u"年の瀬",
    u"師走",
    u"助かり",
    u"嬉し",
    u"安心",
    // what is done with it
    u"申し込み",
    u"申し込",
    u"申込",
    u"申請",
    u"依頼",
    u"手続",
    u"手配",
    u"対応",
    u"処理",
    u"確認",
    u"査収",
    u"検討",
    u"取り計らい",
    u"取計らい",
    u"受付",
    u"受け付け",
    u"受領",
    u"受理",
    u"受け取り",
    u"変更",
    u"追加",
    u"連携先",
    u"連携",
    u"切り替え",
    u"切替",
    u"設定",
    u"作業",
    u"登録",
    u"実施",
    u"反映",
    u"返信",
    u"連絡",
    u"回答",
    u"返事",
    u"一報",
    u"知らせ",
    u"指摘",
    u"教示",
    u"了承",
    u"了解",
    u"理解",
    u"協力",
    u"容赦",
    u"支援",
    u"助力",
    u"力添え",
    u"尽力",
    u"指導",
    u"鞭撻",
    u"愛顧",
    u"進め",
    u"願",
    u"送付",
    u"送信",
    u"送り",
    u"提出",
    u"記入",
    u"記載",
    u"参照",
    u"覧",
    u"目通し",
    u"精査",
    u"審査",
    u"行って",
    u"行い",
    u"取り扱い",
    u"扱い",
    u"頂",
    u"戴",
    u"下さ",
    u"運び",
    u"程",
    u"完了しましたら",
    u"完了いたしましたら",
    u"完了次第",
    u"完了後",
    u"完了の",
    u"終わりましたら",
    u"早め",
    u"早急",
    u"迅速",
    u"速やか",
    u"至急",
    u"急ぎ",
    // what it is and where it stands
    u"下記",
    u"以下",
    u"上記",
    u"以上",
    u"次の",
    u"左記",
    u"標記",
    u"表題",
    u"首題",
    u"件名",
    u"本件",
    u"件",
    u"本メ-ル",
    u"メ-ル",
    u"通り",
    u"様式",
    u"内容",
    u"用紙",
    u"書類",
    u"フォ-ム",
    u"フォ-マット",
    u"テンプレ-ト",
    u"欄",
    u"書",
    u"旨",
    u"ssl",
    u"サ-バ",
    u"証明書",
    u"サ-ビス",
    u"対象",
    u"契約",
    u"希望",
    u"利用",
    u"関して",
    u"関する",
    u"関し",
    // who
    u"弊社",
    u"当社",
    u"弊方",
    u"当方",
    u"私",
    u"小職",
    u"御社",
    u"貴社",
    u"様",
    u"各位",
    u"担当",
    u"者",
    u"皆",
    u"御中",
    u"殿",
    u"方々",
    // whose hiragana would limit something
    u"いただけ",
    u"頂け",
    u"戴け",
    u"どうか",
    u"どうぞ",
};

/// Hiragana that changes what is said; all other hiragana only ties words together.
constexpr std::array<QStringView, 36> limitingWords{
    u"ではなく", u"でなく",   u"じゃなく", u"以外",     u"だけ",       u"のみ",     u"ないで",   u"せずに",
    u"まだ",     u"しばらく", u"やめ",     u"ずらし",   u"とりあえず", u"ひとまず", u"いったん", u"ついで",
    u"すべて",   u"あらため", u"また別",   u"ほかの",   u"ほかに",     u"どちら",   u"いつ",     u"いくら",
    u"どの",     u"どう",     u"なぜ",     u"そもそも", u"そのまま",   u"あとで",   u"さきに",   u"もし",
    u"できれば", u"かもしれ", u"おそらく", u"たぶん"};

/// "ご不明な点がございましたら", "お問い合わせは": what follows tells how to reach somebody.
bool tellsHowToReach(const QString &sentence)
{
    static const QRegularExpression ifAnything(
        u"(?:不明|不備|不足|疑問|質問|問題|不都合|支障|漏れ|もれ|誤り|気づき|気付き|要望|わからない|分からない)[^、。]{0,14}"
        u"(?:ましたら|ますれば|る場合|る際|る時|れば|たら|の際|の場合)"_s);
    static const QRegularExpression contact(
        u"(?:問い?合わ?せ|返信|返事|回答|連絡先|連絡)先?等?(?:は|につきまして|に関しまして|の際)"_s);
    return ifAnything.match(sentence).hasMatch() || contact.match(sentence).hasMatch();
}

/// What a mail's footer tells those who got it by mistake.
bool isDisclaimer(const QString &sentence)
{
    static const QRegularExpression disclaimer(
        u"(?:本|この|当)(?:電子)?メ-ル.*(?:心当たり|受信|受け取|受取|誤|機密|秘密|転送|開示|第三者|配信|印刷|社外|添付ファイル)|"
        u"ウイルス|印刷する前|配信停止|メ-リングリスト|購読|個人情報|(?:添付ファイル|リンク|url).*注意"_s);
    return disclaimer.match(sentence).hasMatch();
}

/// Whether a sentence is one of a letter's wishes for somebody's health and business.
bool isOfTheSeason(const QString &sentence)
{
    static const QRegularExpression wish(u"自愛|健勝|盛栄|清栄|繁栄|多幸|活躍|鞭撻|年を(?:お)?迎え|過ごしでしょう"_s);
    return wish.match(sentence).hasMatch();
}

/// The clauses that ask: without those that only give a reason or excuse the writer.
QString clausesThatAsk(const QString &sentence)
{
    static const QRegularExpression reason(
        u"(?:ですが|ますが|せんが|したが|ところ|ので|ため|から|につき|により|に伴い|にともない|次第で|次第です|もあり|ますと|けれど|けれども)$"_s);
    static const QRegularExpression between(u"、|(?<=ので|ため|ですが|ますが|せんが|したが)"_s);
    QStringList asking;
    const QStringList clauses = sentence.split(between, Qt::SkipEmptyParts);
    for (qsizetype at = 0; at < clauses.size(); ++at) {
        if (at == clauses.size() - 1 || !reason.match(clauses[at]).hasMatch())
            asking.append(clauses[at]);
    }
    return asking.join(u'、');
}

/// Kanji, katakana, letters and digits carry what is said.
bool carriesMeaning(QChar c)
{
    const bool isHiragana = c >= u'ぁ' && c <= u'ゟ';
    return c.isLetterOrNumber() && !isHiragana;
}

/// The labels of the form, as a sentence names them.
constexpr std::array<QStringView, 22> fields{
    u"希望日", u"開始日",    u"作業日",       u"切替日",     u"切り替え日",   u"品目名",  u"品目",   u"コモンネ-ム",
    u"csr",    u"マスタ-id", u"サ-ビスコ-ド", u"中間証明書", u"中間ca証明書", u"中間ca",  u"複数台", u"複数サ-バ",
    u"認証局", u"旧サ-ビス", u"現サ-ビス",    u"有効期間",   u"fqdn",         u"ホスト名"};

constexpr std::array<QStringView, 54> openWords{
    // doubt
    u"かもしれ", u"かも知れ", u"かもです", u"自信", u"迷っ", u"迷い", u"とりあえず", u"たぶん", u"おそらく", u"恐らく",
    u"もしかする", u"もしかして", u"可能性が", u"可能性も", u"都合次第", u"仮で", u"仮の", u"あくまで", u"暫定",
    u"記憶で", u"うろ覚え", u"と思いますが", u"ミスって",
    // not yet, or no longer
    u"前でした", u"しばらく", u"併用", u"稟議", u"見積", u"下書き", u"たたき台", u"案です", u"案として", u"レビュ-",
    u"参考まで", u"正式な", u"取得中", u"未承認", u"未取得", u"使わない", u"使いませ", u"不要にな", u"必要なくな",
    // more, less or somebody else
    u"ただし", u"但し", u"前提", u"条件と", u"限り有効", u"場合に限", u"の場合のみ", u"任せ", u"どちらか", u"片方",
    u"代筆", u"流用"};
constexpr std::array<QStringView, 20> moreOpenWords{
    u"優先",     u"いずれか",   u"別のメ-ル", u"別メ-ル",  u"別便",     u"このほか",      u"この他に",
    u"ほかにも", u"名義",       u"代理で",    u"わからな", u"わからず", u"わかりませ",    u"分からな",
    u"分からず", u"分かりませ", u"2通",       u"二通",     u"使い回",   u"反映されていな"};
/// What says so only in some words' company.
constexpr std::array<QStringView, 8> mayBeOpen{u"まだ", u"合って", u"間違え", u"もう",
                                               u"解約", u"退",     u"異動",   u"変わ"};

bool leavesOpenInCompany(const QString &sentence)
{
    static const QRegularExpression open(
        u"(?<!い)まだ.*(?:ません|ない|ていな|前で|です)|合って(?:い)?る?(?:か|の)|間違え(?:て|た|まし)|もう\\d|解約(?:する|予定|手続|を|は)|退職|"
        u"退社(?:いた|致|し|す)|異動(?:にな|とな|しま|いた|する)|変わ(?:りました|っており|っています|ります)"_s);
    return setOf<mayBeOpen>().isIn(sentence) && open.match(sentence).hasMatch();
}

/// Whether a field's label is followed by what ties it into a sentence.
bool tellsOfField(const QString &sentence)
{
    const WordSet &labels = setOf<fields>();
    for (qsizetype at = 0; at < sentence.size(); ++at) {
        const qsizetype behind = at + labels.lengthAtBegin(QStringView(sentence).sliced(at));
        if (behind > at && behind < sentence.size() && isOneOf(sentence[behind], u"はがもをにへで、欄"))
            return true;
    }
    return false;
}

/// Without a label that is only to be looked at: "サービスコードをご確認ください".
QString withoutFieldsToLookAt(QString sentence)
{
    if (!setOf<fields>().isIn(sentence))
        return sentence;
    static const QRegularExpression toLookAt(u"(?:"_s + setOf<fields>().words().join(u'|') +
                                             u")(?:等|など)?(?:の|を|も)?ご?(?=確認|参照|査収|記入|記載)"_s);
    return sentence.remove(toLookAt);
}

QString withoutFields(QString sentence)
{
    for (const QString &label : setOf<fields>().words())
        sentence.remove(label);
    return sentence;
}

} // namespace

bool isMoreThanPolite(QStringView sentence)
{
    for (qsizetype at = 0; at < sentence.size();) {
        const QStringView rest = sentence.sliced(at);
        if (const qsizetype polite = setOf<politeWords>().lengthAtBegin(rest); polite > 0) {
            at += polite;
            continue;
        }
        if (carriesMeaning(rest.front()) || setOf<limitingWords>().begins(rest))
            return true;
        ++at;
    }
    return false;
}

bool asksForMore(const QString &sentence)
{
    const bool isRequest = asks(sentence);
    if (!isRequest && !tellsOfField(sentence))
        return false;
    if (isDisclaimer(sentence) || isOfTheSeason(sentence) || tellsHowToReach(sentence))
        return false;
    if (isRequest) {
        static const QRegularExpression face(u"m?\\([_^;*o・-]+\\)[m/]?"_s);
        return isMoreThanPolite(clausesThatAsk(withoutFieldsToLookAt(sentence)).remove(face));
    }
    static const QRegularExpression settled(
        u"済み?(?:です|となっております)?$|予定は(?:ありません|ございません|ない)"_s);
    return !settled.match(sentence).hasMatch() && isMoreThanPolite(withoutFields(sentence));
}

bool asksForMoreInEnglish(const QString &sentence)
{
    static const QRegularExpression cue(
        u"\\b(?:please|kindly|could|can|would|should|must|only|instead|except|not|don't|until|wait|hold|ignore|also)\\b"_s);
    if (!cue.match(sentence).hasMatch())
        return false;
    static const QRegularExpression footer(
        u"\\b(?:intended|recipients?|confidential|printing|virus(?:es)?|unsubscribe|disclaimer|received this)\\b"_s);
    if (footer.match(sentence).hasMatch())
        return false;
    static const QRegularExpression polite(
        u"do not hesitate|don't hesitate|without hesitation|\\b(?:please|kindly|find|see|process|handle|review|confirm|receipt|"
        u"acknowledge|accept|consider|the|an?|our|my|your|we|i|us|you|me|application|form|request|below|above|attached|"
        u"following|follows|hereby|herewith|submit|submitting|apply|applying|send|sending|for|to|of|in|on|at|with|by|and|"
        u"or|as|is|are|be|would|like|could|can|will|shall|may|have|has|had|if|any|anything|questions?|problems?|issues?|"
        u"need|needed|further|more|information|details?|clarification|feel|free|contact|let|know|should|thank|thanks|"
        u"advance|best|kind|warm|regards|sincerely|yours|dear|sir|madam|team|all|hello|hi|appreciate[ds]?|grateful|much|"
        u"very|greatly|prompt|quick|help|support|assistance|cooperation|time|attention|look|looking|forward|hear|hearing|"
        u"reply|replying|response|soon|services?|ssl|servers?|certificates?|link(?:ed|s|ing)?|change|adding|add|once|done|"
        u"completed?|completion|when|this|that|it|here|there|from|e-?mail|mail|call|phone|earliest|convenience|arrange|"
        u"proceed|happy|pleased|hope|continued|ongoing|finds?|well|good|nice|day|great|weekend)\\b"_s);
    const QString rest = QString(sentence).remove(polite);
    return std::any_of(rest.begin(), rest.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

bool leavesOpen(const QString &sentence)
{
    if (!setOf<openWords>().isIn(sentence) && !setOf<moreOpenWords>().isIn(sentence) && !leavesOpenInCompany(sentence))
        return false;
    return !sentence.contains(u"行き違い") && !isDisclaimer(sentence) && !isOfTheSeason(sentence) &&
           !tellsHowToReach(sentence);
}

bool isPostscript(const QString &folded)
{
    static const QRegularExpression sign(u"^ *(?:追伸|追記|二伸|p\\.? ?s\\b)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return sign.match(folded).hasMatch();
}

} // namespace certlink
