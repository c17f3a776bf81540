#include "rules/desk/JsonWriter.h"

#include "models/application/WellFormedText.h"

#include <QCalendar>
#include <QString>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace certlink {

namespace {

/// Writes a number in as many digits; the place behind them.
char16_t *putDigits(char16_t *at, int digits, int number)
{
    for (int i = digits - 1; i >= 0; --i, number /= 10)
        at[i] = static_cast<char16_t>(u'0' + number % 10);
    return at + digits;
}

constexpr size_t longestTime = 40;
using TimeText = std::array<char16_t, longestTime>;

/// As Qt::ISODate, whose QDate::toString() takes ten times as long.
char16_t *putDay(char16_t *at, QDate day)
{
    const auto parts = QCalendar().partsFromDate(day);
    at = putDigits(at, parts.year > 9999 ? 5 : 4, parts.year); // Tokyo is in the year 10000 nine hours early
    *at++ = u'-';
    at = putDigits(at, 2, parts.month);
    *at++ = u'-';
    return putDigits(at, 2, parts.day);
}

} // namespace

namespace {

char16_t unitOf(QChar c)
{
    return c.unicode();
}

char16_t unitOf(char latin1)
{
    return static_cast<unsigned char>(latin1);
}

/// ASCII that stands in JSON as it is.
template<typename Text>
bool isPlain(Text text)
{
    return std::all_of(text.begin(), text.end(), [](auto c) {
        const char16_t unit = unitOf(c);
        return unit >= u' ' && unit < 0x7F && unit != u'"' && unit != u'\\';
    });
}

} // namespace

template<typename Text>
void JsonWriter::Writer::plain(Text text)
{
    Prefix(rapidjson::kStringType);
    char *to = os_->Push(static_cast<size_t>(text.size()) + 2);
    *to++ = '"';
    to = std::transform(text.begin(), text.end(), to, [](auto c) { return static_cast<char>(unitOf(c)); });
    *to = '"';
}

JsonWriter &JsonWriter::key(QStringView key)
{
    return value(key.isNull() ? QStringView(u"") : key);
}

JsonWriter &JsonWriter::value(QStringView text)
{
    if (text.isNull())
        m_writer.Null();
    else if (isPlain(text))
        m_writer.plain(text);
    else if (text.isValidUtf16())
        m_writer.String(text.utf16(), static_cast<rapidjson::SizeType>(text.size()));
    else
        value(wellFormed(text.toString()));
    return *this;
}

JsonWriter &JsonWriter::value(QLatin1StringView text)
{
    if (text.isNull() || !isPlain(text))
        return value(QString(text));
    m_writer.plain(text);
    return *this;
}

JsonWriter &JsonWriter::value(QDate day)
{
    if (!day.isValid())
        return value(QStringView());
    TimeText text;
    return value(QStringView(text.data(), putDay(text.data(), day)));
}

JsonWriter &JsonWriter::value(const QDateTime &time)
{
    if (!time.isValid())
        return value(QStringView());
    const QTime clock = time.time();
    const int offset = std::abs(time.offsetFromUtc()) / 60;
    TimeText text;
    char16_t *at = putDay(text.data(), time.date());
    const auto put = [&](char16_t before, int number) {
        *at++ = before;
        at = putDigits(at, 2, number);
    };
    put(u'T', clock.hour());
    put(u':', clock.minute());
    put(u':', clock.second());
    put(time.offsetFromUtc() < 0 ? u'-' : u'+', offset / 60);
    put(u':', offset % 60);
    return value(QStringView(text.data(), at));
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
