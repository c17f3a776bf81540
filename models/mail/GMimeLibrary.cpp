#include "models/mail/GMimeLibrary.h"

#include <gmime/gmime.h>

#include <mutex>

namespace certlink {

void useGMime()
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

} // namespace certlink
