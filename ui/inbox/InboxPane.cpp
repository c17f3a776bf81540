#include "ui/inbox/InboxPane.h"

#include "models/items/InboxModel.h"
#include "ui/desk/Desk.h"
#include "ui/inbox/InboxDelegate.h"
#include "ui/palette/Signs.h"
#include "ui/plain/PlainText.h"
#include "ui/spoken/Announce.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <map>

using namespace Qt::StringLiterals;

namespace certlink {

namespace {

constexpr InboxFilter::Show shows[]{
    InboxFilter::Show::All,        InboxFilter::Show::Open,    InboxFilter::Show::Return,  InboxFilter::Show::Confirm,
    InboxFilter::Show::Approvable, InboxFilter::Show::Decided, InboxFilter::Show::Removed, InboxFilter::Show::Asked};
constexpr InboxFilter::Order orders[]{InboxFilter::Order::Arrival,     InboxFilter::Order::NextToDo,
                                      InboxFilter::Order::ReceiptDate, InboxFilter::Order::StartDate,
                                      InboxFilter::Order::Contract,    InboxFilter::Order::Sender};

constexpr int countingMilliseconds = 100;

void putItems(QComboBox *box, const QStringList &texts)
{
    const QSignalBlocker blocker(box);
    const int current = std::max(box->currentIndex(), 0);
    box->clear();
    box->addItems(texts);
    box->setCurrentIndex(current);
}

} // namespace

InboxPane::InboxPane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_filter(new SpokenInbox(this)), m_search(new QLineEdit(this)),
      m_show(new QComboBox(this)), m_order(new QComboBox(this)), m_list(new QListView(this)),
      m_empty(plainLabel(m_list)), m_count(plainLabel(this)), m_left(plainLabel(this)),
      m_progress(new QProgressBar(this)), m_cancel(new QToolButton(this))
{
    build();
    layOut();
    connectParts();
    retranslate();
    restoreView();
    endProgress();
}

void InboxPane::build()
{
    m_filter->setSourceModel(&m_desk.inbox());
    m_list->setObjectName(QStringLiteral("inbox"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new InboxDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // a row is as wide as the pane
    m_list->setFrameShape(QFrame::NoFrame);
    keepWidth();
    m_search->setObjectName(QStringLiteral("inboxSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_show->setObjectName(QStringLiteral("inboxShow"));
    m_order->setObjectName(QStringLiteral("inboxOrder"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setEnabled(false);
    m_left->setObjectName(QStringLiteral("inboxLeft"));
    m_progress->setObjectName(QStringLiteral("inboxProgress"));
    m_progress->setTextVisible(true);
    m_cancel->setObjectName(QStringLiteral("inboxCancel"));
    m_cancel->setAutoRaise(true);
    m_cancel->setText(QStringLiteral("\u00D7"));
    for (QComboBox *box : {m_show, m_order}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
    }
}

void InboxPane::layOut()
{
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_show, 1);
    choices->addWidget(m_order, 1);
    auto *progress = new QHBoxLayout;
    progress->addWidget(m_count, 1);
    progress->addWidget(m_progress, 3);
    progress->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addLayout(choices);
    column->addWidget(m_list, 1);
    column->addLayout(progress);
    column->addWidget(m_left);
    auto *over = new QVBoxLayout(m_list);
    over->addWidget(m_empty);
}

void InboxPane::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, m_filter, &InboxFilter::setWords);
    connect(m_show, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filter->setShow(shows[std::max(index, 0)]); });
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filter->setOrder(orders[std::max(index, 0)]); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            m_desk.setCurrent(index.data(InboxModel::IdRole).toInt());
    });
    connect(&m_desk, &Desk::currentChanged, this, &InboxPane::showCurrent);
    connect(&m_desk.intake(), &DeskIntake::loadingProgressed, this, &InboxPane::showProgress);
    connect(&m_desk.intake(), &DeskIntake::loadingFinished, this, &InboxPane::endProgress);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_desk.intake().cancelLoading();
        endProgress();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &InboxPane::showCount);
    // Loading changes hundreds of rows a second: what is left is counted once they rest.
    m_counting.setSingleShot(true);
    m_counting.setInterval(countingMilliseconds);
    connect(&m_counting, &QTimer::timeout, this, &InboxPane::showLeft);
    connect(&m_desk.inbox(), &QAbstractItemModel::dataChanged, &m_counting, qOverload<>(&QTimer::start));
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_desk.inbox(), signal, &m_counting, qOverload<>(&QTimer::start));
}

