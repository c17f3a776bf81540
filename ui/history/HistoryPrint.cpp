#include "ui/history/HistoryPrint.h"

#include "models/application/Tokyo.h"

#include <QCoreApplication>
#include <QFile>
#include <QPdfWriter>
#include <QTextDocument>

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HistoryPrint)
};

QString line(const QStringList &cells, const QString &tag)
{
    QString html = QStringLiteral("<tr>");
    for (const QString &cell : cells)
        html += u'<' % tag % u" align=\"left\">" % cell.toHtmlEscaped() % u"</" % tag % u'>';
    return html % u"</tr>";
}

} // namespace

Result<QString> printHistory(const QList<RecordRow> &rows, const RecordsModel &titles, const QString &file)
{
    if (rows.size() > printedAtMost)
        return tl::make_unexpected(Failure{Failure::Code::Refused, file,
                                           Texts::tr("There are more than %1 decisions.").arg(printedAtMost),
                                           Texts::tr("Narrow the filter, or export them as CSV.")});
    QStringList headers;
    for (int column = 0; column < RecordsModel::ColumnCount; ++column)
        headers.append(titles.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    QString html = QStringLiteral("<table width=\"100%\" cellpadding=\"3\">") % line(headers, QStringLiteral("th"));
    for (const RecordRow &row : rows)
        html += line({QString::number(row.id), row.kind, row.verdict, row.contract, row.subject, row.by,
                      inTokyo(row.at).toString(u"yyyy-MM-dd HH:mm")},
                     QStringLiteral("td"));
    if (const Result<void> printed = printPage(html % u"</table>", QPageLayout::Landscape, file); !printed)
        return tl::make_unexpected(printed.error());
    return Texts::tr("%1 decisions: %2").arg(rows.size()).arg(file);
}

Result<void> printPage(const QString &html, QPageLayout::Orientation orientation, const QString &file)
{
    QFile target(file);
    if (!target.open(QIODevice::WriteOnly) || !target.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return tl::make_unexpected(Failure{Failure::Code::NotWritable, file, target.errorString(),
                                           Texts::tr("Choose another folder or make room, then export again.")});
    QPdfWriter writer(&target);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(orientation);
    constexpr int dotsPerInch = 96;
    writer.setResolution(dotsPerInch);
    QTextDocument document;
    document.setHtml(html);
    document.print(&writer);
    return {};
}

} // namespace certlink
