#pragma once

#include "models/store/Store.h"
#include "rules/reply/ReplyLetters.h"

#include <QObject>

class QWidget;

namespace certlink {

class Desk;

/// From "approve", "return" or "withdraw" to the dialog that does it, or to why it cannot be done.
class DecisionFlow : public QObject
{
    Q_OBJECT

public:
    DecisionFlow(Desk &desk, QWidget *window);

    void approve();
    /// The application at hand; where several are `selected`, all of them that have a fault in common.
    void giveBack(const QList<int> &selected = {});
    /// Asks the applicant about the application at hand, or tells him that it is approved where it is.
    void write();
    /// Takes back the decision that stands about the application at hand.
    void withdraw();
    /// Asks for a word to the colleague, and makes the application ready for her.
    void handOver();
    /// Asks what the person would do with the application at hand, before she sees what another did with it.
    void look();
    /// Says which fields, filled in otherwise, would make the application at hand approvable: something to propose
    /// to the applicant. Changes nothing.
    void proposeMending();

signals:
    /// The application at hand is decided: the next can come. Before `done`.
    void decided();
    void done(const QString &headline, const QString &detail);
    void refused(const QString &headline, const certlink::Failure &failure);

private:
    /// Says why not.
    [[nodiscard]] bool canDecide();
    void sayNotNoted(const Failure &failure);
    void giveBackTogether(const QList<int> &ids);
    void reply(ReplyKind kind);
    void say(const DecisionRecord &record);

    Desk &m_desk;
    QWidget *m_window;
    QString m_said; ///< of the record just written
};

} // namespace certlink
