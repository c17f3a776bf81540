#include "ui/DeskNotices.h"

#include "models/application/Tokyo.h"
#include "ui/approval/ApprovalText.h"
#include "ui/desk/Desk.h"
#include "ui/notice/NoticeBar.h"

#include <QMessageBox>
#include <QPushButton>

namespace certlink {

namespace {

// What a notice is about, while it is true.
const QString ofTheApplication = QStringLiteral("application");
const QString ofTheDrafts = QStringLiteral("drafts");
constexpr int mostNamed = 5; ///< of many mails in a notice

} // namespace

DeskNotices::DeskNotices(Desk &desk, NoticeBar &bar, QWidget *window)
    : QObject(window), m_desk(desk), m_bar(bar), m_window(window)
{
    connect(&m_desk.database(), &DeskDatabase::opened, this, &DeskNotices::showStore);
    connect(&m_bar, &NoticeBar::againWanted, this, &DeskNotices::openAgain);
    connectIntake();
    connectDrafts();
    connectApplication();
}

void DeskNotices::connectIntake()
{
    const DeskIntake *intake = &m_desk.intake();
    connect(intake, &DeskIntake::failed, this, [this](const Failure &failure) {
        m_bar.showFailure(failure, tr("The work in progress could not be read from the database"));
    });
    connect(intake, &DeskIntake::alreadyHere, this, [this](int id, int count) {
        m_bar.showMessage(tr("%n mail(s) are in the inbox already", nullptr, count), m_desk.find(id)->evidence.source);
    });
    connect(intake, &DeskIntake::nothingLoaded, this, [this] {
        m_bar.showMessage(tr("There is no mail in it"),
                          tr("Neither a mail nor a text was found. Nothing was added to the inbox."));
    });
    connect(intake, &DeskIntake::leftOut, this, [this](int count) {
        m_bar.showMessage(tr("%n mail(s) removed before were left out", nullptr, count),
                          tr("They stand under “Removed” and can be restored there (Insert)."));
    });
    connect(intake, &DeskIntake::loadingCancelled, this, [this](int done, int total) {
        m_bar.showMessage(tr("Loading was stopped: %1 of %2 mails are here").arg(done).arg(total),
                          tr("Open the same again for the rest; what is here is not taken twice."));
    });
    connect(intake, &DeskIntake::gone, this, [this](const QStringList &sources) {
        m_bar.showMessage(tr("%n mail(s) of the last time are no longer where they were", nullptr, int(sources.size())),
                          sources.mid(0, mostNamed).join(u'\n'));
    });
}

void DeskNotices::connectDrafts()
{
    connect(&m_desk.drafts(), &DraftKeeper::failed, this, [this](const Failure &failure) {
        m_bar.showFailure(failure, tr("The work in progress could not be saved"));
        m_bar.setTopic(ofTheDrafts);
    });
    connect(&m_desk.drafts(), &DraftKeeper::unsavedChanged, this, [this] {
        if (!m_desk.database().store() || m_desk.drafts().unsaved().isEmpty())
            m_bar.hideAbout(ofTheDrafts);
    });
}

void DeskNotices::connectApplication()
{
    connect(&m_desk, &Desk::currentChanged, &m_bar, &NoticeBar::hideMessage);
    for (const auto signal : {&Desk::currentChanged, &Desk::currentUpdated})
        connect(&m_desk, signal, this, [this] { m_bar.hideAbout(ofTheApplication); });
    connect(&m_desk, &Desk::currentChanged, this, &DeskNotices::showPreparation);
    connect(&m_desk.decisions(), &DeskDecisions::looked, this, &DeskNotices::showPreparation);
}

void DeskNotices::sayOfTheApplication(const QString &headline, const Failure &failure)
{
    m_bar.showFailure(failure, headline);
    m_bar.setTopic(ofTheApplication);
}

void DeskNotices::showPreparation()
{
    const std::optional<Preparation> preparation = m_desk.decisions().preparedByAnother();
    if (!preparation)
        return;
    if (const std::optional<Look> look = m_desk.decisions().ownLook())
        return m_bar.showMessage(lookText(*look, *preparation), preparation->note);
    m_bar.showMessage(
        tr("Prepared by %1, %2").arg(preparation->by, inTokyo(preparation->at).toString(u"yyyy-MM-dd HH:mm")),
        preparation->note);
}

void DeskNotices::showStore()
{
    const DeskDatabase &database = m_desk.database();
    if (database.failure())
        m_bar.showFailure(*database.failure(), tr("The database cannot be used; judging works, deciding does not"),
                          database.isLost() ? tr("Try again or go on…") : tr("Try again"));
    else if (!database.remark().isEmpty())
        m_bar.showMessage(tr("The database was opened"), database.remark());
    else
        m_bar.hide();
}

/// A backup may have been put back meanwhile; where none was, the person may go on with what is there.
void DeskNotices::openAgain()
{
    m_desk.database().open();
    if (m_desk.database().isLost())
        askBeforeGoingOn(*m_desk.database().failure());
}

void DeskNotices::askBeforeGoingOn(const Failure &lost)
{
    auto *box = new QMessageBox(m_window);
    box->setObjectName(QStringLiteral("goOnLost"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Decisions are missing"));
    box->setText(lost.subject + u'\n' + lost.detail);
    box->setInformativeText(tr("Who goes on works with what is there: the missing decisions are not known any more, "
                               "and their applications can be decided again."));
    QPushButton *goOn = box->addButton(tr("&Go on without them"), QMessageBox::DestructiveRole);
    goOn->setObjectName(QStringLiteral("goOnWithoutThem"));
    QPushButton *leave = box->addButton(tr("&Leave everything as it is"), QMessageBox::RejectRole);
    box->setDefaultButton(leave);
    box->setEscapeButton(leave);
    connect(goOn, &QPushButton::clicked, &m_desk.database(), &DeskDatabase::acceptAsItIs);
    box->open();
}

} // namespace certlink
