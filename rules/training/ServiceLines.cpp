#include "rules/training/ServiceLines.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// A row as it stands in the text.
struct Line {
    QString prefix;       ///< empty for その他
    qsizetype box = 0;    ///< where its box stands
    qsizetype code = -1;  ///< where what stands in the code's place begins; -1: no such place
    qsizetype length = 0; ///< of that
    bool isTicked = false;
};

QList<Line> linesOf(const QString &text, const Rulebook &rulebook)
{
    QList<Line> lines;
    for (const CatalogueService &service : rulebook.services) {
        const QRegularExpression row(u"([□■])[ 　]*%1(?:(?<open>[(（]サービスコード[:：])(?<code>[^)）\n]*))?"_s.arg(
            QRegularExpression::escape(service.name)));
        const QRegularExpressionMatch match = row.match(text);
        if (!match.hasMatch())
            continue;
        Line line{service.prefix, match.capturedStart(1), -1, 0, match.captured(1) == u"■"};
        if (match.capturedStart(u"code"_s) >= 0 && !service.prefix.isEmpty()) {
            line.code = match.capturedStart(u"code"_s);
            line.length = match.capturedLength(u"code"_s);
        }
        lines.append(line);
    }
    return lines;
}

class Rows
{
public:
    Rows(const QString &text, const QStringList &codes, const Rulebook &rulebook)
        : m_text(text), m_codes(codes), m_rulebook(rulebook), m_lines(linesOf(text, rulebook))
    {
    }

    [[nodiscard]] QStringList edited()
    {
        for (const Line &line : m_lines) {
            if (line.isTicked)
                editTicked(line);
            else
                editEmpty(line);
        }
        m_made.removeAll(m_text);
        m_made.removeDuplicates();
        return m_made;
    }

private:
    [[nodiscard]] static QString with(QString text, const Line &line, bool isTicked, const QString &code)
    {
        if (line.code >= 0)
            text.replace(line.code, line.length, code);
        return text.replace(line.box, 1, isTicked ? u"■"_s : u"□"_s);
    }
    [[nodiscard]] static QString blank(const Line &line) { return line.prefix + u"########"_s; }
    [[nodiscard]] QString codeOf(const Line &line) const { return m_text.mid(line.code, line.length); }

    /// Other codes first, because rows are replaced from behind.
    [[nodiscard]] QString moved(const Line &to, const QString &code) const
    {
        QList<Line> lines = m_lines;
        std::sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.box > b.box; });
        QString text = m_text;
        for (const Line &line : std::as_const(lines)) {
            if (line.box == to.box)
                text = with(text, line, true, code);
            else if (line.isTicked)
                text = with(text, line, false, blank(line));
        }
        return text;
    }

    void editTicked(const Line &line)
    {
        if (line.code < 0) {
            m_made.append(with(m_text, line, false, {}));
            return;
        }
        const QString code = codeOf(line);
        m_made += {with(m_text, line, false, code), with(m_text, line, false, blank(line)),
                   with(m_text, line, true, blank(line)), with(m_text, line, true, code.chopped(1)),
                   with(m_text, line, true, code + u'、' + code)};
        for (const QString &one : codesOf(line)) {
            m_made += {with(m_text, line, true, one), moved(line, one)};
            if (!code.contains(one))
                m_made.append(with(m_text, line, true, code + u'、' + one));
        }
    }

    void editEmpty(const Line &line)
    {
        if (line.prefix.isEmpty()) {
            m_made += {with(m_text, line, true, {}), moved(line, {})};
            return;
        }
        for (const QString &one : codesOf(line))
            m_made += {with(m_text, line, true, one), with(m_text, line, false, one), moved(line, one)};
    }

    [[nodiscard]] QStringList codesOf(const Line &line) const
    {
        QStringList codes;
        for (const QString &code : m_codes) {
            const std::optional<ServiceKind> kind = m_rulebook.kindOfCode(code);
            if (kind && m_rulebook.service(*kind).prefix == line.prefix)
                codes.append(code);
        }
        return codes;
    }

    const QString &m_text;
    const QStringList &m_codes;
    const Rulebook &m_rulebook;
    QList<Line> m_lines;
    QStringList m_made;
};

} // namespace

QStringList editedServiceLines(const QString &text, const QStringList &codes, const Rulebook &rulebook)
{
    return Rows(text, codes, rulebook).edited();
}

} // namespace certlink
