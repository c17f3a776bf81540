#pragma once

#include "models/application/Field.h"
#include "models/application/Span.h"
#include "models/rulebook/Rulebook.h"
#include "rules/masking/Masks.h"

#include <QStringList>

#include <optional>

namespace certlink {

/// A part of a text of which it is known what it is.
struct KnownPart {
    enum class Kind {
        Word,  ///< an ID or a code, wrapped or not
        Host,  ///< a host name, or what was written in its place
        Prose, ///< somebody's own words
    };
    Kind kind = Kind::Word;
    Spans spans;
    QString value; ///< as it was read: NFKC, lower case where codes and host names are
};

/// As what the answer to a field is masked; nothing where it stays.
[[nodiscard]] std::optional<KnownPart::Kind> partKindOf(Field field);

/// Masks texts of mails: known parts by what they are, and everywhere addresses, host names, codes, IDs, telephone
/// numbers and the given names. Of a stretch of prose, which no reader looks at, only days, codes and the words that
/// the reader knows are left.
class MaskedText
{
public:
    /// `names`: people and companies; `words`: IDs of letters alone, lower case. Refers to its arguments.
    MaskedText(const Masks &masks, const Rulebook &rulebook, const QStringList &names, const QStringList &words);

    /// `prose`: stretches that are somebody's own words.
    [[nodiscard]] QString masked(const QString &text, const QList<KnownPart> &parts, const Spans &prose) const;
    /// A text that is prose as a whole: a subject, a remark.
    [[nodiscard]] QString prose(const QString &text) const;

private:
    const Masks &m_masks;
    QStringList m_kept; ///< what prose keeps, folded
    const QStringList &m_names;
    const QStringList &m_words;
};

} // namespace certlink
