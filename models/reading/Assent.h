#pragma once

#include <QStringView>

namespace certlink {

/// Whether a line (squeezed) begins as somebody does who agrees to what stands above it: "はい、お願いします".
[[nodiscard]] bool assents(QStringView squeezedLine);

} // namespace certlink
