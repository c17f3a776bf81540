#include "rules/desk/JsonWriter.h"

#include <QString>

namespace certlink {

JsonWriter &JsonWriter::key(QStringView key)
{
    m_writer.Key(key.utf16(), static_cast<rapidjson::SizeType>(key.size()));
    return *this;
}

JsonWriter &JsonWriter::value(QStringView text)
{
    if (text.isNull())
        m_writer.Null();
    else if (text.isValidUtf16())
        m_writer.String(text.utf16(), static_cast<rapidjson::SizeType>(text.size()));
    else
        value(QString::fromUtf8(text.toUtf8()));
    return *this;
}

JsonWriter &JsonWriter::value(QDate day)
{
    return value(day.isValid() ? day.toString(Qt::ISODate) : QString());
}

JsonWriter &JsonWriter::value(const QDateTime &time)
{
    return value(time.isValid() ? time.toString(Qt::ISODate) : QString());
}

QByteArray JsonWriter::line() const
{
    return json() + '\n';
}

QByteArray JsonWriter::json() const
{
    return {m_buffer.GetString(), static_cast<qsizetype>(m_buffer.GetSize())};
}

} // namespace certlink
