#pragma once

#include "models/reading/FormLines.h"
#include "models/rulebook/Rulebook.h"

namespace certlink {

// What a line says that is neither a label nor a row of the form (form.md, Unread text, 2).

/// "メールでのお申込みの理由検証用": no sentence, whose word would go on in kana (…の理由は, …の理由等を), and no
/// label of the form either.
[[nodiscard]] bool isLabelWithWord(const FormLine &line);
/// Within a form nobody is polite: what stands there speaks of the lines around it, unless it is a line of
/// somebody's own (会社名: …). One that is called like the form's (希望しない作業:) is not.
[[nodiscard]] bool isRemarkWithin(const FormLine &line, const ReadingWords &words);
/// Rings say nothing here: which they are, their form's own rows decide.
[[nodiscard]] bool isSetMark(const FormLine &line);

/// "現在の連携対象サービス", "希望しない作業" in place of the form's heading change what the rows below answer. Beside
/// that heading they tell how things are now.
[[nodiscard]] bool isAlteredHeading(const FormLine &line, const Application &application);
/// "www.example.jp <http://www.example.jp/>", as mail programs write a link in plain text.
[[nodiscard]] QStringView withoutAddressSigns(QStringView text);

} // namespace certlink
