#pragma once

#include <QByteArray>

namespace certlink {

/// Whether bytes begin with mail header lines (what `-` decides by).
[[nodiscard]] bool beginsWithHeaders(const QByteArray &bytes);
/// Whether a text is a mail's whole source: it begins with a header (form.md, Containers), From or Date
/// and something that only mail programs write among it.
[[nodiscard]] bool isMailSource(const QByteArray &bytes);

} // namespace certlink
