#pragma once

#include "models/application/Evidence.h"
#include "models/items/InboxModel.h"
#include "models/mail/DecodedMail.h"
#include "models/store/Store.h"
#include "rules/desk/CaseFile.h"
#include "ui/desk/ParkedCase.h"

#include <QMap>
#include <QUndoStack>

#include <memory>
#include <optional>

namespace certlink {

/// Whether a person has taken it out of the inbox.
enum class Aside {
    No,
    Removed, ///< stays away until its file itself is opened again
    Ignored, ///< stays away until it is restored
};

/// What a colleague did with an application that she prepared, out of sight until one has judged it oneself.
struct PutAway {
    Layers layers;
    QMap<QString, QString> begun; ///< as DeskCase::begun
};

/// One application of the inbox, with everything the window knows of it.
struct DeskCase {
    int id = 0;
    int group = 0; ///< the forms of one mail share it
    Evidence evidence;
    QString key; ///< of its draft: evidenceKey(), or one of its own while it is being typed
    /// Of a pasted or typed one: as it was decoded before anybody edited it.
    DecodedMail original;
    /// Null while it is being read, where it could not be, and while it is parked.
    std::shared_ptr<CaseFile> file;
    /// Nobody looks at it: then `file` is null and `evidence` has no bytes; see bytesOf() and fileOf().
    std::optional<ParkedCase> parked;
    std::optional<Failure> failure;
    /// About the same form of the same mail, newest first; as far as it was asked for.
    QList<DecisionSummary> decisions;
    /// Replies about it that decided nothing, newest first; asked for with the decisions.
    QList<SentReply> replies;
    bool decisionsKnown = false;
    /// What a person has begun to write about it and not given yet, by what it is for: the rule whose reason it is, or
    /// a name of the reply dialog. Counts for nothing; kept with its draft.
    QMap<QString, QString> begun;
    /// There while a look of one's own is to come first (ui/desk/SecondLook.h): the application is then shown as read.
    std::optional<PutAway> putAway;
    int seenAs = 0; ///< the earlier one at the desk with the same Message-ID; 0: none
    Aside aside = Aside::No;
    bool isReading = false;
    bool isWriting = false;           ///< a decision about it is being written
    std::unique_ptr<QUndoStack> undo; ///< made at the first change

    /// False while it is being read, also anew: where it is true of the one at hand, there is a `file`.
    [[nodiscard]] bool isApplication() const
    {
        return file ? file->isApplication() : parked && !isReading && parked->isApplication;
    }
    /// Null where the mail has none.
    [[nodiscard]] QString messageId() const;
    /// The last reply of that kind about it; null where there is none.
    [[nodiscard]] const SentReply *lastReply(SentReply::Kind kind) const;
    /// What the applicant was last told where it is approved, or asked where it is open; null where he was not, and
    /// while that is out of sight.
    [[nodiscard]] const SentReply *replyThatCounts() const;
    /// The decision that stands about it; null where there is none.
    [[nodiscard]] const DecisionSummary *standing() const;
    /// Whether a person may still change something about it.
    [[nodiscard]] bool isOpen() const
    {
        return isApplication() && !standing() && !isReading && !isWriting && aside == Aside::No && !putAway;
    }
    /// The contract it is about; null where it names none.
    [[nodiscard]] QString contract() const;
};

/// How many findings of each kind stand at an application.
struct FindingCounts {
    int blocks = 0;   ///< violated, not waived
    int confirms = 0; ///< violated, not yet confirmed
    int unknowns = 0; ///< blocking or to be confirmed, not yet confirmed
    int notes = 0;
    int settled = 0; ///< confirmed or waived
};

[[nodiscard]] FindingCounts countFindings(const CaseFile &file);
[[nodiscard]] CaseStatus statusOf(const DeskCase &deskCase);
/// The same without what was decided about it.
[[nodiscard]] CaseStatus judgedStatus(const DeskCase &deskCase);
[[nodiscard]] InboxRow inboxRow(const DeskCase &deskCase);

} // namespace certlink
