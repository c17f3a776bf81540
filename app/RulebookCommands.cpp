#include "app/RulebookCommands.h"

#include "app/Clock.h"
#include "app/TerminalText.h"
#include "models/application/Tokyo.h"
#include "models/platform/Platform.h"
#include "models/rulebook/EditionDraft.h"
#include "rules/desk/EditionReplay.h"
#include "rules/desk/JsonWriter.h"
#include "rules/masking/Masker.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::RulebookCommands)
};

constexpr int someFlip = 1; ///< of replay

void say(const QString &line)
{
    writeOut(terminalText(line).toUtf8() + '\n');
}

QString databaseOf(const QString &given)
{
    return given.isEmpty() ? defaultDatabasePath() : given;
}

/// Every mistake of a file that is no edition, one a line.
int failWithAll(const QString &file, const Failure &failure)
{
    if (failure.code != Failure::Code::BadFormat)
        return fail(failure);
    QFile json(file);
    QFile holidays;
    RulebookSource source;
    if (json.open(QIODevice::ReadOnly)) {
        source.json = json.readAll();
        const QString name = QJsonDocument::fromJson(source.json)[u"holidays"_s].toString();
        holidays.setFileName(QFileInfo(file).dir().filePath(name));
        if (!name.isEmpty() && holidays.open(QIODevice::ReadOnly))
            source.holidays = holidays.readAll();
    }
    const QList<RulebookProblem> problems = Rulebook::problems(source);
    for (const RulebookProblem &problem : problems)
        writeError(u"%1: %2: %3"_s.arg(file, problem.place, problem.detail));
    writeError(problems.isEmpty() ? failure.toString() : failure.remedy);
    return couldNot;
}

void listEdition(const Rulebook &edition, const QList<EditionInForce> &putInForce)
{
    QString whose = Texts::tr("of the program");
    for (const EditionInForce &one : putInForce) {
        if (one.edition == edition.edition)
            whose = Texts::tr("put in force by %1 at %2").arg(one.by, inTokyo(one.at).toString(u"yyyy-MM-dd HH:mm"));
    }
    say(u"%1  %2  %3"_s.arg(edition.inForceFrom.toString(Qt::ISODate), edition.edition, whose));
}

/// A file that is not there yet; nothing is written over.
Result<void> writeNew(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QIODevice::NewOnly | QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush())
        return {};
    return tl::make_unexpected(Failure{Failure::Code::NotWritable, path, file.errorString(),
                                       Texts::tr("Name a folder that holds no such file.")});
}

const Rulebook *editionNamed(const Rulebook &rulebook, const QString &name)
{
    for (const Rulebook *edition = &rulebook; edition; edition = edition->before()) {
        if (name.isEmpty() || edition->edition == name)
            return edition;
    }
    return nullptr;
}

void sayChanges(const Rulebook &from, const Rulebook &to)
{
    const auto shown = [](const QString &value) { return value.isNull() ? Texts::tr("(nothing)") : value; };
    for (const EditionChange &change : editionChanges(from.source(), to.source()))
        say(u"%1: %2 -> %3"_s.arg(change.place, shown(change.before), shown(change.after)));
}

} // namespace

int runRulebookList(const RulebookListOptions &options, const Knowledge &knowledge)
{
    QList<EditionInForce> putInForce;
    Rulebook rulebook = knowledge.rulebook;
    if (const QString path = databaseOf(options.database); QFileInfo::exists(path) || Store::isKnown(path)) {
        const Result<std::unique_ptr<Store>> store = Store::open(path, Store::Mode::ReadOnly);
        if (!store)
            return fail(store.error());
        const Result<Rulebook> desk = (*store)->rulebook(knowledge.rulebook);
        const Result<QList<EditionInForce>> stored = (*store)->editions();
        if (!desk || !stored)
            return fail(desk ? stored.error() : desk.error());
        rulebook = *desk;
        putInForce = *stored;
    }
    for (const Rulebook *edition = &rulebook; edition; edition = edition->before())
        listEdition(*edition, putInForce);
    for (const Rulebook *edition = &knowledge.rulebook; edition; edition = edition->before()) {
        if (!editionNamed(rulebook, edition->edition))
            writeError(Texts::tr("The program carries edition %1 from %2; this desk judges by its own instead.")
                           .arg(edition->edition, edition->inForceFrom.toString(Qt::ISODate)));
    }
    return 0;
}

int runRulebookExport(const RulebookExportOptions &options, const Knowledge &knowledge)
{
    const Result<Rulebook> rulebook = deskRulebook(options.database, knowledge.rulebook);
    if (!rulebook)
        return fail(rulebook.error());
    const Rulebook *edition = editionNamed(*rulebook, options.edition);
    if (!edition)
        return fail({Failure::Code::NotFound, options.edition, Texts::tr("There is no such edition."),
                     Texts::tr("\"rulebook list\" names them.")});
    const QDir folder(options.folder);
    if (!folder.mkpath(u"."_s))
        return fail({Failure::Code::NotWritable, options.folder, Texts::tr("The folder cannot be made."), {}});
    const QString json = folder.filePath(edition->edition + u".json"_s);
    const QString holidays = folder.filePath(QJsonDocument::fromJson(edition->source().json)[u"holidays"_s].toString());
    for (const auto &[path, bytes] :
         {std::pair(json, edition->source().json), std::pair(holidays, edition->source().holidays)}) {
        if (const Result<void> written = writeNew(path, bytes); !written)
            return fail(written.error());
    }
    say(json);
    return 0;
}

