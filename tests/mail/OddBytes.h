#pragma once

#include <QTest>

/// 件, as ISO-2022-JP writes it.
inline const QByteArray jis("\x1B$B7o\x1B(B");

/// Adds a row whose first value is bytes, odd ones too: Qt's name of a row ends at the first of them.
template<typename... Values>
void addRow(const QByteArray &raw, const Values &...values)
{
    ((QTest::addRow("%s", raw.toPercentEncoding(" =?;\"").constData()) << raw) << ... << values);
}
