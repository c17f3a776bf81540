#pragma once

#include "models/mail/MessageDecoder.h"
#include "rules/desk/Intake.h"

/// A form that wishes for a Saturday.
inline const QString saturday =
    QStringLiteral(u"マスターID:AB12345678\nサービスコード:ssl00000001\n契約コモンネーム:www.example.jp\n"
                   "品目名と有効期間:企業認証SSL 1年\n希望する作業\n■変更\n□追加\n変更/追加後の連携対象サービス\n"
                   "■IIJドキュメントエクスチェンジサービス(サービスコード:dx00000001、dx00000002)\n"
                   "□IDゲートウェイサービス(サービスコード:gw00000001)\n"
                   "メールでのお申込みの理由\n■候補として表示されない\n利用開始希望日:2026/12/5\n");

inline const QDate receivedOn(2026, 11, 20);

/// A text as the body of a mail of that day.
inline QByteArray mailOf(const QString &text)
{
    return "From: admin@example.jp\nSubject: s\nMessage-ID: <1@x>\nDate: Fri, 20 Nov 2026 10:15:00 +0900\nMIME-Version: 1.0\n"
           "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n" +
           text.toUtf8();
}

inline certlink::ReadMail readOf(const QString &text, const certlink::Rulebook &rulebook)
{
    return certlink::readMail(certlink::decodeMessage(mailOf(text), QStringLiteral("x.eml")), rulebook, receivedOn);
}