void InboxPane::retranslate()
{
    m_search->setPlaceholderText(tr("Search (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search the inbox"));
    putItems(m_show, {tr("All"), tr("Open"), tr("To be returned"), tr("To be confirmed"), tr("Can be approved"),
                      tr("Decided"), tr("Removed"), tr("Applicant asked")});
    m_show->setAccessibleName(tr("Which applications are shown"));
    setPlainToolTip(m_show, m_show->accessibleName());
    putItems(m_order, {tr("As they came"), tr("Next to do"), tr("By receipt"), tr("By start"), tr("By contract"),
                       tr("By sender")});
    m_order->setAccessibleName(tr("Order of the inbox"));
    setPlainToolTip(m_order, m_order->accessibleName());
    m_list->setAccessibleName(tr("Inbox"));
    m_empty->setText(tr("Paste a mail (Ctrl+V),\nopen one (Ctrl+O),\nor drop files here."));
    m_cancel->setAccessibleName(tr("Stop loading"));
    setPlainToolTip(m_cancel, tr("Stop loading"));
    m_progress->setAccessibleName(tr("Loading"));
    showCount();
    showLeft();
}

void InboxPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        keepWidth();
}

/// A contract and its day are always whole.
void InboxPane::keepWidth()
{
    setMinimumWidth(fontMetrics().averageCharWidth() * 38);
}

/// As the person left it.
void InboxPane::restoreView()
{
    const InboxMemory::View view = m_desk.memory().view();
    const QSignalBlocker blocker(m_search);
    m_search->setText(view.words);
    m_filter->setWords(view.words);
    m_show->setCurrentIndex(std::clamp(view.show, 0, m_show->count() - 1));
    m_order->setCurrentIndex(std::clamp(view.order, 0, m_order->count() - 1));
    connect(m_search, &QLineEdit::textChanged, this, &InboxPane::keepView);
    for (const QComboBox *box : {m_show, m_order})
        connect(box, &QComboBox::currentIndexChanged, this, &InboxPane::keepView);
}

void InboxPane::keepView()
{
    const DeskCase *current = m_desk.current();
    m_desk.memory().setView(
        {m_show->currentIndex(), m_order->currentIndex(), m_search->text(), current ? current->key : QString()});
}

QList<int> InboxPane::selected() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    QList<int> ids;
    for (const QModelIndex &row : std::as_const(rows))
        ids.append(row.data(InboxModel::IdRole).toInt());
    return ids;
}

/// The first row below all of these, else the last above; 0 where there is none.
int InboxPane::nextWithout(const QList<int> &ids) const
{
    int next = 0;
    bool isBelow = false;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const int id = m_filter->index(row, 0).data(InboxModel::IdRole).toInt();
        if (ids.contains(id))
            isBelow = id == ids.last();
        else if (next = id; isBelow)
            break;
    }
    return next;
}

/// The row below comes to hand, so that Delete can be pressed again.
void InboxPane::removeSelected(Aside aside)
{
    QList<int> ids = selected();
    ids.removeIf([this](int id) { return m_desk.find(id)->isWriting; });
    if (ids.isEmpty() || m_show->currentIndex() == int(InboxFilter::Show::Removed))
        return;
    m_desk.setCurrent(nextWithout(ids));
    m_desk.setAside(ids, aside);
    const int count = int(ids.size());
    emit said(aside == Aside::Ignored ? tr("%n mail(s) are ignored from now on", nullptr, count)
                                      : tr("%n mail(s) were removed from the inbox", nullptr, count),
              tr("They stand under “Removed” and can be restored there (Insert)."));
}

