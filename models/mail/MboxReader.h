#pragma once

#include "models/mail/MailFile.h"

#include <QIODevice>

namespace certlink {

/// Whether `line` is an mbox separator: "From ", an address and a time of day.
[[nodiscard]] bool isMboxSeparator(QByteArrayView line);

/// Reads an mbox line by line, so that its size does not matter. The device must be open and able
/// to seek; `source` is what `#N` is put behind.
class MboxReader
{
public:
    MboxReader(QIODevice &device, const QString &source, const RawMessageHandler &handler)
        : m_device(device), m_source(source), m_handler(handler)
    {
    }

    /// False where the handler asked to stop.
    bool read();

private:
    /// The next line with its end, valid until the next call; empty at the file's end or where the
    /// device fails.
    QByteArrayView nextLine();
    bool isAboveHeaders(QByteArrayView &line);
    void append(QByteArrayView line);
    void takeContentLength();
    bool handOver();

    QIODevice &m_device;
    const QString &m_source;
    const RawMessageHandler &m_handler;
    QByteArray m_line; ///< room for nextLine()
    QByteArray m_message;
    qsizetype m_index = 0;
    qint64 m_announced = 0;
    qint64 m_contentLength = 0;
    qint64 m_inside = 0; ///< bytes of the body read so far
    bool m_inHeader = true;
    bool m_started = false;
    bool m_tooLarge = false;
};

} // namespace certlink
