#include "ui/form/FieldWords.h"

#include "models/reading/Correction.h"

#include <QCoreApplication>

#include <algorithm>

namespace certlink {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
};

QString serviceName(ServiceKind kind, const Rulebook &rulebook)
{
    const auto at = std::find_if(rulebook.services.begin(), rulebook.services.end(),
                                 [kind](const CatalogueService &one) { return one.kind == kind; });
    return at == rulebook.services.end() ? QString(serviceKindName(kind)) : at->name;
}

QString serviceWords(const Application &application, const Rulebook &rulebook)
{
    QStringList lines;
    for (const ServiceRow &row : application.services) {
        QStringList parts{serviceName(row.kind, rulebook)};
        for (const CodeAnswer &code : row.codes)
            parts.append(code.value);
        lines.append((row.mark.set ? QString() : Words::tr("(not marked) ")) + parts.join(u' '));
    }
    std::sort(lines.begin(), lines.end());
    return lines.join(u'\n');
}

} // namespace

QStringList optionNames(Field field)
{
    switch (field) {
    case Field::Work:
        return {QString(workName(Work::Change)), QString(workName(Work::Add))};
    case Field::Reasons:
        return {QString(reasonName(Reason::NotListed)), QString(reasonName(Reason::Byo)),
                QString(reasonName(Reason::Other))};
    case Field::IntermediateCa:
        return {QString(intermediateCaName(IntermediateCa::Registered)),
                QString(intermediateCaName(IntermediateCa::NotNeeded))};
    default:
        return {QStringLiteral("true")};
    }
}

QStringList optionTexts(Field field)
{
    switch (field) {
    case Field::Work:
        return {Words::tr("change the linked services"), Words::tr("add linked services")};
    case Field::Reasons:
        return {Words::tr("the service is not offered online"), Words::tr("a bring-your-own item"),
                Words::tr("other reason")};
    case Field::IntermediateCa:
        return {Words::tr("registered already"), Words::tr("not needed")};
    default:
        return {Words::tr("permitted on several servers")};
    }
}

QString fieldWords(const Application &application, Field field, const Rulebook &rulebook)
{
    switch (field) {
    case Field::Services:
        return serviceWords(application, rulebook);
    case Field::Work:
    case Field::Reasons:
    case Field::IntermediateCa:
    case Field::MultiServerPermitted:
        break;
    default:
        return fieldText(application, field);
    }
    const QStringList set = fieldText(application, field).split(u' ', Qt::SkipEmptyParts);
    const QStringList names = optionNames(field);
    QStringList texts;
    for (qsizetype index = 0; index < names.size(); ++index)
        if (set.contains(names[index]))
            texts.append(optionTexts(field)[index]);
    return texts.join(u'\n');
}

QString valueWords(Field field, const QString &value, const Rulebook &rulebook)
{
    Correction only;
    only.field = field;
    only.value = value;
    return fieldWords(withCorrections({}, {only}, rulebook, {}), field, rulebook);
}

} // namespace certlink
