#include "ui/StatusLine.h"

#include "models/application/Tokyo.h"
#include "ui/approval/ApprovalText.h"
#include "ui/desk/Desk.h"
#include "ui/plain/PlainText.h"
#include "ui/spoken/Announce.h"

#include <QApplication>
#include <QFileInfo>
#include <QLabel>

namespace certlink {

namespace {

constexpr int unsavedMilliseconds = 700;

} // namespace

StatusLine::StatusLine(Desk &desk, QWidget *parent)
    : QStatusBar(parent), m_desk(desk), m_database(plainLabel(this)), m_unsaved(plainLabel(this)),
      m_watched(plainLabel(this)), m_person(plainLabel(this)), m_rulebook(plainLabel(this)), m_receipt(plainLabel(this))
{
    build();
    connectDesk();
}

void StatusLine::build()
{
    m_unsaved->setObjectName(QStringLiteral("unsaved"));
    m_watched->setObjectName(QStringLiteral("watched"));
    m_unsavedSince.setSingleShot(true);
    m_unsavedSince.setInterval(unsavedMilliseconds);
    addWidget(m_database, 1);
    for (QLabel *label : {m_unsaved, m_watched, m_person, m_rulebook, m_receipt})
        addPermanentWidget(label);
}

void StatusLine::connectDesk()
{
    connect(&m_desk.database(), &DeskDatabase::opened, this, &StatusLine::showState);
    connect(&m_desk.database(), &DeskDatabase::rulebookChanged, this, &StatusLine::showState);
    for (const auto signal : {&Desk::currentChanged, &Desk::currentUpdated})
        connect(&m_desk, signal, this, &StatusLine::showState);
    connect(&m_desk.drafts(), &DraftKeeper::unsavedChanged, this, &StatusLine::showUnsaved);
    connect(&m_unsavedSince, &QTimer::timeout, this, &StatusLine::showUnsaved);
    connect(&m_desk.intake(), &DeskIntake::arrived, this,
            [this](const QList<int> &ids) { showArrived(int(ids.size())); });
}

void StatusLine::showState()
{
    const WindowSetup &setup = m_desk.setup();
    const DeskCase *deskCase = m_desk.current();
    const Store *store = m_desk.database().store();
    const QString name = QFileInfo(setup.databasePath).fileName();
    m_database->setText(setup.isMasked       ? tr("Masked copies")
                        : !store             ? tr("No database")
                        : setup.isSampleDesk ? tr("Samples")
                        : Store::isTooLargeToLookThrough(setup.databasePath)
                            ? tr("Database: %1 (large: only \"Verify\" looks through it for damage)").arg(name)
                            : tr("Database: %1").arg(name));
    setPlainToolTip(m_database, setup.databasePath);
    m_person->setText(tr("%1 (%2)").arg(
        setup.person, roleWord(store ? store->roleOf(setup.person).value_or(Role::Staff) : Role::Staff)));
    m_rulebook->setText(tr("Rulebook %1").arg(m_desk.rulebook().inForceOn(setup.today()).edition));
    m_receipt->setText(deskCase && deskCase->file
                           ? tr("Received %1").arg(deskCase->file->mail().receiptDate.toString(Qt::ISODate))
                           : tr("Today %1").arg(setup.today().toString(Qt::ISODate)));
}

void StatusLine::showUnsaved()
{
    const int count = m_desk.database().store() ? int(m_desk.drafts().unsaved().size()) : 0;
    const bool isLate = m_unsaved->isVisibleTo(this) && !m_unsaved->text().isEmpty();
    if (count == 0) {
        m_unsavedSince.stop();
        m_unsaved->clear();
    } else if (isLate || sender() == &m_unsavedSince) {
        m_unsaved->setText(tr("%n application(s) not saved yet", nullptr, count));
    } else if (!m_unsavedSince.isActive()) {
        m_unsavedSince.start();
    }
}

void StatusLine::showWatched(const QString &folder)
{
    m_watched->setText(folder.isEmpty() ? QString() : tr("Watching %1").arg(QFileInfo(folder).fileName()));
    setPlainToolTip(m_watched, folder);
}

void StatusLine::showArrived(int mails)
{
    m_watched->setText(
        tr("%n new mail(s) at %1", nullptr, mails).arg(inTokyo(m_desk.setup().now()).toString(u"HH:mm")));
    announce(m_watched, m_watched->text());
    QApplication::alert(window());
}

} // namespace certlink
