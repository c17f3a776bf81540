// A mail saved by Outlook (.msg).
#include "FuzzTarget.h"
#include "models/mail/OutlookMessage.h"

using namespace certlink;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    readAndJudge(decodeOutlookMessage(bytesOf(data, size), QStringLiteral("fuzz.msg")));
    return 0;
}
