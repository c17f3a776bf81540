#pragma once

#include <QString>

#include <functional>

namespace certlink {

// A sentence of a reply of ours names days and codes, of which the applicant's mail holds none. He quotes it when he
// answers, at the same depth as the form; it must then be known as ours, and only while it is word for word ours.

/// A sentence as a line of a reply: what it is called, its number, a sign over the sentence ("確認事項1 [7f3a]: …").
/// A line end in it becomes a blank.
[[nodiscard]] QString deskSentence(const QString &sentence, int number, bool isJapanese);

/// The sign over a sentence that is squeezed.
[[nodiscard]] QString deskSign(const QString &squeezedSentence);
/// Whether one could begin with this line (squeezed): most do not, which is seen at once.
[[nodiscard]] bool mayBeDeskSentence(QStringView line);
/// A line of the mail without quote signs, squeezed (FoldedText.h).
using SqueezedLine = std::function<QString(qsizetype line)>;
/// The line behind a sentence that begins at `line`, however it was broken into lines; `line` itself where none begins
/// there, or where something in it is another's.
[[nodiscard]] qsizetype endOfDeskSentence(qsizetype line, qsizetype lineCount, const SqueezedLine &squeezedLine);

} // namespace certlink
