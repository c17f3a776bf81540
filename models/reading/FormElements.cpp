#include "models/reading/FormElements.h"

#include "models/application/Signs.h"
#include "models/reading/Courtesy.h"
#include "models/reading/LabelTail.h"
#include "models/reading/RowReader.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;
using Kind = LineKind::Kind;

constexpr int mostRowsOnALine = 32; // the form has six in its longest list

/// A polite sentence is somebody talking, not the value of the label above it; "AB12345678 です" is.
bool isProse(QStringView folded, const ReadingWords &words)
{
    const QStringView text = folded.trimmed();
    const QStringView value = text.chopped(courtesyAtEnd(text, words));
    const bool isValue = value.size() < text.size() && !value.isEmpty() &&
                         (value.front().unicode() < 0x80 ||
                          std::any_of(value.begin(), value.end(), [](QChar c) { return c.isDigit(); }) ||
                          (value.contains(u'月') && value.endsWith(u'日')));
    if (isValue)
        return false;
    for (const char16_t *end : {u"。", u"ます", u"ません", u"です", u"ください", u"下さい", u"様", u"!"}) {
        if (text.endsWith(QStringView(end)))
            return true;
    }
    return false;
}

FoldedText withoutTableLines(const FoldedText &value)
{
    const auto isBar = [](QChar c) { return isOneOf(c, u"|│┃"); };
    FoldedText text = value.trimmed();
    while (!text.isEmpty() && isBar(text.text().front()))
        text = text.mid(1).trimmed();
    while (!text.isEmpty() && isBar(text.text().back()))
        text = text.mid(0, text.size() - 1).trimmed();
    return text;
}

class Scanner
{
public:
    Scanner(FormLines &mail, const FormOptions &options, const Rulebook &rulebook, const BodyText &body, Owners &owners)
        : m_cursor{mail.lines}, m_options(options), m_words(rulebook.words), m_matcher(options, rulebook), m_body(body),
          m_rows(m_cursor, mail.folded, rulebook, body, owners), m_owners(owners)
    {
    }

    FormElements scan()
    {
        m_result.elements.reserve(std::min<qsizetype>(m_cursor.lines.size(), 32));
        for (; m_cursor.at < m_cursor.lines.size(); ++m_cursor.at) {
            const FormLine &line = m_cursor.lines[m_cursor.at];
            if (asksOtherProcedure(line))
                m_result.asksOtherProcedure = true;
            if (line.kind.kind == Kind::Blank) {
                m_isBehindBlank = true;
                continue;
            }
            if (!scanLine(line))
                leaveOver(line);
            m_isBehindBlank = false;
        }
        return std::move(m_result);
    }

private:
    bool scanLine(const FormLine &line)
    {
        switch (line.kind.kind) {
        case Kind::Label:
            return isCodeLineOfRow(line) ? scanCodeLine(line) : scanLabel(line);
        case Kind::Other:
            return scanBehindExplanation(line) || scanRows(line, 0);
        case Kind::Option:
        case Kind::Row:
            return scanRows(line, 0);
        case Kind::Sign:
            return takeSign(line);
        default:
            return false;
        }
    }

    /// A cell with the services' heading and its explanation, and the first row in the next one: "(※…)", a tab, "■",
    /// a tab, "IIJ Web…". What is printed alone on a line is nobody's.
    bool scanBehindExplanation(const FormLine &line)
    {
        const QStringView text = line.squeezed.text();
        const QStringView rest = text.mid(line.kind.textBegin);
        const auto begins = [&](QStringView one) { return rest.startsWith(one); };
        const auto *const printed = std::find_if(printedExplanations.begin(), printedExplanations.end(), begins);
        if (!m_group || printed == printedExplanations.end())
            return false;
        qsizetype end = line.kind.textBegin + printed->size();
        while (end < text.size() && isOneOf(text[end], u")。"))
            ++end;
        if (end < text.size()) {
            m_owners.claim(line.folded.spans(0, line.squeezed.foldedEnd(end)), Owner::Printed);
            return scanRows(line, line.squeezed.foldedIndex(end));
        }
        m_owners.claim(line.folded.spans(), Owner::Printed);
        return true;
    }

