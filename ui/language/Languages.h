#pragma once

#include "rules/RuleTexts.h"

#include <QObject>
#include <QTranslator>

namespace certlink {

/// The window's language: installs the translations built into the program. Japanese unless chosen
/// otherwise. Rule texts follow it, except where a text is for the applicant.
class Languages : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] Language current() const { return m_language; }
    /// Windows get a LanguageChange event and put their texts anew.
    void use(Language language);

    [[nodiscard]] static QString code(Language language); ///< "ja", "en"
    [[nodiscard]] static Language fromCode(QStringView code);

private:
    Language m_language = Language::English;
    QTranslator m_program;
    QTranslator m_qt;
};

} // namespace certlink
