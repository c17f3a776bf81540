#pragma once

#include "models/items/ComparisonModel.h"
#include "rules/RuleTexts.h"
#include "rules/desk/CaseFile.h"

#include <QList>

#include <memory>

namespace certlink {

class Desk;

/// Another application for the contract at hand: one at the desk, or one that was decided.
struct OtherApplication {
    int id = 0;        ///< at the desk; 0: known by its record alone
    qint64 record = 0; ///< number of the decision; 0: undecided
    QString title;     ///< what it is and when it came, for people
    std::shared_ptr<const CaseFile> file;
};

/// Those at the desk first, oldest first; then the decisions, newest first.
[[nodiscard]] QList<OtherApplication> otherApplications(const Desk &desk);

/// Field by field; fields empty on both sides are left out.
[[nodiscard]] QList<ComparedField> comparedFields(const CaseFile &here, const CaseFile &there, const RuleTexts &texts,
                                                  Language language, const Rulebook &rulebook);

} // namespace certlink
