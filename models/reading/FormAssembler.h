#pragma once

#include "models/reading/FormElements.h"

#include <QDate>

namespace certlink {

/// Sorts a mail's elements into its forms: one application each, in order, empty templates left out
/// where an answered form exists (form.md, Quoting, Order, Several forms).
[[nodiscard]] QList<Application> assembleForms(const QList<FormElement> &elements, const BodyText &body,
                                               const Rulebook &rulebook, QDate receiptDate);

} // namespace certlink
