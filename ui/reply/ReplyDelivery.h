#pragma once

#include "models/application/Failure.h"
#include "ui/reply/ReplyMessage.h"

namespace certlink {

/// How a reply leaves the desk.
enum class ReplyWay { Copy, Save, MailProgram };

/// The reply's text into the clipboard; what was done, for people.
[[nodiscard]] QString copyReply(const QString &text);

/// The whole mail as a file of its own, which nobody but the person can read; what was done, for people.
[[nodiscard]] Result<QString> saveReply(const ReplyMessage &reply, const QString &path);

/// Into the system's mail program: as a mailto link where it is short enough for every program, else as a draft
/// in `folder`, which is made and kept the person's own; drafts of days gone by there are removed.
[[nodiscard]] Result<QString> openInMailProgram(const ReplyMessage &reply, const QString &folder);

} // namespace certlink
