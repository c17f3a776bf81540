#include <gmime/gmime.h>
#undef signals

#include "ui/reply/ReplyMessage.h"

#include <memory>

namespace certlink {

namespace {

struct Unref {
    void operator()(void *object) const { g_object_unref(object); }
};
template<typename T>
using GObjectPointer = std::unique_ptr<T, Unref>;

void setText(GMimeMessage *message, const QString &text)
{
    const GObjectPointer<GMimeTextPart> part(g_mime_text_part_new_with_subtype("plain"));
    g_mime_text_part_set_charset(part.get(), "utf-8");
    g_mime_text_part_set_text(part.get(), text.toUtf8().constData());
    g_mime_part_set_content_encoding(GMIME_PART(part.get()), GMIME_CONTENT_ENCODING_BASE64);
    g_mime_message_set_mime_part(message, GMIME_OBJECT(part.get()));
}

} // namespace

QByteArray ReplyMessage::toEml() const
{
    g_mime_init();
    const GObjectPointer<GMimeMessage> message(g_mime_message_new(TRUE));
    g_mime_message_set_subject(message.get(), subject.toUtf8().constData(), "utf-8");
    if (!to.isEmpty())
        g_mime_message_add_mailbox(message.get(), GMIME_ADDRESS_TYPE_TO, nullptr, to.toUtf8().constData());
    GDateTime *at = g_date_time_new_from_unix_utc(date.toSecsSinceEpoch());
    g_mime_message_set_date(message.get(), at);
    g_date_time_unref(at);
    const auto setHeader = [&](const char *name, const QString &value) {
        if (!value.isEmpty())
            g_mime_object_set_header(GMIME_OBJECT(message.get()), name, value.toUtf8().constData(), nullptr);
    };
    setHeader("In-Reply-To", inReplyTo);
    setHeader("References", references.isEmpty() ? inReplyTo : references);
    g_mime_object_set_header(GMIME_OBJECT(message.get()), "X-Unsent", "1", nullptr);
    setText(message.get(), text);
    char *bytes = g_mime_object_to_string(GMIME_OBJECT(message.get()), nullptr);
    QByteArray eml(bytes);
    g_free(bytes);
    return eml;
}

} // namespace certlink
