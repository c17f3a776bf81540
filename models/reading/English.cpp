#include "models/reading/English.h"

#include "models/reading/Formulas.h"

#include <QRegularExpression>

#include <algorithm>

namespace certlink {

using namespace Qt::Literals::StringLiterals;

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
        u"hold|ignore|also|in-?line|in (?:blue|red)|need|depends|copied|first|correct(?:ion)?|pending|subject to|approval|"
        u"awaiting|tentative|placeholder|duplicate|void|cancel\\w*|withdraw\\w*|postpone\\w*|resched\\w*|wrong|superseded?|never mind|"
        u"stop|before|after|later|next|announced|separate|exclude|belongs?|replaces?|changed|different|differs?|though|although|abandoned|rejected|refused|declined|nobody|outline|draft|to follow|training|exercise|guess\\w*|suggested|advised|told (?:me|us)|asked (?:me|us)|frozen|froze|unsure|not sure|mistake|keep|another|as well|want(?:s|ed)?|fill(?:ing|ed)? (?:this |it )?in for|outside (?:of )?(?:business|office|working) hours|how|what|which|who|does)\\b"_s);
    static const QRegularExpression footer(
        u"\\b(?:intended|recipients?|confidential\\w*|printing|virus(?:es)?|unsubscribe|disclaimer|html|browser|mime|received this|originated|"
        u"message was sent|typos|brevity|outside (?:of )?(?:y?our|the)|malware|been scanned|you print|sender|organi[sz]ation|often get email|learn why)\\b"_s);
    static const QRegularExpression reach(
        u"\\blet (?:me|us) know if you (?:need|have) any|\\bif (?:you|there|anything|any)\\b.*\\b(?:call|contact|let|reply|inform|mail|questions?|unclear|missing)\\b|"
        u"^(?:(?:hello|hi|dear [^,.]{1,30}),? )?(?:this is|i am|my name is) (?!writing|no|not|only)(?:\\w+,? ){1,5}(?:from|of|at|in)\\b|^sent (?:from|on behalf)\\b|"
        u"^(?:please fill in or correct what is marked|a reply to this mail is enough|this is how we understood|"
        u"we cannot yet change the services linked|before we change the services linked)"_s);
    static const QRegularExpression polite(
        u"\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|as discussed|to whom it may concern|"
        u"(?:our|the) (?:call|meeting|conversation)|last week|yesterday|again|have a|"
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
    // What is so, or was done, of which a mail of this kind tells, unless it is one of the form's values or not meant
    // so.
    static const QRegularExpression told(u"\\b(?:is|are|was|were|has|have|had)\\b"_s);
    static const QRegularExpression open(
        u"\\d|\\b(?:dates?|start(?:s|ing)?|items?|terms?|years?|months?|codes?|contracts?|fqdn|common name|hosts?|domains?|brand|type|tests?|trial|sample|"
        u"examples?|cop(?:y|ies|ied)|template|no|never|none|without|unless|if|when|until|once|than|but|other|others|old|former|existing|current|"
        u"new (?:date|code|item|contract)|missing|unknown|expired|expiring|closed|closing|leaving|left|away|absent|late|delayed|"
        u"one|two|three|both|half|part(?:ly)?|some|most|more|less|all|already|still|yet|so far|for now|"
        u"permission|authori[sz]ed|allowed|owner|owned|responsible|in charge|behalf|admin\\w*|manager|signed|agree[ds]?|deci\\w+|"
        u"unclear|problems?|failed|failing|broken|trouble|urgent(?:ly)?|asap|certificate authority|ca|csr|keys?)\\b"_s);
    if (!(is(verb) || (is(told) && is(open))) || is(footer) || is(reach) || isAttribution(text))
        return false;
    const QString rest = QString(text).remove(polite);
    return std::any_of(rest.begin(), rest.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

} // namespace certlink
