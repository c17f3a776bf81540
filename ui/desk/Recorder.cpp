#include "ui/desk/Recorder.h"

#include "rules/desk/ApplicationJson.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace certlink {

namespace {

/// Null where the case may be approved.
std::optional<Failure> inTheWay(const CaseFile &again, const RuleTexts &texts, Language language)
{
    QStringList sentences;
    for (const RuleResult &result : again.openFindings())
        sentences.append(result.rule % u": " % texts.message(result, language));
    if (sentences.isEmpty())
        return std::nullopt;
    return Failure{
        Failure::Code::Refused,
        {},
        QCoreApplication::translate("Recorder", "Judged again at the moment of writing, this stands in the way:") %
            u'\n' % sentences.join(u'\n'),
        QCoreApplication::translate("Recorder", "Nothing was written. Look at these findings and decide again.")};
}

/// What a person saw and decided on must still be so: the findings they confirmed say the same, and
/// the links change in the same way. Null where it is.
std::optional<Failure> changedMeanwhile(const CaseFile &shown, const CaseFile &again, const RuleTexts &texts,
                                        Language language)
{
    QStringList changes;
    for (const RuleResult &now : again.judgement().findings()) {
        if (!again.decisionFor(now.rule))
            continue;
        for (const RuleResult &then : shown.judgement().results)
            if (then.rule == now.rule && texts.message(then, language) != texts.message(now, language))
                changes.append(now.rule % u": " % texts.message(now, language));
    }
    const LinkChange then = linkChange(shown.application(), shown.effectiveRegister());
    const LinkChange now = linkChange(again.application(), again.effectiveRegister());
    if (then.before != now.before || then.after != now.after)
        changes.append(QCoreApplication::translate("Recorder", "Links now: %1").arg(now.before.join(u' ')));
    if (changes.isEmpty())
        return std::nullopt;
    return Failure{
        Failure::Code::Conflict,
        {},
        QCoreApplication::translate("Recorder", "This has changed since it was shown:") % u'\n' % changes.join(u'\n'),
        QCoreApplication::translate("Recorder", "Nothing was written. Look at these findings and decide again.")};
}

ApprovedChange changeOf(const CaseFile &again)
{
    const LinkChange links = linkChange(again.application(), again.effectiveRegister());
    ApprovedChange change;
    change.contract = again.application().serviceCode.value;
    const QList<Work> work = again.application().markedWork();
    change.work = work.isEmpty() ? QString() : QString(workName(work.first()));
    change.linksBefore = links.before;
    change.linksAfter = links.after;
    change.linksBeforeKnown = links.beforeKnown;
    change.startDate = again.application().startDate.date;
    return change;
}

} // namespace

Recorder::Recorder(const WindowContext &setup, Language language, Store &store)
    : m_setup(setup), m_language(language), m_store(store)
{
}

DecisionEntry Recorder::entryOf(const CaseFile &again, const Evidence &evidence) const
{
    const DecodedMail &mail = again.mail().mail;
    DecisionEntry entry;
    entry.evidence = evidence.bytes;
    entry.source = evidence.source;
    entry.messageId = mail.messageId;
    entry.fromAddress = mail.fromAddress;
    entry.subject = mail.subject;
    entry.formIndex = evidence.formIndex;
    entry.receiptDate = again.mail().receiptDate;
    entry.serviceCode = again.application().serviceCode.value;
    entry.disposition = QString(dispositionName(again.judgement().disposition));
    entry.rulebookEdition = m_setup.rulebook.edition;
    entry.application = applicationJson(again.application(), again.mail().mail.body().text);
    entry.findings = findingsJson(again.judgement(), mail.body().text, m_setup.texts, m_language);
    entry.corrections = toJson(again.corrections());
    if (!evidence.charset.isEmpty())
        entry.corrections.prepend(QJsonObject{{QStringLiteral("field"), QStringLiteral("charset")},
                                              {QStringLiteral("to"), QString::fromLatin1(evidence.charset)},
                                              {QStringLiteral("by"), m_setup.person}});
    if (evidence.editedText)
        entry.corrections.prepend(QJsonObject{{QStringLiteral("field"), QStringLiteral("text")},
                                              {QStringLiteral("to"), mail.body().text.text()},
                                              {QStringLiteral("by"), m_setup.person}});
    entry.recordedFacts = toJson(again.recordedFacts());
    entry.decisions = toJson(again.decisions());
    entry.by = m_setup.person;
    entry.at = m_setup.now();
    return entry;
}

Result<DecisionRecord> Recorder::write(const DeskCase &deskCase, const QStringList &openHere, const Fill &fill) const
{
    const Layers layers = layersOf(*deskCase.file);
    const auto again = [&](const Register &current, const QStringList &open) -> Result<DecisionEntry> {
        QStringList others = openHere;
        for (const QString &one : open)
            if (const QString name = QFileInfo(one).fileName(); !name.isEmpty() && !others.contains(name))
                others.append(name);
        const DeskContext context{m_setup.rulebook, current, m_setup.today(),
                                  [&others](const QString &) { return others; }};
        const auto file = openCase(deskCase.evidence, layers, context);
        if (!file)
            return tl::unexpected(file.error());
        DecisionEntry entry = entryOf(**file, deskCase.evidence);
        if (auto filled = fill(**file, entry); !filled)
            return tl::unexpected(filled.error());
        return entry;
    };
    return m_store.decide(deskCase.key, deskCase.contract(), m_setup.rulebook, again);
}

Result<DecisionRecord> Recorder::approve(const DeskCase &deskCase, const QStringList &openHere) const
{
    const CaseFile &shown = *deskCase.file;
    return write(deskCase, openHere, [&](const CaseFile &again, DecisionEntry &entry) -> Result<void> {
        if (auto failure = inTheWay(again, m_setup.texts, m_language))
            return tl::unexpected(*failure);
        if (auto failure = changedMeanwhile(shown, again, m_setup.texts, m_language))
            return tl::unexpected(*failure);
        entry.kind = DecisionEntry::Kind::Approved;
        entry.change = changeOf(again);
        return {};
    });
}

Result<DecisionRecord> Recorder::giveBack(const DeskCase &deskCase, const QString &reply,
                                          const QStringList &openHere) const
{
    return write(deskCase, openHere, [&reply](const CaseFile &, DecisionEntry &entry) -> Result<void> {
        entry.kind = DecisionEntry::Kind::Returned;
        entry.reply = reply;
        return {};
    });
}

} // namespace certlink
