#include "models/register/RegisterCsv.h"

#include "models/register/RegisterColumns.h"
#include "models/rulebook/CsvTable.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Reads one file of the folder into rows of one table.
template<typename Row>
class TableReader
{
    Q_DECLARE_TR_FUNCTIONS(RegisterCsv)

public:
    TableReader(QString file, std::span<const RegisterColumn<Row>> columns, const Rulebook &rulebook,
                RegisterImport &import)
        : m_file(std::move(file)), m_columns(columns), m_rulebook(rulebook), m_import(import)
    {
    }

    /// `accept(row, line)` gets each row that could be read whole.
    template<typename Accept>
    void read(const QByteArray &bytes, Accept accept)
    {
        const CsvTable table = CsvTable::parse(bytes);
        if (!isReadable(table) || !placeColumns(table.header))
            return;
        for (const CsvTable::Row &line : table.rows) {
            Row row;
            if (readRow(line, row))
                accept(row, line.line);
        }
    }

    void error(int line, const QString &column, const QString &detail)
    {
        m_import.problems.append({m_file, line, column, detail, false});
    }

    void warn(int line, const QString &column, const QString &detail)
    {
        m_import.problems.append({m_file, line, column, detail, true});
    }

private:
    bool isReadable(const CsvTable &table)
    {
        if (table.problem == CsvTable::Problem::Encoding)
            error(0, {}, tr("The file is neither UTF-8 nor Shift_JIS"));
        else if (table.problem == CsvTable::Problem::Quoting)
            error(table.problemLine, {}, tr("A quotation mark stands where none may, or is never closed"));
        else if (table.header.isEmpty())
            error(0, {}, tr("The file has no header line"));
        else
            return true;
        return false;
    }

    bool placeColumns(const QStringList &header)
    {
        m_header = header;
        bool usable = true;
        for (qsizetype i = 0; i < header.size(); ++i) {
            m_header[i] = header[i].toLower();
            const auto found = std::find_if(m_columns.begin(), m_columns.end(),
                                            [&](const auto &column) { return column.name == m_header[i]; });
            if (m_header.indexOf(m_header[i]) < i) {
                error(1, header[i], tr("The column stands here twice"));
                usable = false;
            } else if (found == m_columns.end()) {
                warn(1, header[i], tr("The column is not known and was ignored"));
            }
            m_placed.append(found == m_columns.end() ? nullptr : &*found);
        }
        QStringList missing;
        for (const auto &column : m_columns) {
            if (m_header.contains(column.name))
                continue;
            if (column.isKey) {
                error(1, column.name, tr("The key column is missing"));
                usable = false;
            } else {
                missing.append(column.name);
            }
        }
        // As blank cells, but of every row: rules that need them find nothing out for anybody.
        if (!missing.isEmpty())
            warn(1, {}, tr("Columns are missing, what they hold is not known: %1").arg(missing.join(u", "_s)));
        return usable;
    }

    bool readRow(const CsvTable::Row &line, Row &row)
    {
        if (line.cells.size() != m_placed.size()) {
            error(line.line, {}, tr("The row has %1 cells, the header %2").arg(line.cells.size()).arg(m_placed.size()));
            return false;
        }
        bool usable = true;
        for (qsizetype i = 0; i < m_placed.size(); ++i) {
            if (!m_placed[i])
                continue;
            const CellReading reading = m_placed[i]->read(row, line.cells[i], m_rulebook);
            if (!reading.error.isNull()) {
                error(line.line, m_placed[i]->name, reading.error);
                usable = false;
            }
            if (!reading.warning.isNull())
                warn(line.line, m_placed[i]->name, reading.warning);
        }
        return usable;
    }

    QString m_file;
    std::span<const RegisterColumn<Row>> m_columns;
    const Rulebook &m_rulebook;
    RegisterImport &m_import;
    QStringList m_header;
    QList<const RegisterColumn<Row> *> m_placed; ///< null: an unknown column
};

/// The three files of a folder, one after the other.
class FolderReader
{
    Q_DECLARE_TR_FUNCTIONS(RegisterCsv)

public:
    FolderReader(const QString &folder, const Rulebook &rulebook) : m_folder(folder), m_rulebook(rulebook) {}

    RegisterImport read()
    {
        const bool contracts = readContracts();
        const bool services = readServices();
        const bool administrators = readAdministrators();
        if (!contracts && !services && !administrators) {
            m_import.problems = {{m_folder,
                                  0,
                                  {},
                                  tr("The folder holds none of contracts.csv, services.csv and administrators.csv"),
                                  false}};
        }
        std::stable_partition(m_import.problems.begin(), m_import.problems.end(),
                              [](const RegisterProblem &problem) { return !problem.isWarning; });
        if (!m_import.isUsable())
            m_import.data = {};
        return std::move(m_import);
    }

private:
    /// Of one file; a register of a million rows is half of it.
    static constexpr qint64 longest = qint64(1) << 28;

