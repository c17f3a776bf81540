#include "rules/training/Exercise.h"

#include "models/register/RegisterExcerpt.h"
#include "rules/training/Handbook.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::Exercise)
};

const QString formatName = u"certlink-exercises-1"_s;

QJsonObject toJson(const ContractDealings &dealings)
{
    QJsonArray standing;
    for (const StandingChange &change : dealings.standing)
        standing.append(QJsonObject{{u"record"_s, change.record},
                                    {u"work"_s, change.work},
                                    {u"links_after"_s, QJsonArray::fromStringList(change.linksAfter)},
                                    {u"start_date"_s, change.startDate.toString(Qt::ISODate)},
                                    {u"by"_s, change.by},
                                    {u"at"_s, change.at.toString(Qt::ISODate)}});
    return {{u"open"_s, QJsonArray::fromStringList(dealings.openApplications)}, {u"standing"_s, standing}};
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue one : value.toArray())
        list.append(one.toString());
    return list;
}

ContractDealings dealingsFrom(const QJsonObject &object)
{
    ContractDealings dealings{strings(object[u"open"_s]), {}};
    for (const QJsonValue value : object[u"standing"_s].toArray()) {
        const QJsonObject one = value.toObject();
        dealings.standing.append(
            {one[u"record"_s].toInteger(), one[u"work"_s].toString(), strings(one[u"links_after"_s]),
             QDate::fromString(one[u"start_date"_s].toString(), Qt::ISODate), one[u"by"_s].toString(),
             QDateTime::fromString(one[u"at"_s].toString(), Qt::ISODate)});
    }
    return dealings;
}

QJsonObject toJson(const Exercise &exercise)
{
    Layers facts;
    facts.facts = exercise.lesson.facts;
    return {{u"name"_s, exercise.lesson.name},
            {u"mail"_s, QString::fromLatin1(exercise.lesson.mail.toBase64())},
            {u"layers"_s, toJson(facts)},
            {u"dealings"_s, toJson(exercise.lesson.dealings)},
            {u"sample"_s, exercise.lesson.isOwnSample},
            {u"today"_s, exercise.today.toString(Qt::ISODate)},
            {u"register"_s, excerptJson(exercise.contractRegister)}};
}

Failure noExercises(const QString &detail)
{
    return {Failure::Code::BadFormat, {}, detail, Texts::tr("Choose a file that was saved as a set of exercises.")};
}

Result<Exercise> exerciseFrom(const QJsonObject &object, const Rulebook &rulebook)
{
    Result<Register> excerpt = excerptFromJson(object[u"register"_s].toObject(), rulebook);
    if (!excerpt)
        return tl::make_unexpected(excerpt.error());
    Exercise exercise;
    exercise.lesson.name = object[u"name"_s].toString();
    exercise.lesson.mail = QByteArray::fromBase64(object[u"mail"_s].toString().toLatin1());
    exercise.lesson.facts = layersFromJson(object[u"layers"_s].toObject()).facts;
    exercise.lesson.dealings = dealingsFrom(object[u"dealings"_s].toObject());
    exercise.lesson.isOwnSample = object[u"sample"_s].toBool();
    exercise.contractRegister = std::move(*excerpt);
    exercise.today = QDate::fromString(object[u"today"_s].toString(), Qt::ISODate);
    if (exercise.lesson.mail.isEmpty() || !exercise.today.isValid())
        return tl::make_unexpected(noExercises(Texts::tr("An exercise without a mail or a day stands in it.")));
    return exercise;
}

} // namespace

Exercise exerciseOf(const TrainingCase &lesson, const TrainingGround &ground)
{
    const CaseFile file = openCase(lesson, ground);
    return {lesson, excerptOf(ground.contractRegister, registerKeys(file)), ground.today};
}

CaseFile openCase(const Exercise &exercise, const Rulebook &rulebook)
{
    return openCase(exercise.lesson, TrainingGround{rulebook, exercise.contractRegister, exercise.today, {}});
}

QList<ClauseScore> scoreOf(const Judgement &judgement, const QStringList &marked)
{
    QList<ClauseScore> scores;
    for (const QString &clause : clauseNames()) {
        ClauseScore score{clause, ClauseScore::Mark::Missed, {}};
        bool isNeutral = false;
        for (const RuleResult &result : judgement.results) {
            if (result.clause != clause || !result.isFinding())
                continue;
            if (result.verdict == Verdict::Violated && result.severity != Severity::Note)
                score.results.append(result);
            else
                isNeutral = true;
        }
        const bool isMarked = marked.contains(clause);
        if (score.results.isEmpty() && (isNeutral || !isMarked))
            continue;
        if (isMarked)
            score.mark = score.results.isEmpty() ? ClauseScore::Mark::Wrong : ClauseScore::Mark::Found;
        scores.append(score);
    }
    return scores;
}

QByteArray exercisesJson(const QList<Exercise> &exercises)
{
    QJsonArray all;
    for (const Exercise &exercise : exercises)
        all.append(toJson(exercise));
    return QJsonDocument(QJsonObject{{u"format"_s, formatName}, {u"exercises"_s, all}}).toJson();
}

Result<QList<Exercise>> exercisesFromJson(const QByteArray &bytes, const Rulebook &rulebook)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object[u"format"_s].toString() != formatName)
        return tl::make_unexpected(noExercises(Texts::tr("It is no set of exercises.")));
    QList<Exercise> exercises;
    for (const QJsonValue value : object[u"exercises"_s].toArray()) {
        Result<Exercise> exercise = exerciseFrom(value.toObject(), rulebook);
        if (!exercise)
            return tl::make_unexpected(exercise.error());
        exercises.append(std::move(*exercise));
    }
    return exercises;
}

} // namespace certlink
