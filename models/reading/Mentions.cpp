#include "models/reading/Mentions.h"

#include "models/application/Signs.h"
#include "models/reading/Courtesy.h"
#include "models/reading/FormLabels.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

template<const auto &words>
bool holdsAny(QStringView text)
{
    static const WordSet set = WordSet::of(words);
    return set.isIn(text);
}

constexpr std::array<QStringView, 3> insteadOf{u"ではなく", u"でなく", u"じゃなく"};
constexpr std::array<QStringView, 14> denials{u"除外",   u"対象外",   u"含めない",       u"含めず", u"ではなく",
                                              u"でなく", u"じゃなく", u"ではありません", u"不要",   u"除い",
                                              u"除き",   u"除く",     u"やめ",           u"外し"};
/// What an application is about, and what is said of it by whoever wants it otherwise than the form has it.
constexpr std::array<QStringView, 17> subjects{u"開始",   u"切替",        u"切り替え", u"切換",     u"作業", u"日程",
                                               u"希望日", u"連携",        u"品目",     u"有効期間", u"申込", u"申し込",
                                               u"申請",   u"コモンネ-ム", u"csr",      u"許可",     u"承認"};
constexpr std::array<QStringView, 46> changes{
    u"社で作",     u"ずら",       u"遅ら",     u"遅く",       u"早め",   u"前倒",     u"後ろ倒", u"未定",
    u"別途",       u"追って",     u"後日",     u"調整中",     u"調整さ", u"調整をお", u"要調整", u"調整のうえ",
    u"翌週",       u"翌月",       u"来週",     u"来月",       u"来年",   u"年明け",   u"夜間",   u"深夜",
    u"早朝",       u"除外",       u"対象外",   u"解除",       u"破棄",   u"無視",     u"優先",   u"変えたい",
    u"変えて",     u"しないで",   u"承認待ち", u"されるまで", u"条件付", u"込み済",   u"込済",   u"請済",
    u"許可はまだ", u"許可がまだ", u"解約の申", u"でも構",     u"でも可", u"でも結構"};
constexpr std::array<QStringView, 4> timed{u"作業", u"切替", u"切り替え", u"利用開始"};
/// What a sentence below a signature is about that is none of the signature's own.
constexpr std::array<QStringView, 17> ofTheWork{u"作業",   u"切替",   u"切り替え", u"日程",        u"日付", u"希望日",
                                                u"開始日", u"連携",   u"品目",     u"コモンネ-ム", u"csr",  u"許可",
                                                u"承認",   u"この申", u"本申",     u"備考",        u"前日"};
constexpr std::array<QStringView, 2> uses{u"利用", u"対象"};             // said of a host name
constexpr std::array<QStringView, 3> endings{u"解約", u"廃止", u"終了"}; // of a service
constexpr std::array<QStringView, 2> linking{u"追加", u"連携"};          // beside the words of a wish

constexpr std::array<QStringView, 4> inCharge{u"担当", u"窓口", u"管理者", u"責任者"};
/// What is said of who is in charge; "鈴木に代わりまして" greets in a colleague's name.
constexpr std::array<QStringView, 6> succeeded{u"交代",       u"交替", u"変更になり",
                                               u"変更となり", u"後任", u"引き継ぎまし"};
/// What is to be done before the work is a condition the form has no place for.
constexpr std::array<QStringView, 9> beforehand{u"作業前に", u"作業の前に", u"切替前に", u"切り替え前に", u"変更前に",
                                                u"実施前に", u"開始前に",   u"着手前に", u"前日までに"};
/// Words for the certificate the customer brings, and that it is to come.
constexpr std::array<QStringView, 2> broughtAlong{u"持ち込", u"持込"};
constexpr std::array<QStringView, 5> toCome{u"変更", u"予定", u"切替", u"切り替え", u"移行"};

using Told = HeldValues::Found::What;
/// A label of the head that a sentence is about, and what such a sentence tells.
struct Talk {
    QStringView label;
    Told told = Told::Code;
};
constexpr std::array talks{Talk{u"マスタ-id", Told::Code},       Talk{u"サ-ビスコ-ド", Told::Code},
                           Talk{u"コモンネ-ム", Told::HostName}, Talk{u"品目", Told::Item},
                           Talk{u"品目名", Told::Item},          Talk{u"有効期間", Told::Term}};

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

