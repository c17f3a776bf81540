#include "rules/desk/Recorder.h"

#include "models/mail/PrivateKeys.h"
#include "models/store/LaidOver.h"

#include "rules/desk/ApplicationJson.h"
#include "rules/desk/JudgementJson.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Recorder)
};

tl::unexpected<Failure> refused(const QString &detail, const QString &remedy)
{
    return tl::make_unexpected(Failure{Failure::Code::Refused, {}, detail, remedy});
}

/// Nobody has changed since what the approval rests on: who changes it prepares it too.
bool isAsPrepared(const ShownApplication &shown, const Preparation &preparation)
{
    return preparation.contentSha256 == laidOverHash(shown.evidence, toJson(shown.file->layers()));
}

Result<void> mayWaive(const ShownApplication &shown, const CaseFile &again, const DecidingPerson &person,
                      const People &people)
{
    if (people.role != Role::Supervisor)
        return refused(Texts::tr("Only a supervisor can waive a finding that blocks."),
                       Texts::tr("Nothing was written. Hand the application over to a supervisor."));
    if (!people.preparation)
        return refused(Texts::tr("A finding that blocks is waived by another person than who prepared the application, "
                                 "and nobody else has prepared it."),
                       Texts::tr("Nothing was written. Let a colleague prepare it and hand it over."));
    const Layers own = again.layers().of(person.name);
    if (!own.corrections.isEmpty() || !own.facts.isEmpty() || !isAsPrepared(shown, *people.preparation))
        return refused(
            Texts::tr("A finding that blocks is waived in an application as a colleague prepared it, without "
                      "a correction or a fact of who waives."),
            Texts::tr("Nothing was written. Take yours back and let a colleague make them, or hand it over to "
                      "another supervisor."));
    return {};
}

/// The database refuses the same (its triggers); here it is said so that a person knows what to do.
Result<void> mayApprove(const ShownApplication &shown, const CaseFile &again, const DecidingPerson &person,
                        const People &people)
{
    if (people.role == Role::Trainer)
        return refused(Texts::tr("A trainer does not decide."), Texts::tr("Nothing was written."));
    const QList<Settlement> &settlements = again.layers().settlements;
    const bool waives = std::any_of(settlements.begin(), settlements.end(),
                                    [](const Settlement &one) { return one.kind == Settlement::Kind::Waived; });
    if (waives) {
        if (Result<void> may = mayWaive(shown, again, person, people); !may)
            return may;
    }
    const bool areTwo = needsTwo(again.judgement(), people.settings);
    if (areTwo && !people.preparation)
        return refused(Texts::tr("This approval needs two people, and nobody else has prepared the application."),
                       Texts::tr("Nothing was written. Hand it over, so that a colleague approves it."));
    if (areTwo && !isAsPrepared(shown, *people.preparation))
        return refused(Texts::tr("This approval needs two people, and what lies over the mail is not what %1 prepared: "
                                 "corrections, facts or the text were changed since.")
                           .arg(people.preparation->by),
                       Texts::tr("Nothing was written. Take the changes back, or hand it over as it is now, so that a "
                                 "colleague approves it."));
    if (people.settings.isBlind && people.preparation && !people.look)
        return refused(Texts::tr("Another person prepared it, and you have not recorded your own judgement before."),
                       Texts::tr("Nothing was written. Record what you would do with it first."));
    return {};
}

Result<void> nothingInTheWay(const CaseFile &again, const RuleTexts &texts, Language language)
{
    QStringList sentences;
    for (const RuleResult &result : again.openFindings())
        sentences.append(result.rule % u": " % texts.message(result, language));
    if (sentences.isEmpty())
        return {};
    return tl::make_unexpected(Failure{Failure::Code::Refused,
                                       {},
                                       Texts::tr("Judged again at the moment of writing, this stands in the way:") %
                                           u'\n' % sentences.join(u'\n'),
                                       Texts::tr("Nothing was written. Look at these findings and decide again.")});
}

