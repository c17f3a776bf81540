#include "models/reading/Numerals.h"

#include "models/application/Signs.h"

namespace certlink {

namespace {

int digitOf(QChar c)
{
    switch (c.unicode()) {
    case u'〇':
    case 0x96F6: // 零
        return 0;
    case u'一':
        return 1;
    case u'二':
        return 2;
    case u'三':
        return 3;
    case u'四':
        return 4;
    case u'五':
        return 5;
    case u'六':
        return 6;
    case u'七':
        return 7;
    case u'八':
        return 8;
    case u'九':
        return 9;
    default:
        return -1;
    }
}

bool isNumeral(QChar c)
{
    return c == u'十' || digitOf(c) >= 0;
}

/// 十二 is 12, 二十 is 20, 二〇二六 is 2026; -1 where the run is no number.
int valueOf(QStringView run)
{
    const qsizetype ten = run.indexOf(u'十');
    if (ten < 0) {
        int value = 0;
        for (const QChar c : run)
            value = value * 10 + digitOf(c);
        return run.size() <= 4 ? value : -1;
    }
    if (ten > 1 || run.size() - ten > 2 || run.mid(ten + 1).contains(u'十'))
        return -1;
    const int tens = ten == 0 ? 1 : digitOf(run[0]);
    const int ones = run.size() - ten == 2 ? digitOf(run[ten + 1]) : 0;
    return tens * 10 + ones;
}

} // namespace

ArabicText withArabicNumerals(QStringView text, QStringView units)
{
    ArabicText result;
    result.text.reserve(text.size());
    result.indexes.reserve(text.size() + 1);
    const auto keep = [&](qsizetype i) {
        result.text += text[i];
        result.indexes.append(i);
    };
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        while (end < text.size() && isNumeral(text[end]))
            ++end;
        qsizetype unit = end;
        while (unit < text.size() && text[unit] == u' ')
            ++unit;
        const bool beforeUnit = end > i && unit < text.size() && isOneOf(text[unit], units);
        const int value = beforeUnit ? valueOf(text.mid(i, end - i)) : -1;
        if (value > 0) {
            for (const QChar digit : QString::number(value)) {
                result.text += digit;
                result.indexes.append(i);
            }
            i = end;
        } else if (end > i) {
            for (; i < end; ++i)
                keep(i);
        } else {
            const bool firstYear = text[i] == u'元' && i + 1 < text.size() && text[i + 1] == u'年';
            keep(i);
            if (firstYear)
                result.text.back() = u'1';
            ++i;
        }
    }
    result.indexes.append(text.size());
    return result;
}

} // namespace certlink
