#pragma once

#include <QString>

namespace certlink {

// What a person reads out of a mail's own sentences though none of their words is known: they ask the desk for
// something. Every application asks that it be carried out, in polite words that are a closed list; what is left when
// these are taken away is something else.

/// Whether a sentence says anything beside the polite words with which an application is sent. Most do not.
[[nodiscard]] bool isMoreThanPolite(QStringView sentence);
/// Whether a sentence asks for more than every application does, or says more of a field of the form than where it
/// stands: "CSRはこちらのサーバで作りました". `sentence`: after foldedName(), without names and values of the form.
[[nodiscard]] bool asksForMore(const QString &sentence);
/// The same of an English sentence, in lower case and with its blanks.
[[nodiscard]] bool asksForMoreInEnglish(const QString &sentence);
/// Whether a sentence leaves something open or sets limits to it: "品目名に自信がありません", "ただし承諾を得られた場合に
///限ります", "以上は案です".
[[nodiscard]] bool leavesOpen(const QString &sentence);
/// Whether a line below a signature is the writer's own word again: 追伸, P.S.
[[nodiscard]] bool isPostscript(const QString &folded);

} // namespace certlink
