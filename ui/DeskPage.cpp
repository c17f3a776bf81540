#include "ui/DeskPage.h"

#include "ui/Actions.h"
#include "ui/Panes.h"
#include "ui/desk/Desk.h"
#include "ui/findings/DetailPane.h"
#include "ui/findings/FindingsPane.h"
#include "ui/findings/VerdictBanner.h"
#include "ui/form/FormPane.h"
#include "ui/inbox/InboxPane.h"
#include "ui/mail/MailPane.h"
#include "ui/mail/MailView.h"

#include <QDataStream>
#include <QListView>
#include <QPainter>
#include <QPixmap>
#include <QSettings>
#include <QSplitter>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

namespace certlink {

namespace {

/// Only what saveState() left of as many panes: Qt reserves memory for any number of them that a damaged file names.
void restore(QSplitter &panes, const QByteArray &state)
{
    QDataStream stream(state);
    qint32 marker = 0;
    qint32 version = 0;
    quint32 count = 0;
    stream >> marker >> version >> count;
    if (count == quint32(panes.count()))
        panes.restoreState(state);
}

} // namespace

DeskPage::DeskPage(Desk &desk, const Actions &actions, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_inbox(new InboxPane(desk, this)), m_mail(new MailPane(desk, this)),
      m_form(new FormPane(desk, this)),
      m_banner(new VerdictBanner(desk, actions.approve, actions.giveBack, actions.look, this)),
      m_findings(new FindingsPane(desk, this)), m_whole(new QSplitter(Qt::Horizontal, this)),
      m_texts(new QSplitter(Qt::Horizontal, this)), m_halves(new QSplitter(Qt::Vertical, this))
{
    layOut();
    connectActions(actions);
    connect(&m_desk, &Desk::currentChanged, this, &DeskPage::paintPaneByPane);
    m_inbox->list()->addActions({actions.giveBack, actions.remove, actions.ignore, actions.restore});
    m_inbox->list()->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_findings, &FindingsPane::fieldWanted, m_form, &FormPane::focusField);
    connect(m_findings, &FindingsPane::nothingToSettle, m_banner, &VerdictBanner::say);
    connect(m_findings, &FindingsPane::heightWanted, this, &DeskPage::fitFindings);
    connect(&m_desk, &Desk::currentChanged, this, [this] { m_fitted = 0; });
    connect(m_halves, &QSplitter::splitterMoved, this, [this] { m_isSizedByHand = true; });
}

void DeskPage::connectActions(const Actions &actions)
{
    connect(actions.newText, &QAction::triggered, this, [this] {
        m_desk.intake().beginEmpty();
        m_mail->view()->setFocus(Qt::ShortcutFocusReason);
    });
    connect(actions.nextApplication, &QAction::triggered, this, [this] { m_inbox->step(1); });
    connect(actions.previousApplication, &QAction::triggered, this, [this] { m_inbox->step(-1); });
    connect(actions.remove, &QAction::triggered, this, [this] { m_inbox->removeSelected(Aside::Removed); });
    connect(actions.ignore, &QAction::triggered, this, [this] { m_inbox->removeSelected(Aside::Ignored); });
    connect(actions.restore, &QAction::triggered, m_inbox, &InboxPane::restoreSelected);
    // Folded findings come back: a problem is settled beside them.
    for (const auto &[action, by] : {std::pair(actions.nextProblem, 1), std::pair(actions.previousProblem, -1)})
        connect(action, &QAction::triggered, this, [this, fold = actions.showFindings, by = by] {
            fold->setChecked(true);
            m_findings->goToProblem(by);
        });
    connect(actions.confirmFinding, &QAction::triggered, m_findings, &FindingsPane::confirmSelected);
    connect(actions.recordFact, &QAction::triggered, m_findings, &FindingsPane::recordSelected);
    connect(actions.showFindings, &QAction::toggled, m_findings, &QWidget::setVisible);
    connect(actions.contents, &QAction::triggered, m_form, &FormPane::showContents);
}

void DeskPage::focusPane(int by)
{
    // Inbox, form and detail choose what takes the keyboard themselves.
    QWidget *pane = paneBeside({m_inbox, m_mail->view(), m_form, m_findings->tree(), m_findings->detail()}, by);
    if (pane == m_inbox)
        m_inbox->list()->setFocus(Qt::ShortcutFocusReason);
    else if (pane == m_form)
        m_form->focusField(allFields.front());
    else if (pane == m_findings->detail())
        m_findings->detail()->takeFocus();
    else if (pane)
        pane->setFocus(Qt::ShortcutFocusReason);
}

/// The verdict comes first; mail and form have all the height there is.
void DeskPage::layOut()
{
    m_texts->addWidget(m_mail);
    m_texts->addWidget(m_form);
    m_texts->setSizes({420, 560});
    m_halves->addWidget(m_texts);
    m_halves->addWidget(m_findings);
    m_halves->setSizes({560, 260});
    m_halves->setStretchFactor(0, 3);
    m_halves->setStretchFactor(1, 1);
    auto *application = new QWidget(this);
    auto *column = new QVBoxLayout(application);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_halves, 1);
    m_whole->addWidget(m_inbox);
    m_whole->addWidget(application);
    m_whole->setSizes({300, 980});
    m_whole->setStretchFactor(1, 1);
    for (QSplitter *splitter : {m_whole, m_texts, m_halves})
        splitter->setChildrenCollapsible(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_whole);
    setTabOrder(m_inbox, m_mail);
    setTabOrder(m_mail, m_form);
    setTabOrder(m_form, m_findings);
}

