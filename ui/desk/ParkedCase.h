#pragma once

#include "models/application/Failure.h"
#include "models/items/InboxModel.h"

#include <QByteArray>

#include <memory>

namespace certlink {

class CaseFile;
struct DeskCase;
struct DeskContext;

/// What is kept of an application that nobody looks at and nobody has worked on: its row, and what it is read
/// from again. Everything else is ten times as much.
struct ParkedCase {
    InboxRow row; ///< as it was judged; without what is known of decisions
    bool isApplication = false;
    QString messageId; ///< null where the mail has none
    QByteArray packed; ///< the mail, compressed; empty: it is read from its file again
};

/// Nobody has laid anything over it, and it can be read again from what came.
[[nodiscard]] bool canBeParked(const DeskCase &deskCase);
/// Lets go of everything but the above. The case can be parked.
void park(DeskCase &deskCase);

/// The mail of a case, parked or not, byte for byte. A Failure where its file is gone or holds another by now.
[[nodiscard]] Result<QByteArray> bytesOf(const DeskCase &deskCase);
/// The case read and judged, parked or not; it stays as it is. Null where there is nothing to read.
[[nodiscard]] Result<std::shared_ptr<CaseFile>> fileOf(const DeskCase &deskCase, const DeskContext &context);
/// Judges a parked case again.
void judgeParked(DeskCase &deskCase, const DeskContext &context);

} // namespace certlink
