#pragma once

#include "rules/desk/CaseFile.h"
#include "ui/WindowSetup.h"

#include <QList>

namespace certlink {

/// What the register says of a field, beside the value it is compared with.
struct RegisterFact {
    enum class Agreement { Plain, Same, Different, NotKnown };
    Field field = Field::MasterId;
    QString text; ///< in the window's language
    Agreement agreement = Agreement::Plain;
    bool recorded = false; ///< a person recorded it for this application

    friend bool operator==(const RegisterFact &, const RegisterFact &) = default;
};

/// In the order of the form; several for a field where there is more to say.
[[nodiscard]] QList<RegisterFact> registerFacts(const CaseFile &file, const Rulebook &rulebook, const RuleTexts &texts,
                                                Language language);

} // namespace certlink
