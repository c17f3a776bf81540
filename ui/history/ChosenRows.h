#pragma once

#include <QList>

class QAbstractItemView;

namespace certlink {

/// Chooses the rows with these ids again after a table was filled anew, as it is whenever somebody else records
/// something. `rows`: the id of every row. Whether any was found; otherwise nothing is chosen.
bool chooseAgain(QAbstractItemView &table, const QList<qint64> &rows, const QList<qint64> &chosen);

} // namespace certlink
