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

    friend bool operator==(const DeskSettings &, const DeskSettings &) = default;
};

/// An application made ready by one person for another.
struct Preparation {
    QString disposition; ///< as it was judged then
    QString note;        ///< for the second person; null: none
    QString by;
    QDateTime at; ///< UTC

    friend bool operator==(const Preparation &, const Preparation &) = default;
};

/// Who has to do with an application at the moment of deciding.
struct People {
    Role role = Role::Staff; ///< of who decides
    DeskSettings settings{};
    std::optional<Preparation> preparation{}; ///< by another than who decides
};

} // namespace certlink
