#include "rules/masking/MaskedTable.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

class MaskedTable : public TableWriter
{
public:
    MaskedTable(std::unique_ptr<TableWriter> table, const QStringList &columns, const Masker &masker)
        : m_table(std::move(table)), m_columns(columns), m_masker(masker)
    {
    }

    [[nodiscard]] Result<void> write(const Row &row) override
    {
        Row masked;
        for (qsizetype at = 0; at < row.size(); ++at)
            masked.append(cell(m_columns.value(at), row[at]));
        return m_table->write(masked);
    }
    [[nodiscard]] Result<void> finish() override { return m_table->finish(); }

private:
    [[nodiscard]] QJsonValue cell(const QString &column, const QJsonValue &value) const
    {
        if (value.isString())
            return text(column, value.toString());
        const bool areLinks = column.startsWith(u"links_"_s);
        if (!value.isArray() || (!areLinks && !column.endsWith(u"_by"_s)))
            return value;
        QJsonArray names;
        for (const QJsonValue name : value.toArray())
            names.append(areLinks && name.toString() == u"other" ? name : QJsonValue(m_masker.code(name.toString())));
        return names;
    }

    [[nodiscard]] QString text(const QString &column, const QString &value) const
    {
        static const QSet<QString> codes{u"service_code"_s, u"decided_by"_s, u"prepared_by"_s, u"noted_by"_s,
                                         u"approved_by"_s};
        static const QSet<QString> words{u"reason"_s,     u"subject"_s, u"source"_s,
                                         u"message_id"_s, u"reply"_s,   u"note"_s};
        if (codes.contains(column))
            return m_masker.code(value);
        if (words.contains(column))
            return m_masker.prose(value);
        return column == u"from" ? m_masker.address(value) : value;
    }

    std::unique_ptr<TableWriter> m_table;
    QStringList m_columns;
    const Masker &m_masker;
};

} // namespace

std::unique_ptr<TableWriter> maskedTable(std::unique_ptr<TableWriter> table, const QStringList &columns,
                                         const Masker &masker)
{
    return std::make_unique<MaskedTable>(std::move(table), columns, masker);
}

DecisionSummary maskedSummary(DecisionSummary decision, const Masker &masker)
{
    decision.source = masker.prose(decision.source);
    decision.fromAddress = masker.address(decision.fromAddress);
    decision.subject = masker.prose(decision.subject);
    decision.serviceCode = masker.code(decision.serviceCode);
    decision.by = masker.code(decision.by);
    decision.preparedBy = masker.code(decision.preparedBy);
    decision.reason = masker.prose(decision.reason);
    return decision;
}

HistoryFilter maskedFilter(HistoryFilter filter, const Masker &masker)
{
    filter.words = masker.prose(filter.words);
    filter.by = masker.code(filter.by);
    filter.contract = masker.code(filter.contract);
    return filter;
}

} // namespace certlink
