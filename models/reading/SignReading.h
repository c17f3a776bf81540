#pragma once

#include "models/reading/FormElements.h"

#include <QVarLengthArray>

namespace certlink {

using Rows = QVarLengthArray<const RowElement *, 8>;

/// Which signs of a form's rows count and what they mean (form.md, Marks).
class SignReading
{
public:
    /// Call it for every group of the form before anything is asked.
    void look(const Rows &group);

    /// The last of several signs counts. A denied option is not chosen, whatever stands before it.
    [[nodiscard]] Mark markOf(const RowElement &row, const Rows &group) const;
    /// What stands beside a row like a sign and was not read as one, though a person may take it for one.
    [[nodiscard]] QList<RowSign> unreadOf(const RowElement &row, const Rows &group) const;

private:
    using Sign = MarkMatch::Sign;

    static const RowSigns &signsOf(const RowElement &row, const Rows &group);
    [[nodiscard]] bool isSet(Sign sign) const;
    [[nodiscard]] bool isOddAhead(const RowElement &row, const Rows &group) const;
    [[nodiscard]] bool contradicts(const RowElement &row) const;

    bool m_anyRing = false;
    bool m_anyX = false;
    bool m_anySet = false;
    bool m_anyBox = false;
};

} // namespace certlink
