#include "models/reading/Mentions.h"

#include "models/application/Signs.h"
#include "models/reading/Courtesy.h"

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

bool isInLatin(QStringView sentence)
{
    return std::all_of(sentence.begin(), sentence.end(), [](QChar c) { return c.unicode() < 0x3000; });
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
    const QString name = foldedName(sentence);
    if (deniesWork(name))
        return true; // in polite words, all of them
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
        return (holdsAny<ofTheWork>(name) || namesAnyService(name)) && says();
    if (wishesOtherwise(name) || leavesOpen(name, place == Place::AboveForm) || says())
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
        return service.isChosen ? holdsAny<denials>(sentence) : isWish(sentence) && !isPresent(sentence, service.name);
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

bool Mentions::callsItOtherwise(QStringView subject) const
{
    static const QRegularExpression other(
        u"仮申|の(?:ご)?(?:相談|質問)|質問[)）】\\]]|\\bdraft\\b|^test$|本日中|今日中"_s);
    static const QRegularExpression add(u"連携[^変]{0,8}追加|追加(?:申込|申請)"_s);
    static const QRegularExpression change(u"連携[^追]{0,8}変更|変更(?:申込|申請)"_s);
    const QString name = foldedName(subject);
    const auto calls = [&](const QRegularExpression &what) { return what.match(name).hasMatch(); };
    // 変更 is what the form itself is called; 追加 is meant.
    const bool isChange = m_chosenWork.size() == 1 && m_chosenWork.first() == u"変更";
    return calls(other) || (isChange && calls(add) && !calls(change));
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
