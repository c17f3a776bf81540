#pragma once

#include <QByteArray>

#include <gmime/gmime.h>

#include <memory>

namespace certlink {

// A message as GMime parses it, and what is asked of its parts. For this folder alone; useGMime() comes before.

struct Unref {
    void operator()(void *object) const { g_object_unref(object); }
};
template<typename T>
using Owned = std::unique_ptr<T, Unref>;

/// The message with its parts; null where GMime finds none. The bytes must outlive it.
[[nodiscard]] Owned<GMimeMessage> parsedMessage(const QByteArray &bytes);

/// A header's raw value, folded as it came; null where there is none, and the first where there are several. Its bytes
/// are the message's and live as long.
[[nodiscard]] QByteArray headerValue(GMimeObject *object, const char *name);

/// What a part holds, without its transfer encoding: at most 128 MB of it; empty where it holds nothing.
[[nodiscard]] QByteArray contentOf(GMimePart *part);

} // namespace certlink
