#pragma once

#include "models/store/Store.h"

#include <QObject>

namespace certlink {

class Desk;
struct DeskCase;

/// Deciding at the desk. The only ways from the window to a decision: judged again inside the store's
/// transaction, written in the background, answered by a signal.
class DeskDecisions : public QObject
{
    Q_OBJECT

public:
    explicit DeskDecisions(Desk &desk);

    /// About the application at hand; while one is being written a second is not begun.
    /// `keepsKey`: DecidingPerson::keepsPrivateKey.
    void approve(bool keepsKey = false);
    void giveBack(const QString &reply, bool keepsKey = false);
    /// About one of the others.
    void giveBack(int id, const QString &reply, bool keepsKey = false);
    /// Makes the application at hand ready for another person. `note`: for her, may be empty.
    void handOver(const QString &note);
    /// Who made the application at hand ready, where it was somebody else; nothing otherwise.
    [[nodiscard]] std::optional<Preparation> preparedByAnother() const;
    /// Records what the person would do with the application at hand, which another prepared; then that is shown.
    void look(Look::Intention intention);
    /// What she recorded so, where preparedByAnother() says something; nothing otherwise.
    [[nodiscard]] std::optional<Look> ownLook() const;
    /// The person may waive what blocks in the application at hand: a supervisor, in what another prepared.
    [[nodiscard]] bool mayWaive() const;
    /// Records that a reply about one of the applications is on its way; nothing happens without a database.
    void noteReply(int id, const SentReply &reply);
    /// Takes a decision back, whichever application it is about. `reason` is not empty.
    void withdraw(qint64 decision, const QString &reason);

    /// Looks up what was decided and written about the same form of the same mail, where it is not known yet.
    void recognise(DeskCase &deskCase);

signals:
    /// It is in the database.
    void written(const certlink::DecisionRecord &record);
    void handedOver();
    /// The look is in the database.
    void looked();
    /// The reply is on its way, but nobody else will know of it.
    void replyNotNoted(const certlink::Failure &failure);
    /// Nothing was written, and why.
    void refused(const certlink::Failure &failure);

private:
    using Decide = std::function<Result<DecisionRecord>(Store &store)>;
    void write(DeskCase &deskCase, Decide decide);
    void take(int caseId, const Result<DecisionRecord> &answer);
    [[nodiscard]] DeskCase *decidable(DeskCase *deskCase);

    Desk &m_desk;
};

} // namespace certlink
