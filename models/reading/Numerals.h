#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace certlink {

/// A text whose kanji numerals were replaced, with the index each code unit had before.
struct ArabicText {
    QString text;
    QList<qsizetype> indexes; ///< one more than code units: the last is the old text's size
};

/// Replaces a run of kanji numerals by ASCII digits where it stands before one of `units`
/// (十二月 becomes 12月); 元 before 年 becomes 1. What is no number is left alone: 〇〇年 is filler.
[[nodiscard]] ArabicText withArabicNumerals(QStringView text, QStringView units);

} // namespace certlink
