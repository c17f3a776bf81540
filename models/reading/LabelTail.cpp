#include "models/reading/LabelTail.h"

#include "models/application/Signs.h"
#include "models/reading/Literals.h"
#include "models/rulebook/Rulebook.h"

#include <QRegularExpression>

#include <algorithm>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

bool isParticle(QChar c)
{
    return isOneOf(c, u"はをがとのにもや");
}

bool isLabelSeparator(QChar c)
{
    return isOneOf(c, labelSeparators);
}

/// What the form prints behind its heading of the services.
constexpr QStringView servicesExplanation = u"※連携する対象サービスをすべて記入してください";

/// The bracket that closes the one a label begins with: 【マスターID：】.
QChar bracketAround(QStringView beforeLabel)
{
    constexpr QStringView opening = u"[(【「『〔《≪〈<";
    constexpr QStringView closing = u"])】」』〕》≫〉>";
    const QStringView text = beforeLabel.trimmed();
    const qsizetype at = text.isEmpty() ? -1 : opening.indexOf(text.back());
    return at < 0 ? QChar() : closing[at];
}

/// The words another language's labels are made of: "Master ID", "Contract common name (FQDN)".
constexpr QStringView translationWord =
    u"(?:master|id|ids|user|users|account|login|customer|client|company|organi[sz]ation|your|our|the|of|for|and|or|to|by|in|no|nr|num|"
    "number|code|codes|service|services|servicecode|masterid|contract|contracts|contracted|agreement|common|commonname|cn|name|names|"
    "host|hostname|domain|domains|fqdn|multi|multidomain|san|sans|ssl|tls|server|servers|certificate|certificates|cert|product|"
    "products|item|items|type|types|kind|class|category|term|terms|period|validity|valid|duration|length|year|years|date|dates|day|"
    "start|starting|begin|beginning|commencement|effective|activation|desired|preferred|requested|request|required|optional|mandatory|"
    "wish|wished|use|usage|work|task|tasks|operation|action|desc|description|target|linked|link|links|linking|change|changes|changed|"
    "add|added|addition|additional|reason|reasons|application|applying|apply|mail|e-?mail|via|intermediate|ca|registration|option|"
    "options|field|input|entry|value|yyyy|mm|dd)(?![a-z0-9]|[.@_-][a-z0-9])";

/// Some of them, as a pattern.
const QString &translation()
{
    static const QString pattern = translationWord % u"(?:[ /&'.-]{1,3}"_s % translationWord % u")*\\.?"_s;
    return pattern;
}

