#include "models/reading/Mentions.h"

#include "models/application/Signs.h"
#include "models/reading/Courtesy.h"
#include "models/reading/English.h"
#include "models/reading/LeftOpen.h"
#include "models/reading/PoliteOrders.h"
#include "models/reading/Requests.h"
#include "models/reading/Subject.h"
#include "models/reading/WordsOf.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array<QStringView, 3> insteadOf{u"ではなく", u"でなく", u"じゃなく"};
constexpr std::array<QStringView, 14> denials{u"除外",   u"対象外",   u"含めない",       u"含めず", u"ではなく",
                                              u"でなく", u"じゃなく", u"ではありません", u"不要",   u"除い",
                                              u"除き",   u"除く",     u"やめ",           u"外し"};
/// What is said of the work by whoever wants it otherwise than the form has it.
constexpr std::array<QStringView, 51> changes{
    u"弊社で作",   u"当社で作", u"自社で作", u"他社で作", u"会社で作",   u"社内で作",   u"ずら",       u"遅ら",
    u"遅く",       u"早め",     u"前倒",     u"後ろ倒",   u"未定",       u"別途",       u"追って",     u"後日",
    u"調整中",     u"調整さ",   u"調整をお", u"要調整",   u"調整のうえ", u"翌週",       u"翌月",       u"来週",
    u"来月",       u"来年",     u"年明け",   u"夜間",     u"深夜",       u"早朝",       u"除外",       u"対象外",
    u"解除",       u"破棄",     u"無視",     u"優先",     u"変えたい",   u"変えて",     u"しないで",   u"承認待ち",
    u"されるまで", u"条件付",   u"込み済",   u"込済",     u"請済",       u"許可はまだ", u"許可がまだ", u"解約の申",
    u"でも構",     u"でも可",   u"でも結構"};
constexpr std::array<QStringView, 4> timed{u"作業", u"切替", u"切り替え", u"利用開始"};
/// What a sentence below a signature is about that is none of the signature's own.
constexpr std::array<QStringView, 20> ofTheWork{
    u"作業", u"切替", u"切り替え", u"日程",   u"日付", u"希望日", u"開始日", u"連携", u"品目",         u"コモンネ-ム",
    u"csr",  u"許可", u"承認",     u"この申", u"本申", u"備考",   u"前日",   u"先方", u"サ-ビスコ-ド", u"マスタ-id"};
constexpr std::array<QStringView, 2> uses{u"利用", u"対象"};             // said of a host name
constexpr std::array<QStringView, 3> endings{u"解約", u"廃止", u"終了"}; // of a service
constexpr std::array<QStringView, 2> linking{u"追加", u"連携"};          // beside the words of a wish

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

bool isExample(const QString &sentence)
{
    const auto isWord = [](QChar c) { return c.isLetterOrNumber(); };
    const auto begin = std::find_if(sentence.begin(), sentence.end(), isWord);
    return begin == sentence.end() ||
           (*begin == u'例' && begin + 1 != sentence.end() && !isOneOf(begin[1], u"の外年会"));
}

/// Where an item stands that is said not to be meant, "…ではありません", "…の品目ではない"; -1: nowhere.
qsizetype deniedAt(const QString &name, const QString &item)
{
    static const QRegularExpression denial(u"^(?:の?品目)?(?:では|じゃ)(?:な|あり|ござ)"_s);
    const qsizetype at = name.indexOf(item);
    return at >= 0 && denial.match(name.mid(at + item.size())).hasMatch() ? at : -1;
}

/// Where the stroke stands in "Best regards / よろしくお願いいたします", which says it in two languages; -1: nowhere.
qsizetype beginOfTranslation(QStringView sentence)
{
    const qsizetype stroke = sentence.indexOf(u" / ");
    const bool isTwo = stroke >= 0 && isInLatin(sentence.first(stroke)) != isInLatin(sentence.sliced(stroke + 3));
    return isTwo ? stroke + 1 : -1;
}

