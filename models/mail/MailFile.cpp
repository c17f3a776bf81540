#include "models/mail/MailFile.h"

#include "models/mail/MailSource.h"
#include "models/mail/MboxReader.h"
#include "models/mail/ZipArchive.h"
#include "models/platform/Platform.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>

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

bool beginsLikeMbox(QFile &file)
{
    constexpr qint64 longestLine = 4096;
    const QByteArray head = file.peek(longestLine);
    return isMboxSeparator(head.left(std::max<qsizetype>(head.indexOf('\n'), 0)));
}

/// The bytes a name from nameOfFile() stands for.
QByteArray bytesOfName(const QString &name)
{
    constexpr qsizetype escapeLength = 4;
    QByteArray bytes;
    for (qsizetype i = 0; i < name.size();) {
        bool isHex = false;
        const int byte = QStringView(name).mid(i).startsWith(u"\\x") ? name.mid(i + 2, 2).toInt(&isHex, 16) : 0;
        const qsizetype next = isHex ? i + escapeLength : i + (name[i].isHighSurrogate() ? 2 : 1);
        bytes += isHex ? QByteArray(1, static_cast<char>(byte)) : QFile::encodeName(name.mid(i, next - i));
        i = next;
    }
    return bytes;
}

/// Calls the handler with what was read of one path under the name of another.
RawMessageHandler renamed(const RawMessageHandler &handler, const QString &from, const QString &to)
{
    return [&handler, from, to](Result<RawMessage> message) {
        QString &name = message ? message->source : message.error().subject;
        if (name.startsWith(from))
            name.replace(0, from.size(), to);
        return handler(std::move(message));
    };
}

/// `readable`: the path to open, which is another one where the name is no UTF-8.
bool handOverFile(const QString &path, const QString &readable, const RawMessageHandler &handler)
{
    QFile file(readable);
    if (!file.open(QIODevice::ReadOnly))
        return handler(tl::make_unexpected(notReadable(path, file.errorString())));
    if (isZipName(path))
        return readable == path ? forEachZipMember(path, handler)
                                : forEachZipMember(readable, renamed(handler, readable, path));
    if (!isTextName(path) && !path.endsWith(".eml"_L1, Qt::CaseInsensitive) &&
        (isMboxName(path) || beginsLikeMbox(file)))
        return MboxReader(file, path, handler).read();
    const qint64 size = file.size();
    if (size > largestMessage)
        return handler(tl::make_unexpected(messageTooLarge(path)));
    // What is asked for is allocated: one byte more than there is, so that a file that grew is noticed.
    RawMessage message{path, file.read(size + 1), isTextName(path)};
    if (message.bytes.size() > size)
        message.bytes += file.read(largestMessage + 1 - message.bytes.size());
    if (message.bytes.size() > largestMessage)
        return handler(tl::make_unexpected(messageTooLarge(path)));
    if (file.error() != QFileDevice::NoError)
        return handler(tl::make_unexpected(notReadable(path, file.errorString())));
    message.isText = message.isText && !isMailSource(message.bytes);
    return handler(Result<RawMessage>(std::move(message)));
}

bool handOverStandardInput(const RawMessageHandler &handler)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return handler(tl::make_unexpected(notReadable(u"-"_s, input.errorString())));
    RawMessage message{u"-"_s, input.read(largestMessage + 1), false};
    if (message.bytes.size() > largestMessage)
        return handler(tl::make_unexpected(messageTooLarge(u"-"_s)));
    message.isText = !isMailSource(message.bytes);
    return handler(Result<RawMessage>(std::move(message)));
}

bool handOverPath(const QString &path, const RawMessageHandler &handler, const QStringList &above);

/// `above`: the canonical paths of the folders this one was found in.
bool handOverFolder(const QString &path, const QString &readable, const RawMessageHandler &handler, QStringList above)
{
    const QDir folder(readable);
    const QString canonical = folder.canonicalPath();
    if (above.contains(canonical))
        return handler(tl::make_unexpected(Failure{Failure::Code::Refused, path,
                                                   Texts::tr("The folder holds itself through a symbolic link."),
                                                   Texts::tr("Remove the link, or give the folders one by one.")}));
    above.append(canonical);
    if (!folder.isReadable())
        return handler(tl::make_unexpected(notReadable(path, Texts::tr("The folder cannot be read."))));
    QList<QByteArray> names; // Qt leaves out those that are no UTF-8
    std::error_code failed;
    for (auto entry = std::filesystem::directory_iterator(QFile::encodeName(readable).constData(), failed);
         !failed && entry != std::filesystem::directory_iterator(); entry.increment(failed))
        names.append(QByteArray::fromStdString(entry->path().filename().native()));
    if (failed)
        return handler(tl::make_unexpected(notReadable(path, Texts::tr("The folder cannot be read."))));
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
        if (!handOverPath(prefix + nameOfFile(name), handler, above))
            return false;
    }
    return true;
}

bool handOverPath(const QString &path, const RawMessageHandler &handler, const QStringList &above)
{
    const OddlyNamedFile odd(path.contains("\\x"_L1) && !QFileInfo::exists(path) ? bytesOfName(path) : QByteArray());
    const QString readable = odd.isOpen() ? odd.readablePath() : path;
    const QFileInfo info(readable);
    if (info.isFile())
        return handOverFile(path, readable, handler);
    if (info.isDir())
        return handOverFolder(path, readable, handler, above);
    if (info.exists())
        return handler(tl::make_unexpected(notReadable(path, Texts::tr("It is neither a file nor a folder."))));
    return handler(tl::make_unexpected(Failure{
        Failure::Code::NotFound, path, Texts::tr("There is no such file or folder."), Texts::tr("Check the path.")}));
}

} // namespace

Failure messageTooLarge(const QString &source)
{
    return {Failure::Code::Refused, source, Texts::tr("The message is larger than %1 MB.").arg(largestMessage >> 20),
            Texts::tr("Take its attachments out and give it again.")};
}

QString nameOfFile(const QByteArray &bytes)
{
    QString name = QFile::decodeName(bytes);
    if (QFile::encodeName(name) == bytes)
        return name;
    QString named;
    for (qsizetype i = 0; i < bytes.size();) {
        constexpr qsizetype longest = 4; // bytes of a character
        qsizetype length = std::min(longest, bytes.size() - i);
        while (length > 0 && QString::fromUtf8(bytes.mid(i, length)).contains(QChar::ReplacementCharacter))
            --length;
        if (length == 0)
            named += u"\\x%1"_s.arg(static_cast<unsigned char>(bytes[i]), 2, 16, QChar(u'0'));
        else
            named += QString::fromUtf8(bytes.mid(i, length));
        i += std::max<qsizetype>(length, 1);
    }
    return named;
}

bool isTextName(const QString &path)
{
    return path.endsWith(".txt"_L1, Qt::CaseInsensitive);
}

bool isMboxName(const QString &path)
{
    return path.endsWith(".mbox"_L1, Qt::CaseInsensitive) || path.endsWith(".mbx"_L1, Qt::CaseInsensitive);
}

void forEachMessage(const QString &path, const RawMessageHandler &handler)
{
    if (path == u"-")
        handOverStandardInput(handler);
    else
        handOverPath(path, handler, {});
}

} // namespace certlink
