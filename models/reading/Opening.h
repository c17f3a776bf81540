#pragma once

#include <QString>

namespace certlink {

// How a letter begins. All expect a sentence or clause after foldedName().

/// An excuse for the mail itself, how and when it comes; of what it says an excuse confesses something.
[[nodiscard]] bool apologizes(const QString &name);
/// Thanks, what was before, and what somebody says who introduces himself: "サンプル商事の山田です".
[[nodiscard]] bool isOfTheOpening(const QString &whole, bool isAboveForm);
/// "サンプル商事の山田です", and above the form "サンプル商事 山田です", "サンプル山田です", "山田です".
[[nodiscard]] bool namesWhoWrites(const QString &name, bool isAboveForm);
/// "みなと商会、情報システム部、高橋です", "みなと商会でネットワークを担当しております、高橋です": who writes, in
/// several clauses, the last of which is a name.
[[nodiscard]] bool introduces(const QString &name);

/// "先ほどのメールが届いていないようでしたので、再度お送りします", which is the same mail again.
[[nodiscard]] bool sendsAgain(const QString &name);

} // namespace certlink
