#include "models/platform/Platform.h"

#include <QFile>

#include <cerrno>
#include <clocale>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <langinfo.h>
#include <pwd.h>
#include <string_view>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

QString accountName()
{
    const passwd *account = getpwuid(geteuid());
    return account ? QString::fromLocal8Bit(account->pw_name) : QString::number(geteuid());
}

/// Linux gives each thread a niceness of its own.
void stepBehindTheWindow()
{
    constexpr int niceness = 19;
    thread_local const bool done = setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), niceness) == 0;
    static_cast<void>(done);
}

void useUtf8Locale()
{
    std::setlocale(LC_ALL, "");
    if (std::string_view(nl_langinfo(CODESET)) != "UTF-8")
        qputenv("LC_ALL", "C.UTF-8");
}

std::FILE *takeStandardOutput()
{
    const int kept = dup(STDOUT_FILENO);
    const int nothing = open("/dev/null", O_WRONLY | O_CLOEXEC);
    std::FILE *output = nullptr;
    if (kept >= 0 && nothing >= 0) {
        output = fdopen(kept, "w");
        dup2(nothing, STDOUT_FILENO);
    }
    if (nothing >= 0)
        close(nothing);
    return output;
}

QByteArray pathBeside(const QByteArray &name)
{
    std::error_code unknown;
    std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", unknown);
    return QByteArray::fromStdString(self.replace_filename(name.toStdString()).native());
}

QString becomeProgram(const QByteArray &path, char **arguments)
{
    execv(path.constData(), arguments);
    return QString::fromLocal8Bit(std::strerror(errno));
}

QByteArray fileIdentity(const QString &path)
{
    struct stat known = {};
    if (stat(QFile::encodeName(path).constData(), &known) != 0)
        return {};
    return QByteArray::number(static_cast<qulonglong>(known.st_dev)) + ':' +
           QByteArray::number(static_cast<qulonglong>(known.st_ino));
}

OddlyNamedFile::OddlyNamedFile(const QByteArray &name)
    : m_descriptor(name.isEmpty() ? -1 : open(name.constData(), O_RDONLY | O_CLOEXEC))
{
}

OddlyNamedFile::~OddlyNamedFile()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

QString OddlyNamedFile::readablePath() const
{
    return u"/proc/self/fd/%1"_s.arg(m_descriptor);
}

} // namespace certlink
