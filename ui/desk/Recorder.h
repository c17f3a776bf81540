#pragma once

#include "models/store/Store.h"
#include "ui/WindowContext.h"
#include "ui/desk/DeskCase.h"

namespace certlink {

/// Writes decisions. Inside the store's transaction the case is read and judged again from the bytes
/// of the evidence, with the register as it stands there; only what that says is written.
class Recorder
{
public:
    Recorder(const WindowContext &setup, Language language, Store &store);

    /// Refused where a finding stands in the way; the Failure's detail names them.
    [[nodiscard]] Result<DecisionRecord> approve(const DeskCase &deskCase, const QStringList &openHere) const;
    [[nodiscard]] Result<DecisionRecord> giveBack(const DeskCase &deskCase, const QString &reply,
                                                  const QStringList &openHere) const;

private:
    using Fill = std::function<Result<void>(const CaseFile &again, DecisionEntry &entry)>;
    [[nodiscard]] Result<DecisionRecord> write(const DeskCase &deskCase, const QStringList &openHere,
                                               const Fill &fill) const;
    [[nodiscard]] DecisionEntry entryOf(const CaseFile &again, const Evidence &evidence) const;

    const WindowContext &m_setup;
    Language m_language;
    Store &m_store;
};

} // namespace certlink
