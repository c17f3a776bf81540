#include "models/mail/IcuConverter.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>

namespace certlink {

namespace {

struct ConverterCloser {
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

} // namespace

std::optional<QString> decodedByIcu(const QByteArray &bytes, const char *name)
{
    UErrorCode status = U_ZERO_ERROR;
    const Converter converter(ucnv_open(name, &status));
    if (U_FAILURE(status))
        return std::nullopt;
    QString text(bytes.size() * 2 + 16, Qt::Uninitialized);
    const int32_t length =
        ucnv_toUChars(converter.get(), reinterpret_cast<UChar *>(text.data()), static_cast<int32_t>(text.size()),
                      bytes.constData(), static_cast<int32_t>(bytes.size()), &status);
    if (status == U_BUFFER_OVERFLOW_ERROR)
        return std::nullopt;
    text.resize(std::max(length, 0));
    // ICU's converters of one byte a sign say U+001A where they mean U+FFFD.
    text.replace(QChar(0x1A), QChar::ReplacementCharacter);
    return text;
}

} // namespace certlink
