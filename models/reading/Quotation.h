#pragma once

#include "models/reading/FormElements.h"

#include <QList>

namespace certlink {

/// The headers an older or forwarded mail begins with inside a mail, From with Sent or a divider: lines from
/// `begin` to before `end`.
struct HeaderBlock {
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// Those of a mail, in its order.
[[nodiscard]] QList<HeaderBlock> headerBlocks(const QList<FormLine> &lines);

/// Takes away the labels and rows of quoted text beside a form that is whole without them (form.md, Quoting): they
/// answer nothing.
void takeQuotedAway(QList<FormElement> &elements, const QList<FormLine> &lines, const QList<HeaderBlock> &headers,
                    Owners &owners);

} // namespace certlink
