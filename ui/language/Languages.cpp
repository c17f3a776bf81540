#include "ui/language/Languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace certlink {

void Languages::use(Language language)
{
    m_language = language;
    const QString name = code(language);
    QLocale::setDefault(QLocale(name));
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(QStringLiteral("qtbase_") + name, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_program.load(QStringLiteral(":/i18n/certlink_") + name))
        QCoreApplication::installTranslator(&m_program);
}

QString Languages::code(Language language)
{
    return language == Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en");
}

Language Languages::fromCode(QStringView code)
{
    return code == QLatin1String("en") ? Language::English : Language::Japanese;
}

} // namespace certlink
