#pragma once

#include <QString>

class QWidget;

namespace certlink {

/// Asks whether what somebody wrote may be lost: `what` says in a sentence what it is and that it is kept nowhere.
/// True where it may. Keeping it is the default, and what Escape answers.
[[nodiscard]] bool mayLose(QWidget *parent, const QString &what);

} // namespace certlink
