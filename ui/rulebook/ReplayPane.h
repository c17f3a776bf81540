#pragma once

#include "rules/desk/EditionReplay.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;

namespace certlink {

class Desk;
class FlipModel;

/// Judges the history, or mails, again under an edition, beside the window, and lists what flips.
class ReplayPane : public QWidget
{
    Q_OBJECT

public:
    ReplayPane(Desk &desk, QWidget *parent);

    /// `then`: when the list stands here; not called where it was ended or failed.
    void replayHistory(const Rulebook &edition, std::function<void()> then);
    void replayMails(const QString &folder, const Rulebook &edition, std::function<void()> then);
    /// What the history came to under this very edition; nothing where it was not replayed to the end.
    [[nodiscard]] std::optional<ReplaySummary> historyUnder(const Rulebook &edition) const;

signals:
    void failed(const certlink::Failure &failure);

private:
    struct Replayed;
    using Judge = std::function<Result<ReplaySummary>(const Store &store, const ReplayListener &listener)>;
    void start(const QString &title, const Judge &judge, std::function<void(const Replayed &)> then);
    void take(const Replayed &replayed);

    Desk &m_desk;
    QLabel *m_summary;
    FlipModel *m_flips;
    QString m_editionSha256; ///< of the history's last replay
    ReplaySummary m_ofHistory;
};

/// What a replay came to, in sentences.
[[nodiscard]] QString replayWords(const ReplaySummary &summary);

} // namespace certlink