int runPutInForce(const PutInForceOptions &options, const Knowledge &knowledge)
{
    const Result<Rulebook> edition = Rulebook::load(options.file);
    if (!edition)
        return failWithAll(options.file, edition.error());
    const Result<Rulebook> before = deskRulebook(options.database, knowledge.rulebook);
    if (!before)
        return fail(before.error());
    sayChanges(before->inForceOn(edition->inForceFrom), *edition);
    if (options.dryRun)
        return 0;
    const Result<std::unique_ptr<Store>> store = Store::open(databaseOf(options.database));
    if (!store)
        return fail(store.error());
    if (const Result<void> done = (*store)->putInForce(edition->source(), knowledge.rulebook, accountName(), nowUtc());
        !done)
        return fail(done.error());
    say(Texts::tr("In force for what is received from %1 on: %2")
            .arg(edition->inForceFrom.toString(Qt::ISODate), edition->edition));
    return 0;
}

namespace {

QString wordFor(const QString &name)
{
    return name.isNull() ? u"-"_s : name;
}

QByteArray flipJson(const VerdictFlip &flip)
{
    JsonWriter json;
    json.beginObject();
    if (flip.decision > 0)
        json.member(u"decision", flip.decision)
            .member(u"kind", decisionKindName(flip.kind))
            .member(u"decided_at", inTokyo(flip.at).toString(Qt::ISODate))
            .member(u"decided_by", flip.by);
    json.member(u"source", flip.source)
        .member(u"index", qint64(flip.formIndex))
        .member(u"service_code", flip.serviceCode)
        .member(u"receipt_date", flip.receiptDate)
        .member(u"before", flip.before)
        .member(u"after", flip.after)
        .key(u"rules")
        .beginArray();
    for (const RuleFlip &rule : flip.rules) {
        json.beginObject()
            .member(u"rule", rule.rule)
            .member(u"before", rule.before)
            .member(u"after", rule.after)
            .endObject();
    }
    return json.endArray().endObject().line();
}

QByteArray flipText(const VerdictFlip &flip)
{
    QStringList rules;
    for (const RuleFlip &rule : flip.rules)
        rules.append(u"%1 (%2 -> %3)"_s.arg(rule.rule, wordFor(rule.before), wordFor(rule.after)));
    const QString which = flip.decision > 0 ? u"#%1"_s.arg(flip.decision) : flip.source;
    return terminalText(u"%1  %2  %3  %4 -> %5: %6"_s.arg(which, flip.receiptDate.toString(Qt::ISODate),
                                                          flip.serviceCode, wordFor(flip.before), wordFor(flip.after),
                                                          rules.join(u", "_s)))
               .toUtf8() +
           '\n';
}

VerdictFlip masked(VerdictFlip flip, const Masker &masker)
{
    flip.by = masker.code(flip.by);
    flip.source = masker.prose(flip.source);
    flip.serviceCode = masker.code(flip.serviceCode);
    return flip;
}

/// To standard error, so that what was asked for stays a list.
void saySummary(const ReplaySummary &summary)
{
    writeError(Texts::tr("%1 judged: %2 with another verdict, %3 with the same and other findings.")
                   .arg(summary.judged)
                   .arg(summary.flipped)
                   .arg(summary.otherwise));
    if (summary.byProgram > 0)
        writeError(Texts::tr("%1 more differ from their record under their own edition too: that is the program's "
                             "doing and not the edition's.")
                       .arg(summary.byProgram));
    if (summary.notJudged > 0)
        writeError(Texts::tr("%1 could not be judged again.").arg(summary.notJudged));
}

/// As `check` would judge the mails, and under the edition.
Result<ReplaySummary> replay(const HistoryReplayOptions &options, const Rulebook &edition, const Knowledge &knowledge,
                             const ReplayListener &listener)
{
    if (!options.paths.isEmpty()) {
        QStringList problems;
        const RegisterSource source{std::nullopt,
                                    options.database.isEmpty() ? std::nullopt : std::optional(options.database)};
        const Result<OpenedRegister> opened = openRegister(source, knowledge.rulebook, problems);
        if (!opened)
            return tl::make_unexpected(opened.error());
        const DeskContext desk{opened->rulebook, opened->contractRegister, options.receiptDate, {}};
        return replayMails(options.paths, desk, edition, options.jobs, listener);
    }
    const Result<std::unique_ptr<Store>> store = Store::open(databaseOf(options.database), Store::Mode::ReadOnly);
    if (!store)
        return tl::make_unexpected(store.error());
    return replayHistory(**store, edition, options.from, options.to, options.jobs, listener);
}

} // namespace

int runHistoryReplay(const HistoryReplayOptions &options, const Knowledge &knowledge)
{
    const Result<Rulebook> edition = Rulebook::load(options.edition);
    if (!edition)
        return failWithAll(options.edition, edition.error());
    bool isUnreadable = false;
    ReplayListener listener;
    const Masker masker({}, knowledge.rulebook); // no desk's address is in what is listed
    listener.flipped = [&](const VerdictFlip &flip) {
        const VerdictFlip shown = options.isMasked ? masked(flip, masker) : flip;
        writeOut(options.asJsonLines ? flipJson(shown) : flipText(shown));
    };
    listener.unreadable = [&isUnreadable](const Failure &failure) {
        writeError(failure.toString());
        isUnreadable = true;
    };
    const Result<ReplaySummary> summary = replay(options, *edition, knowledge, listener);
    if (!summary)
        return fail(summary.error());
    saySummary(*summary);
    if (isUnreadable)
        return couldNot;
    return summary->flipped + summary->otherwise > 0 ? someFlip : 0;
}

} // namespace certlink
