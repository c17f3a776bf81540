#pragma once

#include "models/application/Failure.h"
#include "models/register/Register.h"

#include <QJsonObject>

namespace certlink {

/// Which rows of a register concern one application.
struct RegisterKeys {
    QString contract;     ///< service code; may be malformed or null
    QStringList services; ///< service codes named or linked
    QString masterId;
};

/// The part of a register that concerns one application: its contract, the services, the contracts that
/// link one of those, the master ID's rows. Of each table it says whether the whole has rows. What people
/// laid over is not part of it.
[[nodiscard]] Register excerptOf(const Register &whole, const RegisterKeys &keys);

/// An excerpt as data: `{"contracts": [{"service_code": …}], "services": […], "administrators": […],
/// "tables": ["contracts", …, "addresses"]}`. Cells are in the notation of the CSV files (register.md);
/// a cell that is not known is left out.
[[nodiscard]] QJsonObject excerptJson(const Register &excerpt);
/// A Failure names the cell that cannot be read.
[[nodiscard]] Result<Register> excerptFromJson(const QJsonObject &object, const Rulebook &rulebook);

} // namespace certlink
