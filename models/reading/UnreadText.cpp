#include "models/reading/UnreadText.h"

#include "models/application/Signs.h"
#include "models/reading/Assent.h"
#include "models/reading/BareLines.h"
#include "models/reading/Courtesy.h"
#include "models/reading/FieldOfText.h"
#include "models/reading/FoldedBody.h"
#include "models/reading/Formulas.h"
#include "models/reading/HeldValues.h"
#include "models/reading/LeftOpen.h"
#include "models/reading/LeftOver.h"
#include "models/reading/Mentions.h"
#include "models/reading/OwnWords.h"
#include "models/reading/Paragraph.h"
#include "models/reading/QuotedForm.h"
#include "models/reading/ReasonText.h"
#include "models/reading/Requests.h"
#include "models/reading/Subject.h"
#include "models/reading/TellingSigns.h"

#include <algorithm>
#include <array>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;
using Kind = LineKind::Kind;

/// Blanks, brackets and what ends or divides sentences, at the ends of what is left over.
bool isPunctuation(QChar c)
{
    return isOneOf(c, u" ()[]{}「」『』【】〔〕《》≪≫〈〉,、。.;:・/|│");
}

class Collector
{
public:
    Collector(const ReadLines &read, const QString &subject, Owners &owners)
        : m_read(read), m_subject(subject), m_owners(owners), m_own(read), m_bare(read, m_own),
          m_held(applications(read), read.rulebook, read.receiptDate),
          m_mentions(applications(read), read.rulebook, m_held)
    {
        for (const AssembledForm &form : read.assembled.forms) {
            if (form.kind == AssembledForm::Kind::Application)
                m_forms.append(&form);
        }
        m_unread.resize(m_forms.size());
    }

    QList<QList<UnreadText>> collect()
    {
        if (!m_subject.isEmpty())
            readSubject();
        for (qsizetype form = 0; form < m_forms.size(); ++form)
            readForm(form);
        readRepeats();
        askWhetherNew();
        for (const LeftOverLine &line : m_read.leftOver)
            readLeftOver(line);
        for (const FormElement *text : m_read.assembled.texts)
            readTextLabel(*text);
        for (qsizetype line = 0; line < m_read.lines.size(); ++line) {
            if (m_read.lines[line].kind.kind == Kind::Sentence && m_own.isOwn(line))
                addOwnWords(m_read.lines[line].folded, line, true);
        }
        readSentences();
        if (m_read.assembled.firstNotRead) {
            const FoldedText line = m_read.lines[*m_read.assembled.firstNotRead].folded.trimmed();
            addTo(-1, {line.text().toString(), line.spans(), std::nullopt, {}, {}, false});
        }
        for (QList<UnreadText> &texts : m_unread)
            sort(texts);
        return std::move(m_unread);
    }

private:
    struct OwnLine {
        qsizetype line = 0;
        FoldedText text;
        Mentions::Place place = Mentions::Place::AboveForm;
    };

    static QList<const Application *> applications(const ReadLines &read)
    {
        QList<const Application *> applications;
        for (const AssembledForm &form : read.assembled.forms) {
            if (form.kind == AssembledForm::Kind::Application)
                applications.append(&form.application);
        }
        return applications;
    }

    static void sort(QList<UnreadText> &texts)
    {
        const auto begin = [](const UnreadText &text) { return text.spans.isEmpty() ? -1 : text.spans.first().begin; };
        std::stable_sort(texts.begin(), texts.end(),
                         [&](const UnreadText &a, const UnreadText &b) { return begin(a) < begin(b); });
    }

    /// A subject says in a word what the mail is: 仮申込, …の相談, Draft.
    void readSubject()
    {
        const FoldedBody subject(m_subject);
        if (m_mentions.callsItOtherwise(subject.text().text()) || m_held.namesOtherHost(subject.text().text()) ||
            m_mentions.isMoreThanValues(m_bare.remarkInSubject(subject.text().text())))
            addTo(-1, {subject.text().trimmed().text().toString(), {}, std::nullopt, {}, {}, false});
        else
            addOwnWords(subject.text(), 0, false);
    }

