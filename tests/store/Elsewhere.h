#pragma once

#include <QStringList>

/// Runs statements on the file by another connection, as another program would; what went wrong last, or null.
[[nodiscard]] QString runElsewhere(const QString &path, const QStringList &statements);
/// The first column of what a statement finds there.
[[nodiscard]] QStringList askElsewhere(const QString &path, const QString &statement);
