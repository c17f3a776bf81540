#pragma once

#include "models/reading/FormLines.h"

#include <optional>

namespace certlink {

/// An option found on a line: which, and how much of the line is its printed text.
struct RowMatch {
    RowOption option;     ///< never OtherRow
    qint32 nameBegin = 0; ///< in the squeezed line
    qint32 nameEnd = 0;
    bool isNameless = false; ///< known by its code's prefix alone
    bool isWhole = true;     ///< its printed text stands there to the end
};

/// Finds options on lines, shortened ones inside their group too (form.md, Shortened options).
class RowMatcher
{
public:
    /// Both outlive the matcher.
    RowMatcher(const FormOptions &options, const Rulebook &rulebook) : m_options(options), m_rulebook(rulebook) {}

    /// `group`: the options the line stands among; nothing outside of all. `section`: the label or
    /// options last met, which tell the two その他 apart. `isAnswer`: the line has a sign, or stands
    /// behind the heading, so that it is an answer even under an unknown name.
    [[nodiscard]] std::optional<RowMatch> match(const FormLine &line, std::optional<Label> group, Label section,
                                                bool isAnswer) const;
    /// Where a further option with its sign begins on the same line; the line's end where none does.
    [[nodiscard]] qsizetype nextRowBegin(const FormLine &line, qsizetype from, std::optional<Label> group) const;
    /// Where a further service begins on a line without signs, behind a comma or a slash; its end where none does.
    [[nodiscard]] qsizetype nextServiceBegin(const FormLine &line, qsizetype from) const;
    /// Where a row of the group begins behind a few words nobody printed ("済 その他", "(予備)■変更"); -1
    /// where none does.
    [[nodiscard]] qsizetype rowBehindWords(const FormLine &line, Label group) const;
    /// The kind a code's letters belong to, its digits right or wrong.
    [[nodiscard]] std::optional<ServiceKind> kindOf(QStringView code) const;

private:
    [[nodiscard]] std::optional<RowMatch> matchShortened(const FormLine &line, Label group, bool isAnswer) const;
    [[nodiscard]] std::optional<RowMatch> matchNameless(const FormLine &line, bool isAnswer) const;
    [[nodiscard]] static std::optional<RowOption> decided(const RowOption &option, const FormLine &line,
                                                          qsizetype nameEnd, Label section);
    [[nodiscard]] bool beginsOption(QStringView text, std::optional<Label> group) const;

    const FormOptions &m_options;
    const Rulebook &m_rulebook;
};

} // namespace certlink