    void readForm(qsizetype index)
    {
        const AssembledForm &form = *m_forms[index];
        m_unread[index] += form.oddSigns;
        for (const auto &[line, field] : form.lines)
            readFormLine(index, m_read.lines[line].folded, field, m_owners);
        for (const auto &line : form.lines)
            m_owners.claim(m_read.lines[line.first].folded.spans(), Owner::Decoration);
        if (form.reasonText.isEmpty())
            return;
        const FoldedText reason = form.reasonText.trimmed();
        if (isNoReason(reason.text().toString()))
            add(index, {reason.text().toString(), reason.spans(), std::nullopt, {}, {}, false});
        else if (!tellsWhyByMail(reason.text().toString()) || saysSomethingElse(reason.text()))
            addOwnWords(form.reasonText, form.firstLine, false);
    }

    /// Whoever only thanks, above the mail with the form, applies for nothing again; nor does a form that is quoted
    /// below another one.
    void askWhetherNew()
    {
        QList<qsizetype> asked;
        for (qsizetype index = 0; index < m_forms.size(); ++index) {
            const qsizetype line = lineThatOnlyReplies(m_read, m_own, m_forms, index);
            if (line < 0)
                continue;
            asked.append(line);
            const FoldedText text = m_read.lines[line].folded.trimmed();
            add(index, {text.text().toString(), text.spans(), std::nullopt, {}, {}, false});
        }
        for (const qsizetype line : assentsToQuoted(m_read, m_own, m_forms)) {
            if (asked.contains(line))
                continue;
            const FoldedText text = m_read.lines[line].folded.trimmed();
            addTo(-1, {text.text().toString(), text.spans(), std::nullopt, {}, {}, false});
        }
    }

    /// A form with the values of another one is the same form, but not what somebody wrote onto it.
    void readRepeats()
    {
        for (const AssembledForm &repeated : m_read.assembled.forms) {
            if (repeated.kind != AssembledForm::Kind::Repeated)
                continue;
            const auto isSame = [&](const AssembledForm *form) {
                return form->application.serviceCode.value == repeated.application.serviceCode.value;
            };
            const qsizetype index = std::find_if(m_forms.begin(), m_forms.end(), isSame) - m_forms.begin();
            for (const auto &[line, field] : repeated.lines) {
                if (index < m_forms.size())
                    readFormLine(index, m_read.lines[line].folded, field, m_read.beforeRepeats);
            }
        }
    }

    /// form.md, Unread text, 1: what nobody claimed on a line that holds a label or a row.
    void readFormLine(qsizetype index, const FoldedText &line, Field field, const Owners &owners)
    {
        const auto isOwned = [&](qsizetype i) {
            const qsizetype origin = line.originAt(i);
            return origin < 0 || owners.of(origin) != Owner::Nobody;
        };
        for (qsizetype begin = 0; begin < line.size();) {
            if (isOwned(begin)) {
                ++begin;
                continue;
            }
            qsizetype end = begin;
            while (end < line.size() && (!isOwned(end) || line.originAt(end) < 0))
                ++end;
            readRun(index, line.mid(begin, end - begin), field);
            begin = end;
        }
    }

    void readRun(qsizetype index, const FoldedText &run, Field field)
    {
        const QStringView text = run.text();
        constexpr QChar pointsAtIt(u'←'); // "←不要" is no other row's word over again
        if (!saysAnything(text) || isPrintedExplanation(text) ||
            (!text.contains(pointsAtIt) && m_held.onlyRepeats(withoutAddressSigns(text))))
            return;
        qsizetype from = 0;
        qsizetype to = text.size();
        while (isPunctuation(text[from]))
            ++from;
        while (isPunctuation(text[to - 1]))
            --to;
        const FoldedText rest = run.mid(from, to - from);
        const Application &application = m_forms[index]->application;
        const bool isTerm = field == Field::Item && application.item.isPresent() && !application.term.isPresent();
        add(index, {rest.text().toString(), rest.spans(), isTerm ? Field::Term : field, {}, {}, false});
    }

