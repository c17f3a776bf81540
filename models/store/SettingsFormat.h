#pragma once

#include <QSettings>

namespace certlink {

/// How a window's settings stand in their file: one JSON object, `{"desk/halves": {"bytes": "<base64>"}, "zoom": 2}`.
/// Kept are texts, lists of texts, numbers, truth values and bytes; any other value reads as none. A file that is
/// something else has QSettings::FormatError and no settings. The formats Qt brings are not used: a few damaged bytes
/// there ask for gigabytes of memory.
[[nodiscard]] QSettings::Format settingsFormat();

} // namespace certlink