    /// Text that begins a paragraph of its own ends the options above it.
    void leaveOver(const FormLine &line)
    {
        if (line.kind.kind == Kind::Sentence) {
            m_group = groupBelowSentence(line.squeezed.text().mid(line.kind.textBegin));
            return;
        }
        if (m_isBehindBlank && line.kind.kind != Kind::Row)
            m_group.reset();
        m_result.leftOver.append({m_cursor.at, m_group});
    }

    /// "前回登録した申請情報の変更はありません"
    static bool isDenied(QStringView behind)
    {
        constexpr std::array<QStringView, 5> denials{u"はあり", u"はござ", u"はな", u"では", u"は不要"};
        return std::any_of(denials.begin(), denials.end(), [&](QStringView one) { return behind.startsWith(one); });
    }

    /// Asked for unless it stands behind an empty box; on a line of its own or behind 希望する作業.
    static bool asksOtherProcedure(const FormLine &line)
    {
        const QStringView text = line.squeezed.text();
        const bool isWork = line.kind.label && line.kind.label->label == Label::Work;
        const QStringView rest = text.mid(line.kind.textBegin);
        if (!isWork && !rest.startsWith(otherProcedureOption()))
            return false;
        const qsizetype at = isWork ? text.indexOf(otherProcedureOption()) : line.kind.textBegin;
        if (at < 0 || isDenied(text.mid(at + otherProcedureOption().size())))
            return false;
        for (qsizetype i = 0; i < at; ++i) {
            const auto mark = matchMark(text, i);
            if (mark && mark->sign != MarkMatch::Sign::Set && i + mark->length == at)
                return false;
        }
        return true;
    }

    /// A tab stands for the colon; folding makes it a blank like any other.
    [[nodiscard]] bool hasTab(const FormLine &line, qsizetype begin, qsizetype end) const
    {
        return line.folded.mid(begin, end - begin).raw(m_body).contains(u'\t');
    }

    bool scanLabel(const FormLine &line)
    {
        const LabelMatch match = *line.kind.label;
        const QStringView folded = line.folded.text();
        const qsizetype labelBegin = line.squeezed.foldedIndex(line.kind.textBegin);
        const qsizetype labelEnd = line.squeezed.foldedEnd(line.kind.textBegin + match.length);
        LabelTail tail = labelTail(folded, labelBegin, labelEnd);
        tail.hasSeparator = tail.hasSeparator || (match.needsSeparator && hasTab(line, labelEnd, tail.end));
        if (!isLabelFollowedBy(folded, labelEnd, tail, match))
            return false;
        LabelElement label;
        label.label = match.label;
        label.labelSpans = line.folded.spans(labelBegin, labelEnd);
        m_owners.claim(line.folded.spans(0, labelBegin), Owner::Decoration);
        m_owners.claim(label.labelSpans, Owner::Label);
        const LabelRemark remark = remarkBehindLabel(folded, labelEnd, tail.end);
        const bool isUnread =
            remark.end > remark.begin &&
            isMoreThanPolite(foldedName(folded.mid(remark.begin, remark.end - remark.begin)), m_words);
        const qsizetype unreadBegin = isUnread ? remark.begin : tail.end;
        m_owners.claim(line.folded.spans(labelEnd, unreadBegin), Owner::Decoration);
        m_owners.claim(line.folded.spans(isUnread ? remark.end : tail.end, tail.end), Owner::Decoration);
        m_section = match.label;
        m_group.reset();
        FormElement element{{}, line.span, m_cursor.at, m_cursor.at, line.depth};
        if (isHeading(match.label)) {
            m_group = match.label;
            element.what = std::move(label);
            m_result.elements.append(std::move(element));
            if (tail.end >= folded.size())
                m_emptyHeadingAt = m_cursor.at;
            else
                scanRows(line, tail.end);
            return true;
        }
        label.value = withoutFiller(withoutTableLines(line.folded.mid(tail.end)), m_owners).trimmed();
        takeValueBelow(label.value);
        element.lastLine = m_cursor.at;
        element.depth = std::min(element.depth, m_cursor.lines[m_cursor.at].depth);
        element.span.end = m_cursor.lines[m_cursor.at].span.end;
        element.what = std::move(label);
        m_result.elements.append(std::move(element));
        return true;
    }

