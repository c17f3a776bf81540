#include "ui/WindowCommands.h"

#include "models/mail/MailFile.h"
#include "models/register/RegisterCsv.h"
#include "ui/approval/RecordsDialog.h"
#include "ui/compare/CompareDialog.h"
#include "ui/desk/Desk.h"
#include "ui/findings/RecordFactDialog.h"
#include "ui/language/Languages.h"
#include "ui/palette/Palette.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QMimeData>
#include <QSettings>
#include <QUrl>

namespace certlink {

namespace {

constexpr int smallestZoom = -4;
constexpr int largestZoom = 12;

/// A mail dropped by a mail program rather than a file.
QByteArray droppedMail(const QMimeData &data)
{
    return data.data(QStringLiteral("message/rfc822"));
}

QStringList droppedFiles(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    return files;
}

} // namespace

WindowCommands::WindowCommands(Desk &desk, Languages &languages, QWidget *window)
    : QObject(window), m_desk(desk), m_languages(languages), m_window(window),
      m_usualPoints(QApplication::font().pointSizeF())
{
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &WindowCommands::lookIntoFolder);
}

void WindowCommands::paste()
{
    const QMimeData *data = QApplication::clipboard()->mimeData();
    if (data)
        take(*data);
}

bool WindowCommands::canTake(const QMimeData &data)
{
    return data.hasText() || !droppedFiles(data).isEmpty() || !droppedMail(data).isEmpty();
}

void WindowCommands::take(const QMimeData &data)
{
    const QStringList files = droppedFiles(data);
    if (!files.isEmpty()) {
        m_desk.load(files);
        return;
    }
    const QByteArray mail = droppedMail(data);
    const QString text = mail.isEmpty() ? data.text() : QString();
    if (!mail.isEmpty())
        m_desk.takeMail(mail);
    else if (!m_desk.paste(text))
        emit say(tr("There is nothing to paste"),
                 tr("Copy the text of a mail, or the mail's file, and paste again."));
}

void WindowCommands::openFiles()
{
    m_desk.load(QFileDialog::getOpenFileNames(
        m_window, tr("Open mails"), {},
        tr("Mails and texts (*.eml *.msg *.mbox *.txt);;All files (*)")));
}

void WindowCommands::openFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(m_window, tr("Open a folder of mails"));
    if (!folder.isEmpty())
        m_desk.load({folder});
}

void WindowCommands::watchFolder(bool on)
{
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    const QString folder =
        on ? QFileDialog::getExistingDirectory(m_window, tr("Watch a folder for mails")) : QString();
    emit watching(!folder.isEmpty());
    if (folder.isEmpty())
        return;
    m_seen.clear();
    m_watcher.addPath(folder);
    lookIntoFolder(folder);
}

void WindowCommands::lookIntoFolder(const QString &folder)
{
    QStringList fresh;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files, QDir::Name))
        if (!m_seen.contains(file.filePath()))
            fresh.append(file.filePath());
    m_seen += fresh;
    m_desk.load(fresh);
}

void WindowCommands::importRegister()
{
    const QString folder = QFileDialog::getExistingDirectory(
        m_window, tr("Folder with contracts.csv, services.csv and administrators.csv"));
    if (!folder.isEmpty())
        importRegisterFrom(folder);
}

void WindowCommands::importRegisterFrom(const QString &folder)
{
    const RegisterImport read = readRegisterFolder(folder, m_desk.setup().rulebook);
    QStringList problems;
    for (const RegisterProblem &problem : read.problems)
        problems.append(problem.toString());
    if (problems.size() > 8)
        problems = problems.mid(0, 8) << tr("and %n more", nullptr, int(read.problems.size()) - 8);
    if (!read.isUsable()) {
        emit fail(tr("The register was not imported"),
                  {Failure::Code::BadFormat, folder, problems.join(u'\n'),
                   tr("Nothing was changed. Mend the files and import again.")});
        return;
    }
    if (const auto done = m_desk.replaceRegister(read.data); !done) {
        emit fail(tr("The register was not imported"), done.error());
        return;
    }
    emit say(tr("Register imported: %1 contracts, %2 services, %3 administrator rows")
                 .arg(read.data.contracts().size())
                 .arg(read.data.services().size())
                 .arg(read.data.administrators().size()),
             problems.join(u'\n'));
}

void WindowCommands::recordFact(const MissingFact &fact)
{
    if (!m_desk.current() || !m_desk.current()->isOpen())
        return;
    auto *dialog = new RecordFactDialog(m_desk, fact, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowCommands::showDecisions()
{
    auto *dialog = new RecordsDialog(m_desk, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowCommands::compare()
{
    const QList<OtherApplication> others = otherApplications(m_desk);
    if (others.isEmpty()) {
        emit say(tr("There is no other application for this contract"),
                 tr("Neither in the inbox nor among the decisions."));
        return;
    }
    auto *dialog = new CompareDialog(m_desk, others, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowCommands::useLanguage(Language language)
{
    m_languages.use(language);
    m_desk.setLanguage(language);
    keep("language", Languages::code(language));
}

void WindowCommands::zoom(int step)
{
    m_zoom = step == 0 ? 0 : std::clamp(m_zoom + step, smallestZoom, largestZoom);
    applyZoom();
    keep("zoom", m_zoom);
}

void WindowCommands::applyZoom()
{
    QFont font = QApplication::font();
    font.setPointSizeF(m_usualPoints * (1.0 + m_zoom / 10.0));
    QApplication::setFont(font);
}

void WindowCommands::useDark(bool dark)
{
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
    keep("dark", dark);
}

bool WindowCommands::isDark() const
{
    return kept("dark", false).toBool();
}

void WindowCommands::restore()
{
    QApplication::setStyle(QStringLiteral("Fusion")); // the one style that follows every palette
    useLanguage(Languages::fromCode(kept("language", QStringLiteral("ja")).toString()));
    useDark(isDark());
    m_zoom = std::clamp(kept("zoom", 0).toInt(), smallestZoom, largestZoom);
    if (m_zoom != 0)
        applyZoom();
}

void WindowCommands::keep(const char *key, const QVariant &value)
{
    if (m_desk.setup().settings)
        m_desk.setup().settings->setValue(QLatin1String(key), value);
}

QVariant WindowCommands::kept(const char *key, const QVariant &fallback) const
{
    const QSettings *settings = m_desk.setup().settings;
    return settings ? settings->value(QLatin1String(key), fallback) : fallback;
}

} // namespace certlink
