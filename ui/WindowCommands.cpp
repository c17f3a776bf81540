#include "ui/WindowCommands.h"

#include "models/register/RegisterCsv.h"
#include "ui/Dropped.h"
#include "ui/compare/CompareDialog.h"
#include "ui/desk/Desk.h"
#include "ui/findings/RecordFactDialog.h"
#include "ui/language/Languages.h"
#include "ui/palette/DeskStyle.h"
#include "ui/palette/Palette.h"
#include "ui/plain/PlainText.h"
#include "ui/views/PictureDialog.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace certlink {

namespace {

constexpr qsizetype mostRecent = 10;
constexpr int smallestZoom = -4;
constexpr int largestZoom = 12;

} // namespace

WindowCommands::WindowCommands(Desk &desk, Languages &languages, QWidget *window)
    : QObject(window), m_desk(desk), m_languages(languages), m_window(window),
      m_usualPoints(QApplication::font().pointSizeF())
{
    connect(&m_watched, &WatchedFolder::arrived, this,
            [this](const QStringList &files) { m_desk.intake().load(files, DeskIntake::Why::Arrived); });
}

void WindowCommands::paste()
{
    const QMimeData *data = QApplication::clipboard()->mimeData();
    if (data)
        take(*data);
}

void WindowCommands::take(const QMimeData &data)
{
    const Dropped dropped = readDropped(data);
    if (!dropped.files.isEmpty())
        open(dropped.files);
    else if (!dropped.mail.isEmpty())
        m_desk.intake().takeMail(dropped.mail);
    else if (!dropped.links.isEmpty())
        emit say(tr("Only a link was handed over, not the mail itself"),
                 dropped.links.first().left(200) % u'\n' %
                     tr("Save the mail as a file and drop that, or copy its text and paste it."));
    else if (!m_desk.intake().paste(dropped.text))
        emit say(tr("There is nothing in it that can be read"),
                 tr("Copy the text of a mail, or the mail's file, and paste again; or drop mail files and folders."));
}

void WindowCommands::openFiles()
{
    open(QFileDialog::getOpenFileNames(m_window, tr("Open mails"), {},
                                       tr("Mails and texts (*.eml *.msg *.mbox *.txt);;All files (*)")));
}

void WindowCommands::openFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(m_window, tr("Open a folder of mails"));
    if (!folder.isEmpty())
        open({folder});
}

void WindowCommands::open(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    QStringList recent = kept("recent", {}).toStringList();
    for (const QString &path : paths.mid(0, mostRecent)) {
        recent.removeAll(path);
        recent.prepend(path);
    }
    keep("recent", QStringList(recent.mid(0, mostRecent)));
    m_desk.intake().load(paths);
}

void WindowCommands::fillRecent(QMenu &menu)
{
    menu.clear();
    const QStringList recent = kept("recent", {}).toStringList();
    for (qsizetype number = 0; number < recent.size(); ++number) {
        const QString &path = recent[number];
        QAction *action = menu.addAction(u"&%1  %2"_s.arg((number + 1) % 10).arg(buttonText(path)));
        action->setEnabled(QFileInfo::exists(path));
        connect(action, &QAction::triggered, this, [this, path] { open({path}); });
    }
    if (recent.isEmpty())
        menu.addAction(tr("Nothing was opened yet"))->setEnabled(false);
}

void WindowCommands::watchFolder(bool on)
{
    watch(on ? QFileDialog::getExistingDirectory(m_window, tr("Watch a folder for mails")) : QString());
}

