// An mbox: cut into messages, each of which is decoded.
#include "FuzzTarget.h"
#include "models/mail/MboxReader.h"

#include <QBuffer>

using namespace certlink;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray bytes = bytesOf(data, size);
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    qsizetype handedOver = 0;
    const RawMessageHandler handler = [&](const Result<RawMessage> &message) {
        require(message.has_value());
        handedOver += message->bytes.size();
        readAndJudge(decode(*message));
        return true;
    };
    MboxReader(device, QStringLiteral("fuzz.mbox"), handler).read();
    require(handedOver <= bytes.size());
    return 0;
}
