#pragma once

#include "models/application/Application.h"
#include "models/rulebook/Rulebook.h"

#include <QStringList>

namespace certlink {

/// The JSON names of a field's choices, in the order of the form.
[[nodiscard]] QStringList optionNames(Field field);
/// The same for people, in the window's language.
[[nodiscard]] QStringList optionTexts(Field field);
/// A field's value for people; empty where it is empty. Services stand one on a line.
[[nodiscard]] QString fieldWords(const Application &application, Field field, const Rulebook &rulebook);
/// The same of a value in Correction's notation.
[[nodiscard]] QString valueWords(Field field, const QString &value, const Rulebook &rulebook);

} // namespace certlink