    /// The value on the next line, where nothing or filler stands on the label's. What was filled in
    /// below quoted filler may stand behind one blank line.
    void takeValueBelow(FoldedText &value)
    {
        const bool isFillerAbove = !value.isEmpty() && isFiller(value.text());
        if (!value.isEmpty() && !isFillerAbove)
            return;
        qsizetype at = m_cursor.at;
        const FormLine *next = m_cursor.after(at);
        if (isFillerAbove && next && next->kind.kind == Kind::Blank && m_cursor.lines[at].depth > 0) {
            const FormLine *beyond = m_cursor.after(at + 1);
            if (!beyond || beyond->depth > 0)
                return;
            next = beyond;
            ++at;
        }
        if (!next || next->kind.kind != Kind::Other || isProse(next->folded.text(), m_words))
            return;
        m_owners.claim(value.spans(), Owner::Decoration);
        m_cursor.at = at + 1;
        value = withoutFiller(withoutTableLines(next->folded), m_owners).trimmed();
    }

    /// Between the services' heading and the next label サービスコード is never the head's field, unless
    /// its value is a contract's code: of the letters of no service.
    [[nodiscard]] bool isCodeLineOfRow(const FormLine &line) const
    {
        if (m_group != Label::Services || line.kind.label->label != Label::ServiceCode)
            return false;
        const QStringView text = line.squeezed.text();
        const qsizetype value = skipped(text, line.kind.textBegin + line.kind.label->length, labelSeparators);
        return line.kind.isMarked || m_matcher.kindOf(text.mid(value)).has_value();
    }

    bool scanCodeLine(const FormLine &line)
    {
        auto *above = m_result.elements.isEmpty() ? nullptr : std::get_if<RowElement>(&m_result.elements.last().what);
        if (above && above->codes.isEmpty() && !line.kind.isMarked && groupOf(above->option) == Label::Services) {
            m_rows.takeCodeLine(*above, m_result.elements.last().span);
            m_result.elements.last().lastLine = m_cursor.at;
            return true;
        }
        return scanRows(line, 0);
    }

    /// A sign alone on a line is that of the row below it.
    bool takeSign(const FormLine &line)
    {
        const FormLine *next = m_cursor.next();
        if (!m_group || !next || next->kind.isMarked ||
            (next->kind.kind != Kind::Option && next->kind.kind != Kind::Other))
            return false;
        if (!m_matcher.match(*next, m_group, m_section, true))
            return false;
        m_signAbove = m_rows.signOf(line, marksBefore(line.squeezed, m_options).first());
        return true;
    }

    /// The options on a line from `foldedBegin` on, which is behind a heading unless it is 0; false where
    /// there is none that counts.
    bool scanRows(const FormLine &line, qsizetype foldedBegin)
    {
        const bool isBehindHeading = foldedBegin > 0;
        std::optional<RowSign> signAbove = std::exchange(m_signAbove, std::nullopt);
        QList<FormElement> found;
        FormLine rest;
        if (isBehindHeading)
            rest = partOf(line, withoutTableLines(line.folded.mid(foldedBegin)));
        const FormLine *part = isBehindHeading ? &rest : &line;
        const qsizetype lineAt = m_cursor.at;
        while (found.size() < mostRowsOnALine) {
            const auto matched = [&] {
                const bool isAnswer = isBehindHeading || signAbove || part->kind.isMarked;
                return m_matcher.match(*part, m_group, m_section, isAnswer);
            };
            std::optional<RowMatch> match = matched();
            FoldedText words;
            if (found.isEmpty() && m_group && (!match || match->isNameless)) {
                words = skipWords(part, rest, signAbove);
                match = words.isEmpty() ? match : matched();
            }
            if (!match)
                break;
            const qsizetype end = endOfRow(*part, *match, isBehindHeading);
            m_section = groupOf(match->option);
            m_group = m_section;
            found.append(m_rows.read(*part, *match, end, m_options));
            m_rows.readCodesBefore(words, std::get<RowElement>(found.last().what));
            if (end >= part->squeezed.size() || m_cursor.at != lineAt)
                break;
            const FormLine next = partOf(*part, part->folded.mid(part->squeezed.foldedIndex(end)));
            rest = next;
            part = &rest;
        }
        settleSigns(found, signAbove, isBehindHeading);
        if (found.size() == 1 && lineAt == m_emptyHeadingAt + 1 && !isPrinted(line))
            std::get<RowElement>(found.first().what).isAnswerBelow = true;
        m_result.elements += found;
        return !found.isEmpty();
    }