QString withoutBrackets(QString item)
{
    static const QRegularExpression brackets(u"[「」『』\\[\\]]"_s);
    return item.remove(brackets);
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
    for (const QStringView brand : {u"iij", u"gio"}) {
        if (name.startsWith(brand))
            name = name.mid(brand.size());
    }
    name = name.left(name.indexOf(u'/') < 0 ? name.size() : name.indexOf(u'/'));
    if (name.endsWith(u"サ-ビス"))
        name.chop(4);
    while (!name.isEmpty() && name.back().isDigit())
        name.chop(1);
    return name.toString();
}

/// The digits that shortName() leaves out.
QString numberOf(const CatalogueService &service)
{
    static const QRegularExpression number(u"\\d+(?=(?:サ-ビス)?(?:/|$))"_s);
    return number.match(service.folded).captured();
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
            m_services.append({shortName(service), numberOf(service), isChosen(service.kind)});
    }
    static const QRegularExpression word(u"[a-z]{3,}|[ァ-ヶ-]{4,}"_s);
    for (const Service &service : std::as_const(m_services)) {
        if (!service.isChosen)
            continue;
        for (auto words = word.globalMatch(service.name); words.hasNext();)
            m_wordsOfServices.append(words.next().captured());
    }
    for (const CatalogueService &service : rulebook.services) {
        if (!service.prefix.isEmpty())
            m_prefixes.append(service.prefix);
    }
    m_forms = int(applications.size());
    for (const Application *application : applications) {
        for (const ServiceRow &row : application->services)
            m_namedServices += row.mark.set ? int(row.codes.size()) : 0;
        for (const Work work : application->markedWork())
            m_chosenWork.append(work == Work::Change ? u"変更"_s : u"追加"_s);
        if (application->item.isPresent())
            m_items.append(withoutBrackets(foldedName(application->item.value)));
    }
}

QList<Mentions::Sentence> Mentions::in(QStringView folded, Place place) const
{
    QList<Sentence> found;
    for (qsizetype begin = 0; begin < folded.size();) {
        const qsizetype stop = folded.indexOf(u'。', begin);
        const qsizetype last = stop < 0 ? folded.size() : stop;
        const qsizetype translated = beginOfTranslation(folded.mid(begin, last - begin));
        const qsizetype end = translated < 0 ? last : begin + translated;
        if (saysSomethingElse(folded.mid(begin, end - begin), stop >= 0, place))
            found.append({begin, end});
        begin = end + 1;
    }
    return found;
}

