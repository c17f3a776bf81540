#include "ui/desk/DeskDecisions.h"

#include "rules/desk/Recorder.h"
#include "ui/desk/Desk.h"

namespace certlink {

DeskDecisions::DeskDecisions(Desk &desk) : QObject(&desk), m_desk(desk) {}

/// Null, with a word about it, where nothing can be decided.
DeskCase *DeskDecisions::decidable(DeskCase *deskCase)
{
    if (const auto obstacle = m_desk.database().obstacle()) {
        emit refused(*obstacle);
        return nullptr;
    }
    if (deskCase && deskCase->isOpen())
        return deskCase;
    emit refused({Failure::Code::Refused, {}, tr("There is nothing to decide here."), {}});
    return nullptr;
}

namespace {

/// A copy of everything a decision needs: the window goes on while it is written.
ShownApplication shownOf(const Desk &desk, const DeskCase &deskCase)
{
    return {deskCase.key, deskCase.evidence, std::make_shared<const CaseFile>(*deskCase.file),
            desk.openHere(deskCase.contract(), deskCase.id)};
}

DecidingPerson personOf(const Desk &desk, bool keepsKey = false)
{
    return {desk.setup().person, desk.setup().now(), desk.language(), keepsKey};
}

} // namespace

void DeskDecisions::approve(bool keepsKey)
{
    DeskCase *deskCase = decidable(m_desk.current());
    if (!deskCase)
        return;
    write(*deskCase, [rulebook = m_desk.rulebook(), &texts = m_desk.setup().texts, shown = shownOf(m_desk, *deskCase),
                      person = personOf(m_desk, keepsKey)](Store &store) {
        return Recorder(rulebook, texts, store).approve(shown, person);
    });
}

void DeskDecisions::giveBack(const QString &reply, bool keepsKey)
{
    giveBack(m_desk.current() ? m_desk.current()->id : 0, reply, keepsKey);
}

void DeskDecisions::giveBack(int id, const QString &reply, bool keepsKey)
{
    DeskCase *deskCase = decidable(m_desk.find(id));
    if (!deskCase)
        return;
    m_desk.intake().wake(*deskCase);
    if (!deskCase->file) {
        emit refused(
            deskCase->failure.value_or(Failure{Failure::Code::Refused, {}, tr("It is still being read."), {}}));
        return;
    }
    write(*deskCase, [rulebook = m_desk.rulebook(), &texts = m_desk.setup().texts, shown = shownOf(m_desk, *deskCase),
                      person = personOf(m_desk, keepsKey),
                      reply](Store &store) { return Recorder(rulebook, texts, store).giveBack(shown, reply, person); });
}

void DeskDecisions::handOver(const QString &note)
{
    DeskCase *deskCase = decidable(m_desk.current());
    if (!deskCase)
        return;
    m_desk.drafts().flush();
    m_desk.database().writer().write<Preparation>(
        this,
        [rulebook = m_desk.rulebook(), &texts = m_desk.setup().texts, shown = shownOf(m_desk, *deskCase),
         person = personOf(m_desk),
         note](Store &store) { return Recorder(rulebook, texts, store).handOver(shown, note, person); },
        [this](const Result<Preparation> &answer) {
            if (answer)
                emit handedOver();
            else
                emit refused(answer.error());
        });
}

void DeskDecisions::look(Look::Intention intention)
{
    DeskCase *deskCase = m_desk.current();
    if (const auto obstacle = m_desk.database().obstacle()) {
        emit refused(*obstacle);
        return;
    }
    if (!deskCase || !deskCase->putAway)
        return;
    m_desk.database().writer().write<Look>(
        this,
        [rulebook = m_desk.rulebook(), &texts = m_desk.setup().texts, shown = shownOf(m_desk, *deskCase),
         person = personOf(m_desk),
         intention](Store &store) { return Recorder(rulebook, texts, store).takeLook(shown, intention, person); },
        [this, id = deskCase->id](const Result<Look> &answer) {
            DeskCase *looked = m_desk.find(id);
            if (looked && m_desk.secondLook().refresh(*looked))
                m_desk.updated(*looked);
            if (answer)
                emit this->looked();
            else
                emit refused(answer.error());
        });
}

std::optional<Look> DeskDecisions::ownLook() const
{
    if (!preparedByAnother())
        return std::nullopt;
    return m_desk.database().store()->lookOf(m_desk.current()->evidence, m_desk.setup().person).value_or(std::nullopt);
}

std::optional<Preparation> DeskDecisions::preparedByAnother() const
{
    const DeskCase *deskCase = m_desk.current();
    const Store *store = m_desk.database().store();
    if (!deskCase || !deskCase->isOpen() || !store)
        return std::nullopt;
    const auto preparation = store->preparationOf(deskCase->evidence).value_or(std::nullopt);
    return preparation && preparation->by != m_desk.setup().person ? preparation : std::nullopt;
}

bool DeskDecisions::mayWaive() const
{
    const Store *store = m_desk.database().store();
    return store && store->roleOf(m_desk.setup().person).value_or(Role::Staff) == Role::Supervisor &&
           preparedByAnother();
}

void DeskDecisions::noteReply(int id, const SentReply &reply)
{
    const DeskCase *deskCase = m_desk.find(id);
    if (!deskCase || !m_desk.database().store())
        return;
    const DecidedForm form{deskCase->evidence, deskCase->messageId(), deskCase->key, reply.by};
    m_desk.database().writer().write<SentReply>(
        this,
        [form, reply](Store &store) -> Result<SentReply> {
            const Result<void> noted = store.noteReply(form, reply);
            return noted ? Result<SentReply>(reply) : tl::make_unexpected(noted.error());
        },
        [this, id](const Result<SentReply> &answer) {
            if (!answer)
                return emit replyNotNoted(answer.error());
            m_desk.database().forgetAnswers();
            if (DeskCase *noted = m_desk.find(id)) {
                noted->replies.prepend(*answer);
                m_desk.updated(*noted);
            }
        });
}

void DeskDecisions::withdraw(qint64 decision, const QString &reason)
{
    if (const auto obstacle = m_desk.database().obstacle()) {
        emit refused(*obstacle);
        return;
    }
    m_desk.database().writer().write<DecisionRecord>(
        this,
        [decision, reason, by = m_desk.setup().person, at = m_desk.setup().now()](Store &store) {
            return store.withdraw(decision, reason, by, at);
        },
        [this](const Result<DecisionRecord> &answer) { take(0, answer); });
}

void DeskDecisions::write(DeskCase &deskCase, Decide decide)
{
    deskCase.isWriting = true;
    m_desk.updated(deskCase);
    m_desk.database().writer().write<DecisionRecord>(
        this, std::move(decide), [this, id = deskCase.id](const Result<DecisionRecord> &answer) { take(id, answer); });
}

void DeskDecisions::take(int caseId, const Result<DecisionRecord> &answer)
{
    m_desk.database().forgetAnswers();
    DeskCase *deskCase = m_desk.cases().find(caseId);
    if (deskCase) {
        deskCase->isWriting = false;
        if (answer) {
            deskCase->decisions.prepend(answer->summary());
            if (deskCase->undo)
                deskCase->undo->clear();
            m_desk.judgeLater(deskCase->contract(), deskCase->id);
        } else {
            m_desk.drafts().changed(caseId);
        }
        m_desk.updated(*deskCase);
    }
    if (deskCase && deskCase != m_desk.current())
        m_desk.parkLater(caseId);
    if (answer || answer.error().code == Failure::Code::AlreadyDecided)
        m_desk.recogniseAnew();
    if (answer) {
        emit written(*answer);
        return;
    }
    m_desk.database().lookForChanges(); // what has changed meanwhile is to be seen
    emit refused(answer.error());
}

void DeskDecisions::recognise(DeskCase &deskCase)
{
    const Store *store = m_desk.database().store();
    if (deskCase.decisionsKnown || !store || !(deskCase.file || deskCase.parked) || deskCase.isWriting)
        return;
    deskCase.decisionsKnown = true;
    FormIdentity form{sha256OfKey(deskCase.key), deskCase.evidence.formIndex, deskCase.messageId()};
    if (!deskCase.parked)
        form = identityOf(deskCase.evidence, deskCase.messageId());
    const QList<DecisionSummary> decisions = store->decisionsOfForm(form).value_or(QList<DecisionSummary>());
    const QList<SentReply> replies = store->repliesOfForm(form).value_or(QList<SentReply>());
    const bool isSame = decisions == deskCase.decisions && replies == deskCase.replies;
    if (decisions != deskCase.decisions) // it is no application in progress any more, or is one again
        m_desk.judgeLater(deskCase.contract(), deskCase.id);
    deskCase.decisions = decisions;
    deskCase.replies = replies;
    if (!m_desk.secondLook().refresh(deskCase) && isSame)
        return;
    m_desk.updated(deskCase);
}

} // namespace certlink