    /// A row in the form's own words waits for its sign below its heading; somebody's short words for it
    /// (変更, IDゲートウェイサービス(gw10000001)) are an answer. form.md: a row is never a value.
    [[nodiscard]] static bool isPrinted(const FormLine &line)
    {
        if (!line.kind.option)
            return false;
        return !std::holds_alternative<ServiceKind>(line.kind.option->option) ||
               line.squeezed.text().contains(codeLabel());
    }

    /// Where the row ends on its line. Services listed behind their heading need no signs between them.
    [[nodiscard]] qsizetype endOfRow(const FormLine &part, const RowMatch &match, bool isBehindHeading) const
    {
        const Label group = groupOf(match.option);
        const qsizetype end = m_matcher.nextRowBegin(part, match.nameEnd, group);
        const bool hasSigns = part.kind.isMarked || end < part.squeezed.size();
        return isBehindHeading && !hasSigns && group == Label::Services
                   ? m_matcher.nextServiceBegin(part, match.nameEnd)
                   : end;
    }

    /// Words before the first row of a line are nobody's and stay so, but for codes: unread text. A sign before
    /// them is the row's, where that has none of its own. Empty where no row stands behind any.
    FoldedText skipWords(const FormLine *&part, FormLine &rest, std::optional<RowSign> &sign)
    {
        const qsizetype begin = m_matcher.rowBehindWords(*part, *m_group);
        if (begin < 0)
            return {};
        const qsizetype foldedBegin = part->squeezed.foldedIndex(begin);
        const FormLine behind = partOf(*part, part->folded.mid(foldedBegin));
        const Marks marks = marksBefore(part->squeezed, m_options);
        if (!marks.isEmpty() && !behind.kind.isMarked)
            sign = m_rows.signOf(*part, marks.last());
        const FoldedText words = part->folded.mid(0, foldedBegin);
        rest = behind;
        part = &rest;
        return words;
    }

    /// "変更■ 追加□": where a line begins with an option and has signs behind its options, each sign is that
    /// of the option before it.
    static void settleSigns(QList<FormElement> &found, const std::optional<RowSign> &signAbove, bool isBehindHeading)
    {
        const auto row = [&](qsizetype index) -> RowElement & { return std::get<RowElement>(found[index].what); };
        if (found.isEmpty())
            return;
        if (signAbove)
            row(0).before.append(*signAbove);
        if (found.size() > 1 && row(0).before.isEmpty() && !row(found.size() - 1).behind.isEmpty()) {
            for (qsizetype i = 0; i + 1 < found.size(); ++i)
                row(i).behind = std::exchange(row(i + 1).before, {});
        }
        const bool anySign = std::any_of(found.begin(), found.end(), [](const FormElement &element) {
            const auto &one = std::get<RowElement>(element.what);
            return !one.before.isEmpty() || !one.behind.isEmpty();
        });
        for (qsizetype i = 0; i < found.size(); ++i)
            row(i).isImplied = isBehindHeading && !anySign;
    }

    /// A piece of a line, looked at as a line of its own.
    [[nodiscard]] FormLine partOf(const FormLine &line, const FoldedText &piece) const
    {
        FormLine part = lineOf(piece, m_options);
        part.span = line.span;
        part.depth = line.depth;
        return part;
    }

    LineCursor m_cursor;
    const FormOptions &m_options;
    const ReadingWords &m_words;
    RowMatcher m_matcher;
    const BodyText &m_body;
    RowReader m_rows;
    Owners &m_owners;
    Label m_section = Label::MasterId; ///< the label or options last met
    std::optional<Label> m_group;      ///< the options whose heading or row stands above
    std::optional<RowSign> m_signAbove;
    qsizetype m_emptyHeadingAt = -2; ///< the line of the heading last met with nothing behind it
    bool m_isBehindBlank = false;
    FormElements m_result;
};

} // namespace

FormElements formElements(FormLines &mail, const FormOptions &options, const Rulebook &rulebook, const BodyText &body,
                          Owners &owners)
{
    return Scanner(mail, options, rulebook, body, owners).scan();
}

} // namespace certlink
