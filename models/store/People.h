#pragma once

#include <QDateTime>
#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <optional>

namespace certlink {

/// What a person may do: staff decide; supervisors also waive, in what another prepared, and say who is what;
/// trainers do not decide.
enum class Role { Staff, Supervisor, Trainer };

[[nodiscard]] QLatin1StringView roleName(Role role); ///< "staff", "supervisor", "trainer"
[[nodiscard]] std::optional<Role> roleFromName(QStringView name);

struct RoleGrant {
    QString person; ///< the account
    Role role = Role::Staff;
    QString by;
    QDateTime at; ///< UTC

    friend bool operator==(const RoleGrant &, const RoleGrant &) = default;
};

/// How the desk works, for everybody who uses the database.
struct DeskSettings {
    enum class TwoPeople { Never, Always, ForRules };
    TwoPeople twoPeople = TwoPeople::Never; ///< which approvals need a second person
    QStringList rules;                      ///< ForRules: where one of these found something
    QString replyLetters{}; ///< JSON of rules/reply; null: none of their own. Changed with null they stay
    /// Who approves what another prepared says first, from the mail alone, what she would do with it; before that
    /// she sees nothing of the other's work.
    bool isBlind = false;

    friend bool operator==(const DeskSettings &, const DeskSettings &) = default;
};

/// An application made ready by one person for another.
struct Preparation {
    QString disposition; ///< as it was judged then
    QString note;        ///< for the second person; null: none
    QString by;
    QDateTime at;            ///< UTC
    QString contentSha256{}; ///< laidOverHash() of what was prepared; the store says it

    friend bool operator==(const Preparation &, const Preparation &) = default;
};

/// What a person would do with an application that another prepared, said before she saw what was done with it.
struct Look {
    enum class Intention { Approve, Return };
    Intention intention = Intention::Return;
    QString by;
    QDateTime at; ///< UTC

    friend bool operator==(const Look &, const Look &) = default;
};
[[nodiscard]] QLatin1StringView intentionName(Look::Intention intention); ///< "approve", "return"

/// Whether the look says otherwise than who prepared it: that what one would return is to be approved.
[[nodiscard]] bool differs(const Look &look, const Preparation &preparation);

/// Who has to do with an application at the moment of deciding.
struct People {
    Role role = Role::Staff; ///< of who decides
    DeskSettings settings{};
    /// By another than who decides. What lies over the mail by now may be something else.
    std::optional<Preparation> preparation{};
    std::optional<Look> look{}; ///< of who decides; since the last decision about the form
};

} // namespace certlink
