#include "ui/training/ExerciseText.h"

#include "models/register/RegisterColumns.h"
#include "ui/palette/Palette.h"
#include "ui/training/StepText.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::ExerciseText)
};

qsizetype countOf(const QList<ClauseScore> &scores, ClauseScore::Mark mark)
{
    return std::count_if(scores.begin(), scores.end(), [mark](const ClauseScore &one) { return one.mark == mark; });
}

/// "2 of 3", and how many were marked wrongly.
QString totalOf(const QList<ClauseScore> &scores)
{
    const qsizetype found = countOf(scores, ClauseScore::Mark::Found);
    const qsizetype wrong = countOf(scores, ClauseScore::Mark::Wrong);
    const qsizetype all = found + countOf(scores, ClauseScore::Mark::Missed);
    QString total = all == 0 ? Texts::tr("nothing to find") : Texts::tr("%1 of %2 found").arg(found).arg(all);
    if (wrong > 0)
        total += Texts::tr(", %n marked wrongly", nullptr, int(wrong));
    return total;
}

QString markWords(ClauseScore::Mark mark)
{
    switch (mark) {
    case ClauseScore::Mark::Found:
        return u"\u2713 "_s + Texts::tr("found"); // CHECK MARK
    case ClauseScore::Mark::Missed:
        return u"\u2717 "_s + Texts::tr("missed"); // BALLOT X
    case ClauseScore::Mark::Wrong:
        break;
    }
    return u"! "_s + Texts::tr("not violated");
}

} // namespace

namespace {

template<typename Row>
void addFacts(QStringList &lines, const QString &table, const QString &key, const Row *row, const RuleTexts &texts,
              Language language)
{
    for (const RegisterColumn<Row> &column : registerColumns<Row>()) {
        const QString cell = row && !column.isKey ? column.write(*row) : QString();
        if (cell.isEmpty())
            continue;
        QStringList words;
        for (const QString &word : cell.split(u' '))
            words.append(texts.word(word, language));
        lines.append(texts.registerCell({table, key, column.name}, language) + u": "_s + words.join(u' '));
    }
}

} // namespace

QString exerciseFacts(const Exercise &exercise, const CaseFile &file, const RuleTexts &texts, Language language)
{
    const Register &rows = exercise.contractRegister;
    const Register &effective = file.effectiveRegister(); // with what was recorded over it
    QStringList lines;
    for (const Contract &contract : rows.contracts())
        addFacts(lines, u"contracts"_s, contract.serviceCode, effective.contract(contract.serviceCode), texts,
                 language);
    for (const ServiceContract &service : rows.services())
        addFacts(lines, u"services"_s, service.serviceCode, effective.service(service.serviceCode), texts, language);
    QStringList ids;
    for (const Administrator &administrator : rows.administrators()) {
        if (ids.contains(administrator.masterId, Qt::CaseInsensitive))
            continue;
        ids.append(administrator.masterId);
        for (const Administrator &row : effective.administrators(administrator.masterId))
            addFacts(lines, u"administrators"_s, administrator.masterId, &row, texts, language);
    }
    const ContractDealings &dealings = exercise.lesson.dealings;
    for (const QString &other : dealings.openApplications)
        lines.append(Texts::tr("Another open application for the contract: %1").arg(other));
    for (const StandingChange &change : dealings.standing)
        lines.append(Texts::tr("An approved change that stands: #%1, from %2, links %3")
                         .arg(change.record)
                         .arg(change.startDate.toString(Qt::ISODate), change.linksAfter.join(u' ')));
    return lines.join(u'\n');
}

QString exerciseName(qsizetype index, const std::optional<QList<ClauseScore>> &scores)
{
    const QString name = Texts::tr("Exercise %1").arg(index + 1);
    return scores ? name + u"  "_s + totalOf(*scores) : name;
}

QString exerciseHead(const DecodedMail &mail, QDate today)
{
    const QString day = (mail.date.isValid() ? mail.date.date() : today).toString(Qt::ISODate);
    if (!mail.hasHeaders)
        return Texts::tr("Received %1").arg(day);
    return Texts::tr("From %1 · to %2 · received %3").arg(mail.fromAddress, mail.recipientAddresses.join(u", "), day);
}

QString answerHtml(const QList<ClauseScore> &scores, const RuleTexts &texts, Language language)
{
    const Palette palette = Palette::current();
    QString html = u"<p style='margin:0 0 6px 0'><b>%1</b></p>"_s.arg(totalOf(scores).toHtmlEscaped());
    for (const ClauseScore &score : scores) {
        const QColor ink = score.mark == ClauseScore::Mark::Found    ? palette.satisfied().ink
                           : score.mark == ClauseScore::Mark::Missed ? palette.block().ink
                                                                     : palette.confirm().ink;
        html += u"<p style='margin:8px 0 2px 0'><b style='color:%1'>%2</b> &nbsp;<b>%3</b> %4</p>"_s.arg(
            ink.name(), markWords(score.mark).toHtmlEscaped(), score.clause,
            texts.clause(score.clause, language).toHtmlEscaped());
        for (const RuleResult &result : score.results)
            html += u"<p style='margin:0 0 4px 16px'>%1</p>"_s.arg(verdictHtml(result, texts, language));
    }
    return html;
}

QLatin1StringView markName(ClauseScore::Mark mark)
{
    switch (mark) {
    case ClauseScore::Mark::Found:
        return "found"_L1;
    case ClauseScore::Mark::Missed:
        return "missed"_L1;
    case ClauseScore::Mark::Wrong:
        break;
    }
    return "wrong"_L1;
}

} // namespace certlink