/// How much of what stands behind a label goes with it.
qsizetype besideLabel(QStringView behindLabel)
{
    if (behindLabel.isEmpty() || isLabelSeparator(behindLabel.front()))
        return 0; // as on nearly every line: the patterns need not be asked
    // The brackets that go with the label, a bracket of its own, a second language's words alone or behind a slash,
    // other ASCII words with a colon behind them, which is not that of an address (https:…, www.example.jp:443).
    static const QRegularExpression beside(
        u"^(?:[*※](?!\\.)){0,2}[ \\])】」』〕》≫〉]*(?:(?:\\((?:必須|任意|※[^()]*|[a-z][a-z .&'/-]*(?:\\([a-z .-]*\\))?)\\)|【(?:必須|任意)】|\\[(?:必須|任意)\\]"
        "|/? ?(?!https?:|[a-z-]+\\.[a-z.-]*:\\d)[a-z][a-z .&'-]*(?= ?[\\])】」』〕》≫〉*]? ?[:\u2236=→⇒|│┃])"
        "|/? ?"_s %
            translation() % u"(?=[ \\])】」』〕》≫〉]|$)|[\\[【〔] ?"_s % translation() %
            u" ?[\\]】〕])\\*{0,2}[ \\])】」』〕》≫〉]*)*"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bracketAlone(u"^ *\\([^()]*\\) *(?=[:\u2236])"_s);
    constexpr qsizetype longest = 200; // a line may hold thousands of labels
    const QString rest = behindLabel.first(std::min(longest, behindLabel.size())).toString();
    const qsizetype at = beside.match(rest).capturedEnd();
    const QRegularExpressionMatch bracket = bracketAlone.match(rest.mid(at));
    return bracket.hasMatch() ? at + bracket.capturedEnd() : at;
}

/// "マスターID 等を記入しました": no ID, code or host name is written without an ASCII letter, digit or dot.
bool isTalk(QStringView behindLabel, Label label)
{
    const auto isOfValue = [](QChar c) { return c.unicode() < 0x80 && (c.isLetterOrNumber() || isOneOf(c, u".#_-")); };
    const bool needsAscii = label == Label::MasterId || label == Label::ServiceCode || label == Label::CommonName;
    return needsAscii && !saysNothing(behindLabel) && std::none_of(behindLabel.begin(), behindLabel.end(), isOfValue);
}

/// "品目名 企業認証SSL", "有効期間 1年": a blank is enough where what follows is no sentence.
bool isNameOrTerm(QStringView behindLabel)
{
    constexpr qsizetype longest = 40;
    return behindLabel.size() <= longest && behindLabel.front().isLetterOrNumber() &&
           std::none_of(behindLabel.begin(), behindLabel.end(),
                        [](QChar c) { return isParticle(c) || isOneOf(c, u"へで、。:"); });
}

/// "*マスターID:* AB12345678", a bold label with its colon: the colon and the star that ends it. In *.example.jp the
/// star is the value's.
qsizetype starredColon(QStringView folded, qsizetype labelBegin, qsizetype at)
{
    const bool isStarred = labelBegin > 0 && folded[labelBegin - 1] == u'*';
    const QStringView rest = folded.mid(at);
    const bool isColon = rest.size() > 1 && isLabelSeparator(rest[0]) && rest[1] == u'*';
    return isStarred && isColon && (rest.size() == 2 || rest[2] == u' ') ? 2 : 0;
}

/// Whether the words beside a label say it again and nothing else: no host name, no brand, nothing of when and whether.
bool isSecondLanguage(const QString &text)
{
    static const QRegularExpression ofTheForm(
        u"^(?:"_s % translation() % u"|必須|任意|西暦|年月日|(?:半角|全角)(?:英数字?|英字|数字)*|例.*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression words(u"^[A-Za-z][A-Za-z .&'/-]*$"_s);
    static const QRegularExpression others(
        u"[A-Za-z]\\.[A-Za-z]|\\b[A-Z]*[a-z]+[A-Z]|(?i:\\b(?:not?|yet|old|new|former|previous|current|next|last|asap|urgent|now|today|soon|"
        u"before|after|until|from|later|final|fixed|tentative|tb[acd]|draft|provisional|pending|temporary|test|sample|dummy|except|only|"
        u"instead|wrong|cancel\\w*|hold|same|none|unknown|void)\\b)"_s);
    if (ofTheForm.match(text).hasMatch())
        return true;
    return words.match(text).hasMatch() && !others.match(text).hasMatch();
}

} // namespace

LabelTail labelTail(QStringView folded, qsizetype labelBegin, qsizetype labelEnd)
{
    const qsizetype at = besideLabel(folded.mid(labelEnd));
    const QChar bracket = bracketAround(folded.left(labelBegin));
    LabelTail tail;
    const qsizetype starred = starredColon(folded, labelBegin, labelEnd + at);
    tail.end = labelEnd + at + starred;
    tail.hasSeparator = starred > 0 || (!bracket.isNull() && folded.mid(labelEnd, at).contains(bracket));
    while (tail.end < folded.size() &&
           (folded[tail.end] == u' ' || isLabelSeparator(folded[tail.end]) || folded[tail.end] == bracket)) {
        tail.hasSeparator = tail.hasSeparator || folded[tail.end] != u' ';
        ++tail.end;
    }
    return tail;
}

LabelRemark remarkBehindLabel(QStringView folded, qsizetype labelEnd, qsizetype tailEnd)
{
    const QStringView tail = folded.mid(labelEnd, tailEnd - labelEnd);
    const auto isOfRemark = [](QChar c) { return c == u'(' || (c.unicode() < 0x80 && c.isLetter()); };
    if (std::none_of(tail.begin(), tail.end(), isOfRemark))
        return {}; // as behind nearly every label
    for (qsizetype begin = tail.indexOf(u'('); begin >= 0; begin = tail.indexOf(u'(', begin + 1)) {
        const qsizetype end = tail.indexOf(u')', begin);
        QString text = tail.mid(begin + 1, end - begin - 1).trimmed().toString();
        text.replace(u'(', u' '); // "(Common Name (CN))"
        const bool isOfTheForm = foldedName(servicesExplanation).startsWith(foldedName(text));
        if (end > begin && !isOfTheForm && !isSecondLanguage(text))
            return {labelEnd + begin + 1, labelEnd + end};
    }
    static const QRegularExpression words(u"[A-Za-z][A-Za-z .&'-]*[A-Za-z]"_s);
    const QString behindBrackets = tail.mid(tail.lastIndexOf(u')') + 1).toString();
    const QRegularExpressionMatch word = words.match(behindBrackets);
    if (!word.hasMatch() || isSecondLanguage(word.captured()))
        return {};
    const qsizetype begin = tailEnd - behindBrackets.size() + word.capturedStart();
    return {begin, begin + word.capturedLength()};
}

bool isLabelFollowedBy(QStringView folded, qsizetype labelEnd, const LabelTail &tail, const LabelMatch &match)
{
    if (tail.end >= folded.size() || tail.hasSeparator)
        return true;
    if (match.needsSeparator)
        return tail.end > labelEnd && isNameOrTerm(folded.mid(tail.end));
    const QChar next = folded[tail.end];
    if (tail.end > labelEnd)
        return !isParticle(next) && !isTalk(folded.mid(tail.end), match.label);
    if (isHeading(match.label))
        return next == u'(' || !next.isLetterOrNumber();
    if (next.unicode() < 0x80 || match.label == Label::ItemAndTerm)
        return !isParticle(next);
    return match.label == Label::StartDate && isOneOf(next, u"令平昭〇一二三四五六七八九十即本至");
}

} // namespace certlink
