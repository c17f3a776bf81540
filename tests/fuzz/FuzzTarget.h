#pragma once

#include "rules/desk/Intake.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>

/// libFuzzer's entry: one input.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace certlink {

inline QByteArray bytesOf(const uint8_t *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

inline void require(bool holds)
{
    if (!holds)
        qFatal("a promise was not kept");
}

/// Reads and judges a decoded mail against an empty register, and holds the reader to its promise
/// that every span lies in the text.
inline void readAndJudge(DecodedMail mail)
{
    static const Register none;
    const QDate receipt(2026, 11, 20);
    const DeskContext context{builtInRulebook(), none, receipt, {}};
    for (const MailBody &body : mail.bodies) {
        for (const Remark &remark : body.remarks) {
            for (const Span span : remark.spans)
                require(span.begin >= 0 && span.begin <= span.end && span.end <= body.text.text().size());
        }
    }
    const ReadMail read = readMail(std::move(mail), builtInRulebook(), receipt);
    const qsizetype size = read.mail.body().text.text().size();
    const MailFacts facts = mailFacts(read.mail);
    for (const Application &application : read.reading.applications) {
        const Judgement judgement = judgeApplication(application, facts, read.receiptDate, context);
        for (const RuleResult &result : judgement.results) {
            for (const FieldSpan &place : result.spans)
                require(place.span.begin >= 0 && place.span.begin <= place.span.end && place.span.end <= size);
        }
    }
}

} // namespace certlink