    /// form.md, Unread text, 2, and where it does not hold 4.
    void readLeftOver(const LeftOverLine &line)
    {
        if (!m_own.isOwn(line.index))
            return;
        const FormLine &one = m_read.lines[line.index];
        if (one.kind.kind == Kind::Rule)
            return;
        const qsizetype form = formAround(line.index);
        const bool isInside = form >= 0;
        const bool isMarked = one.kind.kind == Kind::Row && isSetMark(one);
        // Behind the last row a blank line ends its group: ■お知らせ■ below it is a signature's.
        const bool isBehindBlank = line.index > 0 && m_read.lines[line.index - 1].kind.kind == Kind::Blank;
        const bool isOfGroup = isMarked && line.group.has_value() && (isInside || !isBehindBlank);
        const bool isDenial =
            isInside && line.group == Label::Services && m_mentions.deniesServiceAbove(one.folded.text());
        if (isOfGroup || isDenial ||
            (isInside && (isLabelWithWord(one) || isAlteredHeading(one, m_forms[form]->application) ||
                          isRemarkWithin(one, m_read.rulebook.words))) ||
            ((isInside || isMarked) && !m_own.isBelowSignature(line.index) && saysSomethingElse(one.folded.text()))) {
            const FoldedText text = one.folded.trimmed();
            const std::optional<Field> field = line.group ? std::optional(fieldOf(*line.group)) : std::nullopt;
            addTo(form, {text.text().toString(), text.spans(), field, {}, {}, false});
            return;
        }
        addAnswers(one);
        addAgreedTo(line.index);
        addOwnWords(one.folded, line.index, true);
    }

    /// "ID等、マスターID：AB12345678" is no line of the form; a form without a master ID is asked about it. So is one
    /// without a service about a sentence that begins with one.
    void addAnswers(const FormLine &line)
    {
        const FoldedText text = line.folded.trimmed();
        for (qsizetype form = 0; form < m_forms.size(); ++form) {
            if (line.kind.option && fieldOfText(form).isEmpty(fieldOf(groupOf(line.kind.option->option))))
                add(form,
                    {text.text().toString(), text.spans(), fieldOf(groupOf(line.kind.option->option)), {}, {}, false});
            for (const FieldOfText::Answer &answer : fieldOfText(form).byLabel(text)) {
                const FoldedText one = text.mid(answer.begin, answer.end - answer.begin).trimmed();
                add(form, {one.text().toString(), one.spans(), answer.field, {}, {}, false});
            }
        }
    }

    [[nodiscard]] bool saysSomethingElse(QStringView folded) const
    {
        return !m_held.daysAndCodes(folded, HeldValues::Codes::OfAnyLetters).isEmpty() ||
               !m_held.namesAndTerms(folded).isEmpty();
    }

    /// The form a line stands in, of those that are applications; -1 where it stands in none.
    [[nodiscard]] qsizetype formAround(qsizetype line) const
    {
        for (qsizetype form = 0; form < m_forms.size(); ++form) {
            if (line >= m_forms[form]->firstLine && line <= m_forms[form]->lastLine)
                return form;
        }
        return -1;
    }

    /// A head label below the form: the line, where the forms do not hold its value.
    void readTextLabel(const FormElement &element)
    {
        const auto &label = std::get<LabelElement>(element.what);
        const FormLine &line = m_read.lines[element.firstLine];
        m_owners.release(line.span);
        if (!m_own.isOwn(element.firstLine) || m_held.holds(fieldOf(label.label), label.value.text()))
            return;
        const FoldedText text = line.folded.trimmed();
        addTo(-1, {text.text().toString(), text.spans(), std::nullopt, {}, {}, false});
    }

