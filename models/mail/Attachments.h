#pragma once

#include <QByteArray>
#include <QString>

namespace certlink {

/// Whether an attachment that is not read as text may change what the mail asks for (form.md, Unread
/// text): documents, archives, pictures; not cards, signatures and certificates. `type`: its content
/// type, lower case; empty where the mail gives none.
[[nodiscard]] bool maySayMore(const QString &name, const QByteArray &type);
/// A business card, which is text and never read as such.
[[nodiscard]] bool isCard(const QString &name, const QByteArray &type);

} // namespace certlink
