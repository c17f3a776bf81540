#pragma once

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QLatin1StringView>
#include <QStringView>

namespace certlink {

/// Writes one JSON value as compact UTF-8, its keys in the order given. Half of a surrogate pair is
/// written as U+FFFD.
class JsonWriter
{
public:
    JsonWriter() : m_buffer(nullptr, ordinaryLine), m_writer(m_buffer) {}

    JsonWriter &beginObject() { return m_writer.StartObject(), *this; }
    JsonWriter &endObject() { return m_writer.EndObject(), *this; }
    JsonWriter &beginArray() { return m_writer.StartArray(), *this; }
    JsonWriter &endArray() { return m_writer.EndArray(), *this; }
    JsonWriter &key(QStringView key);

    JsonWriter &value(QStringView text); ///< null where the text is null
    JsonWriter &value(QLatin1StringView text);
    JsonWriter &value(const QString &text) { return value(QStringView(text)); }
    JsonWriter &value(qint64 number) { return m_writer.Int64(number), *this; }
    JsonWriter &value(bool yes) { return m_writer.Bool(yes), *this; }
    JsonWriter &value(QDate day); ///< "2026-11-20"; null where there is none
    /// "2026-11-20T10:15:00+09:00"; null where there is none.
    JsonWriter &value(const QDateTime &time);
    template<typename Value>
    JsonWriter &value(const QList<Value> &list)
    {
        beginArray();
        for (const Value &one : list)
            value(one);
        return endArray();
    }
    /// A key and its value.
    template<typename Value>
    JsonWriter &member(QStringView name, const Value &what)
    {
        return key(name).value(what);
    }

    /// What was written, with a line end.
    [[nodiscard]] QByteArray line() const;
    [[nodiscard]] QByteArray json() const;

private:
    static constexpr size_t ordinaryLine = 4096;

    /// Writes what needs no escape as it is: keys, codes and names, which are most of a line.
    class Writer : public rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF16<char16_t>>
    {
    public:
        using rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF16<char16_t>>::Writer;
        template<typename Text>
        void plain(Text text);
    };

    rapidjson::StringBuffer m_buffer;
    Writer m_writer;
};

} // namespace certlink
