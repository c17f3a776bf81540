#pragma once

#include <QString>

namespace certlink {

// What a sentence asks of the desk by itself, whatever the forms say. `name`: after foldedName().

/// Whether it speaks of what an application is about: its start, work, items, permission.
[[nodiscard]] bool isAboutTheWork(const QString &name);
/// "手順書の送付をお願いします", "担当者の変更も": what the form does not order, in polite words, all of them.
[[nodiscard]] bool asksForMore(const QString &name);
/// "メールサーバのほうもお願いします": something else is to be done too; 来年もよろしくお願いします is polite.
[[nodiscard]] bool asksForAnother(const QString &name);
/// "いつも通りお願いします", "まずはご相談です", "いつでも結構です": what is meant stands elsewhere, or nowhere yet, in
/// polite words as well.
[[nodiscard]] bool leavesItOpen(const QString &name);
/// "前回登録した申請情報の変更もお願いします", in polite words as well; not where it is denied.
[[nodiscard]] bool asksOtherProcedure(const QString &name);
/// Another person in charge, a call before the work, another day that would do as well, a change to come.
[[nodiscard]] bool setsCondition(const QString &name);
/// "IDゲートウェイサービスご担当者様"
[[nodiscard]] bool isGreeting(const QString &name);
/// Below a signature: what is said as one talks to somebody, and is none of what companies announce there. `sentence`:
/// with its blanks; `isEnded`: by 。
[[nodiscard]] bool isToldToReader(const QString &name, QStringView sentence, bool isEnded);
/// What companies put below their mails: what they do, have, offer and open.
[[nodiscard]] bool isAnnounced(const QString &name);
/// A few words that ask for something as a telegram does: "期日厳守", "実施日の朝に電話を".
[[nodiscard]] bool isTerse(const QString &name);
/// Whether nothing in it is written in Japanese, Chinese or full-width signs.
[[nodiscard]] bool isInLatin(QStringView sentence);
/// A telegram's "ﾏﾀﾞ決定ｼﾃｲﾏｾﾝ" as it is written otherwise; any other text as it is.
[[nodiscard]] QString inHiragana(QString name);

} // namespace certlink
