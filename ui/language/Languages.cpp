#include "ui/language/Languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

/// A library's resources are linked in only where they are asked for; the macro wants no namespace.
static void callForTranslations()
{
    Q_INIT_RESOURCE(certlink_translations);
}

namespace certlink {

void Languages::use(Language language)
{
    callForTranslations();
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