void InboxPane::restoreSelected()
{
    const QList<int> ids = selected();
    if (ids.isEmpty() || m_show->currentIndex() != int(InboxFilter::Show::Removed))
        return;
    m_desk.setAside(ids, Aside::No);
    emit said(tr("%n mail(s) are in the inbox again", nullptr, int(ids.size())), {});
}

void InboxPane::focusSearch()
{
    focusAloud(m_search);
}

void InboxPane::step(int by)
{
    const int row = m_list->currentIndex().row() + by;
    if (row < 0 || row >= m_filter->rowCount())
        return;
    // A field that goes with its application, a reason, would leave the keys to whatever follows it: the search.
    const QWidget *focused = QApplication::focusWidget();
    choose(m_filter->index(row, 0));
    if (QApplication::focusWidget() != focused)
        m_list->setFocus(Qt::OtherFocusReason);
}

/// The list itself would extend the selection, where Ctrl is held.
void InboxPane::choose(const QModelIndex &index)
{
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void InboxPane::goOn()
{
    m_list->setFocus(Qt::OtherFocusReason);
    const DeskCase *current = m_desk.current();
    if (current && !current->standing())
        return; // the list left the decided one out and is further already
    const int rows = m_filter->rowCount();
    const int from = m_list->currentIndex().row();
    for (int by = 1; by < rows; ++by) {
        const QModelIndex index = m_filter->index((from + by) % rows, 0);
        const DeskCase *deskCase = m_desk.find(index.data(InboxModel::IdRole).toInt());
        if (deskCase && deskCase->isOpen()) {
            choose(index);
            return;
        }
    }
}

bool InboxPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        m_search->clear();
        showCurrent();
        [[fallthrough]];
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_list->setFocus(Qt::ShortcutFocusReason);
        return true;
    default:
        return false;
    }
}

void InboxPane::showCurrent()
{
    const DeskCase *deskCase = m_desk.current();
    const int row = deskCase ? m_desk.inbox().rowOf(deskCase->id) : -1;
    const QModelIndex index = m_filter->mapFromSource(m_desk.inbox().index(row));
    if (index != m_list->currentIndex()) {
        const QSignalBlocker blocker(m_list->selectionModel());
        m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        m_list->viewport()->update();
    }
    if (index.isValid())
        m_list->scrollTo(index);
    keepView();
}

void InboxPane::showProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_progress->setFormat(tr("%1 of %2").arg(done).arg(total));
    m_progress->show();
    m_cancel->show();
}

void InboxPane::endProgress()
{
    m_progress->hide();
    m_cancel->hide();
    showCount();
}

void InboxPane::showCount()
{
    const int shown = m_filter->rowCount();
    const InboxModel &inbox = m_desk.inbox();
    int all = 0; // of what is not removed, unless that is what is shown
    const bool isRemoved = m_show->currentIndex() == int(InboxFilter::Show::Removed);
    for (int row = 0; row < inbox.rowCount(); ++row)
        all += inbox.at(row).aside == isRemoved;
    m_empty->setVisible(inbox.rowCount() == 0);
    m_count->setText(shown == all ? tr("%n application(s)", nullptr, all) : tr("%1 of %2").arg(shown).arg(all));
}

/// Of the whole inbox, whatever is shown of it.
void InboxPane::showLeft()
{
    std::map<CaseStatus, int> left;
    const InboxModel &inbox = m_desk.inbox();
    for (int row = 0; row < inbox.rowCount(); ++row)
        if (isOpen(inbox.at(row).status) && !inbox.at(row).aside)
            ++left[inbox.at(row).status];
    QStringList parts;
    QStringList spoken;
    for (const auto &[status, count] : left) {
        const Sign sign = signOf(status);
        parts.append(u"%1 %2"_s.arg(sign.glyph).arg(count));
        spoken.append(u"%1 %2"_s.arg(sign.word).arg(count));
    }
    m_left->setVisible(!parts.isEmpty());
    m_left->setText(tr("Left: %1").arg(parts.join(u"   "_s)));
    m_left->setAccessibleName(tr("Left: %1").arg(spoken.join(u", "_s)));
    setPlainToolTip(m_left, m_left->accessibleName());
}

} // namespace certlink
