#include "models/reading/SignReading.h"

#include <algorithm>

namespace certlink {

void SignReading::look(const Rows &group)
{
    for (const RowElement *row : group) {
        for (const RowSign &sign : signsOf(*row, group)) {
            m_anyRing = m_anyRing || sign.sign == Sign::Ring || sign.sign == Sign::RingedBox;
            m_anyX = m_anyX || sign.sign == Sign::LetterX || sign.sign == Sign::BareX;
            m_anySet = m_anySet || sign.sign == Sign::Set;
            m_anyBox = m_anyBox || sign.sign == Sign::UnsetBox || sign.sign == Sign::No || sign.sign == Sign::RingedBox;
        }
    }
}

Mark SignReading::markOf(const RowElement &row, const Rows &group) const
{
    const RowSigns &signs = signsOf(row, group);
    if (signs.isEmpty()) {
        // form.md, Where a value stands, has the value on the next line too. One of several rows answers nothing
        // without a sign; nor does one behind the heading where another has one: it is the first row of a table.
        const auto isChosen = [&](const RowElement *one) {
            return !signsOf(*one, group).isEmpty() && isSet(signsOf(*one, group).last().sign);
        };
        const bool isImplied = (row.isImplied && std::none_of(group.begin(), group.end(), isChosen)) ||
                               (row.isAnswerBelow && group.size() == 1);
        return {isImplied && !row.isDenied, {}, isImplied ? row.optionSpans : Spans()};
    }
    const RowSign &last = signs.last();
    return {isSet(last.sign) && !row.isDenied, last.glyph, last.spans};
}

/// Signs behind the options count where no row of the group has one before it.
const RowSigns &SignReading::signsOf(const RowElement &row, const Rows &group)
{
    const bool anyBefore =
        std::any_of(group.begin(), group.end(), [](const RowElement *one) { return !one->before.isEmpty(); });
    return anyBefore ? row.before : row.behind;
}

bool SignReading::isSet(Sign sign) const
{
    switch (sign) {
    case Sign::Set:
        return true;
    case Sign::LetterX:
        return !m_anyRing;
    case Sign::Ring:
    case Sign::RingedBox:
        return (m_anyBox || m_anyX || sign == Sign::RingedBox) && !m_anySet;
    case Sign::Unset:
    case Sign::UnsetBox:
    case Sign::No:
    case Sign::BareX:
        return false;
    }
    Q_UNREACHABLE();
}

QList<RowSign> SignReading::unreadOf(const RowElement &row, const Rows &group) const
{
    QList<RowSign> unread;
    if (isOddAhead(row, group))
        unread.append({Sign::Unset, row.odd.text.text().toString(), row.odd.text.spans()});
    const RowSigns &signs = signsOf(row, group);
    // Without a ring elsewhere nobody knows whether the letter chooses the row or crosses it out.
    if (!signs.isEmpty() && signs.last().sign == Sign::BareX && !m_anyRing)
        unread.append(signs.last());
    if (&signs == &row.before && contradicts(row))
        unread.append(row.behind.last());
    return unread;
}

/// The form's rows have boxes or nothing before them. A sign it does not know is no decoration unless every
/// row has it; neither is a bullet like ◎ or * on a row that has no sign of its own.
bool SignReading::isOddAhead(const RowElement &row, const Rows &group) const
{
    if (row.odd.text.isEmpty() || (row.odd.isBullet && !signsOf(row, group).isEmpty()))
        return false;
    const bool everyRowHasIt = group.size() > 1 && std::all_of(group.begin(), group.end(), [&](const RowElement *one) {
                                   return one->odd.text.text() == row.odd.text.text();
                               });
    return !everyRowHasIt && (group.size() > 1 || !row.odd.isBullet || m_anyBox || m_anySet);
}

/// "□追加 ■", "■変更 ×": where signs before the rows count, one behind says something else. A ring there
/// can only mean "this one".
bool SignReading::contradicts(const RowElement &row) const
{
    if (row.behind.isEmpty())
        return false;
    const bool isChosen = !row.before.isEmpty() && isSet(row.before.last().sign);
    const Sign behind = row.behind.last().sign;
    if (behind == Sign::No)
        return isChosen;
    return !isChosen && (isSet(behind) || behind == Sign::Ring || behind == Sign::RingedBox);
}

} // namespace certlink
