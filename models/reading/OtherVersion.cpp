#include "models/reading/OtherVersion.h"

#include "models/reading/Correction.h"
#include "models/reading/FormLines.h"
#include "models/reading/Mentions.h"

#include <algorithm>

namespace certlink {

namespace {

/// Versions differ in blanks, line ends, bullets and quote signs, and say the same.
QString lettersOf(QStringView text)
{
    QString letters;
    for (const QChar c : foldedName(text)) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            letters += c;
    }
    return letters;
}

QString lineAt(const BodyText &body, const Spans &spans)
{
    return spans.isEmpty() ? QString() : body.line(body.lineAt(spans.first().begin)).trimmed().toString();
}

/// An answer without the stars of bold text and with one kind of wave dash: charsets have two.
QString plain(const QString &answer)
{
    QString text = foldedName(answer);
    const bool isBold = text.size() > 2 && text.startsWith(u'*') && text.endsWith(u'*');
    return (isBold ? text.sliced(1, text.size() - 2) : text).replace(QChar(0x301C), u'~');
}

/// The lines of answers that one of the forms gives otherwise. A form that lost its layout answers less.
QStringList otherAnswers(const BodyText &other, const QList<Application> &there, const QList<Application> &here)
{
    QStringList lines;
    for (qsizetype form = 0; form < std::min(there.size(), here.size()); ++form) {
        for (const Field field : allFields) {
            const QString answer = fieldText(there[form], field);
            if (!answer.isEmpty() && plain(answer) != plain(fieldText(here[form], field)))
                lines.append(lineAt(other, there[form].spansOf(field)));
        }
    }
    return lines;
}

} // namespace

QStringList saidOnlyIn(const BodyText &other, const BodyText &read, const QList<Application> &applications,
                       const Rulebook &rulebook, QDate receiptDate)
{
    if (foldedName(other.text()) == foldedName(read.text()))
        return {};
    QStringList lines = otherAnswers(other, readBody(other, rulebook, receiptDate).applications, applications);
    QList<const Application *> forms;
    for (const Application &application : applications)
        forms.append(&application);
    const HeldValues held(forms, rulebook, receiptDate);
    const Mentions mentions(forms, rulebook, held);
    const auto saysSomething = [&](QStringView folded) {
        return !held.daysAndCodes(folded).isEmpty() || !held.withdrawals(folded).isEmpty() ||
               !mentions.in(folded, Mentions::Place::BelowForm).isEmpty();
    };
    const QString letters = lettersOf(read.text());
    const FormLines mail = formLines(other, FormOptions(rulebook));
    for (const FormLine &line : mail.lines) {
        const QString its = lettersOf(line.folded.text());
        const bool isOfTheForm = line.kind.kind == LineKind::Kind::Label || line.kind.kind == LineKind::Kind::Option;
        if (line.depth == 0 && !isOfTheForm && !its.isEmpty() && !letters.contains(its) &&
            saysSomething(line.folded.text()))
            lines.append(line.folded.trimmed().text().toString());
    }
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines;
}

} // namespace certlink
