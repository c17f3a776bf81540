#pragma once

#include "models/application/BodyText.h"
#include "models/reading/FormLines.h"

namespace certlink {

/// Somebody may write two fields on one line ("マスターID: AB12345678　サービスコード: ssl10000001"). Each is read
/// as a line of its own: cuts such lines before every further label.
void separateLabels(QList<FormLine> &lines, const FormOptions &options, const BodyText &body);

} // namespace certlink
