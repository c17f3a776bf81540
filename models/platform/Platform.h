#pragma once

#include <QByteArray>
#include <QString>

#include <cstdio>

namespace certlink {

// Everything the program asks of the operating system that Qt and C++ do not offer. Platform.cpp says it
// for Linux; each function names what Windows and macOS need in its place.

/// The account the program runs under: who decides and imports. Never what an environment variable says.
/// Windows: GetUserNameW. macOS: as Linux.
[[nodiscard]] QString accountName();

/// Lets the calling thread step back behind the window's; where that is not allowed, nothing is lost.
/// Windows: SetThreadPriority(THREAD_MODE_BACKGROUND_BEGIN). macOS: pthread_set_qos_class_self_np.
void stepBehindTheWindow();

/// Makes file names and the terminal UTF-8 whatever the environment says; before the application object.
/// Windows: nothing, names are UTF-16 there. macOS: nothing, names are UTF-8 there.
void useUtf8Locale();

/// Takes standard output for the caller alone: what libraries print there from now on goes nowhere. Null
/// where it cannot be had; then everything goes on as before. Windows: _dup, _dup2 and "NUL".
[[nodiscard]] std::FILE *takeStandardOutput();

/// The path of the file `name` beside this program. Windows: GetModuleFileNameW. macOS: _NSGetExecutablePath.
[[nodiscard]] QByteArray pathBeside(const QByteArray &name);
/// Goes on as another program with the same arguments; comes back only with why it cannot, for people.
/// Windows: CreateProcessW, and waits for it. macOS: as Linux.
[[nodiscard]] QString becomeProgram(const QByteArray &path, char **arguments);

/// Which file stands under a path now, whatever it is called: two answers differ where another file has taken
/// its place. Empty where there is none. Windows: GetFileInformationByHandle (volume and file index).
[[nodiscard]] QByteArray fileIdentity(const QString &path);

/// A file or folder whose name Qt cannot say (no UTF-8), held open: it is read by the name its descriptor
/// has. Windows: no such names. macOS: file systems refuse them.
class OddlyNamedFile
{
public:
    /// `name`: the bytes of the path. Empty: nothing is opened.
    explicit OddlyNamedFile(const QByteArray &name);
    ~OddlyNamedFile();
    OddlyNamedFile(const OddlyNamedFile &) = delete;
    OddlyNamedFile &operator=(const OddlyNamedFile &) = delete;

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    /// A path under which it can be opened while this object lives.
    [[nodiscard]] QString readablePath() const;

private:
    int m_descriptor;
};

} // namespace certlink
