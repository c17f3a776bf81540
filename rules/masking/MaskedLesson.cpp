#include "rules/masking/MaskedLesson.h"

#include "rules/desk/JudgementJson.h"
#include "rules/desk/Replay.h"

#include <QCoreApplication>

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::Masker)
};

} // namespace

Result<MaskedLesson> maskedLesson(const MaskableCase &one, const CaseFile &file, QDate receiptDate,
                                  const Rulebook &rulebook, const Masker &masker)
{
    const auto refused = [](const QString &detail) {
        return tl::make_unexpected(Failure{
            Failure::Code::Refused, {}, detail, Texts::tr("Nothing was taken into the training. Choose another one.")});
    };
    if (!file.isApplication() || file.index() != 0)
        return refused(Texts::tr("An exercise is made of the first application of a mail."));
    // The learner reads the mail as it came: what people laid over it is no part of the exercise, but for facts.
    MaskableCase plain = one;
    plain.layers = {{}, one.layers.facts, {}};
    plain.dealings = one.dealings.value_or(ContractDealings()); // the training always knows of them
    const DeskContext context{rulebook, one.contractRegister, receiptDate,
                              [&plain](const QString &) { return *plain.dealings; }};
    CaseFile asItCame(file.mail(), 0, context);
    if (const Result<void> laid = asItCame.setLayers(plain.layers, context); !laid)
        return tl::make_unexpected(laid.error());
    const MaskedCase made = masker.masked(plain, asItCame, receiptDate);
    TrainingCase lesson{Texts::tr("masked"), made.masked.evidence.bytes, made.masked.layers.facts,
                        *made.masked.dealings, false};
    const TrainingGround ground{rulebook, made.masked.contractRegister, receiptDate, {}};
    if (!made.isTheSame || !saysTheSame(asItCame.judgement(), openCase(lesson, ground).judgement()))
        return refused(Texts::tr("Masked, this application would not be judged as it is."));
    return MaskedLesson{lesson, made.masked.contractRegister, receiptDate};
}

Result<MaskedLesson> maskedLesson(const DecisionRecord &record, const Rulebook &rulebook, const Masker &masker)
{
    const Result<Replay> again = replay(record);
    if (!again)
        return tl::make_unexpected(again.error());
    const Result<JudgingFacts> facts = judgingFactsFromJson(record.facts, rulebook);
    if (!facts)
        return tl::make_unexpected(facts.error());
    const MaskableCase one{record.evidence, again->file->layers(), facts->contractRegister, facts->dealings};
    return maskedLesson(one, *again->file, again->file->mail().receiptDate, rulebook, masker);
}

Exercise exerciseOf(const MaskedLesson &made)
{
    return {made.lesson, made.contractRegister, made.today};
}

} // namespace certlink
