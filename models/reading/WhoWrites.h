#pragma once

#include <QString>

namespace certlink {

// Words and labels by which a letter tells who writes it, and from where. All expect a text after foldedName().

/// What stands before the colon of who writes, from where, and of what the letter is; folded.
[[nodiscard]] bool tellsWhoWrites(const QString &label);
/// Of the day a letter is written, and of why: what stands behind them is looked at for what it leaves open.
[[nodiscard]] bool tellsWhenAndWhy(const QString &label);
/// A department, a company or an office in it, known by how its name ends.
[[nodiscard]] bool isOffice(QStringView word);
/// Telephone numbers, addresses of any kind, and whom a letter greets.
[[nodiscard]] bool isOfAddress(const QString &name);
/// Who acts for another one, or is away.
[[nodiscard]] bool isOfAnother(QStringView name);
/// A word that calls the mail something else than an application, though it is polite in a sentence.
[[nodiscard]] bool callsItself(const QString &name);
/// Whether what stands before a colon is of who writes, from where, when and why: "会社名", "電話番号", "申込日";
/// folded.
[[nodiscard]] bool isLabelOfWhoWrites(const QString &label);

} // namespace certlink
