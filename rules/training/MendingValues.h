#pragma once

#include "rules/desk/CaseFile.h"

namespace certlink {

/// Other values for the fields of an application, to be tried for what stands in its way: those that the register, the
/// rulebook, the form and the application itself give. They are the days at which rules begin or end to hold, the
/// names and terms of the contract, the options of the form, the codes without those that findings name.
/// Refers to its arguments.
class MendingValues
{
public:
    /// `findings`: what stands in the way of the application of `file`.
    MendingValues(const CaseFile &file, const DeskContext &context, const QList<RuleResult> &findings);

    /// In Correction's notation, each once, the likeliest first: for a day the nearest to the one wished. Without the
    /// value the application gives as it is. Empty for a field that is never changed: who applies, and for which
    /// contract.
    [[nodiscard]] const QStringList &of(Field field) const { return m_values[std::size_t(field)]; }

private:
    [[nodiscard]] QStringList valuesOf(Field field) const;
    [[nodiscard]] QStringList items() const;
    [[nodiscard]] QStringList terms() const;
    [[nodiscard]] QStringList days() const;
    [[nodiscard]] QStringList services() const;
    [[nodiscard]] QStringList conflicting(Field field) const;
    [[nodiscard]] QStringList codes() const;
    [[nodiscard]] static QStringList withoutNamed(const QStringList &codes, const QList<RuleResult> &findings);
    [[nodiscard]] QString rows(const QStringList &codes, bool isOtherMarked) const;

    const Application &m_application;
    const Rulebook &m_book;
    const Register &m_register;
    const Contract *m_contract;
    const QList<RuleResult> &m_findings;
    QDate m_receipt;
    std::array<QStringList, allFields.size()> m_values;
};

} // namespace certlink
