#pragma once

#include "models/application/Failure.h"

#include <QJsonValue>
#include <QStringList>

#include <functional>
#include <memory>

class QIODevice;

namespace certlink {

enum class ExportFormat { Csv, Xlsx, JsonLines };

/// Writes a table, row by row. A cell is a text, a number, a list of texts or null; JSON lines keep it as it is,
/// the others write a list with blanks between. In what a spreadsheet opens, a text that it would take for a
/// formula is kept from being one by an apostrophe before it.
class TableWriter
{
public:
    using Row = QList<QJsonValue>;

    virtual ~TableWriter() = default;
    [[nodiscard]] virtual Result<void> write(const Row &row) = 0;
    /// To be called once, at the end; a Failure where something could not be written.
    [[nodiscard]] virtual Result<void> finish() = 0;

    /// CSV (UTF-8 with a mark for Excel, CRLF) or JSON lines, into an open device that outlives the writer.
    [[nodiscard]] static std::unique_ptr<TableWriter> onto(QIODevice &device, ExportFormat format,
                                                           const QStringList &columns);
    /// A file made anew, for its owner alone; whole or not there. Of any format.
    [[nodiscard]] static Result<std::unique_ptr<TableWriter>> into(const QString &file, ExportFormat format,
                                                                   const QStringList &columns);
};

} // namespace certlink