/// As high as what they say, at most a third; while the same application is at hand they only grow, so that
/// nothing jumps under somebody who types. Whoever sizes them by hand is not overruled.
void DeskPage::fitFindings(int height)
{
    const int room = m_halves->height() - m_halves->handleWidth();
    const int least = m_findings->minimumSizeHint().height();
    const int wanted = std::max({std::min(height, room / 3), least, m_fitted});
    if (m_isSizedByHand || room <= 0 || wanted == m_fitted)
        return;
    m_fitted = wanted;
    m_halves->setSizes({room - wanted, wanted});
}

void DeskPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_fitted = 0;
}

/// First the window is there to be seen.
void DeskPage::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!std::exchange(m_isPainted, true))
        QTimer::singleShot(0, this, &DeskPage::makeReady);
}

void DeskPage::makeReady()
{
    const QList<QWidget *> hidden = m_whole->findChildren<QWidget *>();
    for (QWidget *widget : hidden)
        widget->ensurePolished();
    QString text;
    for (const Field field : allFields)
        text += m_desk.setup().texts.field(field, m_desk.language());
    for (char16_t letter = 0x3041; letter < 0x30FF; ++letter) // hiragana and katakana
        text += QChar(letter);
    for (char16_t letter = u' '; letter < 0x7F; ++letter)
        text += QChar(letter);
    QPixmap page(width(), height());
    QPainter painter(&page);
    QFont bold = font();
    bold.setBold(true);
    for (const QFont &one : {font(), bold, m_mail->view()->font()}) {
        painter.setFont(one);
        painter.drawText(page.rect(), int(Qt::TextWrapAnywhere), text);
    }
}

/// Laying another application out takes a frame, and painting it another: the panes are painted one
/// a turn of the event loop, and keys are heard in between.
void DeskPage::paintPaneByPane()
{
    m_unpainted = {m_inbox, m_banner, m_mail, m_form, m_findings};
    for (QWidget *pane : std::as_const(m_unpainted))
        pane->setUpdatesEnabled(false);
    QTimer::singleShot(0, this, &DeskPage::paintNextPane);
}

void DeskPage::paintNextPane()
{
    if (m_unpainted.isEmpty())
        return;
    m_unpainted.takeFirst()->setUpdatesEnabled(true);
    QTimer::singleShot(0, this, &DeskPage::paintNextPane);
}

void DeskPage::restoreLayout(const QSettings &settings)
{
    restore(*m_whole, settings.value(QStringLiteral("desk/whole")).toByteArray());
    restore(*m_texts, settings.value(QStringLiteral("desk/texts")).toByteArray());
    m_isSizedByHand = settings.value(QStringLiteral("desk/sizedByHand")).toBool();
    if (m_isSizedByHand)
        restore(*m_halves, settings.value(QStringLiteral("desk/halves")).toByteArray());
}

void DeskPage::saveLayout(QSettings &settings) const
{
    settings.setValue(QStringLiteral("desk/whole"), m_whole->saveState());
    settings.setValue(QStringLiteral("desk/texts"), m_texts->saveState());
    settings.setValue(QStringLiteral("desk/sizedByHand"), m_isSizedByHand);
    settings.setValue(QStringLiteral("desk/halves"), m_halves->saveState());
}

} // namespace certlink
