#include "models/reading/Answers.h"

#include "models/application/Signs.h"
#include "models/reading/Literals.h"

#include <QRegularExpression>

#include <algorithm>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

bool isMasterId(QStringView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); });
}

/// As a host name is read. Japanese charsets have a minus sign where a keyboard has a hyphen; no host
/// name holds one.
HostName hostNameOf(QStringView text)
{
    QString name = text.toString();
    std::replace_if(
        name.begin(), name.end(), [](QChar c) { return isDash(c) && c != QChar(0x30FC); }, QChar(u'-'));
    return readHostName(name);
}

/// "www.example.jp<http://www.example.jp/>": mail programs put the link they made of a name behind it.
FoldedText withoutOwnLink(const FoldedText &value, Owners &owners)
{
    static const QRegularExpression link(u"^([^<> ]+)<(?:https?://)?\\1/?>$"_s);
    const QRegularExpressionMatch match = link.match(value.text().toString());
    if (!match.hasMatch())
        return value;
    owners.claim(value.spans(match.capturedEnd(1), value.size()), Owner::Decoration);
    return value.mid(0, match.capturedEnd(1));
}

/// A value that ends in kana could end in a word of courtesy or be one word with it: dropped are words
/// behind a blank, or glued to a sign no Japanese word is written with.
bool endsBeforeCourtesy(QStringView value, QStringView courtesy)
{
    return !value.isEmpty() && (value.back().unicode() < 0x80 || courtesy.front() == u' ');
}

bool opensOrDivides(QChar c)
{
    return c == u' ' || isOneOf(c, u"([{「『【〔《〈≪");
}

/// The value without words of courtesy behind it, which are claimed.
FoldedText withoutCourtesy(const FoldedText &value, const ReadingWords &words, Owners &owners)
{
    const qsizetype courtesy = courtesyAtEnd(value.text(), words);
    const QStringView rest = value.text().chopped(courtesy);
    if (courtesy == 0 || !endsBeforeCourtesy(rest, value.text().last(courtesy)))
        return value;
    owners.claim(value.spans(rest.size(), value.size()), Owner::Courtesy);
    return value.mid(0, rest.size()).trimmed();
}

/// form.md, Unread text, 1: a well-formed value ends where a blank or an opening bracket follows it, and what
/// is behind that is unread; with anything else joined to it, it is not well-formed.
template<typename IsWellFormed>
FoldedText valueOf(const FoldedText &written, const ReadingWords &words, Owners &owners, IsWellFormed isWellFormed)
{
    FoldedText value = withoutCourtesy(written.trimmed(), words, owners);
    if (value.text().endsWith(u'。'))
        value = value.mid(0, value.size() - 1);
    if (!isWellFormed(value.text())) {
        const QStringView text = value.text();
        const auto end = std::find_if(text.begin(), text.end(), opensOrDivides);
        const FoldedText first = value.mid(0, end - text.begin());
        if (isWellFormed(first.text())) {
            const QStringView behind = text.mid(first.size());
            owners.claim(value.spans(first.size(), first.size() + courtesyAtBegin(behind, words)), Owner::Courtesy);
            value = first;
        }
    }
    owners.claim(value.spans(), Owner::Value);
    return value;
}

bool claimsNothing(const FoldedText &value, Owners &owners)
{
    if (!saysNothing(value.text()))
        return false;
    owners.claim(value.spans(), Owner::Decoration);
    return true;
}

void fill(TextAnswer &answer, const FoldedText &value, const QString &read)
{
    answer.value = read;
    answer.spans = value.spans();
}

} // namespace

TextAnswer readMasterId(const FoldedText &value, const Rulebook &rulebook, Owners &owners)
{
    TextAnswer answer;
    if (claimsNothing(value, owners))
        return answer;
    const FoldedText id = valueOf(value, rulebook.words, owners, &isMasterId);
    fill(answer, id, id.text().toString());
    return answer;
}

TextAnswer readServiceCode(const FoldedText &value, const Rulebook &rulebook, Owners &owners)
{
    TextAnswer answer;
    if (claimsNothing(value, owners))
        return answer;
    const FoldedText code = valueOf(value, rulebook.words, owners,
                                    [](QStringView text) { return isServiceCode(text.toString().toLower()); });
    fill(answer, code, code.text().toString().toLower());
    return answer;
}

HostNameAnswer readHostNameAnswer(const FoldedText &written, const Rulebook &rulebook, Owners &owners)
{
    HostNameAnswer answer;
    if (claimsNothing(written, owners))
        return answer;
    const FoldedText value = withoutOwnLink(written, owners);
    const FoldedText name =
        valueOf(value, rulebook.words, owners, [](QStringView text) { return hostNameOf(text).isValid(); });
    answer.host = hostNameOf(name.text());
    fill(answer, name, answer.host.value);
    return answer;
}

ItemAnswer readItem(const FoldedText &name, const Rulebook &rulebook)
{
    ItemAnswer answer;
    if (saysNothing(name.text()))
        return answer;
    fill(answer, name, name.text().toString());
    if (const CatalogueItem *item = rulebook.itemByName(answer.value))
        answer.key = item->key;
    return answer;
}

TermAnswer readTermAnswer(const FoldedText &text, std::optional<Term> term)
{
    TermAnswer answer;
    if (text.isEmpty() || saysNothing(text.text()))
        return answer;
    fill(answer, text, text.text().toString());
    answer.term = term;
    return answer;
}

} // namespace certlink