/// "IDゲートウェイサービスご担当者様"
bool isGreeting(const QString &sentence)
{
    static const QRegularExpression whom(u"(?:様|御中|各位|さん|窓口|センタ-)(?:へ|、|お世話に.*)?$"_s);
    return whom.match(sentence).hasMatch();
}

/// "手順書の送付をお願いします", "担当者の変更も": what the form does not order.
bool asksForMore(const QString &sentence)
{
    static const QRegularExpression more(
        u"(?:証明書|請求書|契約書|手順書|見積書?|領収書|設定情報|マニュアル|資料)の?(?:再?発行|送付|提示|提出|送信|再送)[をも](?!.*(?:不要|あり|ござ))|"
        u"(?:担当者?|メ-ルアドレス|連絡先|住所|申請者|組織名)の変更|(?:休日|夜間|時間外|土日)(?:対応|作業)(?!でお|にお|時)"_s);
    return more.match(sentence).hasMatch();
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

/// "切替前に必ず電話をください", "変更前に動作を確認してください", "作業日は事前にお知らせください"; what was confirmed
/// or talked over already is no condition.
bool asksBeforehand(const QString &sentence)
{
    const bool isOfWork = sentence.contains(u"事前に") && holdsAny<subjects>(sentence);
    if (!isOfWork && !holdsAny<beforehand>(sentence))
        return false;
    static const QRegularExpression toDo(
        u"(?:電話|連絡|一報|知らせ|声|確認)(?!済|(?:を?(?:し|いたし|致し|差し上げ))(?:まし|てお))"_s);
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

bool isExample(const QString &sentence)
{
    const auto isWord = [](QChar c) { return c.isLetterOrNumber(); };
    const auto begin = std::find_if(sentence.begin(), sentence.end(), isWord);
    return begin == sentence.end() || *begin == u'例';
}

/// A telegram's "ﾏﾀﾞ決定ｼﾃｲﾏｾﾝ" as it is written otherwise.
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

bool isInLatin(QStringView sentence)
{
    return std::all_of(sentence.begin(), sentence.end(), [](QChar c) { return c.unicode() < 0x3000; });
}

/// "前回登録した申請情報の変更もお願いします", in polite words, all of them.
bool asksOtherProcedure(const QString &name)
{
    const qsizetype at = name.indexOf(otherProcedureOption());
    static const QRegularExpression denied(u"^(?:の手続き)?(?:はあり|はござ|はな|では|は不要)"_s);
    return at >= 0 && !denied.match(name.mid(at + otherProcedureOption().size())).hasMatch();
}

/// Below a signature: what is said as one talks to somebody, and is none of what companies announce there.
bool isToldToReader(const QString &name, QStringView sentence, bool isEnded)
{
    static const QRegularExpression talk(
        u"(?:です|ます|ました|ません|でした|くださ(?:い|れ)|下さい|たい|でしょうか|ですか|ますか|欲しい|ほしい|だけ|おいて|らって)[!ね 。]*(?:\\(.*)?$|[가-힣] [가-힣]"_s);
    static const QRegularExpression asked(
        u"^(?:(?:please|pls|kindly) (?:do not )?+|do not |don't )(?!consider|print|think|note|visit|follow|click|read|see|contact|notify|delete|inform|"
        u"reply|destroy|return|be |feel|hesitate|refer|keep|recycle|save|use|forward|open|disclose|copy|distribute)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kana(u"[ぁ-ゟァ-ヶ]"_s);
    static const QRegularExpression announced(
        u"当社|弊社|当店|私たち|わたしたち|セミナ-|展示|開催|募集|採用|発売|新製品|新商品|新サ-ビス|リニュ-アル|ホ-ムペ-ジ|サイト|ブログ|sns|認証|認定|"
        u"取得|商標|創立|創業|設立|周年|推進|取り組|活動|応援|支援|賛同|宣言|環境(?:に|保|負)|地球|温暖|健康|在宅|テレワ-ク|リモ-ト|オフィス|事務所|"
        u"本社|住所|電話番号|アドレス|fax|社名|移転|営業|休業|定休|受付|平日|問い?合わ?せ|お客(?:様|さま)(?!番号)|個人情報|プライバシ-|受信|送信|フォロ-|無料|"
        u"資料|詳しく|こちら|キャンペ-ン|導入|実績|届け|めざ|目指|つな|つく|創る|未来|社会|メ-ル(?!で)|返信|返事|フィッシング|クリック|える会社です|する会社です|"
        u"企業です|ペ-パ-レス|勤務日"_s);
    if (isInLatin(sentence))
        return asked.match(sentence.trimmed()).hasMatch() || isInAnotherLanguage(sentence.toString());
    return (talk.match(name).hasMatch() || (isEnded && !kana.match(name).hasMatch())) &&
           !announced.match(name).hasMatch();
}

/// Whether は, が or a colon stands behind a label.
bool isToldOf(QStringView sentence, QStringView label)
{
    for (qsizetype at = sentence.indexOf(label); at >= 0; at = sentence.indexOf(label, at + 1)) {
        const QStringView behind = sentence.sliced(at + label.size());
        if (!behind.isEmpty() && isOneOf(behind.front(), u"はが:"))
            return true;
    }
    return false;
}

/// IIJ Webハイグレード2サービス as somebody says it: Webハイグレード.
QString shortName(const CatalogueService &service)
{
    QStringView name = service.folded;
    if (name.startsWith(u"iij"))
        name = name.mid(3);
    name = name.left(name.indexOf(u'/') < 0 ? name.size() : name.indexOf(u'/'));
    if (name.endsWith(u"サ-ビス"))
        name.chop(4);
    while (!name.isEmpty() && name.back().isDigit())
        name.chop(1);
    return name.toString();
}

} // namespace

Mentions::Mentions(const QList<const Application *> &applications, const Rulebook &rulebook, const HeldValues &held)
    : m_rulebook(rulebook), m_held(held)
{
    const auto isChosen = [&](ServiceKind kind) {
        return std::any_of(applications.begin(), applications.end(), [&](const Application *application) {
            return std::any_of(application->services.begin(), application->services.end(),
                               [&](const ServiceRow &row) { return row.kind == kind && row.mark.set; });
        });
    };
    for (const CatalogueService &service : rulebook.services) {
        if (service.kind != ServiceKind::Other)
            m_services.append({shortName(service), isChosen(service.kind)});
    }
    for (const CatalogueService &service : rulebook.services) {
        if (!service.prefix.isEmpty())
            m_prefixes.append(service.prefix);
    }
    for (const Application *application : applications) {
        for (const Work work : application->markedWork())
            m_chosenWork.append(work == Work::Change ? u"変更"_s : u"追加"_s);
        if (application->item.isPresent())
            m_items.append(foldedName(application->item.value));
    }
}

QList<Mentions::Sentence> Mentions::in(QStringView folded, Place place) const
{
    QList<Sentence> found;
    for (qsizetype begin = 0; begin < folded.size();) {
        const qsizetype stop = folded.indexOf(u'。', begin);
        const qsizetype end = stop < 0 ? folded.size() : stop;
        if (saysSomethingElse(folded.mid(begin, end - begin), stop >= 0, place))
            found.append({begin, end});
        begin = end + 1;
    }
    return found;
}

bool Mentions::saysSomethingElse(QStringView sentence, bool isEnded, Place place) const
{
    const QString name = inHiragana(foldedName(sentence));
    if (deniesWork(name) || namesOtherWork(name) || asksForMore(name) || asksOtherProcedure(name) ||
        (place != Place::Quoted && isJotted(name)))
        return true; // in polite words, all of them
    if (place != Place::Quoted && tellsByLabel(name))
        return true;
    if (!isMoreThanPolite(name, m_rulebook.words))
        return false;
    if (namesService(name) || deniesCode(name) || setsCondition(name) || tellsOtherItem(name) ||
        tellsValue(sentence, name))
        return true;
    const auto says = [&] {
        return !isExample(name) &&
               (isInLatin(sentence) ? saysMoreInEnglish(sentence.toString())
                                    : (isEnded || makesSentence(sentence.toString())) &&
                                          saysMore(withoutValues(name), place == Place::AboveForm, m_rulebook.words));
    };
    if (place == Place::Quoted)
        return false;
    if (place == Place::BelowSignature)
        return (holdsAny<ofTheWork>(name) || namesAnyService(name) || isToldToReader(name, sentence, isEnded)) &&
               says();
    if (namesOtherItem(sentence) || wishesOtherwise(name) || leavesOpen(name, place == Place::AboveForm) || says())
        return true;
    const auto isHostName = [](const HeldValues::Found &one) { return one.what == Told::HostName; };
    if (!isExample(name) && sentence.contains(u'.') && (isWish(name) || holdsAny<uses>(name))) {
        const QList<HeldValues::Found> names = m_held.namesAndTerms(sentence);
        if (std::any_of(names.begin(), names.end(), isHostName))
            return true;
    }
    return false;
}

QString Mentions::withoutValues(QString sentence) const
{
    static const QRegularExpression values(
        u"[a-z0-9._+-]+@[a-z0-9.-]+|https?://[a-z0-9/.:?=&_%~#-]+|[a-z0-9-]+(?:\\.[a-z0-9-]+)+|(?<![a-z0-9])[a-z]{2,4}-?\\d{5,}|\\d{6,}(?:-\\d+)*|"
        u"(?:令和|r)?\\d{1,4}年(?=\\d)|\\d{1,2}月(?=\\d)|\\d{1,2}日(?:\\([月火水木金土日]\\))?|"
        u"\\d{1,4}[/.-]\\d[\\d/.-]*(?:\\([月火水木金土日]\\))?|iij"_s);
    for (const QString &item : m_items)
        sentence.remove(item);
    for (const Service &service : m_services) {
        const qsizetype at = sentence.indexOf(service.name);
        if (at >= 0)
            sentence.remove(at, service.name.size());
    }
    return sentence.remove(values);
}

/// "コモンネームは mail.example.jp です": the label with は, が or a colon behind it. An example tells no value.
bool Mentions::tellsValue(QStringView sentence, const QString &name) const
{
    if (isExample(name))
        return false;
    QList<HeldValues::Found> found;
    bool isFound = false;
    return std::any_of(talks.begin(), talks.end(), [&](const Talk &talk) {
        if (!isToldOf(name, talk.label))
            return false;
        if (!std::exchange(isFound, true))
            found = m_held.namesAndTerms(sentence) + m_held.daysAndCodes(sentence, HeldValues::Codes::OfAnyLetters);
        return std::any_of(found.begin(), found.end(),
                           [&](const HeldValues::Found &one) { return one.what == talk.told; });
    });
}

bool Mentions::namesService(const QString &sentence) const
{
    return std::any_of(m_services.begin(), m_services.end(), [&](const Service &service) {
        if (!sentence.contains(service.name))
            return false;
        return service.isChosen ? holdsAny<denials>(sentence)
                                : !isPresent(sentence, service.name) && !isGreeting(sentence);
    });
}

/// By its name or by the letters of its codes, as a word.
bool Mentions::namesAnyService(const QString &sentence) const
{
    const auto isAscii = [&](qsizetype at) {
        return at >= 0 && at < sentence.size() && sentence[at].unicode() < 0x80 && sentence[at].isLetterOrNumber();
    };
    const auto isWord = [&](const QString &prefix) {
        qsizetype at = sentence.indexOf(prefix);
        while (at >= 0 && (isAscii(at - 1) || isAscii(at + prefix.size())))
            at = sentence.indexOf(prefix, at + 1);
        return at >= 0;
    };
    const auto isNamed = [&](const Service &service) { return sentence.contains(service.name); };
    return std::any_of(m_services.begin(), m_services.end(), isNamed) ||
           std::any_of(m_prefixes.begin(), m_prefixes.end(), isWord);
}

bool Mentions::isWish(const QString &sentence) const
{
    return holdsAny<linking>(sentence) || holdsAny<insteadOf>(sentence) || m_rulebook.words.wish.isIn(sentence);
}

/// "wht10000011は除外してください", of a code the form has.
bool Mentions::deniesCode(const QString &sentence) const
{
    if (!holdsAny<denials>(sentence))
        return false;
    static const QRegularExpression code(u"(?<![a-z0-9])[a-z]{2,4}\\d{8}(?![a-z0-9])"_s);
    for (auto matches = code.globalMatch(sentence); matches.hasNext();) {
        if (m_held.onlyRepeats(matches.next().capturedView()))
            return true;
    }
    return false;
}

/// "切替は年明けに", "作業は22:00以降", "承認されるまで作業しないで": the form has no place for it. What is linked now
/// may be spoken of so.
bool Mentions::wishesOtherwise(const QString &sentence) const
{
    if (!holdsAny<subjects>(sentence))
        return false;
    static const QRegularExpression hour(u"(?<!\\d)\\d{1,2}(?:時(?!間)|:\\d{2})"_s);
    return (holdsAny<changes>(sentence) && !isOfPresent(sentence)) ||
           (holdsAny<timed>(sentence) && hour.match(sentence).hasMatch());
}

/// Another person in charge, a call before the work, another day that would do as well.
bool Mentions::setsCondition(const QString &sentence) const
{
    return namesSuccessor(sentence) || asksBeforehand(sentence) || offersOtherDay(sentence) ||
           foretellsChange(sentence);
}

/// "品目は企業認証SSL EVです", whose name goes on behind that of the form, or a certificate that is brought along
/// where the form has another.
bool Mentions::tellsOtherItem(const QString &sentence) const
{
    const auto isBrought = [](const QString &item) { return holdsAny<broughtAlong>(item); };
    if (holdsAny<broughtAlong>(sentence) && holdsAny<toCome>(sentence) && !m_items.isEmpty() &&
        std::none_of(m_items.begin(), m_items.end(), isBrought))
        return true;
    if (!sentence.contains(u"品目"))
        return false;
    return std::any_of(m_items.begin(), m_items.end(), [&](const QString &item) {
        const qsizetype at = sentence.indexOf(item);
        const qsizetype behind = at + item.size();
        return at >= 0 && behind < sentence.size() && sentence[behind] >= u'a' && sentence[behind] <= u'z';
    });
}

/// "変更ではなく追加でお願いします", "作業は追加です".
bool Mentions::deniesWork(const QString &sentence) const
{
    static const QRegularExpression told(u"(?:作業|申込み?|申し込み|種別)(?:の?(?:内容|種別))?は(変更|追加)"_s);
    if (const QRegularExpressionMatch one = told.match(sentence);
        one.hasMatch() && !m_chosenWork.isEmpty() && !m_chosenWork.contains(one.captured(1)))
        return true;
    return std::any_of(m_chosenWork.begin(), m_chosenWork.end(), [&](const QString &work) {
        return std::any_of(insteadOf.begin(), insteadOf.end(),
                           [&](QStringView word) { return sentence.contains(work + word); });
    });
}

/// "備考：夜間希望", "希望時間：10時": a few words behind a label that the form has no place for, unless they say
/// nothing or what the forms say.
bool Mentions::tellsByLabel(const QString &sentence) const
{
    static const QRegularExpression labelled(
        u"^[^a-z0-9ぁ-ゟ々〇一-龠ァ-ヶ]*([^:。、]{0,8}(?:備考|特記事項|申し?込み?区分|手続き?|(?<!営業|受付|業務|対応|勤務)時間帯?|納期|期限|契約|台数|ライセンス数?|期間|証明書|種別|連携先|"
        u"変更[前後]|csr|秘密鍵|承認|決裁|確認|ステ-タス|状態|状況|別紙|参照|運用管理担当者|理由|指示|作業|ドメイン|fqdn|希望|注意|補足|メモ|type|^time|priority|"
        u"^service|note|status)):(.{1,30})$"_s);
    static const QRegularExpression nothing(
        u"^(?:特に)?(?:な[しい]|無し?|ありません|ございません|該当なし|-+)[。.]?$"_s);
    const QRegularExpressionMatch match = labelled.match(sentence);
    if (!match.hasMatch())
        return false;
    const QString said = match.captured(2);
    static const QRegularExpression deputy(u"代理|代行|前任|後任|旧|元"_s);
    if (match.captured(1).endsWith(u"担当者"))
        return deputy.match(said).hasMatch();
    const QString rest = withoutValues(said);
    const bool saysWord = std::any_of(rest.begin(), rest.end(), [](QChar c) { return c.isLetterOrNumber(); });
    return saysWord && !m_chosenWork.contains(said) && !nothing.match(said).hasMatch() && !m_held.onlyRepeats(said) &&
           saysMore(rest, false, m_rulebook.words);
}

/// An item of the catalogue that is none of the forms: "クイック認証SSLへの切替です".
bool Mentions::namesOtherItem(QStringView sentence) const
{
    const QList<HeldValues::Found> found = m_held.namesAndTerms(sentence);
    return std::any_of(found.begin(), found.end(),
                       [](const HeldValues::Found &one) { return one.what == HeldValues::Found::What::Item; });
}

/// "追加でお願いします" where 変更 is chosen. 変更 alone is what the form itself is called.
bool Mentions::namesOtherWork(const QString &sentence) const
{
    static const QRegularExpression adding(
        u"追加(?!で?(?:必要|の?(?:情報|資料|質問|確認|料金|費用)))(?:[をでにのも]|した|いた|申|希望|です|$)"_s);
    return m_chosenWork.size() == 1 && m_chosenWork.first() == u"変更" && !sentence.contains(u"変更") &&
           adding.match(sentence).hasMatch();
}

bool Mentions::callsItOtherwise(QStringView subject) const
{
    static const QRegularExpression other(
        u"仮申|の(?:ご)?(?:相談|質問)|質問[)）】\\]]|\\bdraft\\b|^test$|本日中|今日中|"
        u"[^a-zぁ-ゟ々〇一-龠ァ-ヶー](?:仮|案|テスト|サンプル|見本|ドラフト|test|sample)[)）】\\]]?$"_s);
    static const QRegularExpression add(u"連携[^変]{0,8}追加|追加(?:申込|申請)"_s);
    static const QRegularExpression change(u"連携[^追]{0,8}変更|変更(?:申込|申請)"_s);
    const QString name = foldedName(subject);
    const auto calls = [&](const QRegularExpression &what) { return what.match(name).hasMatch(); };
    // 変更 is what the form itself is called; 追加 is meant.
    const bool isChange = m_chosenWork.size() == 1 && m_chosenWork.first() == u"変更";
    static const QRegularExpression between(u"[ \\[\\]()【】「」<>:※_-]+"_s);
    const QStringList pieces = subject.toString().split(between, Qt::SkipEmptyParts);
    const bool isNoted =
        std::any_of(pieces.begin(), pieces.end(), [](const QString &piece) { return isJotted(foldedName(piece)); });
    static const QRegularExpression denied(u"\\b(?:do not|don't|tentative)\\b"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return isNoted || denied.match(subject.toString()).hasMatch() || calls(other) ||
           (isChange && calls(add) && !calls(change));
}

bool Mentions::isOfPresent(QStringView sentence) const
{
    const QStringList &present = m_rulebook.words.present.words();
    return std::any_of(present.begin(), present.end(), [&](const QString &word) {
        return word != u"から" && word != u"解約" && sentence.contains(word);
    });
}

bool Mentions::deniesServiceAbove(QStringView folded) const
{
    return (holdsAny<denials>(folded) || holdsAny<endings>(folded)) && !isOfPresent(folded);
}

/// The service that is linked now is named by whoever leaves it.
bool Mentions::isPresent(const QString &sentence, const QString &name) const
{
    const QStringView behind = QStringView(sentence).mid(sentence.indexOf(name) + name.size());
    constexpr qsizetype nearby = 24; // サービス(gw10000001)から
    const QStringList &words = m_rulebook.words.present.words();
    return std::any_of(words.begin(), words.end(), [&](const QString &word) {
        return word == u"から" ? behind.left(nearby).contains(word) : sentence.contains(word);
    });
}

} // namespace certlink