/// What a person saw and decided on must still be so: the findings they settled say the same, and the links
/// change in the same way.
Result<void> sameAsShown(const CaseFile &shown, const CaseFile &again, const RuleTexts &texts, Language language)
{
    QStringList changes;
    for (const RuleResult &now : again.judgement().findings()) {
        if (!again.settlementOf(now.rule))
            continue;
        for (const RuleResult &then : shown.judgement().results) {
            if (then.rule == now.rule && texts.message(then, language) != texts.message(now, language))
                changes.append(now.rule % u": " % texts.message(now, language));
        }
    }
    const LinkChange &then = shown.linkChange();
    const LinkChange &now = again.linkChange();
    if (then.before != now.before || then.after != now.after)
        changes.append(Texts::tr("Links now: %1").arg(now.before.join(u' ')));
    if (changes.isEmpty())
        return {};
    return tl::make_unexpected(Failure{Failure::Code::Conflict,
                                       {},
                                       Texts::tr("This has changed since it was shown:") % u'\n' % changes.join(u'\n'),
                                       Texts::tr("Nothing was written. Look at these findings and decide again.")});
}

ApprovedChange changeOf(const CaseFile &again)
{
    const LinkChange &links = again.linkChange();
    const QList<Work> work = again.application().markedWork();
    return {again.application().serviceCode.value,
            work.isEmpty() ? QString() : QString(workName(work.first())),
            links.before,
            links.after,
            links.beforeKnown,
            again.application().startDate.date};
}

/// What is open at this desk, and what the database knows of besides, by names.
ContractDealings withOpenHere(ContractDealings stored, QStringList openHere)
{
    for (const QString &source : std::as_const(stored.openApplications)) {
        if (const QString name = QFileInfo(source).fileName(); !name.isEmpty() && !openHere.contains(name))
            openHere.append(name);
    }
    stored.openApplications = openHere;
    return stored;
}

QList<DecidedFinding> findingsOf(const Judgement &judgement)
{
    QList<DecidedFinding> findings;
    for (const RuleResult &result : judgement.findings())
        findings.append({result.rule, QString(severityName(result.severity)), QString(verdictName(result.verdict))});
    std::sort(findings.begin(), findings.end(),
              [](const DecidedFinding &a, const DecidedFinding &b) { return a.rule < b.rule; });
    return findings;
}

DecisionEntry entryOf(const CaseFile &again, const Evidence &evidence, const JudgingFacts &facts,
                      const Rulebook &edition)
{
    const DecodedMail &mail = again.mail().mail;
    DecisionEntry entry;
    entry.evidence = evidence;
    entry.messageId = mail.messageId;
    entry.fromAddress = mail.fromAddress;
    entry.subject = mail.subject;
    entry.receiptDate = again.mail().receiptDate;
    entry.serviceCode = again.application().serviceCode.value;
    entry.disposition = QString(dispositionName(again.judgement().disposition));
    entry.rulebook = edition.source();
    entry.edition = edition.edition;
    entry.application = applicationJson(again.application(), mail.body().text);
    entry.judgement = judgementJson(again.judgement());
    entry.mailText = mail.body().text.text();
    entry.findings = findingsOf(again.judgement());
    entry.facts = judgingFactsJson(facts);
    entry.layers = toJson(again.layers());
    return entry;
}

/// A key that travelled by mail is nobody's to keep: it stays only where a person wants it.
void settlePrivateKey(DecisionEntry &entry, const DecodedMail &mail, bool keeps)
{
    if (!mail.hasPrivateKey)
        return;
    entry.keyMaterial = keeps ? KeyMaterial::Kept : KeyMaterial::Erased;
    if (!keeps && entry.evidence.editedText)
        maskPrivateKeys(*entry.evidence.editedText);
}

} // namespace

