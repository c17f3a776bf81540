#pragma once

#include "models/reading/UnreadText.h"

#include <algorithm>
#include <limits>

namespace certlink {

/// The mail's own words: what nobody else said, we ourselves least of all, and what no header says (form.md, Quoting).
/// Refers to its argument.
class OwnWords
{
public:
    explicit OwnWords(const ReadLines &read);

    /// Quoted is what carries more quote signs than the form, or stands below a header block with no
    /// answered form below it, but for answers written directly below its questions; ours is a sentence of a reply that
    /// nobody changed.
    [[nodiscard]] bool isOwn(qsizetype line) const;
    [[nodiscard]] bool isBelowSignature(qsizetype line) const
    {
        return std::any_of(m_signatures.begin(), m_signatures.end(),
                           [line](const Signature &one) { return line > one.line && line < one.end; });
    }
    /// Whether it stands below the last of the rules a signature is framed by: what is written there is none of it.
    [[nodiscard]] bool isBelowFrame(qsizetype line) const
    {
        return std::any_of(m_signatures.begin(), m_signatures.end(),
                           [line](const Signature &one) { return line > one.frameEnd && line < one.end; });
    }

private:
    static constexpr qsizetype nowhere = std::numeric_limits<qsizetype>::max();
    /// A signature ends with its part: attached text does not stand below it.
    struct Signature {
        qsizetype line = 0;           ///< of the dashes or the rule
        qsizetype end = 0;            ///< behind the last line of the part
        qsizetype frameEnd = nowhere; ///< the last rule below a rule
    };
    [[nodiscard]] bool isRule(qsizetype line) const;
    void findSignature(qsizetype begin, qsizetype end);
    [[nodiscard]] qsizetype addressesAtEnd(qsizetype end) const;
    [[nodiscard]] bool closesFrame(qsizetype line) const;
    [[nodiscard]] bool hasFormBelow(qsizetype line) const;
    [[nodiscard]] bool isHeader(qsizetype line) const;
    [[nodiscard]] bool isAnswer(qsizetype line) const;
    /// An unanswered template, an older form, a form that stands in the mail twice.
    [[nodiscard]] bool isInOtherForm(qsizetype line) const;

    const ReadLines &m_read;
    int m_depth = 0;
    qsizetype m_firstFormLine = nowhere;
    qsizetype m_lastFormLine = -1;
    qsizetype m_quotedFrom = nowhere;
    QList<Signature> m_signatures;
};

} // namespace certlink
