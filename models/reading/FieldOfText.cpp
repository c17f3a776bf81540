#include "models/reading/FieldOfText.h"

#include "models/application/Signs.h"
#include "models/reading/Correction.h"
#include "models/reading/FoldedBody.h"
#include "models/reading/LabelTail.h"
#include "models/reading/Literals.h"

#include <algorithm>

namespace certlink {

namespace {

/// "マスターID、AB12345678": at the head of a line, with any sign for the colon.
bool isFollowedByValue(QStringView folded, qsizetype labelBegin, qsizetype valueBegin)
{
    const auto isWord = [](QChar c) { return c.isLetterOrNumber(); };
    const auto isAsciiWord = [](QChar c) { return c.unicode() < 0x80 && c.isLetterOrNumber(); };
    const QStringView before = folded.left(labelBegin);
    const QStringView behind = folded.mid(valueBegin);
    return std::none_of(before.begin(), before.end(), isWord) && !behind.isEmpty() && !isWord(behind.front()) &&
           std::any_of(behind.begin(), behind.end(), isAsciiWord);
}

} // namespace

QList<FieldOfText::Answer> FieldOfText::byLabel(const FoldedText &text) const
{
    const QStringView folded = text.text();
    const auto isSeparator = [](QChar c) { return isOneOf(c, labelSeparators); };
    const SqueezedText squeezed = text.squeezed();
    const auto isWord = [](QChar c) { return c.isLetterOrNumber(); };
    const QStringView all = squeezed.text();
    const qsizetype first = std::find_if(all.begin(), all.end(), isWord) - all.begin();
    if (std::none_of(folded.begin(), folded.end(), isSeparator) && !matchLabel(all.mid(first)))
        return {}; // as in most lines
    QList<Answer> answers;
    qsizetype end = text.size(); // of what stands behind a label: where the next label begins
    for (qsizetype at = squeezed.size() - 1; at >= 0; --at) {
        const std::optional<LabelMatch> label = matchLabel(squeezed.text().mid(at));
        if (!label)
            continue;
        const qsizetype begin = squeezed.foldedIndex(at);
        const LabelTail tail = labelTail(text.text(), begin, squeezed.foldedEnd(at + label->length));
        if (!tail.hasSeparator && !isFollowedByValue(text.text(), begin, tail.end))
            continue;
        const Field field = certlink::fieldOf(label->label);
        const bool saysSomething = tail.end < end && !saysNothing(text.text().mid(tail.end, end - tail.end));
        if (saysSomething && isEmpty(field))
            answers.prepend({begin, end, field});
        end = begin;
    }
    return answers;
}

std::optional<Field> FieldOfText::byLabelOrValue(QStringView folded) const
{
    const FoldedBody body(folded.toString());
    if (const QList<Answer> answers = byLabel(body.text()); !answers.isEmpty())
        return answers.first().field;
    const QList<HeldValues::Found> all =
        m_held.namesAndTerms(folded) + m_held.daysAndCodes(folded, HeldValues::Codes::OfAnyLetters);
    for (const HeldValues::Found &found : all) {
        if (isEmpty(fieldOf(found)))
            return fieldOf(found);
    }
    return std::nullopt;
}

Field FieldOfText::fieldOf(const HeldValues::Found &found) const
{
    using What = HeldValues::Found::What;
    switch (found.what) {
    case What::HostName:
        return Field::CommonName;
    case What::Item:
        return Field::Item;
    case What::Term:
        return Field::Term;
    case What::Code:
        return m_rulebook.kindOfCode(found.code) ? Field::Services : Field::ServiceCode;
    case What::Day:
    case What::Word:
        return Field::StartDate;
    }
    Q_UNREACHABLE();
}

bool FieldOfText::isEmpty(Field field) const
{
    return fieldText(m_application, field).isEmpty();
}

} // namespace certlink