bool needsTwo(const Judgement &judgement, const DeskSettings &settings)
{
    const QList<RuleResult> findings = judgement.findings();
    switch (settings.twoPeople) {
    case DeskSettings::TwoPeople::Never:
        return false;
    case DeskSettings::TwoPeople::Always:
        return true;
    case DeskSettings::TwoPeople::ForRules:
        return std::any_of(findings.begin(), findings.end(),
                           [&](const RuleResult &one) { return settings.rules.contains(one.rule); });
    }
    Q_UNREACHABLE();
}

/// What is written must be what the facts written beside it say: it is judged by them alone.
Result<DecisionEntry> Recorder::judgeAgain(const ShownApplication &shown, const DecidingPerson &person,
                                           const DeskState &now, const Decide &decide) const
{
    std::optional<ContractDealings> dealings;
    DeskContext context{now.rulebook, now.contractRegister, shown.evidence.arrivedOn, [&](const QString &serviceCode) {
                            dealings = withOpenHere(now.dealings(serviceCode), shown.openHere);
                            return *dealings;
                        }};
    auto again = openCase(shown.evidence, shown.file->layers(), context);
    if (!again)
        return tl::make_unexpected(again.error());
    const JudgingFacts facts{excerptOf(now.contractRegister, registerKeys(**again)), dealings};
    (*again)->rejudge({now.rulebook, facts.contractRegister, shown.evidence.arrivedOn,
                       [&](const QString &) { return facts.dealings.value_or(ContractDealings()); }});
    const Rulebook &edition = now.rulebook.inForceOn((*again)->mail().receiptDate);
    DecisionEntry entry = entryOf(**again, shown.evidence, facts, edition);
    settlePrivateKey(entry, (*again)->mail().mail, person.keepsPrivateKey);
    entry.by = person.name;
    entry.at = person.now;
    if (const Result<void> decided = decide(**again, now.people, entry); !decided)
        return tl::make_unexpected(decided.error());
    return entry;
}

Result<DecisionRecord> Recorder::write(const ShownApplication &shown, const DecidingPerson &person,
                                       const Decide &decide) const
{
    return m_store.decide({shown.evidence, shown.file->mail().mail.messageId, shown.draftKey, person.name}, m_rulebook,
                          [&](const DeskState &now) { return judgeAgain(shown, person, now, decide); });
}

Result<DecisionRecord> Recorder::approve(const ShownApplication &shown, const DecidingPerson &person) const
{
    return write(shown, person, [&](const CaseFile &again, const People &people, DecisionEntry &entry) -> Result<void> {
        if (Result<void> allowed = mayApprove(shown, again, person, people); !allowed)
            return allowed;
        if (Result<void> free = nothingInTheWay(again, m_texts, person.language); !free)
            return free;
        if (Result<void> same = sameAsShown(*shown.file, again, m_texts, person.language); !same)
            return same;
        entry.kind = DecisionKind::Approved;
        entry.change = changeOf(again);
        return {};
    });
}

Result<Preparation> Recorder::handOver(const ShownApplication &shown, const QString &note,
                                       const DecidingPerson &person) const
{
    return m_store.prepare(
        {shown.evidence, shown.file->mail().mail.messageId, shown.draftKey, person.name, toJson(shown.file->layers())},
        {QString(dispositionName(shown.file->judgement().disposition)), note, person.name, person.now});
}

Result<Look> Recorder::takeLook(const ShownApplication &shown, Look::Intention intention,
                                const DecidingPerson &person) const
{
    return m_store.takeLook({shown.evidence, shown.file->mail().mail.messageId, shown.draftKey, person.name},
                            {intention, person.name, person.now});
}

Result<DecisionRecord> Recorder::giveBack(const ShownApplication &shown, const QString &reply,
                                          const DecidingPerson &person) const
{
    return write(shown, person, [&reply](const CaseFile &, const People &people, DecisionEntry &entry) -> Result<void> {
        if (people.role == Role::Trainer)
            return refused(Texts::tr("A trainer does not decide."), Texts::tr("Nothing was written."));
        entry.kind = DecisionKind::Returned;
        entry.reply = reply;
        return {};
    });
}

} // namespace certlink
