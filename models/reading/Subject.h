#pragma once

#include <QStringView>

namespace certlink {

/// Whether a subject says in a word that the mail is something else: 仮申込, …の相談, Draft, or an addition where the
/// forms choose a change and nothing else.
[[nodiscard]] bool callsItOtherwise(QStringView subject, bool isChange);

/// Whether a subject is that of a reply ("Re: …"): its sentences are of what was asked before, but not its days and
/// codes.
[[nodiscard]] bool isReplySubject(QStringView subject);

} // namespace certlink
