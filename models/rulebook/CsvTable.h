#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace certlink {

/// A CSV file as a header and rows of cells (RFC 4180), each row with the line it begins on. Cells
/// are trimmed; what they mean is the caller's business.
struct CsvTable {
    struct Row {
        int line = 0; ///< from 1, of the file; a quoted cell may run over several lines
        QStringList cells;
    };
    enum class Problem {
        None,
        Encoding, ///< neither UTF-8 nor Shift_JIS
        Quoting,  ///< a quote inside an unquoted cell, or one that is never closed
    };

    QStringList header; ///< empty where the file has no line
    QList<Row> rows;    ///< without the header; blank lines are no rows
    Problem problem = Problem::None;
    int problemLine = 0;

    /// UTF-8 (a byte order mark is allowed) or, where it is not valid UTF-8, Shift_JIS as Windows
    /// writes it.
    [[nodiscard]] static CsvTable parse(const QByteArray &bytes);
};

} // namespace certlink