    /// Nothing where there is no such file; an empty array and an error where it cannot be read.
    std::optional<QByteArray> bytes(const QString &name)
    {
        QFile file(QDir(m_folder).filePath(name));
        const QFileInfo info(file.fileName());
        if (!info.exists()) {
            m_import.problems.append({name, 0, {}, tr("There is no such file; the table stays empty"), true});
            return std::nullopt;
        }
        QString problem;
        if (!info.isFile()) // a pipe would be waited for, a device has no end
            problem = tr("It is not a file");
        else if (info.size() > longest)
            problem = tr("It is longer than %1 MB").arg(longest >> 20);
        else if (!file.open(QIODevice::ReadOnly))
            problem = file.errorString();
        if (!problem.isNull()) {
            m_import.problems.append({name, 0, {}, problem, false});
            return QByteArray();
        }
        return file.read(info.size()); // as long as it was: it may grow meanwhile, and what is asked for is allocated
    }

    bool readContracts()
    {
        const QString name = u"contracts.csv"_s;
        const auto data = bytes(name);
        if (!data)
            return false;
        QHash<QString, int> lines;
        TableReader<Contract> reader(name, contractColumns(), m_rulebook, m_import);
        reader.read(*data, [&](const Contract &row, int line) {
            if (const int earlier = lines.value(row.serviceCode))
                return reader.error(line, u"service_code"_s, duplicate(row.serviceCode, earlier));
            lines.insert(row.serviceCode, line);
            m_import.data.insert(row);
        });
        return true;
    }

    bool readServices()
    {
        const QString name = u"services.csv"_s;
        const auto data = bytes(name);
        if (!data)
            return false;
        QHash<QString, int> lines;
        TableReader<ServiceContract> reader(name, serviceColumns(), m_rulebook, m_import);
        reader.read(*data, [&](const ServiceContract &row, int line) {
            if (const int earlier = lines.value(row.serviceCode))
                return reader.error(line, u"service_code"_s, duplicate(row.serviceCode, earlier));
            if (!m_rulebook.kindOfCode(row.serviceCode)) {
                reader.warn(line, u"service_code"_s, tr("No service has the prefix of \"%1\"").arg(row.serviceCode));
            }
            lines.insert(row.serviceCode, line);
            m_import.data.insert(row);
        });
        return true;
    }

    bool readAdministrators()
    {
        const QString name = u"administrators.csv"_s;
        const auto data = bytes(name);
        if (!data)
            return false;
        QHash<QString, int> lines;
        struct Told {
            std::optional<AdministratorStatus> status;
            int line = 0;
        };
        QHash<QString, Told> statuses;
        TableReader<Administrator> reader(name, administratorColumns(), m_rulebook, m_import);
        reader.read(*data, [&](const Administrator &row, int line) {
            // A second row for the same role and group brings another address; the very same row is
            // a slip, and nobody is active and stopped.
            const QString key =
                QStringList{row.masterId.toCaseFolded(), QString::number(row.role ? int(*row.role) : -1),
                            row.serviceGroup.value_or(QString())}
                    .join(u'\n');
            const QString all = QStringList{key, row.email.toCaseFolded(), row.name}.join(u'\n');
            const Told told = statuses.value(key);
            if (!told.status)
                statuses.insert(key, {row.status, line});
            else if (row.status && told.status != row.status)
                return reader.error(line, u"status"_s,
                                    tr("Line %1 has another status for the same role and group").arg(told.line));
            if (const int earlier = lines.value(all))
                reader.warn(line, {}, tr("The row repeats line %1").arg(earlier));
            else
                lines.insert(all, line);
            m_import.data.append(row);
        });
        return true;
    }

    static QString duplicate(const QString &key, int earlier)
    {
        return tr("\"%1\" already stands on line %2").arg(key).arg(earlier);
    }

    QString m_folder;
    const Rulebook &m_rulebook;
    RegisterImport m_import;
};

} // namespace

QString RegisterProblem::toString() const
{
    QString place = file;
    if (line > 0)
        place += u':' + QString::number(line);
    if (!column.isEmpty())
        place += u": " + column;
    return place + u": " + detail;
}

bool RegisterImport::isUsable() const
{
    return std::all_of(problems.begin(), problems.end(),
                       [](const RegisterProblem &problem) { return problem.isWarning; });
}

QList<EmptiedTable> emptiedTables(const Register &before, const Register &after)
{
    QList<EmptiedTable> emptied;
    const auto compare = [&](const QString &file, qsizetype rowsBefore, qsizetype rowsAfter) {
        if (rowsBefore > 0 && rowsAfter == 0)
            emptied.append({file, rowsBefore});
    };
    compare(u"contracts.csv"_s, before.contracts().size(), after.contracts().size());
    compare(u"services.csv"_s, before.services().size(), after.services().size());
    compare(u"administrators.csv"_s, before.administrators().size(), after.administrators().size());
    return emptied;
}

RegisterImport readRegisterFolder(const QString &folder, const Rulebook &rulebook)
{
    return FolderReader(folder, rulebook).read();
}

} // namespace certlink