    /// form.md, Unread text, 4: days, codes and words that take back.
    void addOwnWords(const FoldedText &text, qsizetype line, bool isLine)
    {
        const QStringView folded = text.text();
        const bool needsWish = isLine && m_own.isBelowSignature(line) && !isPostscript(folded.toString());
        const auto daysCount = [&] {
            const bool isClosed = folded.contains(u'月') && tellsOfHolidays(folded.toString());
            return (!needsWish && !isClosed) || folded.contains(u'→') || m_read.rulebook.words.wish.isIn(folded);
        };
        const auto addOne = [&](const HeldValues::Found &found) {
            const Spans spans = text.spans(found.begin, found.end);
            addTo(isLine || !spans.isEmpty() ? formAround(line) : -1,
                  {folded.mid(found.begin, found.end - found.begin).toString(), spans, std::nullopt, found.day,
                   found.code, found.isNamedAsPresent});
        };
        QList<HeldValues::Found> all = m_held.daysAndCodes(folded) + m_held.withdrawals(folded);
        const auto isDay = [](const HeldValues::Found &found) { return found.what == HeldValues::Found::What::Day; };
        if (std::any_of(all.begin(), all.end(), isDay) && !daysCount())
            all.removeIf(isDay);
        for (const HeldValues::Found &found : all)
            addOne(found);
        if (!all.isEmpty())
            return; // who is asked about one word reads the sentence
        // The form's own sentences say nothing of the application, but for what somebody put into them.
        if (isLine && m_read.lines[line].kind.kind == Kind::Sentence) {
            if (leavesOpen(foldedName(folded), false) || folded.contains(u'←'))
                addOne({HeldValues::Found::What::Word, 0, folded.size(), {}, {}, false});
            return;
        }
        if (isDamaged(folded)) {
            addOne({HeldValues::Found::What::Word, 0, folded.size(), {}, {}, false});
            return;
        }
        const Mentions::Place place = placeOf(line, isLine, needsWish);
        if (isLine) {
            m_ownLines.append({line, text, place});
            return;
        }
        if (isReplySubject(folded))
            return;
        for (const Mentions::Sentence &sentence : m_mentions.in(folded, place))
            addOne({HeldValues::Found::What::Word, sentence.begin, sentence.end, {}, {}, false});
    }

    /// Sentences are read as they were written, over the lines they were broken into.
    void readSentences()
    {
        for (qsizetype at = 0; at < m_ownLines.size();) {
            const OwnLine &first = m_ownLines[at];
            Paragraph paragraph(first.text);
            const OwnLine *last = &first;
            for (++at; at < m_ownLines.size() && isContinued(*last, m_ownLines[at]); ++at) {
                last = &m_ownLines[at];
                paragraph.append(last->text);
            }
            QList<Mentions::Sentence> sentences = m_mentions.in(paragraph.text(), first.place);
            addNamesOfNobody(paragraph.text(), first, sentences);
            if (sentences.isEmpty() && last == &first)
                readBareLine(first);
            for (const Mentions::Sentence &sentence : sentences) {
                const QString text = paragraph.text().mid(sentence.begin, sentence.end - sentence.begin).toString();
                addTo(formAround(first.line),
                      {text, paragraph.spans(sentence.begin, sentence.end), std::nullopt, {}, {}, false});
            }
        }
    }

    void addNamesOfNobody(QStringView text, const OwnLine &first, QList<Mentions::Sentence> &sentences) const
    {
        for (qsizetype begin = 0; first.place == Mentions::Place::AboveForm && begin < text.size();) {
            const qsizetype stop = text.indexOf(u'。', begin);
            const qsizetype end = stop < 0 ? text.size() : stop;
            const auto isIt = [&](const Mentions::Sentence &one) { return one.begin == begin; };
            if (std::none_of(sentences.begin(), sentences.end(), isIt) &&
                m_bare.isNoName(foldedName(text.mid(begin, end - begin)), first.line))
                sentences.append({begin, end});
            begin = end + 1;
        }
    }

    /// A line that is no sentence, where neither names nor headings stand.
    void readBareLine(const OwnLine &line)
    {
        const FoldedText text = line.text.trimmed();
        const bool isOutside = line.place == Mentions::Place::AboveForm || line.place == Mentions::Place::BelowForm;
        const bool isApart = line.place == Mentions::Place::BelowSignature && m_bare.isApart(line.line);
        const bool isTold = (isOutside || isApart || line.place == Mentions::Place::BelowFrame) && isToldInShort(line);
        if (!isTold && (!isOutside || !m_mentions.isMoreThanValues(m_bare.remark(line.line))))
            return;
        addTo(-1, {text.text().toString(), text.spans(), std::nullopt, {}, {}, false});
    }

