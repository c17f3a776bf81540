#include "models/rulebook/CsvTable.h"

#include <QStringDecoder>

#include <csv.h>
#include <unicode/ucnv.h>

#include <memory>
#include <optional>

namespace certlink {

namespace {

std::optional<QString> decodeUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

std::optional<QString> decodeShiftJis(const QByteArray &bytes)
{
    // The Windows code page: what office programs in Japan save as "Shift_JIS" has its extensions.
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open("ibm-943_P15A-2003", &status),
                                                                       &ucnv_close);
    if (U_FAILURE(status))
        return std::nullopt;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    QString text(bytes.size() + 1, Qt::Uninitialized);
    const qsizetype length = ucnv_toUChars(converter.get(), reinterpret_cast<UChar *>(text.data()), int(text.size()),
                                           bytes.constData(), int(bytes.size()), &status);
    if (U_FAILURE(status))
        return std::nullopt;
    text.truncate(length);
    return text;
}

/// Collects what libcsv reports. It reports no positions, so the bytes are fed a line at a time.
struct Collector {
    CsvTable table;
    QStringList cells;
    int line = 1;
    int rowLine = 0; ///< where the row at hand began, if on an earlier line
    bool rowEnded = false;

    static void onCell(void *bytes, size_t size, void *self)
    {
        static_cast<Collector *>(self)->cells.append(
            QString::fromUtf8(static_cast<const char *>(bytes), qsizetype(size)).trimmed());
    }
    static void onRow(int, void *self) { static_cast<Collector *>(self)->endRow(); }

    void endRow()
    {
        if (table.header.isEmpty())
            table.header = cells;
        else
            table.rows.append({rowLine > 0 ? rowLine : line, cells});
        cells.clear();
        rowLine = 0;
        rowEnded = true;
    }

    void fail()
    {
        table.problem = CsvTable::Problem::Quoting;
        table.problemLine = rowLine > 0 ? rowLine : line;
    }
};

/// The end of the line that begins at `begin`, its line end (LF, CRLF or CR) included.
qsizetype lineEnd(const QByteArray &text, qsizetype begin)
{
    for (qsizetype i = begin; i < text.size(); ++i) {
        if (text[i] == '\n')
            return i + 1;
        if (text[i] == '\r')
            return i + 1 < text.size() && text[i + 1] == '\n' ? i + 2 : i + 1;
    }
    return text.size();
}

} // namespace

CsvTable CsvTable::parse(const QByteArray &bytes)
{
    auto text = decodeUtf8(bytes);
    if (!text)
        text = decodeShiftJis(bytes);
    if (!text) {
        CsvTable table;
        table.problem = Problem::Encoding;
        return table;
    }
    if (text->startsWith(QChar(QChar::ByteOrderMark)))
        text->remove(0, 1);
    const QByteArray utf8 = text->toUtf8();

    csv_parser parser;
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    const std::unique_ptr<csv_parser, decltype(&csv_free)> owner(&parser, &csv_free);
    Collector collector;
    for (qsizetype begin = 0; begin < utf8.size(); ++collector.line) {
        const qsizetype end = lineEnd(utf8, begin);
        const auto size = size_t(end - begin);
        if (csv_parse(&parser, utf8.constData() + begin, size, &Collector::onCell, &Collector::onRow, &collector) !=
            size) {
            collector.fail();
            return collector.table;
        }
        // A line that ended no row is blank or begins a row that goes on within a quoted cell.
        const bool blank = utf8.mid(begin, end - begin).trimmed().isEmpty();
        if (!collector.rowEnded && !blank && collector.rowLine == 0)
            collector.rowLine = collector.line;
        collector.rowEnded = false;
        begin = end;
    }
    if (csv_fini(&parser, &Collector::onCell, &Collector::onRow, &collector) != 0)
        collector.fail();
    return collector.table;
}

} // namespace certlink
