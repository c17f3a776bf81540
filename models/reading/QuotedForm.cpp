#include "models/reading/QuotedForm.h"

#include "models/application/WordSet.h"
#include "models/reading/Assent.h"

#include <algorithm>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

/// The line on which the quotation begins that holds all of a form; -1 where it is not quoted.
qsizetype quotationBegin(const ReadLines &read, const AssembledForm &form)
{
    for (const HeaderBlock &block : read.headers) {
        if (block.begin < form.firstLine)
            return block.begin;
    }
    if (form.depth == 0)
        return -1;
    qsizetype begin = form.firstLine;
    while (begin > 0 && (read.lines[begin - 1].depth > 0 || read.lines[begin - 1].squeezed.size() == 0))
        --begin;
    return begin;
}

/// The line with which somebody acknowledges what is quoted below it and says nothing of an application; -1 where
/// there is none.
qsizetype onlyAcknowledged(const ReadLines &read, const OwnWords &own, qsizetype quotationBegin,
                           const AssembledForm &form)
{
    static const WordSet acknowledging({u"ありがとう"_s, u"有難う"_s, u"有り難う"_s, u"承知"_s, u"了解"_s,
                                        u"かしこまり"_s, u"受け取りました"_s, u"受領"_s, u"拝受"_s, u"thank"_s,
                                        u"noted"_s, u"gotit"_s});
    static const WordSet applying({u"申し込"_s, u"申込"_s,     u"申請"_s, u"記入"_s,   u"記載"_s,       u"下記"_s,
                                   u"以下"_s,   u"上記"_s,     u"提出"_s, u"書き込"_s, u"書き入"_s,     u"送付"_s,
                                   u"お送り"_s, u"送ります"_s, u"添付"_s, u"再送"_s,   u"転送"_s,       u"追記"_s,
                                   u"below"_s,  u"attached"_s, u"fill"_s, u"apply"_s,  u"application"_s});
    qsizetype found = -1;
    for (qsizetype line = 0; line < read.lines.size(); ++line) {
        const bool isAbove = line < quotationBegin;
        const bool isBelow = line > form.firstLine && read.lines[line].depth == 0 && form.depth > 0;
        if ((!isAbove && !isBelow) || read.lines[line].depth > 0 || own.isBelowSignature(line))
            continue;
        const QString name = foldedName(read.lines[line].folded.text());
        if (applying.isIn(name))
            return -1;
        if (found < 0 && acknowledging.isIn(name))
            found = line;
    }
    return found;
}

/// A form quoted below one that is not, of a contract that none but it speaks of: history of somebody else's.
bool isBelowAnother(const ReadLines &read, const QList<const AssembledForm *> &forms, qsizetype index)
{
    const QString &code = forms[index]->application.serviceCode.value;
    const auto end = forms.begin() + index;
    return std::any_of(forms.begin(), end,
                       [&](const AssembledForm *form) { return quotationBegin(read, *form) < 0; }) &&
           std::none_of(forms.begin(), end,
                        [&](const AssembledForm *form) { return form->application.serviceCode.value == code; });
}

/// The attribution above quoted lines, or the first of them.
qsizetype attributionOf(const ReadLines &read, qsizetype quotationBegin)
{
    qsizetype line = quotationBegin - 1;
    while (line > 0 && read.lines[line].squeezed.size() == 0)
        --line;
    const bool hasSigns = read.lines[quotationBegin].depth > 0 || read.lines[quotationBegin].squeezed.size() == 0;
    return hasSigns && line >= 0 ? line : quotationBegin;
}

/// An answer directly below what it answers is compared with it (UnreadText).
bool isBelowQuestion(const ReadLines &read, const OwnWords &own, qsizetype line)
{
    qsizetype above = line - 1;
    while (above >= 0 && read.lines[above].squeezed.size() == 0)
        --above;
    return above >= 0 && !own.isOwn(above);
}

} // namespace

qsizetype lineThatOnlyReplies(const ReadLines &read, const OwnWords &own, const QList<const AssembledForm *> &forms,
                              qsizetype index)
{
    const qsizetype begin = quotationBegin(read, *forms[index]);
    if (begin < 0)
        return -1;
    return isBelowAnother(read, forms, index) ? attributionOf(read, begin)
                                              : onlyAcknowledged(read, own, begin, *forms[index]);
}

QList<qsizetype> assentsToQuoted(const ReadLines &read, const OwnWords &own, const QList<const AssembledForm *> &forms)
{
    const auto isOfForm = [&](qsizetype line) {
        return std::any_of(forms.begin(), forms.end(), [&](const AssembledForm *form) {
            return std::any_of(form->lines.begin(), form->lines.end(),
                               [line](const auto &one) { return one.first == line; });
        });
    };
    QList<qsizetype> yes;
    bool isAsked = std::any_of(forms.begin(), forms.end(),
                               [&](const AssembledForm *form) { return quotationBegin(read, *form) >= 0; });
    for (qsizetype line = 0; line < read.lines.size(); ++line) {
        const QStringView text = read.lines[line].squeezed.text();
        const bool isPrinted = read.lines[line].kind.kind == LineKind::Kind::Sentence;
        const bool isOwn = own.isOwn(line) && read.lines[line].depth == 0;
        if (isOwn && !own.isBelowSignature(line) && assentsToQuestion(text) && !isOfForm(line) &&
            !isBelowQuestion(read, own, line))
            yes.append(line);
        isAsked = isAsked || (!own.isOwn(line) && !isPrinted && isQuestion(text));
    }
    return isAsked ? yes : QList<qsizetype>();
}

} // namespace certlink
