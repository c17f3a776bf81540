#include "models/mail/MboxReader.h"

#include <algorithm>
#include <array>

namespace certlink {

namespace {

/// A line longer than this is read in pieces, none of which can be a separator.
constexpr qsizetype longestLine = 1 << 20;

bool isEmptyLine(QByteArrayView line)
{
    return line == "\n" || line == "\r\n";
}

/// mboxrd and mboxo both put '>' before "From " lines; one is taken off again.
QByteArrayView withoutFromQuoting(QByteArrayView line)
{
    qsizetype signs = 0;
    while (signs < line.size() && line[signs] == '>')
        ++signs;
    return signs > 0 && line.sliced(signs).startsWith("From ") ? line.sliced(1) : line;
}

} // namespace

bool isMboxSeparator(QByteArrayView line)
{
    return line.startsWith("From ") && line.contains(':') && line.trimmed().count(' ') >= 4;
}

bool MboxReader::read()
{
    bool afterBlank = true;
    for (QByteArrayView line = nextLine(); !line.isEmpty(); line = nextLine()) {
        if (isMboxSeparator(line) && m_inside >= m_contentLength && (afterBlank || isAboveHeaders(line))) {
            if (!handOver())
                return false;
            m_started = true;
            continue;
        }
        afterBlank = isEmptyLine(line);
        append(line);
    }
    return handOver();
}

QByteArrayView MboxReader::nextLine()
{
    m_line.resize(longestLine + 1); // allocated once; QIODevice ends what it reads with a NUL
    const qint64 length = m_device.readLine(m_line.data(), m_line.size());
    return QByteArrayView(m_line).first(std::max<qsizetype>(length, 0));
}

/// Some programs leave out the blank line between two mails: "From a@example.jp Fri Nov 27 09:28:00 2026" with a header
/// right below it is no sentence.
bool MboxReader::isAboveHeaders(QByteArrayView &line)
{
    const QList<QByteArray> words = line.toByteArray().simplified().split(' ');
    constexpr std::array days{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    if (words.size() < 3 || std::find(days.begin(), days.end(), words[2]) == days.end())
        return false;
    const qint64 begin = m_device.pos() - line.size();
    const QByteArrayView next = nextLine();
    const qsizetype colon = next.indexOf(':');
    const auto isOfName = [](char c) { return c > 0x20 && c < 0x7F; };
    const bool isHeader = colon > 0 && std::all_of(next.begin(), next.begin() + colon, isOfName);
    m_device.seek(begin);
    line = nextLine();
    return isHeader;
}

void MboxReader::append(QByteArrayView line)
{
    if (m_message.size() + line.size() > largestMessage) {
        m_tooLarge = true;
        m_message.clear();
    }
    if (!m_inHeader)
        m_inside += line.size();
    if (!m_tooLarge)
        m_message += m_inHeader ? line : withoutFromQuoting(line);
    if (!m_inHeader)
        return;
    constexpr qsizetype nameLength = 15;
    if (line.size() > nameLength && line.first(nameLength).compare("content-length:", Qt::CaseInsensitive) == 0)
        m_announced = line.sliced(nameLength).trimmed().toLongLong();
    if (isEmptyLine(line)) {
        m_inHeader = false;
        takeContentLength();
    }
}

/// A Content-Length is believed only where a separator or the file's end follows it.
void MboxReader::takeContentLength()
{
    if (m_announced <= 0)
        return;
    const qint64 here = m_device.pos();
    bool holds = m_announced >= m_device.size() - here;
    if (!holds && m_device.seek(here + m_announced)) {
        QByteArrayView line = nextLine();
        while (isEmptyLine(line))
            line = nextLine();
        holds = line.isEmpty() || isMboxSeparator(line);
    }
    m_device.seek(here);
    m_contentLength = holds ? m_announced : 0;
}

bool MboxReader::handOver()
{
    if (m_tooLarge) {
        if (!m_handler(tl::make_unexpected(messageTooLarge(m_source + u'#' + QString::number(m_index++)))))
            return false;
    } else if (m_started || !m_message.trimmed().isEmpty()) {
        // The blank line before the next separator belongs to the mbox.
        if (m_message.endsWith("\r\n\r\n"))
            m_message.chop(2);
        else if (m_message.endsWith("\n\n"))
            m_message.chop(1);
        RawMessage message{m_source + u'#' + QString::number(m_index++), std::move(m_message), false};
        if (!m_handler(Result<RawMessage>(std::move(message))))
            return false;
    }
    m_message = {};
    m_inHeader = true;
    m_tooLarge = false;
    m_announced = 0;
    m_contentLength = 0;
    m_inside = 0;
    return true;
}

} // namespace certlink
