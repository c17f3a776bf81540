#pragma once

#include <QDateTime>
#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <optional>

namespace certlink {

/// That a reply which decides nothing was put on its way. Its text is not kept: it speaks of people, and what it asked
/// about is named by the rules.
struct SentReply {
    enum class Kind {
        Ask,         ///< about an application that stays open
        Acknowledge, ///< an approval was told
    };
    /// How it left the desk; whether it reached anybody nobody here knows.
    enum class Way {
        Copied,      ///< into the clipboard
        Saved,       ///< as a mail's file
        MailProgram, ///< opened there
    };
    Kind kind = Kind::Ask;
    Way way = Way::Copied;
    QStringList rules; ///< whose findings it asks about; empty: a question of the person's own, or an acknowledgement
    QString by;        ///< the person; never empty
    QDateTime at;      ///< UTC

    friend bool operator==(const SentReply &, const SentReply &) = default;
};

[[nodiscard]] QLatin1StringView sentReplyKindName(SentReply::Kind kind); ///< "ask", "acknowledge"
[[nodiscard]] QLatin1StringView sentReplyWayName(SentReply::Way way);    ///< "copied", "saved", "mail-program"
/// The first kind or way where the name is none: the schema lets no other in.
[[nodiscard]] SentReply::Kind sentReplyKindFromName(QStringView name);
[[nodiscard]] SentReply::Way sentReplyWayFromName(QStringView name);

} // namespace certlink
