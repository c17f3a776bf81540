#include "ui/compare/OtherApplications.h"

#include "models/application/Tokyo.h"
#include "rules/desk/Replay.h"
#include "ui/desk/Desk.h"
#include "ui/form/FieldWords.h"
#include "ui/palette/Signs.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace certlink {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(OtherApplications)
};

QString nameOf(const QString &source)
{
    return source.isEmpty() ? Texts::tr("pasted text") : QFileInfo(source).fileName();
}

OtherApplication atTheDesk(const DeskCase &deskCase, std::shared_ptr<const CaseFile> file)
{
    const QString received = file->mail().receiptDate.toString(Qt::ISODate);
    return {deskCase.id, 0,
            Texts::tr("%1, received %2 (%3)")
                .arg(nameOf(deskCase.evidence.source), received, signOf(statusOf(deskCase)).word),
            std::move(file)};
}

/// As it was judged then, from its record alone.
std::optional<OtherApplication> decided(const DecisionRecord &record)
{
    const Result<Replay> again = replay(record);
    if (!again || !again->file->isApplication())
        return std::nullopt;
    const QString at = inTokyo(record.at).toString(u"yyyy-MM-dd HH:mm");
    const QString kind = record.kind == DecisionKind::Approved ? Texts::tr("approved") : Texts::tr("returned");
    return OtherApplication{
        0, record.id, Texts::tr("Decision #%1, %2 %3 by %4").arg(record.id).arg(kind, at, record.by), again->file};
}

bool hasProblem(const CaseFile &file, Field field)
{
    const QList<RuleResult> &results = file.judgement().results;
    return std::any_of(results.begin(), results.end(), [field](const RuleResult &result) {
        return result.verdict == Verdict::Violated && result.severity != Severity::Note &&
               result.fields.contains(field);
    });
}

FieldRelation relationOf(const CaseFile &here, const CaseFile &there, Field field, bool same)
{
    if (same)
        return FieldRelation::Same;
    const bool wrongHere = hasProblem(here, field);
    const bool wrongThere = hasProblem(there, field);
    if (wrongHere == wrongThere)
        return FieldRelation::Contradicting;
    return wrongThere ? FieldRelation::CorrectedHere : FieldRelation::CorrectedThere;
}

/// Dates written differently are the same day.
bool isSame(const Application &here, const Application &there, Field field, const QString &a, const QString &b)
{
    if (field == Field::StartDate && here.startDate.date.isValid())
        return here.startDate.date == there.startDate.date && here.startDate.timeOfDay == there.startDate.timeOfDay;
    if (field == Field::Item && !here.item.key.isNull())
        return here.item.key == there.item.key;
    if (field == Field::Term && here.term.term)
        return here.term.term == there.term.term;
    return a.compare(b, field == Field::MasterId ? Qt::CaseInsensitive : Qt::CaseSensitive) == 0;
}

} // namespace

QList<OtherApplication> otherApplications(const Desk &desk)
{
    QList<OtherApplication> others;
    const DeskCase *here = desk.current();
    if (!here || !here->isApplication())
        return others;
    for (const int id : desk.othersForContract(*here))
        if (const auto file = fileOf(*desk.find(id), desk.context(id)); file && *file && (*file)->isApplication())
            others.append(atTheDesk(*desk.find(id), *file));
    const Store *store = desk.database().store();
    if (!store)
        return others;
    for (const DecisionSummary &decision : desk.database().decisionsForContract(here->contract())) {
        const bool isOfThis = std::any_of(here->decisions.begin(), here->decisions.end(),
                                          [&](const DecisionSummary &own) { return own.id == decision.id; });
        if (isOfThis || decision.kind == DecisionKind::Withdrawn)
            continue;
        const Result<DecisionRecord> record = store->decision(decision.id);
        if (auto other = record ? decided(*record) : std::nullopt)
            others.append(*other);
    }
    return others;
}

QList<ComparedField> comparedFields(const CaseFile &here, const CaseFile &there, const RuleTexts &texts,
                                    Language language, const Rulebook &rulebook)
{
    QList<ComparedField> rows;
    for (const Field field : allFields) {
        const QString a = fieldWords(here.application(), field, rulebook);
        const QString b = fieldWords(there.application(), field, rulebook);
        if (a.isEmpty() && b.isEmpty())
            continue;
        const bool same = isSame(here.application(), there.application(), field, a, b);
        rows.append({texts.field(field, language), a, b, relationOf(here, there, field, same)});
    }
    return rows;
}

} // namespace certlink
