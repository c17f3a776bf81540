#include "ui/history/ProofMenu.h"

#include "models/store/Restore.h"
#include "ui/ManualDialog.h"
#include "ui/desk/Desk.h"
#include "ui/history/AnchorDialog.h"
#include "ui/history/DailyAnchors.h"
#include "ui/history/HistoryWork.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>

#include <memory>

namespace certlink {

ProofMenu::ProofMenu(Desk &desk, QWidget *parent) : QMenu(parent), m_desk(desk)
{
    const auto add = [this](auto slot) { connect(addAction(QString()), &QAction::triggered, this, slot); };
    add([this] { verify({}); });
    add(&ProofMenu::verifyAgainstAnchor);
    add(&ProofMenu::takeAnchor);
    add(&ProofMenu::chooseAnchorFolder);
    add(&ProofMenu::backUp);
    add(&ProofMenu::restore);
    add(&ProofMenu::makeAnew);
    add(&ProofMenu::askBeforeErasing);
    add(&ProofMenu::showManual);
    retranslate();
}

void ProofMenu::retranslate()
{
    const QStringList texts{tr("&Verify the history"),
                            tr("Verify against an &anchor…"),
                            tr("An&chor of now…"),
                            tr("Keep an anchor every &day…"),
                            tr("&Back up…"),
                            tr("&Restore a backup…"),
                            tr("Make search and list a&new"),
                            tr("&Erase personal data…"),
                            tr("&What a proof shows…")};
    for (int index = 0; index < texts.size(); ++index)
        actions()[index]->setText(texts[index]);
}

void ProofMenu::said(const QString &headline, const Result<QString> &answer)
{
    if (answer)
        emit say(headline, *answer);
    else
        emit failed(headline, answer.error());
}

HistoryWork *ProofMenu::work(const QString &database, const QString &title) const
{
    return new HistoryWork(database, title, parentWidget()->window());
}

/// A line that was mailed or printed is pasted or typed, one that was kept is opened.
void ProofMenu::verifyAgainstAnchor()
{
    const QString copied = QGuiApplication::clipboard()->text();
    auto *dialog = new QInputDialog(parentWidget());
    dialog->setObjectName(QStringLiteral("verifyAnchor"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QInputDialog::UsePlainTextEditForTextInput);
    dialog->setWindowTitle(tr("Verify against an anchor"));
    dialog->setLabelText(tr("The anchor's line, from a mail, a printed page or the clipboard. Left empty, a file is "
                            "chosen."));
    dialog->setTextValue(anchorFromText(copied) ? copied.trimmed() : QString());
    if (auto *line = dialog->findChild<QPlainTextEdit *>())
        line->setAccessibleName(dialog->labelText());
    dialog->setOkButtonText(tr("&Verify"));
    dialog->setCancelButtonText(tr("&Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &line) {
        if (line.trimmed().isEmpty())
            verifyAgainstFile();
        else
            verifyAgainst(line, QString());
    });
    dialog->open();
}

void ProofMenu::verifyAgainstFile()
{
    constexpr qint64 longest = 1 << 20;
    const QString name = QFileDialog::getOpenFileName(parentWidget(), tr("The file with the anchor"));
    if (name.isEmpty())
        return;
    QFile file(name);
    const bool isRead = QFileInfo(name).isFile() && file.open(QIODevice::ReadOnly);
    verifyAgainst(isRead ? QString::fromUtf8(file.read(longest)) : QString(), name);
}

void ProofMenu::verifyAgainst(const QString &text, const QString &name)
{
    if (const std::optional<Anchor> anchor = anchorFromText(text))
        verify(anchor);
    else
        emit failed(tr("The history was not verified"),
                    {Failure::Code::BadFormat, name, tr("No anchor can be read in it."),
                     tr("An anchor is a line that begins with \"certlink-anchor\"; it is needed whole.")});
}

void ProofMenu::verify(const std::optional<Anchor> &anchor)
{
    work(m_desk.setup().databasePath, tr("Verifying the history"))
        ->start(
            [anchor](const Store &store, const HistoryWork::Progress &progress) -> Result<QString> {
                const Result<Verification> found = store.verify(anchor, progress);
                if (!found)
                    return tl::make_unexpected(found.error());
                if (found->isEnded)
                    return tl::make_unexpected(Failure{Failure::Code::Refused, {}, ProofMenu::tr("It was ended."), {}});
                if (found->holds())
                    return anchor ? ProofMenu::tr("It holds: %1 records, and the anchor agrees.").arg(found->links)
                                  : ProofMenu::tr("It holds: %1 records. Whoever owns the file could have written it "
                                                  "anew; an anchor kept elsewhere shows that.")
                                        .arg(found->links);
                constexpr qsizetype shownAtMost = 5;
                QStringList lines;
                for (const Discrepancy &one : found->discrepancies.mid(0, shownAtMost))
                    lines.append(one.what % u": " % one.detail);
                return tl::make_unexpected(Failure{
                    Failure::Code::Damaged,
                    {},
                    lines.join(u'\n'),
                    found->recordsHold()
                        ? ProofMenu::tr("All records hold. Make search and list anew (Proof), then verify again.")
                        : ProofMenu::tr("Keep the file as it is, and compare it with a backup and an anchor.")});
            },
            [this](const Result<QString> &answer) { said(tr("Verifying the history"), answer); });
}

void ProofMenu::takeAnchor()
{
    const Store *store = m_desk.database().store();
    if (!store)
        return;
    const Result<ChainHead> head = store->head();
    if (!head || head->sequence == 0)
        return emit say(tr("There is nothing to anchor yet"), tr("Nothing was recorded."));
    auto *dialog = new AnchorDialog(m_desk, {*head, m_desk.setup().now()}, parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AnchorDialog::say, this, &ProofMenu::say);
    connect(dialog, &AnchorDialog::failed, this, &ProofMenu::failed);
    dialog->open();
}

/// Nothing of the records changes, so nobody is asked.
void ProofMenu::makeAnew()
{
    m_desk.database().writer().write<Store::Derived>(
        this, [](Store &store) { return store.makeAnew(); },
        [this](const Result<Store::Derived> &made) {
            said(tr("Search and list were made anew from the records"),
                 made ? Result<QString>(tr("%1 decisions are found by their words, %2 changes are to be carried out.")
                                            .arg(made->searched)
                                            .arg(made->openChanges))
                      : tl::make_unexpected(made.error()));
            emit madeAnew();
        });
}

void ProofMenu::showManual()
{
    auto *dialog = new ManualDialog(m_desk.language(), parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ProofMenu::backUp()
{
    const QString name = QFileDialog::getSaveFileName(
        parentWidget(), tr("Back up the database"),
        QStringLiteral("certlink-%1.sqlite").arg(m_desk.setup().today().toString(Qt::ISODate)), {}, nullptr,
        QFileDialog::DontConfirmOverwrite);
    if (name.isEmpty())
        return;
    work(m_desk.setup().databasePath, tr("Backing up"))
        ->start(
            [name](const Store &store, const HistoryWork::Progress &) -> Result<QString> {
                const Result<void> done = store.backupTo(name);
                return done ? Result<QString>(name) : tl::make_unexpected(done.error());
            },
            [this](const Result<QString> &answer) { said(tr("The backup"), answer); });
}

void ProofMenu::chooseAnchorFolder()
{
    QSettings *settings = m_desk.setup().settings;
    const QString folder = QFileDialog::getExistingDirectory(
        parentWidget(), tr("A folder that others keep, for an anchor of every day"), anchorFolder(settings));
    if (folder.isEmpty())
        return;
    setAnchorFolder(settings, folder);
    emit anchorFolderChosen();
}

void ProofMenu::restore()
{
    const QString backup = QFileDialog::getOpenFileName(parentWidget(), tr("The backup to restore"));
    if (backup.isEmpty())
        return;
    const auto head = std::make_shared<ChainHead>();
    work(backup, tr("Verifying the backup"))
        ->start(
            [head, database = m_desk.setup().databasePath](const Store &store,
                                                           const HistoryWork::Progress &progress) -> Result<QString> {
                const Result<ChainHead> staged = stageRestore(store, database, progress);
                if (!staged)
                    return tl::make_unexpected(staged.error());
                *head = *staged;
                return QString();
            },
            [this, backup, head](const Result<QString> &staged) {
                if (staged)
                    askBeforeRestoring(backup, *head);
                else
                    emit failed(tr("The backup was not restored"), staged.error());
            });
}

void ProofMenu::askBeforeRestoring(const QString &backup, const ChainHead &head)
{
    const Store *store = m_desk.database().store();
    const qint64 here = store ? store->head().value_or(ChainHead()).sequence : 0;
    QMessageBox question(QMessageBox::Warning, tr("Restore a backup"),
                         tr("The backup holds %1 records, the database here %2.").arg(head.sequence).arg(here),
                         QMessageBox::Cancel, parentWidget());
    question.setObjectName(QStringLiteral("restore"));
    question.setTextFormat(Qt::PlainText);
    question.setInformativeText(tr("%1 holds as it was recorded. It takes the place of the database; what stands "
                                   "there now is kept beside it under another name.")
                                    .arg(QFileInfo(backup).fileName()));
    QPushButton *restore = question.addButton(tr("&Restore"), QMessageBox::AcceptRole);
    question.setDefaultButton(QMessageBox::Cancel);
    question.exec();
    if (question.clickedButton() != restore)
        return dropStagedRestore(m_desk.setup().databasePath);
    const Result<QString> kept = m_desk.database().finishRestore(head);
    if (!kept)
        emit failed(tr("The backup was not restored"), kept.error());
    else
        emit say(tr("Restored: %1 records").arg(head.sequence),
                 kept->isNull() ? QString() : tr("What stood there is kept as %1").arg(*kept));
}

void ProofMenu::askBeforeErasing()
{
    constexpr int usualYears = 5;
    constexpr int mostYears = 50;
    auto *dialog = new QInputDialog(parentWidget());
    dialog->setObjectName(QStringLiteral("erase"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Erase personal data"));
    dialog->setLabelText(tr("Mails, texts and names of decisions older than so many years are erased for good. That "
                            "they were made, by whom and what they changed stays, and the history still holds."));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, mostYears);
    dialog->setIntValue(usualYears);
    if (auto *years = dialog->findChild<QLineEdit *>()) // within the box, where the keys are
        years->setAccessibleName(tr("Years"));
    dialog->setOkButtonText(tr("&Erase"));
    dialog->setCancelButtonText(tr("&Cancel"));
    connect(dialog, &QInputDialog::intValueSelected, this,
            [this](int years) { eraseBefore(m_desk.setup().today().addYears(-years)); });
    dialog->open();
}

void ProofMenu::eraseBefore(QDate day)
{
    m_desk.database().writer().write<qint64>(
        this,
        [day, by = m_desk.setup().person, at = m_desk.setup().now()](Store &store) {
            return store.erasePersonal(day, by, at);
        },
        [this, day](const Result<qint64> &done) {
            said(tr("Erasing personal data"),
                 done ? Result<QString>(tr("%1 decisions made before %2.").arg(*done).arg(day.toString(Qt::ISODate)))
                      : tl::make_unexpected(done.error()));
            emit erased();
        });
}

} // namespace certlink
