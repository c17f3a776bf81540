#include "models/mail/MailFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::MailFile)
};

Failure notReadable(const QString &path, const QString &detail)
{
    return {Failure::Code::NotReadable, path, detail, Texts::tr("Check the path and the permissions.")};
}

bool isText(const QString &path)
{
    return path.endsWith(".txt"_L1, Qt::CaseInsensitive);
}

bool isMboxName(const QString &path)
{
    return path.endsWith(".mbox"_L1, Qt::CaseInsensitive) || path.endsWith(".mbx"_L1, Qt::CaseInsensitive);
}

/// Whether `line` is an mbox separator: "From ", an address and a time of day.
bool isSeparator(const QByteArray &line)
{
    return line.startsWith("From ") && line.count(':') >= 1 && line.trimmed().count(' ') >= 4;
}

/// mboxrd and mboxo both put '>' before "From " lines; one is taken off again.
QByteArray withoutFromQuoting(const QByteArray &line)
{
    qsizetype signs = 0;
    while (signs < line.size() && line[signs] == '>')
        ++signs;
    return signs > 0 && line.mid(signs).startsWith("From ") ? line.mid(1) : line;
}

/// Reads an mbox line by line, so that its size does not matter.
class MboxReader
{
public:
    MboxReader(QFile &file, const QString &source, const RawMessageHandler &handler)
        : m_file(file), m_source(source), m_handler(handler)
    {
    }

    bool read()
    {
        bool afterBlank = true;
        while (!m_file.atEnd()) {
            const QByteArray line = m_file.readLine();
            if (afterBlank && isSeparator(line) && m_inside >= m_contentLength) {
                if (!handOver())
                    return false;
                m_started = true;
                continue;
            }
            append(line);
            afterBlank = line == "\n" || line == "\r\n";
        }
        return handOver();
    }

private:
    void append(const QByteArray &line)
    {
        if (m_inHeader) {
            if (line.toLower().startsWith("content-length:"))
                m_announced = line.mid(15).trimmed().toLongLong();
            if (line == "\n" || line == "\r\n") {
                m_inHeader = false;
                takeContentLength();
            }
            m_message += line;
            return;
        }
        m_inside += line.size();
        m_message += withoutFromQuoting(line);
    }

    /// A Content-Length is believed only where a separator or the file's end follows it.
    void takeContentLength()
    {
        if (m_announced <= 0)
            return;
        const qint64 here = m_file.pos();
        bool holds = here + m_announced >= m_file.size();
        if (!holds && m_file.seek(here + m_announced)) {
            QByteArray line = m_file.readLine();
            while (line == "\n" || line == "\r\n")
                line = m_file.readLine();
            holds = line.isEmpty() || isSeparator(line);
        }
        m_file.seek(here);
        m_contentLength = holds ? m_announced : 0;
    }

    bool handOver()
    {
        if (m_started || !m_message.trimmed().isEmpty()) {
            // The blank line before the next separator belongs to the mbox.
            if (m_message.endsWith("\r\n\r\n"))
                m_message.chop(2);
            else if (m_message.endsWith("\n\n"))
                m_message.chop(1);
            RawMessage message{m_source + u'#' + QString::number(m_index++), m_message, false};
            if (!m_handler(Result<RawMessage>(std::move(message))))
                return false;
        }
        m_message.clear();
        m_inHeader = true;
        m_announced = 0;
        m_contentLength = 0;
        m_inside = 0;
        return true;
    }

    QFile &m_file;
    const QString &m_source;
    const RawMessageHandler &m_handler;
    QByteArray m_message;
    qsizetype m_index = 0;
    qint64 m_announced = 0;
    qint64 m_contentLength = 0;
    qint64 m_inside = 0; ///< bytes of the body read so far
    bool m_inHeader = true;
    bool m_started = false;
};

bool handOverFile(const QString &path, const RawMessageHandler &handler)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return handler(tl::make_unexpected(notReadable(path, file.errorString())));
    const QByteArray head = file.peek(4096);
    const QByteArray firstLine = head.left(std::max<qsizetype>(head.indexOf('\n'), 0));
    if (!isText(path) && (isMboxName(path) || isSeparator(firstLine)) && !path.endsWith(".eml"_L1, Qt::CaseInsensitive))
        return MboxReader(file, path, handler).read();
    RawMessage message{path, file.readAll(), isText(path)};
    if (file.error() != QFileDevice::NoError)
        return handler(tl::make_unexpected(notReadable(path, file.errorString())));
    return handler(Result<RawMessage>(std::move(message)));
}

bool handOverStandardInput(const RawMessageHandler &handler)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return handler(tl::make_unexpected(notReadable(u"-"_s, input.errorString())));
    RawMessage message{u"-"_s, input.readAll(), false};
    message.isText = !beginsWithHeaders(message.bytes);
    return handler(Result<RawMessage>(std::move(message)));
}

bool handOverPath(const QString &path, const RawMessageHandler &handler);

bool handOverFolder(const QString &path, const RawMessageHandler &handler)
{
    const QDir folder(path);
    if (!folder.isReadable())
        return handler(tl::make_unexpected(notReadable(path, Texts::tr("The folder cannot be read."))));
    QList<QByteArray> names;
    const auto filters = QDir::Files | QDir::Dirs | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    for (const QString &name : folder.entryList(filters, QDir::Unsorted))
        names.append(QFile::encodeName(name));
    std::sort(names.begin(), names.end(), [](const QByteArray &a, const QByteArray &b) {
        return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
            return static_cast<unsigned char>(x) < static_cast<unsigned char>(y);
        });
    });
    // A Maildir's tmp holds what is still being delivered.
    const bool isMaildir = names.contains("cur") && names.contains("new") && names.contains("tmp");
    const QString prefix = path.endsWith(u'/') ? path : path + u'/';
    for (const QByteArray &name : names) {
        if (isMaildir && name == "tmp")
            continue;
        if (!handOverPath(prefix + QFile::decodeName(name), handler))
            return false;
    }
    return true;
}

bool handOverPath(const QString &path, const RawMessageHandler &handler)
{
    const QFileInfo info(path);
    if (!info.exists())
        return handler(tl::make_unexpected(Failure{Failure::Code::NotFound, path, Texts::tr("There is no such file or folder."),
                                                   Texts::tr("Check the path.")}));
    if (info.isDir())
        return handOverFolder(path, handler);
    if (!info.isFile())
        return handler(tl::make_unexpected(notReadable(path, Texts::tr("It is neither a file nor a folder."))));
    return handOverFile(path, handler);
}

} // namespace

void forEachMessage(const QString &path, const RawMessageHandler &handler)
{
    if (path == u"-")
        handOverStandardInput(handler);
    else
        handOverPath(path, handler);
}

} // namespace certlink
