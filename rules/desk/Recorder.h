#pragma once

#include "models/store/Store.h"
#include "rules/RuleTexts.h"
#include "rules/desk/OpenCase.h"

namespace certlink {

/// Who decides, when, and by which rules.
struct DecidingPerson {
    QString name;      ///< never empty
    QDateTime now;     ///< UTC
    Language language; ///< of the sentences that say why something is refused
    /// Where the mail holds a private key: the record keeps the mail byte for byte with it. Otherwise of its bytes
    /// the hash alone, and its text with the key masked.
    bool keepsPrivateKey = false;
};

/// An application as a person has it before her when she decides.
struct ShownApplication {
    QString draftKey;
    Evidence evidence;
    std::shared_ptr<const CaseFile> file; ///< as it was shown, with all layers
    /// References of others for the contract that this desk has open and has not saved as drafts.
    QStringList openHere;
};

/// Whether an approval with these findings needs a second person.
[[nodiscard]] bool needsTwo(const Judgement &judgement, const DeskSettings &settings);

/// Writes decisions. Inside the store's transaction the application is read and judged again from the bytes
/// of the evidence, with the register as it stands there; only what that says is written.
class Recorder
{
public:
    /// Refers to its arguments, which must outlive it. `rulebook`: that of the program, or of this desk as it was; the
    /// editions that the store holds when it writes judge.
    Recorder(const Rulebook &rulebook, const RuleTexts &texts, Store &store)
        : m_rulebook(rulebook), m_texts(texts), m_store(store)
    {
    }

    /// Refused where a finding stands in the way, naming each, or the person may not (waivers, two people, no look
    /// of her own before); Conflict where what was shown is no longer so; AlreadyDecided where a decision stands about
    /// the application.
    [[nodiscard]] Result<DecisionRecord> approve(const ShownApplication &shown, const DecidingPerson &person) const;
    /// `reply` is kept with the record. AlreadyDecided as above.
    [[nodiscard]] Result<DecisionRecord> giveBack(const ShownApplication &shown, const QString &reply,
                                                  const DecidingPerson &person) const;
    /// Makes it ready for another person, who approves it with what was laid over it; her confirmations and
    /// waivers are her own. The draft is to be saved before. `note`: for her, may be null.
    [[nodiscard]] Result<Preparation> handOver(const ShownApplication &shown, const QString &note,
                                               const DecidingPerson &person) const;
    /// What the person would do with an application that another prepared, before she sees what was done with it.
    [[nodiscard]] Result<Look> takeLook(const ShownApplication &shown, Look::Intention intention,
                                        const DecidingPerson &person) const;

private:
    /// Makes a decision of the application as judged again, or says why not.
    using Decide = std::function<Result<void>(const CaseFile &again, const People &people, DecisionEntry &entry)>;
    [[nodiscard]] Result<DecisionRecord> write(const ShownApplication &shown, const DecidingPerson &person,
                                               const Decide &decide) const;
    [[nodiscard]] Result<DecisionEntry> judgeAgain(const ShownApplication &shown, const DecidingPerson &person,
                                                   const DeskState &now, const Decide &decide) const;

    const Rulebook &m_rulebook;
    const RuleTexts &m_texts;
    Store &m_store;
};

} // namespace certlink
