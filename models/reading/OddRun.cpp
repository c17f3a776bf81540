#include "models/reading/OddRun.h"

#include "models/application/Signs.h"

#include <algorithm>

namespace certlink {

namespace {

/// form.md, Decoration, without the bullets that look like a sign somebody put: ・ is left out by squeezing.
bool isPlainDecoration(QChar c)
{
    return isDash(c) || isOneOf(c, u"\".,:;、。|│┃/_<>《》≪≫〈〉「」『』【】〔〕()[]");
}

bool isBullet(QChar c)
{
    return isOneOf(c, u"*◎※+o");
}

} // namespace

OddRun oddRunBefore(const FormLine &line, const Marks &marks)
{
    OddRun run;
    const bool isAnySet = std::any_of(marks.begin(), marks.end(), [](const MarkMatch &mark) {
        return mark.sign != MarkMatch::Sign::Unset && mark.sign != MarkMatch::Sign::UnsetBox &&
               mark.sign != MarkMatch::Sign::No;
    });
    const QStringView text = line.squeezed.text().left(line.kind.textBegin);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isOfMark = std::any_of(marks.begin(), marks.end(), [&](const MarkMatch &mark) {
            return i >= mark.begin && i < mark.begin + mark.length;
        });
        const bool isNumbering = text[i].isLetterOrNumber() && text[i] != u'o';
        const bool isArrow = text[i].unicode() >= 0x2190 && text[i].unicode() < 0x2200;
        // "□→■" leads to the sign that counts; "→□" points at the row.
        const bool isBetween = isArrow && !marks.isEmpty() && i > marks.first().begin;
        if (isOfMark || isNumbering || isBetween || isPlainDecoration(text[i]))
            continue;
        if (run.end == run.begin)
            run.begin = line.squeezed.foldedIndex(i);
        run.end = line.squeezed.foldedIndex(i) + 1;
        // A bullet stands before the box; behind it the same sign is one that somebody put.
        run.isBullet =
            run.isBullet && (isArrow ? isAnySet : isBullet(text[i])) && (marks.isEmpty() || i < marks.first().begin);
    }
    return run;
}

} // namespace certlink
