// The bytes of a mail: decoded, read and judged.
#include "FuzzTarget.h"
#include "models/mail/MessageDecoder.h"

using namespace certlink;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    readAndJudge(decodeMessage(bytesOf(data, size), QStringLiteral("fuzz.eml")));
    return 0;
}
