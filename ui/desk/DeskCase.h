#pragma once

#include "models/items/InboxModel.h"
#include "models/store/Store.h"
#include "rules/desk/CaseFile.h"
#include "ui/desk/Evidence.h"

#include <QUndoStack>

#include <memory>
#include <optional>

namespace certlink {

/// One application of the inbox, with everything the window knows of it.
struct DeskCase {
    int id = 0;
    int group = 0; ///< the forms of one mail share it
    Evidence evidence;
    QString key; ///< Store::draftKey of the evidence
    /// Of a pasted one: as it was decoded before anybody edited it.
    DecodedMail original;
    bool isTyped = false; ///< begun empty: what is typed is the evidence
    /// Null while it is being read, and where it could not be.
    std::shared_ptr<CaseFile> file;
    std::optional<Failure> failure;
    std::optional<DecisionRecord> record; ///< the decision taken here
    QList<DecisionRecord> earlier;        ///< decisions about the same mail, newest first
    bool earlierKnown = false;
    int seenAs = 0; ///< the earlier one at the desk with the same Message-ID; 0: none
    bool isReading = false;
    std::unique_ptr<QUndoStack> undo; ///< made at the first change

    [[nodiscard]] bool isPasted() const { return evidence.kind == Evidence::Kind::Pasted; }
    [[nodiscard]] bool isApplication() const { return file && file->isApplication(); }
    /// Whether a person may still change something about it.
    [[nodiscard]] bool isOpen() const { return isApplication() && !record && !isReading; }
    /// The contract it is about; null where it names none.
    [[nodiscard]] QString contract() const;
};

/// How many findings of each kind stand at an application.
struct FindingCounts {
    int blocks = 0;   ///< violated, not waived
    int confirms = 0; ///< violated, not yet confirmed
    int unknowns = 0; ///< blocking or to be confirmed, not yet confirmed
    int notes = 0;
    int decided = 0; ///< confirmed or waived
};

[[nodiscard]] FindingCounts countFindings(const CaseFile &file);
[[nodiscard]] CaseStatus statusOf(const DeskCase &deskCase);
[[nodiscard]] InboxRow inboxRow(const DeskCase &deskCase);

} // namespace certlink
