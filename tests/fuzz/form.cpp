// The text of a form, as it is pasted into the window.
#include "FuzzTarget.h"
#include "models/mail/MessageDecoder.h"

using namespace certlink;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    readAndJudge(pastedText(QString::fromUtf8(bytesOf(data, size))));
    return 0;
}
