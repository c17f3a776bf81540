#pragma once

#include <QMetaType>

namespace certlink {

/// Where one application at the desk stands, as its row in the inbox says it.
enum class CaseStatus {
    Reading,          ///< being read in the background
    Return,           ///< a blocking rule is violated (差し戻し)
    Confirm,          ///< a person has something to confirm (要確認)
    Approvable,       ///< nothing stands in the way, or everything was confirmed (承認可)
    NotAnApplication, ///< the mail is none (対象外)
    OtherProcedure,   ///< another procedure's mail (対象外)
    Unreadable,       ///< the file could not be read
    Approved,         ///< decided and recorded
    Returned,         ///< sent back and recorded
};

/// Whether a person still has something to do here.
[[nodiscard]] constexpr bool isOpen(CaseStatus status)
{
    return status == CaseStatus::Return || status == CaseStatus::Confirm || status == CaseStatus::Approvable;
}

} // namespace certlink

Q_DECLARE_METATYPE(certlink::CaseStatus)
