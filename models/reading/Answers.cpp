#include "models/reading/Answers.h"

#include "models/reading/Literals.h"

#include <algorithm>

namespace certlink {

namespace {

/// `ssl########`: the form's filler with the customer's idea of a prefix.
bool isCodeFiller(const QString &code)
{
    const qsizetype hash = code.indexOf(u'#');
    return hash >= 0 && hash <= 4
           && std::all_of(code.begin() + hash, code.end(), [](QChar c) { return c == u'#'; });
}

void fill(TextAnswer &answer, const FoldedText &value, const QString &read)
{
    answer.value = read;
    answer.spans = value.spans();
}

} // namespace

TextAnswer readMasterId(const FoldedText &value)
{
    TextAnswer answer;
    if (!saysNothing(value.text()))
        fill(answer, value, value.text().toString());
    return answer;
}

TextAnswer readServiceCode(const FoldedText &value)
{
    TextAnswer answer;
    const QString code = value.text().toString().toLower();
    if (!saysNothing(code) && !isCodeFiller(code))
        fill(answer, value, code);
    return answer;
}

HostNameAnswer readHostNameAnswer(const FoldedText &value)
{
    HostNameAnswer answer;
    if (saysNothing(value.text()))
        return answer;
    // Japanese charsets have a minus sign where a keyboard has a hyphen; no host name holds one.
    QString text = value.text().toString();
    std::replace_if(text.begin(), text.end(),
                    [](QChar c) { return isDash(c) && c != QChar(0x30FC); }, QChar(u'-'));
    answer.host = readHostName(text);
    fill(answer, value, answer.host.value);
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
    if (!term)
        return answer;
    fill(answer, text, text.text().toString());
    answer.term = term;
    return answer;
}

} // namespace certlink
