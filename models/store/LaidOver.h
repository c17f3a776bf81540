#pragma once

#include "models/application/Evidence.h"

#include <QJsonObject>

namespace certlink {

/// SHA-256 over what people laid over a mail: the charset and the text chosen by hand, the corrections and the facts of
/// its layers (rules/desk/Layers.h). Confirmations and waivers are left out: they are for who approves. What one person
/// prepared and what another approves have the same.
[[nodiscard]] QString laidOverHash(const Evidence &evidence, const QJsonObject &layers);

} // namespace certlink
