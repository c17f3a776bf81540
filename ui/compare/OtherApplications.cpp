#include "ui/compare/OtherApplications.h"

#include "models/reading/Correction.h"
#include "ui/desk/Desk.h"
#include "ui/form/FieldWords.h"
#include "ui/palette/Signs.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTimeZone>

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

OtherApplication atTheDesk(const DeskCase &deskCase)
{
    const QString received = deskCase.file->mail().receiptDate.toString(Qt::ISODate);
    return {deskCase.id, 0,
            Texts::tr("%1, received %2 (%3)")
                .arg(nameOf(deskCase.evidence.source), received, signOf(statusOf(deskCase)).word),
            deskCase.file};
}

/// What the record says of itself, so that it is read as it was decided.
Evidence evidenceOf(const DecisionRecord &record)
{
    Evidence evidence;
    evidence.bytes = record.evidence;
    evidence.source = record.source;
    evidence.formIndex = record.formIndex;
    evidence.arrivedOn = record.receiptDate;
    evidence.kind = record.source.isEmpty()                                ? Evidence::Kind::Pasted
                    : record.source.endsWith(u".txt", Qt::CaseInsensitive) ? Evidence::Kind::Text
                                                                           : Evidence::Kind::Mail;
    for (const QJsonValue &value : record.corrections) {
        const QJsonObject one = value.toObject();
        const QString field = one[QLatin1String("field")].toString();
        if (field == QLatin1String("text"))
            evidence.editedText = one[QLatin1String("to")].toString();
        else if (field == QLatin1String("charset"))
            evidence.charset = one[QLatin1String("to")].toString().toLatin1();
    }
    return evidence;
}

std::optional<OtherApplication> decided(const DecisionRecord &record, const DeskContext &context)
{
    const Layers layers = layersFromJson({{QStringLiteral("corrections"), record.corrections}});
    auto file = openCase(evidenceOf(record), layers, context);
    if (!file || !(*file)->isApplication())
        return std::nullopt;
    const QString at = record.at.toTimeZone(QTimeZone("Asia/Tokyo")).toString(u"yyyy-MM-dd HH:mm");
    const QString kind = record.kind == DecisionEntry::Kind::Approved ? Texts::tr("approved") : Texts::tr("returned");
    return OtherApplication{
        0, record.id, Texts::tr("Decision #%1, %2 %3 by %4").arg(record.id).arg(kind, at, record.by), std::move(*file)};
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
    constexpr int decisionsAtMost = 20;
    QList<OtherApplication> others;
    const DeskCase *here = desk.current();
    if (!here || !here->isApplication())
        return others;
    for (const int id : desk.othersForContract(*here))
        if (const DeskCase *other = desk.find(id); other->isApplication())
            others.append(atTheDesk(*other));
    if (!desk.store())
        return others;
    const auto records = desk.store()->decisionsForContract(here->contract(), decisionsAtMost);
    for (const DecisionRecord &record : records.value_or(QList<DecisionRecord>())) {
        if (here->record && here->record->id == record.id)
            continue;
        if (auto other = decided(record, desk.context(here->id)))
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
