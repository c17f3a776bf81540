#pragma once

#include "models/application/Failure.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace certlink {

/// The regulation's own words, which an organisation may attach: a text file of the published page. What each
/// clause says is found in it by the page's headings, the order of what stands below them and a word or two;
/// the program holds no sentence of it.
class OfficialText
{
public:
    OfficialText() = default;
    /// Places the clauses of a text.
    explicit OfficialText(const QString &text);
    /// Reads a file in UTF-8 of at most a megabyte. A Failure where it cannot be read or is no such text.
    [[nodiscard]] static Result<OfficialText> load(const QString &path);

    /// The clause's words as they stand there; null where it has no place.
    [[nodiscard]] QString of(const QString &clause) const { return m_words.value(clause); }
    /// Clauses that have no place in it, in the order of clauses.md.
    [[nodiscard]] const QStringList &notPlaced() const { return m_notPlaced; }
    /// No text is attached.
    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty() && m_notPlaced.isEmpty(); }

private:
    QHash<QString, QString> m_words; ///< by clause
    QStringList m_notPlaced;
};

} // namespace certlink
