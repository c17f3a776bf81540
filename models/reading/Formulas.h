#pragma once

#include <QString>

namespace certlink {

// Sentences that everybody writes, whatever the mail is about. All expect a sentence after foldedName().

/// "ご不明な点がございましたら": what follows tells how to reach somebody.
[[nodiscard]] bool isAboutAnythingUnclear(const QString &name);
/// "お問い合わせは山田まで", "完了しましたらご連絡ください", and what is to be done where something is unclear. When
/// the work is to be called for is none of it.
[[nodiscard]] bool tellsHowToReach(const QString &name);
/// What a mail's footer or a gateway tells everybody.
[[nodiscard]] bool isFooter(const QString &name);
/// Wishes for somebody's health and business, and the weather.
[[nodiscard]] bool isOfTheSeason(const QString &name);
/// The line above a quotation: "On Fri, May 20, 2026 at 10:00 AM A <a@b.jp> wrote:", "…に A さんは書きました:".
[[nodiscard]] bool isAttribution(const QString &name);

/// What a company tells everybody of the days it is closed: "12月29日から1月3日まで休業いたします".
[[nodiscard]] bool tellsOfHolidays(const QString &folded);

} // namespace certlink
