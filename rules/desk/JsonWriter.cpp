#include "rules/desk/JsonWriter.h"

#include "models/application/WellFormedText.h"

#include <QString>

#include <array>
#include <cstdio>
#include <cstdlib>

namespace certlink {

namespace {

/// As Qt::ISODate, whose QDate::toString() takes ten times as long.
QString isoDay(QDate day)
{
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", day.year(), day.month(), day.day());
    return QString::fromLatin1(text.data());
}

} // namespace

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
        value(wellFormed(text.toString()));
    return *this;
}

JsonWriter &JsonWriter::value(QDate day)
{
    return day.isValid() ? value(isoDay(day)) : value(QString());
}

JsonWriter &JsonWriter::value(const QDateTime &time)
{
    if (!time.isValid())
        return value(QString());
    const QTime clock = time.time();
    const int offset = std::abs(time.offsetFromUtc()) / 60;
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "T%02d:%02d:%02d%c%02d:%02d", clock.hour(), clock.minute(), clock.second(),
                  time.offsetFromUtc() < 0 ? '-' : '+', offset / 60, offset % 60);
    return value(QString(isoDay(time.date()) + QLatin1StringView(text.data())));
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
