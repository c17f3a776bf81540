#include "models/mail/MimeMessage.h"

#include "models/mail/MessageRepair.h"

#include <algorithm>

namespace certlink {

namespace {

constexpr qsizetype largestPart = 128 << 20; // bytes of one part that are looked at

/// What `write` writes to a stream, as far as it is looked at.
template<typename Write>
QByteArray streamed(Write write)
{
    const Owned<GMimeStream> memory(g_mime_stream_mem_new());
    write(memory.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    return QByteArray(reinterpret_cast<const char *>(bytes->data),
                      std::min<qsizetype>(static_cast<qsizetype>(bytes->len), largestPart));
}

} // namespace

Owned<GMimeMessage> parsedMessage(const QByteArray &bytes)
{
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), static_cast<size_t>(bytes.size())));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MESSAGE);
    return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

QByteArray headerValue(GMimeObject *object, const char *name)
{
    GMimeHeader *header = g_mime_header_list_get_header(g_mime_object_get_header_list(object), name);
    const char *value = header ? g_mime_header_get_raw_value(header) : nullptr;
    return value ? QByteArray::fromRawData(value, qsizetype(qstrlen(value))) : QByteArray();
}

QByteArray contentOf(GMimePart *part)
{
    GMimeDataWrapper *wrapper = g_mime_part_get_content(part);
    if (!wrapper)
        return {};
    const GMimeContentEncoding encoding = g_mime_data_wrapper_get_encoding(wrapper);
    if (encoding == GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE) {
        GMimeStream *stream = g_mime_data_wrapper_get_stream(wrapper);
        const QByteArray quoted = streamed([&](GMimeStream *to) {
            g_mime_stream_reset(stream);
            g_mime_stream_write_to_stream(stream, to);
        });
        if (const QByteArray unpadded = withoutPadding(quoted); unpadded.size() < quoted.size()) {
            const Owned<GMimeStream> from(
                g_mime_stream_mem_new_with_buffer(unpadded.constData(), static_cast<size_t>(unpadded.size())));
            const Owned<GMimeDataWrapper> mended(g_mime_data_wrapper_new_with_stream(from.get(), encoding));
            return streamed([&](GMimeStream *to) { g_mime_data_wrapper_write_to_stream(mended.get(), to); });
        }
    }
    return streamed([&](GMimeStream *to) { g_mime_data_wrapper_write_to_stream(wrapper, to); });
}

} // namespace certlink
