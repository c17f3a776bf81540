#pragma once

#include <QDate>
#include <QStringView>

namespace certlink {

/// A date exactly as "2026-11-30"; invalid for anything else. Qt's own ISO reading lets other
/// separators and trailing text pass, and its format strings are slow for files of many rows.
[[nodiscard]] inline QDate isoDate(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return {};
    const auto number = [text](qsizetype at, qsizetype length) {
        int value = 0;
        for (const QChar c : text.mid(at, length)) {
            if (c < u'0' || c > u'9')
                return 0;
            value = value * 10 + c.digitValue();
        }
        return value;
    };
    return QDate(number(0, 4), number(5, 2), number(8, 2));
}

} // namespace certlink
