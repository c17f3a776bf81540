#include "models/reading/LabelsOnALine.h"

#include "models/application/Signs.h"
#include "models/reading/LabelTail.h"

#include <algorithm>
#include <utility>

namespace certlink {

namespace {

// What stands between two fields on a line, and the bracket a label begins with.
constexpr QStringView dividers = u" /、,;|│┃・●■◆【[《〔≪〈";

/// Where on a line further labels begin, each with what divides it from the value before it.
class LabelFinder
{
public:
    LabelFinder(const FormLine &line, const BodyText &body) : m_line(line), m_folded(line.folded.text()), m_body(body)
    {
    }

    [[nodiscard]] QList<qsizetype> find() const
    {
        QList<qsizetype> found;
        const LabelMatch &first = *m_line.kind.label;
        const qsizetype behind = m_line.kind.textBegin + first.length;
        if (!isLabel(m_line.kind.textBegin, first))
            return found;
        const QStringView text = m_line.squeezed.text();
        for (qsizetype at = behind; at < text.size(); ++at) {
            const std::optional<LabelMatch> label = matchLabel(text.mid(at));
            if (!label)
                continue;
            const qsizetype cut = beforeDividers(m_line.squeezed.foldedIndex(at));
            if (cut >= 0 && !isInBracket(behind, at) && isFurtherLabel(first, at, *label))
                found.append(cut);
            at += label->length - 1;
        }
        return found;
    }

    /// Where the first label begins in a row of a table that begins with other words: 契約情報 | マスターID |
    /// AB12345678. サービスコード may be a service's there.
    [[nodiscard]] QList<qsizetype> findInCells() const
    {
        const QStringView text = m_line.squeezed.text();
        for (qsizetype at = 1; at < text.size(); ++at) {
            const std::optional<LabelMatch> label = matchLabel(text.mid(at));
            if (!label)
                continue;
            const qsizetype begin = m_line.squeezed.foldedIndex(at);
            const qsizetype cut = beforeDividers(begin);
            const QString between = cut < 0 ? QString() : m_line.folded.mid(cut, begin - cut).raw(m_body);
            const bool isCell = between.contains(u'\t') || between.contains(u'|') || between.contains(u'│');
            if (isCell && label->label != Label::ServiceCode && tailOf(at, *label).hasSeparator)
                return {cut};
            at += label->length - 1;
        }
        return {};
    }

private:
    /// The end of the value before a label; -1 where it is joined to something: 旧コモンネーム.
    [[nodiscard]] qsizetype beforeDividers(qsizetype label) const
    {
        qsizetype end = beforeNumber(label);
        while (end > 0 && isOneOf(m_folded[end - 1], dividers))
            --end;
        return end < label ? end : -1;
    }

    /// A number goes with its label: ②サービスコード, (2) サービスコード.
    [[nodiscard]] qsizetype beforeNumber(qsizetype label) const
    {
        constexpr qsizetype mostDigits = 2;
        qsizetype end = label;
        while (end > 0 && isOneOf(m_folded[end - 1], u" )."))
            --end;
        qsizetype begin = end;
        while (begin > 0 && m_folded[begin - 1].isDigit())
            --begin;
        const bool isNumber = begin < end && end - begin <= mostDigits;
        if (begin > 0 && m_folded[begin - 1] == u'(')
            --begin;
        return isNumber && begin > 0 && isOneOf(m_folded[begin - 1], dividers) ? begin : label;
    }

    /// A label in a bracket is a remark on the value before it.
    [[nodiscard]] bool isInBracket(qsizetype from, qsizetype at) const
    {
        const QStringView between = m_line.squeezed.text().mid(from, at - from);
        return between.count(u'(') > between.count(u')') || between.count(u'「') > between.count(u'」');
    }

    [[nodiscard]] LabelTail tailOf(qsizetype at, const LabelMatch &label) const
    {
        const qsizetype begin = m_line.squeezed.foldedIndex(at);
        const qsizetype end = m_line.squeezed.foldedEnd(at + label.length);
        LabelTail tail = labelTail(m_folded, begin, end);
        // Folding makes a tab, which stands for the colon, a blank like any other.
        tail.hasSeparator = tail.hasSeparator || m_line.folded.mid(end, tail.end - end).raw(m_body).contains(u'\t');
        return tail;
    }

