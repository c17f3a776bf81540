#include "models/store/SettingsFormat.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr auto bytesKey = "bytes"_L1;

QJsonValue toJson(const QVariant &value)
{
    if (value.typeId() == QMetaType::QByteArray)
        return QJsonObject{{bytesKey, QString::fromLatin1(value.toByteArray().toBase64())}};
    return QJsonValue::fromVariant(value);
}

QVariant fromJson(const QJsonValue &value)
{
    if (value.isArray())
        return value.toVariant().toStringList();
    if (value.isObject() && value[bytesKey].isString())
        return QByteArray::fromBase64(value[bytesKey].toString().toLatin1());
    return value.isObject() || value.isNull() ? QVariant() : value.toVariant();
}

bool read(QIODevice &device, QSettings::SettingsMap &map)
{
    const QJsonDocument document = QJsonDocument::fromJson(device.readAll());
    if (!document.isObject())
        return false;
    const QJsonObject object = document.object();
    for (auto one = object.begin(); one != object.end(); ++one) {
        if (!one.key().isEmpty()) // which QSettings cannot be asked for
            map.insert(one.key(), fromJson(one.value()));
    }
    return true;
}

bool write(QIODevice &device, const QSettings::SettingsMap &map)
{
    QJsonObject object;
    for (auto one = map.begin(); one != map.end(); ++one)
        object.insert(one.key(), toJson(one.value()));
    return device.write(QJsonDocument(object).toJson()) >= 0;
}

} // namespace

QSettings::Format settingsFormat()
{
    static const QSettings::Format format = QSettings::registerFormat(u"json"_s, &read, &write);
    return format;
}

} // namespace certlink
