// A winmail.dat.
#include "FuzzTarget.h"
#include "models/mail/TnefAttachment.h"

using namespace certlink;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    readAndJudge(decodeTnef(bytesOf(data, size)));
    return 0;
}