bool Mentions::saysSomethingElse(QStringView sentence, bool isEnded, Place place) const
{
    const QString name = withoutRightCount(inHiragana(foldedName(sentence)));
    if (deniesWork(name) || namesOtherWork(name) || asksForMore(name) || asksOtherProcedure(name) ||
        (place != Place::Quoted && isJotted(name)))
        return true; // in polite words, all of them
    const bool isAround = place != Place::BelowSignature && place != Place::Quoted;
    const bool isTold = place == Place::BelowSignature && isToldToReader(name, sentence, isEnded);
    if ((isAround || isTold) &&
        (leavesItOpen(name) || isUnsure(name) || asksForAnother(name) || ordersPolitely(name) || setsCondition(name)))
        return true;
    if (isAround && place != Place::BelowFrame && m_held.namesOtherDayOfMonth(name))
        return true;
    if (place == Place::BelowFrame && isAnnounced(name))
        place = Place::BelowSignature;
    if (place != Place::Quoted && tellsByLabel(name))
        return true;
    if (!isMoreThanPolite(name, m_rulebook.words) || m_held.isGoneBy(name))
        return false;
    if (namesService(name) || deniesCode(name) || setsCondition(name) || tellsOtherItem(name) ||
        tellsValue(sentence, name))
        return true;
    const auto says = [&] {
        return !isExample(name) &&
               (isInLatin(sentence)
                    ? saysMoreInEnglish(sentence.toString())
                    : (isEnded || makesSentence(sentence.toString())) &&
                          saysMore(withoutValues(name), place == Place::AboveForm || place == Place::BelowFrame,
                                   m_rulebook.words));
    };
    if (place == Place::Quoted)
        return leavesOpen(name, false);
    if (place == Place::BelowSignature)
        return isToldToReader(name, sentence, isEnded) ? says() || leavesOpen(name, false) || wishesOtherwise(name)
                                                       : (holdsAny<ofTheWork>(name) || namesAnyService(name)) && says();
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

bool Mentions::isMoreThanValues(const QString &words) const
{
    if (words.isEmpty() || m_held.onlyRepeats(words))
        return false;
    const QString name = foldedName(words);
    const QString rest = withoutValues(name);
    const bool hasWord = std::any_of(rest.begin(), rest.end(), [](QChar c) { return c.isLetter(); });
    return (hasWord && (rest.size() == name.size() || isMoreThanPolite(rest, m_rulebook.words))) ||
           !m_held.namesAndTerms(words).isEmpty();
}

QString Mentions::withoutValues(QString sentence) const
{
    static const QRegularExpression values(
        u"[a-z0-9._+-]+@[a-z0-9.-]+|https?://[a-z0-9/.:?=&_%~#-]+|[a-z0-9-]+(?:\\.[a-z0-9-]+)+|(?<![a-z0-9])[a-z]{2,4}-?\\d{5,}|\\d{6,}(?:-\\d+)*|"
        u"(?:令和|r)?\\d{1,4}年(?=\\d)|\\d{1,2}月(?=\\d)|\\d{1,2}日(?:\\([月火水木金土日]\\))?|"
        u"\\d{1,4}[/.-]\\d[\\d/.-]*(?:\\([月火水木金土日]\\))?|iij"_s);
    static const QRegularExpression kinds(u"クラウド|ワイルドカ-ド|マルチドメイン|企業認証|ドメイン認証"_s);
    for (const QString &item : m_items) {
        sentence.remove(item);
        for (auto all = kinds.globalMatch(item); all.hasNext();)
            sentence.remove(all.next().captured());
    }
    if (m_chosenWork.contains(u"追加")) {
        static const QRegularExpression adding(
            u"追加の?(?=(?:[をの]?(?:お?申し?込|申請|お願い))|(?:(?:いた|致)?し)?ます)"_s);
        sentence.remove(adding);
    }
    for (const Service &service : m_services) {
        const qsizetype at = sentence.indexOf(service.name);
        if (at < 0)
            continue;
        const qsizetype end = at + service.name.size();
        const bool hasNumber = QStringView(sentence).sliced(end).startsWith(service.number);
        sentence.remove(at, service.name.size() + (hasNumber ? service.number.size() : 0));
    }
    for (const QString &word : m_wordsOfServices)
        sentence.remove(word);
    static const QRegularExpression planned(
        u"(?<=\\d|日|\\))((?:から|より|[のに])?の?(?:利用|連携)?の?(?:開始|切替|切り替え)?[をで]?)予定"_s);
    return m_held.withoutTerms(sentence.replace(planned, u"\\1"_s).remove(values));
}

QString Mentions::withoutRightCount(QString sentence) const
{
    static const QRegularExpression count(
        u"(?<lead>^(?:なお、|以上、?)?|下記|以下|上記|以上|合計|計|全部で|次の|申込書を?|申請書を?|申し?込み?(?=は)|変更(?=は))[のは]?(?<forms>\\d{1,2}|[一二三四五六七八九])(?:件|契約分?|通|枚|部)(?!目)|"
        u"(?<lead2>サ-ビスを?|連携先は|連携対象は|対象は)(?<services>\\d{1,2}|[一二三四五六七八九])(?:つ|件|個)(?!目)"_s);
    const QRegularExpressionMatch match = count.match(sentence);
    if (!match.hasMatch())
        return sentence;
    const auto number = [&](const QString &written) {
        const qsizetype kanji = QStringView(u"〇一二三四五六七八九").indexOf(written);
        return kanji > 0 ? int(kanji) : written.toInt();
    };
    const bool isRight =
        number(match.captured(u"forms"_s)) == m_forms ||
        (!match.captured(u"services"_s).isEmpty() && number(match.captured(u"services"_s)) == m_namedServices);
    return isRight ? sentence.replace(match.capturedStart(), match.capturedLength(),
                                      match.captured(u"lead"_s) + match.captured(u"lead2"_s))
                   : sentence;
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

/// "wht10000011は除外してください", "wht10000011 はもうありません", of a code the form has.
bool Mentions::deniesCode(const QString &sentence) const
{
    static const QRegularExpression gone(
        u"\\d[はがも]、?(?:もう|既に|すでに|今は|現在は)?[^、。]{0,6}(?:ません|ない|なくな)"_s);
    if (!holdsAny<denials>(sentence) && !gone.match(sentence).hasMatch())
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
    if (!isAboutTheWork(sentence))
        return false;
    static const QRegularExpression hour(u"(?<!\\d)\\d{1,2}(?:時(?!間)|:\\d{2})"_s);
    static const QRegularExpression excuse(
        u"(?:申し?込み?|返事|連絡|提出|返信)が[^、。]{0,6}遅(?:れ|くなり)ました$|遅く(?:なり|なって)[^。]*(?:申し訳|詫び|すみません|恐縮|失礼)[^。]*$"_s);
    if (excuse.match(sentence).hasMatch())
        return false;
    return (holdsAny<changes>(sentence) && !isOfPresent(sentence)) ||
           (holdsAny<timed>(sentence) && hour.match(sentence).hasMatch());
}

/// "品目は企業認証SSL EVです", whose name goes on behind that of the form, the form's own denied, or a certificate that
/// is brought along where the form has another.
bool Mentions::tellsOtherItem(const QString &sentence) const
{
    if (std::any_of(m_items.begin(), m_items.end(), [&](const QString &item) { return deniedAt(sentence, item) >= 0; }))
        return true;
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
    static const QRegularExpression told(u"(?:作業|申込み?|申し込み|種別)(?:の?(?:内容|種別))?は[「『]?(変更|追加)"_s);
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
        u"^(?:特に)?(?:な[しい]|無し?|ありません|ございません|該当なし|-+|(?:承認|決裁)済み?|[^、。:]{1,14}\\((?:承認|決裁|確認|検印)済み?\\))[。.]?$"_s);
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

/// An item of the catalogue that is none of the forms: "クイック認証SSLへの切替です", but 持ち込み証明書ではありません.
bool Mentions::namesOtherItem(QStringView sentence) const
{
    QString name = foldedName(sentence);
    for (const CatalogueItem &item : m_rulebook.items) {
        if (const qsizetype at = deniedAt(name, item.folded); at >= 0)
            name.remove(at, item.folded.size());
    }
    const QList<HeldValues::Found> found = m_held.namesAndTerms(name);
    return std::any_of(found.begin(), found.end(),
                       [](const HeldValues::Found &one) { return one.what == HeldValues::Found::What::Item; });
}

/// "追加でお願いします" where 変更 is chosen. 変更 alone is what the form itself is called.
bool Mentions::namesOtherWork(const QString &sentence) const
{
    static const QRegularExpression adding(
        u"追加(?!で?(?:必要|の?(?:情報|資料|質問|確認|料金|費用)))(?:[をでにのも]|した|いた|申|希望|です|$)"_s);
    static const QRegularExpression application(
        u"(?<!変更)(?<!変更/)追加の(?:お?申し?込み|ご?申請|ご?依頼)(?:です|でございます|となります|をお願い)"_s);
    return m_chosenWork.size() == 1 && m_chosenWork.first() == u"変更" &&
           (matches(sentence, application) || (!sentence.contains(u"変更") && matches(sentence, adding)));
}

bool Mentions::callsItOtherwise(QStringView subject) const
{
    // 変更 is what the form itself is called; 追加 is meant.
    return certlink::callsItOtherwise(subject, m_chosenWork.size() == 1 && m_chosenWork.first() == u"変更");
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
