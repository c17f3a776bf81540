#include "models/export/TableWriter.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <csv.h>
#include <xlsxwriter.h>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::TableWriter)
};

tl::unexpected<Failure> notWritten(const QString &file)
{
    return tl::make_unexpected(Failure{Failure::Code::NotWritable, file, Texts::tr("The export could not be written."),
                                       Texts::tr("Choose another folder or make room, then export again.")});
}

QString textOf(const QJsonValue &cell)
{
    if (cell.isArray()) {
        QStringList parts;
        for (const QJsonValue part : cell.toArray())
            parts.append(part.toString());
        return parts.join(u' ');
    }
    return cell.isDouble() ? QString::number(cell.toInteger()) : cell.toString();
}

QString withoutFormula(const QString &text)
{
    static const QString begins = u"=+-@\t\r\n＝＋－＠"_s;
    return !text.isEmpty() && begins.contains(text.front()) ? u'\'' + text : text;
}

QByteArray csvCell(const QJsonValue &cell)
{
    const QByteArray text = (cell.isDouble() ? textOf(cell) : withoutFormula(textOf(cell))).toUtf8();
    QByteArray quoted(text.size() * 2 + 2, Qt::Uninitialized);
    quoted.resize(
        qsizetype(csv_write(quoted.data(), std::size_t(quoted.size()), text.constData(), std::size_t(text.size()))));
    return quoted;
}

/// CSV and JSON lines.
class TextTable : public TableWriter
{
public:
    TextTable(QIODevice &device, ExportFormat format, const QStringList &columns)
        : m_device(device), m_isCsv(format == ExportFormat::Csv), m_columns(columns)
    {
        if (m_isCsv)
            put("\xEF\xBB\xBF" + csvLine(QJsonArray::fromStringList(columns)));
    }

    Result<void> write(const Row &row) override
    {
        QJsonArray cells;
        for (const QJsonValue &cell : row)
            cells.append(cell);
        put(m_isCsv ? csvLine(cells) : jsonLine(cells));
        return result();
    }
    Result<void> finish() override { return result(); }

protected:
    [[nodiscard]] Result<void> result() const { return m_hasFailed ? Result<void>(notWritten({})) : Result<void>(); }

private:
    static QByteArray csvLine(const QJsonArray &cells)
    {
        QByteArrayList line;
        for (const QJsonValue cell : cells)
            line.append(csvCell(cell));
        return line.join(',') + "\r\n";
    }
    QByteArray jsonLine(const QJsonArray &cells) const
    {
        QJsonObject object;
        for (qsizetype at = 0; at < cells.size(); ++at)
            object.insert(m_columns[at], cells[at]);
        return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    }
    void put(const QByteArray &bytes) { m_hasFailed = m_device.write(bytes) != bytes.size() || m_hasFailed; }

    QIODevice &m_device;
    bool m_isCsv;
    bool m_hasFailed = false;
    QStringList m_columns;
};

/// The same into a file that is there when it is whole.
class TextTableFile : public TableWriter
{
public:
    TextTableFile(std::unique_ptr<QSaveFile> file, ExportFormat format, const QStringList &columns)
        : m_file(std::move(file)), m_table(*m_file, format, columns)
    {
    }
    Result<void> write(const Row &row) override { return m_table.write(row); }
    Result<void> finish() override
    {
        if (m_table.finish() && m_file->commit())
            return {};
        return notWritten(m_file->fileName());
    }

private:
    std::unique_ptr<QSaveFile> m_file;
    TextTable m_table;
};

class Workbook : public TableWriter
{
public:
    Workbook(const QString &file, const QStringList &columns) : m_file(file), m_part(file + u".part"_s)
    {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        m_book = workbook_new_opt(QFile::encodeName(m_part).constData(), &options);
        m_sheet = workbook_add_worksheet(m_book, nullptr);
        worksheet_freeze_panes(m_sheet, 1, 0);
        Row titles;
        for (const QString &column : columns)
            titles.append(column);
        static_cast<void>(write(titles));
    }
    ~Workbook() override
    {
        if (m_book)
            workbook_close(m_book);
        QFile::remove(m_part);
    }
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;

    Result<void> write(const Row &row) override
    {
        constexpr lxw_row_t rowsOfASheet = LXW_ROW_MAX;
        constexpr qsizetype lettersOfACell = 32767;
        if (m_at >= rowsOfASheet)
            return tl::make_unexpected(Failure{Failure::Code::Refused, m_file,
                                               Texts::tr("A spreadsheet holds no more than %1 rows.").arg(m_at),
                                               Texts::tr("Narrow the filter, or export as CSV or JSON lines.")});
        for (qsizetype column = 0; column < row.size(); ++column) {
            if (row[column].isDouble())
                worksheet_write_number(m_sheet, m_at, lxw_col_t(column), row[column].toDouble(), nullptr);
            else if (const QString text = textOf(row[column]); !text.isEmpty())
                worksheet_write_string(m_sheet, m_at, lxw_col_t(column),
                                       withoutFormula(text).left(lettersOfACell).toUtf8().constData(), nullptr);
        }
        ++m_at;
        return {};
    }
    Result<void> finish() override
    {
        const lxw_error error = workbook_close(m_book);
        m_book = nullptr;
        QFile::remove(m_file);
        if (error == LXW_NO_ERROR && QFile::setPermissions(m_part, QFile::ReadOwner | QFile::WriteOwner) &&
            QFile::rename(m_part, m_file))
            return {};
        return notWritten(m_file);
    }

private:
    QString m_file;
    QString m_part;
    lxw_workbook *m_book;
    lxw_worksheet *m_sheet;
    lxw_row_t m_at = 0;
};

} // namespace

std::unique_ptr<TableWriter> TableWriter::onto(QIODevice &device, ExportFormat format, const QStringList &columns)
{
    return std::make_unique<TextTable>(device, format, columns);
}

Result<std::unique_ptr<TableWriter>> TableWriter::into(const QString &file, ExportFormat format,
                                                       const QStringList &columns)
{
    auto target = std::make_unique<QSaveFile>(file);
    if (!target->open(QIODevice::WriteOnly) || !target->setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return notWritten(file);
    if (format == ExportFormat::Xlsx) {
        target->cancelWriting();
        return std::make_unique<Workbook>(file, columns);
    }
    return std::make_unique<TextTableFile>(std::move(target), format, columns);
}

} // namespace certlink
