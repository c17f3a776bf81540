#pragma once

#include <QDate>
#include <QString>

inline const QDate receiptDate(2026, 11, 25);

/// A whole form in a few lines, answered.
inline QString smallForm(int number = 1)
{
    return QStringLiteral(
               "マスターID:AB%1\nサービスコード:ssl0000000%1\n契約コモンネーム:a.example.jp\n利用開始希望日:12/1\n")
        .arg(number);
}

inline const QString emptyForm = QStringLiteral("マスターID:\nサービスコード:\n契約コモンネーム:\n利用開始希望日:\n");

/// As a mail program quotes it.
inline QString quoted(QString text, const QString &sign = QStringLiteral("> "))
{
    text.chop(1);
    return sign + text.replace(u'\n', u'\n' + sign) + u'\n';
}
