#pragma once

#include "models/reading/FoldedText.h"

#include <memory>

namespace certlink {

/// A text folded and squeezed once, line by line. FoldedText and SqueezedText are pieces of it.
class FoldedBody
{
public:
    /// Folds stretches of a text, each without a line end: the lines.
    FoldedBody(QStringView text, const Spans &lines);
    /// A text that stands nowhere in a mail (a correction): one line, whose spans are empty.
    explicit FoldedBody(const QString &text);

    [[nodiscard]] qsizetype lineCount() const { return qsizetype(m_stores.front()->lineBegins.size()); }
    [[nodiscard]] FoldedText line(qsizetype index) const;
    /// All its lines.
    [[nodiscard]] FoldedText text() const;

    /// What stands between two texts that are joined; a space that does stands nowhere in the mail.
    enum class Joint { Nothing, Space };
    /// Two texts, pieces of this body or not, as one, which is a piece of this body. It breaks between them.
    [[nodiscard]] FoldedText joined(const FoldedText &first, Joint joint, const FoldedText &second);

private:
    /// The lines' own, then one for each joined text: what pieces look into never moves.
    std::vector<std::unique_ptr<const FoldedStore>> m_stores;
};

/// A text squeezed for comparison.
[[nodiscard]] QString squeezed(QStringView text);

} // namespace certlink