    [[nodiscard]] bool isLabel(qsizetype at, const LabelMatch &label) const
    {
        return isLabelFollowedBy(m_folded, m_line.squeezed.foldedEnd(at + label.length), tailOf(at, label), label);
    }

    /// Only a colon, or what stands for one, shows that a word within a line is a label. Below the heading of the
    /// services サービスコード belongs to a row.
    [[nodiscard]] bool isFurtherLabel(const LabelMatch &first, qsizetype at, const LabelMatch &label) const
    {
        const bool isOfRow = first.label == Label::Services && label.label == Label::ServiceCode;
        return !isOfRow && tailOf(at, label).hasSeparator;
    }

    const FormLine &m_line;
    QStringView m_folded;
    const BodyText &m_body;
};

FormLine partOf(const FormLine &line, qsizetype begin, qsizetype end, const FormOptions &options)
{
    FormLine part = lineOf(line.folded.mid(begin, end - begin), options);
    const Spans spans = part.folded.spans();
    part.span = spans.isEmpty() ? line.span : Span{spans.first().begin, spans.last().end};
    // A bar before a row of a table is no quote sign; the bar at its end, which shows it, goes to the last part.
    const bool isTableRow = line.squeezed.text().endsWith(u'|') && end < line.folded.size();
    part.depth = isTableRow ? std::max(line.depth - 1, 0) : line.depth;
    return part;
}

bool mayBeRowOfTable(const FormLine &line, const BodyText &body)
{
    const QStringView text = QStringView(body.text()).mid(line.span.begin, line.span.end - line.span.begin);
    return text.contains(u'\t') || text.contains(u'|') || text.contains(u'│');
}

/// Whether there are two colons, or what stands for them: most lines have one.
bool mayHoldFields(const FormLine &line, const BodyText &body)
{
    const QStringView text = line.folded.text();
    const auto isSeparator = [](QChar c) { return isOneOf(c, labelSeparators); };
    return std::count_if(text.begin(), text.end(), isSeparator) > 1 || mayBeRowOfTable(line, body);
}

/// Where a line is cut, and again its last part.
QList<qsizetype> fieldCuts(const FormLine &line, const FormOptions &options, const BodyText &body)
{
    if (line.isOfTheDesk)
        return {};
    if (line.kind.kind == LineKind::Kind::Label)
        return mayHoldFields(line, body) ? LabelFinder(line, body).find() : QList<qsizetype>();
    if (line.kind.kind != LineKind::Kind::Other || !mayBeRowOfTable(line, body))
        return {};
    QList<qsizetype> cuts = LabelFinder(line, body).findInCells();
    if (cuts.isEmpty())
        return {};
    const FormLine rest = partOf(line, cuts.first(), line.folded.size(), options);
    if (rest.kind.kind == LineKind::Kind::Label) {
        for (const qsizetype cut : LabelFinder(rest, body).find())
            cuts.append(cuts.first() + cut);
    }
    return cuts;
}

} // namespace

void separateLabels(QList<FormLine> &lines, const FormOptions &options, const BodyText &body)
{
    QList<FormLine> separated;
    for (qsizetype at = 0; at < lines.size(); ++at) {
        const FormLine &line = lines[at];
        const QList<qsizetype> cuts = fieldCuts(line, options, body);
        if (separated.isEmpty()) {
            if (cuts.isEmpty())
                continue; // most mails have no such line and keep their list
            separated = lines.first(at);
        }
        qsizetype begin = 0;
        for (const qsizetype cut : cuts)
            separated.append(partOf(line, std::exchange(begin, cut), cut, options));
        separated.append(begin == 0 ? line : partOf(line, begin, line.folded.size(), options));
    }
    if (!separated.isEmpty())
        lines = std::move(separated);
}

} // namespace certlink
