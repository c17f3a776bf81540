#include "ui/history/HistoryPrint.h"

#include "models/application/Tokyo.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HistoryPrint)
};

constexpr int dotsPerInch = 96;
constexpr int margin = dotsPerInch * 3 / 4;
constexpr int decisionsAtATime = 200;

QString line(const QStringList &cells, const QString &tag)
{
    QString html = QStringLiteral("<tr>");
    for (const QString &cell : cells)
        html += u'<' % tag % u" align=\"left\">" % cell.toHtmlEscaped() % u"</" % tag % u'>';
    return html % u"</tr>";
}

QString lineOf(const RecordRow &row)
{
    return line({QString::number(row.id), row.kind, row.verdict, row.contract, row.subject, row.by,
                 inTokyo(row.at).toString(u"yyyy-MM-dd HH:mm")},
                QStringLiteral("td"));
}

/// A table on pages, printed as its rows come: those that fill pages are printed, the others wait for more.
class PagedTable
{
public:
    PagedTable(QIODevice &target, const PrintedHistory &above) : m_writer(&target), m_above(above)
    {
        m_writer.setTitle(above.title);
        m_writer.setPageSize(QPageSize(QPageSize::A4));
        m_writer.setPageOrientation(QPageLayout::Landscape);
        m_writer.setResolution(dotsPerInch);
    }

    void add(const QList<RecordRow> &rows)
    {
        m_rows += rows;
        const std::unique_ptr<QTextDocument> document = laidOut();
        const qsizetype full = rowsOnFullPages(*document);
        if (full == 0)
            return;
        print(*document, bottomOf(*document, full - 1));
        m_rows = m_rows.sliced(full);
    }

    /// What is left, on the last page; to be called once, at the end.
    void finish()
    {
        const std::unique_ptr<QTextDocument> document = laidOut();
        if (!m_rows.isEmpty() || m_page == 0)
            print(*document, heightOf(*document));
        m_painter.end();
    }

private:
    [[nodiscard]] std::unique_ptr<QTextDocument> laidOut()
    {
        QString html = m_page == 0 ? u"<h3>" % m_above.title.toHtmlEscaped() % u"</h3><p>" %
                                         m_above.filter.toHtmlEscaped() % u"</p>"
                                   : QString();
        html += u"<table width=\"100%\" cellpadding=\"3\"><thead>" % line(m_above.headers, QStringLiteral("th")) %
                u"</thead>";
        for (const RecordRow &row : std::as_const(m_rows))
            html += lineOf(row);
        auto document = std::make_unique<QTextDocument>();
        document->documentLayout()->setPaintDevice(&m_writer);
        document->setDocumentMargin(margin);
        document->setPageSize(QSizeF(m_writer.width(), m_writer.height()));
        document->setHtml(html % u"</table>"); // last, so that it is laid out once
        return document;
    }

    [[nodiscard]] static double heightOf(const QTextDocument &document)
    {
        return document.pageSize().height() * document.pageCount();
    }

    /// The texts in a row of the table.
    [[nodiscard]] static QList<QRectF> textsOf(const QTextDocument &document, qsizetype row)
    {
        const auto *table = qobject_cast<QTextTable *>(document.rootFrame()->childFrames().value(0));
        const int at = int(row) + table->format().headerRowCount();
        QList<QRectF> texts;
        for (int column = 0; column < table->columns(); ++column) {
            const QTextBlock block = table->cellAt(at, column).lastCursorPosition().block();
            texts.append(document.documentLayout()->blockBoundingRect(block));
        }
        return texts;
    }

    [[nodiscard]] static double bottomOf(const QTextDocument &document, qsizetype row)
    {
        double bottom = 0;
        for (const QRectF &text : textsOf(document, row))
            bottom = std::max(bottom, text.bottom());
        return bottom;
    }

    /// How many of the rows end above the last page, to which there is more to come.
    [[nodiscard]] qsizetype rowsOnFullPages(const QTextDocument &document) const
    {
        const double lastPage = heightOf(document) - document.pageSize().height();
        qsizetype full = 0;
        while (full < m_rows.size() && bottomOf(document, full) <= lastPage)
            ++full;
        return full;
    }

    /// The pages of a document as far as `until`, measured from its beginning.
    void print(QTextDocument &document, double until)
    {
        const QSizeF size = document.pageSize();
        for (double top = 0; top < until; top += size.height()) {
            if (m_page == 0)
                m_painter.begin(&m_writer);
            else
                m_writer.newPage();
            ++m_page;
            m_painter.save();
            m_painter.translate(0, -top);
            document.drawContents(&m_painter, QRectF(0, top, size.width(), std::min(size.height(), until - top)));
            m_painter.restore();
            m_painter.drawText(QRectF(0, size.height() - margin, size.width() - margin, margin),
                               int(Qt::AlignRight | Qt::AlignVCenter), QString::number(m_page));
        }
    }

    QPdfWriter m_writer;
    QPainter m_painter;
    PrintedHistory m_above;
    QList<RecordRow> m_rows; ///< not printed yet
    int m_page = 0;          ///< the last one printed
};

Failure notWritten(const QString &file, const QString &why)
{
    return {Failure::Code::NotWritable, file, why, Texts::tr("Choose another folder or make room, then export again.")};
}

} // namespace

Result<qint64> printHistory(const PrintedDecisions &decisions, const PrintedHistory &above, const QString &file,
                            const std::function<bool(qint64 done)> &goesOn)
{
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly) || !target.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return tl::make_unexpected(notWritten(file, target.errorString()));
    PagedTable table(target, above);
    qint64 done = 0;
    for (qint64 before = 0;;) {
        const Result<QList<RecordRow>> rows = decisions(before, decisionsAtATime);
        if (!rows)
            return tl::make_unexpected(rows.error());
        table.add(*rows);
        done += rows->size();
        if (rows->size() < decisionsAtATime)
            break;
        before = rows->last().id;
        if (goesOn && !goesOn(done))
            return tl::make_unexpected(Failure{
                Failure::Code::Refused, {}, Texts::tr("The export was ended."), Texts::tr("No file was made.")});
    }
    table.finish();
    if (!target.commit())
        return tl::make_unexpected(notWritten(file, target.errorString()));
    return done;
}

Result<void> printPage(const QString &html, QPageLayout::Orientation orientation, const QString &file)
{
    QFile target(file);
    if (!target.open(QIODevice::WriteOnly) || !target.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return tl::make_unexpected(notWritten(file, target.errorString()));
    QPdfWriter writer(&target);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(orientation);
    writer.setResolution(dotsPerInch);
    QTextDocument document;
    document.setHtml(html);
    document.print(&writer);
    return {};
}

} // namespace certlink
