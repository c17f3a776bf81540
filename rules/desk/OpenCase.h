#pragma once

#include "models/application/Evidence.h"
#include "rules/desk/CaseFile.h"

#include <memory>

namespace certlink {

/// Decodes the evidence; an edited text takes the place of the body.
[[nodiscard]] DecodedMail decodeEvidence(const Evidence &evidence);
/// The pasted mail with `text` as its body. Private keys in it are masked.
[[nodiscard]] DecodedMail withText(DecodedMail mail, const QString &text);

/// Reads, lays the layers over it and judges, from the bytes on. A Failure where the evidence no
/// longer holds that form, or a layer cannot be laid.
[[nodiscard]] Result<std::unique_ptr<CaseFile>> openCase(const Evidence &evidence, const Layers &layers,
                                                         const DeskContext &context);

} // namespace certlink