/// The sample desk must not take real mails, nor forget which folder the own desk watches.
void WindowCommands::watch(const QString &folder)
{
    m_watched.watch(folder);
    if (!m_desk.setup().isSampleDesk)
        keep("watchedFolder", folder);
    emit watching(folder);
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
    const RegisterImport read = readRegisterFolder(folder, m_desk.rulebook());
    QStringList problems;
    for (const RegisterProblem &problem : read.problems)
        problems.append(problem.toString());
    if (problems.size() > 8)
        problems = problems.mid(0, 8) << tr("and %n more", nullptr, int(read.problems.size()) - 8);
    if (!read.isUsable()) {
        emit fail(tr("The register was not imported"), {Failure::Code::BadFormat, folder, problems.join(u'\n'),
                                                        tr("Nothing was changed. Mend the files and import again.")});
        return;
    }
    const QList<EmptiedTable> emptied = emptiedTables(m_desk.database().contractRegister(), read.data);
    if (emptied.isEmpty())
        replaceRegister(read.data, problems);
    else
        askBeforeEmptying(emptied, [this, data = read.data, problems] { replaceRegister(data, problems); });
}

void WindowCommands::askBeforeEmptying(const QList<EmptiedTable> &emptied, std::function<void()> then)
{
    QStringList lines;
    for (const EmptiedTable &table : emptied)
        lines.append(tr("%1 has no rows: the %2 that are there now would be gone.").arg(table.file).arg(table.rows));
    auto *box = new QMessageBox(m_window);
    box->setObjectName(QStringLiteral("emptyTables"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Import the register"));
    box->setText(lines.join(u'\n'));
    box->setInformativeText(tr("A file that is missing or holds headers only empties its table."));
    QPushButton *replace = box->addButton(tr("&Empty and import"), QMessageBox::DestructiveRole);
    replace->setObjectName(QStringLiteral("emptyAndImport"));
    QPushButton *leave = box->addButton(tr("&Leave the register as it is"), QMessageBox::RejectRole);
    box->setDefaultButton(leave);
    box->setEscapeButton(leave);
    connect(replace, &QPushButton::clicked, this, std::move(then));
    box->open();
}

void WindowCommands::replaceRegister(const Register &data, const QStringList &problems)
{
    const QString imported = tr("Register imported: %1 contracts, %2 services, %3 administrator rows")
                                 .arg(data.contracts().size())
                                 .arg(data.services().size())
                                 .arg(data.administrators().size());
    m_desk.database().replaceRegister(data, [this, imported, problems](const Result<bool> &done) {
        if (done)
            emit say(imported, problems.join(u'\n'));
        else
            emit fail(tr("The register was not imported"), done.error());
    });
}

void WindowCommands::recordFact(const RegisterCell &fact)
{
    if (!m_desk.current() || !m_desk.current()->isOpen())
        return;
    auto *dialog = new RecordFactDialog(m_desk, fact, m_window);
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

void WindowCommands::showPicture()
{
    const DeskCase *deskCase = m_desk.current();
    const Picture picture = pictureOf(m_desk.selection().rule());
    if (!deskCase || !deskCase->file || picture == Picture::None) {
        emit say(tr("No picture explains this"),
                 tr("There is one for findings about names and about days: select such a finding."));
        return;
    }
    auto *dialog = new PictureDialog(picture, *deskCase->file, m_desk.rulebook(), m_window);
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
    if (dark == m_isDark)
        return; // only what a person changes is kept: otherwise the system is followed
    putPalette(dark);
    keep("dark", dark);
}

void WindowCommands::putPalette(bool dark)
{
    m_isDark = dark;
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

void WindowCommands::followSystem()
{
    QApplication::setPalette(QPalette()); // the system's comes to light
    followSystem(Palette::current().isDark());
}

void WindowCommands::followSystem(bool isSystemDark)
{
    putPalette(kept("dark", isSystemDark).toBool());
}

void WindowCommands::restore()
{
    QApplication::setStyle(new DeskStyle);
    useLanguage(Languages::fromCode(kept("language", QStringLiteral("ja")).toString()));
    followSystem();
    m_zoom = std::clamp(kept("zoom", 0).toInt(), smallestZoom, largestZoom);
    if (m_zoom != 0)
        applyZoom();
    const QString folder = kept("watchedFolder", {}).toString();
    if (!m_desk.setup().isSampleDesk && !m_desk.setup().isMasked && !folder.isEmpty() && QFileInfo(folder).isDir())
        watch(folder);
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
