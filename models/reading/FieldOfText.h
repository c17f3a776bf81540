#pragma once

#include "models/application/Application.h"
#include "models/reading/HeldValues.h"

#include <QList>
#include <QStringView>

#include <optional>

namespace certlink {

/// A field is not called empty where its text stands in the mail (form.md, Unread text): the field a text is about
/// that was not read.
class FieldOfText
{
public:
    /// All outlive it.
    FieldOfText(const Application &application, const HeldValues &held, const Rulebook &rulebook)
        : m_application(application), m_held(held), m_rulebook(rulebook)
    {
    }

    /// What stands behind the label of a field that has no answer, the label with it.
    struct Answer {
        qsizetype begin = 0; ///< in the text
        qsizetype end = 0;
        Field field = Field::MasterId;
    };
    [[nodiscard]] QList<Answer> byLabel(const FoldedText &text) const;
    /// The field of the first of those; else one with no answer of which something stands there that could be its
    /// value.
    [[nodiscard]] std::optional<Field> byLabelOrValue(QStringView folded) const;

    [[nodiscard]] bool isEmpty(Field field) const;

private:
    [[nodiscard]] Field fieldOf(const HeldValues::Found &found) const;

    const Application &m_application;
    const HeldValues &m_held;
    const Rulebook &m_rulebook;
};

} // namespace certlink
