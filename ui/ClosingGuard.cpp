#include "ui/ClosingGuard.h"

#include "ui/desk/Desk.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>

using namespace std::chrono_literals;

namespace certlink {

ClosingGuard::ClosingGuard(Desk &desk, QWidget *window) : QObject(window), m_desk(desk), m_window(window) {}

bool ClosingGuard::isAllSaved()
{
    m_desk.drafts().flush();
    const bool isDone = m_desk.database().writer().waitUntilDone(1s);
    return isDone && m_desk.drafts().unsaved().isEmpty();
}

bool ClosingGuard::mayClose()
{
    QString problem;
    while (!isAllSaved()) {
        switch (ask(problem)) {
        case Answer::Save:
            if (saveToFile(problem))
                return true;
            break;
        case Answer::TryAgain:
            problem.clear();
            break;
        case Answer::Discard:
            return true;
        case Answer::Stay:
            return false;
        }
    }
    return true;
}

ClosingGuard::Answer ClosingGuard::ask(const QString &problem)
{
    QMessageBox box(m_window);
    box.setObjectName(QStringLiteral("unsavedWork"));
    box.setIcon(QMessageBox::Warning);
    box.setTextFormat(Qt::PlainText);
    box.setWindowTitle(tr("Work that is not saved"));
    const int count = int(m_desk.drafts().unsaved().size());
    box.setText(count > 0 ? tr("The work on %n application(s) is not in the database.", nullptr, count)
                          : tr("A decision is still being written."));
    box.setInformativeText(problem.isEmpty() ? tr("Closing now loses it.") : problem);
    QPushButton *save = box.addButton(tr("&Save to a file…"), QMessageBox::AcceptRole);
    QPushButton *again = box.addButton(tr("&Try again"), QMessageBox::ResetRole);
    QPushButton *discard = box.addButton(tr("Close and &lose it"), QMessageBox::DestructiveRole);
    discard->setObjectName(QStringLiteral("loseIt"));
    QPushButton *stay = box.addButton(tr("&Keep working"), QMessageBox::RejectRole);
    save->setVisible(count > 0);
    box.setDefaultButton(count > 0 ? save : again);
    box.setEscapeButton(stay);
    box.exec();
    if (box.clickedButton() == save)
        return Answer::Save;
    if (box.clickedButton() == again)
        return Answer::TryAgain;
    return box.clickedButton() == discard ? Answer::Discard : Answer::Stay;
}

bool ClosingGuard::saveToFile(QString &problem)
{
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Save the work that is not in the database"),
                                                      QStringLiteral("certlink-desk.txt"), tr("Texts (*.txt)"));
    if (path.isEmpty())
        return false;
    problem = saveTo(path);
    return problem.isNull();
}

QString ClosingGuard::saveTo(const QString &path) const
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(unsavedWork().toUtf8()) >= 0 && file.commit())
        return {};
    return tr("%1 could not be written: %2. Choose another folder.").arg(path, file.errorString());
}

QString ClosingGuard::unsavedWork() const
{
    QString text;
    const WindowSetup &setup = m_desk.setup();
    for (const int id : m_desk.drafts().unsaved()) {
        const DeskCase &deskCase = *m_desk.find(id);
        const Layers &layers = deskCase.file->layers();
        text += u"===== " % deskCase.evidence.source % u' ' % deskCase.contract() % u" =====\n";
        for (const Correction &one : layers.corrections)
            text += setup.texts.field(one.field, m_desk.language()) % u": " % one.from % u" \u2192 " % one.value %
                    u"  " % one.why % u'\n';
        for (const RecordedFact &one : layers.facts)
            text += setup.texts.registerCell(one.cell, m_desk.language()) % u": " % one.value % u'\n';
        for (const Settlement &one : layers.settlements)
            text += one.rule % u": " % one.reason % u'\n';
        if (deskCase.evidence.isEditable())
            text += u'\n' % deskCase.file->mail().mail.body().text.text() % u'\n';
        text += u'\n';
    }
    return text;
}

} // namespace certlink
