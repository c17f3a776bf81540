#include "models/mail/ZipArchive.h"

#include "models/mail/Charsets.h"
#include "models/mail/MboxReader.h"

#include <archive.h>
#include <archive_entry.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>

#include <array>
#include <memory>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Sentences for people.
struct ZipText {
    Q_DECLARE_TR_FUNCTIONS(certlink::ZipArchive)
};

struct ArchiveCloser {
    void operator()(archive *opened) const { archive_read_free(opened); }
};

/// The name as it was packed: UTF-8 where the member says so, else whatever its bytes look like
/// (Windows packs names in Shift_JIS without a word about it).
QString nameOf(archive_entry *entry)
{
    if (const char *utf8 = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(utf8);
    const char *raw = archive_entry_pathname(entry);
    return raw ? decodeBytes(raw, {}).text : QString();
}

/// What packing programs add of their own.
bool isByTheProgram(const QString &name)
{
    return name.startsWith("__MACOSX/"_L1) || name.endsWith(".DS_Store"_L1);
}

class ZipReader
{
public:
    ZipReader(const QString &path, const RawMessageHandler &handler, const ZipLimits &limits)
        : m_path(path), m_handler(handler), m_limits(limits), m_archive(archive_read_new())
    {
    }

    bool read()
    {
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(Failure::Code::NotReadable, file.errorString(),
                        ZipText::tr("Check the path and the permissions."));
        m_packed = file.size();
        archive_read_support_format_zip(m_archive.get());
        constexpr size_t blockSize = 64 << 10;
        if (archive_read_open_fd(m_archive.get(), file.handle(), blockSize) != ARCHIVE_OK)
            return failDamaged();
        for (;;) {
            archive_entry *entry = nullptr;
            const int status = archive_read_next_header(m_archive.get(), &entry);
            if (status == ARCHIVE_EOF)
                return m_members > 0 || m_packed <= emptyArchive ? true : failDamaged();
            if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
                return failDamaged();
            if (!take(entry))
                return m_goesOn;
        }
    }

private:
    static constexpr qint64 emptyArchive = 22; ///< bytes of the end record alone

    /// False where the archive is not read any further.
    bool take(archive_entry *entry)
    {
        if (++m_members > m_limits.members)
            return stop(fail(Failure::Code::Refused,
                             ZipText::tr("The archive has more than %1 members.").arg(m_limits.members),
                             ZipText::tr("Unpack it and give the folder.")));
        const QString name = nameOf(entry);
        if (archive_entry_filetype(entry) != AE_IFREG || isByTheProgram(name))
            return true;
        if (archive_entry_is_encrypted(entry) > 0)
            return stop(fail(Failure::Code::Refused, ZipText::tr("The archive is encrypted."),
                             ZipText::tr("Unpack it with its password and give the folder.")));
        QByteArray bytes;
        if (!unpack(bytes))
            return false;
        return handOver(name, bytes) || stop(false);
    }

    /// Counts what really comes out: sizes in the archive's directory may be anything.
    bool unpack(QByteArray &bytes)
    {
        std::array<char, 64 << 10> block;
        for (;;) {
            const la_ssize_t length = archive_read_data(m_archive.get(), block.data(), block.size());
            if (length < 0)
                return stop(failDamaged());
            if (length == 0)
                return true;
            m_unpacked += length;
            const bool isBomb = m_unpacked > m_limits.ratioFrom && m_unpacked / m_limits.ratio > m_packed;
            if (m_unpacked > m_limits.unpackedBytes || isBomb)
                return stop(fail(Failure::Code::Refused,
                                 ZipText::tr("The archive unpacks to more than %1 MB.")
                                     .arg(std::min(m_unpacked, m_limits.unpackedBytes) >> 20),
                                 ZipText::tr("If you trust its sender, unpack it and give the folder.")));
            bytes.append(block.data(), static_cast<qsizetype>(length));
        }
    }

    bool handOver(const QString &name, QByteArray &bytes)
    {
        const QString source = m_path + u'#' + name;
        if (isZipName(name))
            return m_handler(tl::make_unexpected(Failure{Failure::Code::Refused, source,
                                                         ZipText::tr("An archive inside an archive is not opened."),
                                                         ZipText::tr("Unpack the outer one and give the folder.")}));
        if (isMboxName(name)) {
            QBuffer buffer(&bytes);
            buffer.open(QIODevice::ReadOnly);
            return MboxReader(buffer, source, m_handler).read();
        }
        RawMessage message{source, std::move(bytes), isTextName(name)};
        return m_handler(Result<RawMessage>(std::move(message)));
    }

    bool fail(Failure::Code code, const QString &detail, const QString &remedy)
    {
        return m_handler(tl::make_unexpected(Failure{code, m_path, detail, remedy}));
    }

    bool failDamaged()
    {
        return fail(Failure::Code::Damaged, ZipText::tr("The file is damaged or no ZIP archive."),
                    ZipText::tr("Ask for it to be sent again, or unpack it and give the folder."));
    }

    /// Ends the archive; whether the other inputs go on.
    bool stop(bool goesOn)
    {
        m_goesOn = goesOn;
        return false;
    }

    const QString &m_path;
    const RawMessageHandler &m_handler;
    const ZipLimits &m_limits;
    std::unique_ptr<archive, ArchiveCloser> m_archive;
    qint64 m_packed = 0;
    qint64 m_unpacked = 0;
    int m_members = 0;
    bool m_goesOn = true;
};

} // namespace

bool isZipName(const QString &path)
{
    return path.endsWith(".zip"_L1, Qt::CaseInsensitive);
}

bool forEachZipMember(const QString &path, const RawMessageHandler &handler, const ZipLimits &limits)
{
    return ZipReader(path, handler, limits).read();
}

} // namespace certlink