    /// "期日厳守", "区分：仮", and nothing that everybody is told.
    [[nodiscard]] bool isToldInShort(const OwnLine &line) const
    {
        const QString name = foldedName(line.text.text());
        if (isAnnounced(name) || !isMoreThanPolite(name, m_read.rulebook.words))
            return false;
        return isTerse(name) || isJotted(name.section(u':', 1));
    }

    [[nodiscard]] static bool isContinued(const OwnLine &line, const OwnLine &next)
    {
        return next.line == line.line + 1 && next.place == line.place &&
               Paragraph::goesOn(line.text.text(), next.text.text());
    }

    /// What could not be decoded, here or before it was sent, nobody has read.
    [[nodiscard]] static bool isDamaged(QStringView folded)
    {
        return folded.contains(QChar::ReplacementCharacter) || folded.contains(u"????");
    }

    [[nodiscard]] Mentions::Place placeOf(qsizetype line, bool isLine, bool isBelowSignature) const
    {
        using Place = Mentions::Place;
        if (isBelowSignature)
            return m_own.isBelowFrame(line) ? Place::BelowFrame : Place::BelowSignature;
        if (isLine && m_read.lines[line].depth > 0)
            return Place::Quoted;
        const auto isAbove = [&](const AssembledForm *form) { return line < form->firstLine; };
        return std::all_of(m_forms.begin(), m_forms.end(), isAbove) ? Place::AboveForm : Place::BelowForm;
    }

    /// To one form, or, with -1, to each: what stands outside of all may change any.
    void addTo(qsizetype form, const UnreadText &text)
    {
        for (qsizetype index = 0; index < m_forms.size(); ++index) {
            if (form < 0 || form == index)
                add(index, text);
        }
    }

    /// What others asked and the line agrees to is its own: "> gw10000002 も連携しますか" / "はい、お願いします".
    void addAgreedTo(qsizetype line)
    {
        if (!assents(m_read.lines[line].squeezed.text()))
            return;
        constexpr qsizetype longestQuestion = 8; // lines
        qsizetype at = line - 1;
        if (at >= 0 && m_read.lines[at].squeezed.size() == 0)
            --at;
        for (const qsizetype last = at; at >= 0 && last - at < longestQuestion; --at) {
            const FoldedText &question = m_read.lines[at].folded;
            if (m_own.isOwn(at) || m_read.lines[at].squeezed.size() == 0)
                return;
            for (const HeldValues::Found &found :
                 m_held.daysAndCodes(question.text()) + m_held.namesAndTerms(question.text()))
                addTo(formAround(line), {question.text().mid(found.begin, found.end - found.begin).toString(),
                                         question.spans(found.begin, found.end), std::nullopt, found.day, found.code,
                                         found.isNamedAsPresent});
            for (const Mentions::Sentence &one : m_mentions.in(question.text(), Mentions::Place::Quoted)) {
                const FoldedText said = question.mid(one.begin, one.end - one.begin).trimmed();
                addTo(formAround(line), {said.text().toString(), said.spans(), std::nullopt, {}, {}, false});
            }
        }
    }

    [[nodiscard]] FieldOfText fieldOfText(qsizetype form) const
    {
        return {m_forms[form]->application, m_held, m_read.rulebook};
    }

    void add(qsizetype form, UnreadText text)
    {
        m_owners.claim(text.spans, Owner::Unread);
        const FieldOfText field = fieldOfText(form);
        if (!text.field || !field.isEmpty(*text.field)) {
            if (const std::optional<Field> unanswered = field.byLabelOrValue(text.text))
                text.field = unanswered;
        }
        m_unread[form].append(text);
    }

    const ReadLines &m_read;
    const QString &m_subject;
    Owners &m_owners;
    OwnWords m_own;
    BareLines m_bare;
    HeldValues m_held;
    Mentions m_mentions;
    QList<const AssembledForm *> m_forms;
    QList<OwnLine> m_ownLines; ///< of the mail's own words, in which nothing was found for itself
    QList<QList<UnreadText>> m_unread;
};

} // namespace

QList<QList<UnreadText>> unreadTexts(const ReadLines &read, const QString &subject, Owners &owners)
{
    return Collector(read, subject, owners).collect();
}

} // namespace certlink
