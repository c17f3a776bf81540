#include "ui/findings/DetailPane.h"

#include "ui/desk/Desk.h"
#include "ui/findings/DetailText.h"
#include "ui/plain/PlainText.h"
#include "ui/spoken/Announce.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace certlink {

DetailPane::DetailPane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_text(htmlPage(this)), m_decision(new QWidget(this)),
      m_hint(plainLabel(m_decision)), m_reason(new QLineEdit(m_decision)), m_reasons(new QToolButton(m_decision)),
      m_confirm(new QPushButton(m_decision)), m_record(new QPushButton(m_decision))
{
    build();
    layOut();
    connectParts();
    retranslate();
}

void DetailPane::build()
{
    m_text->setObjectName(QStringLiteral("detail"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(fontMetrics().height() / 2.0);
    m_hint->setWordWrap(true);
    m_hint->setObjectName(QStringLiteral("decisionHint"));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reasons->setObjectName(QStringLiteral("reasons"));
    m_reasons->setArrowType(Qt::DownArrow);
    m_reasons->setPopupMode(QToolButton::InstantPopup);
    m_reasons->setFocusPolicy(Qt::StrongFocus);
    m_reasons->setMenu(new QMenu(m_reasons));
    m_confirm->setObjectName(QStringLiteral("confirm"));
    m_record->setObjectName(QStringLiteral("record"));
    for (QPushButton *button : {m_confirm, m_record})
        button->setAutoDefault(true); // Return presses it, wherever in the window it is
}

void DetailPane::layOut()
{
    auto *grid = new QGridLayout(m_decision);
    grid->addWidget(m_hint, 0, 0, 1, 4);
    grid->addWidget(m_reason, 1, 0);
    grid->addWidget(m_reasons, 1, 1);
    grid->addWidget(m_confirm, 1, 2);
    grid->addWidget(m_record, 1, 3);
    grid->setColumnStretch(0, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_text, 1);
    column->addWidget(m_decision);
}

void DetailPane::connectParts()
{
    connect(&m_desk.selection(), &Selection::changed, this, &DetailPane::showFinding);
    connect(&m_desk, &Desk::currentChanged, this, &DetailPane::showFinding);
    connect(&m_desk, &Desk::currentUpdated, this, &DetailPane::refresh);
    connect(&m_desk, &Desk::languageChanged, this, &DetailPane::refresh);
    connect(m_text, &QTextBrowser::anchorClicked, this, &DetailPane::followLink);
    connect(m_confirm, &QPushButton::clicked, this, &DetailPane::decide);
    connect(m_reason, &QLineEdit::returnPressed, this, &DetailPane::decide);
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_confirm->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_reason, &QLineEdit::textEdited, this, &DetailPane::keepReason);
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &DetailPane::escaped);
    auto *reasons = new QShortcut(Qt::ALT | Qt::Key_Down, this);
    reasons->setContext(Qt::WidgetWithChildrenShortcut);
    connect(reasons, &QShortcut::activated, m_reasons, &QToolButton::showMenu);
    connect(m_record, &QPushButton::clicked, this, [this] {
        if (!m_missing.isEmpty())
            emit recordWanted(m_missing.first());
    });
}

void DetailPane::retranslate()
{
    m_text->setAccessibleName(tr("Detail of the finding"));
    m_reason->setPlaceholderText(tr("Reason (is recorded)"));
    m_reason->setAccessibleName(tr("Reason for the decision"));
    m_reasons->setAccessibleName(tr("Usual reasons"));
    setPlainToolTip(m_reasons, tr("Choose a usual reason (Alt+Down)"));
    setPlainToolTip(m_confirm, tr("Confirm with this reason (F9)"));
    m_record->setText(tr("Recor&d…"));
    setPlainToolTip(m_record, tr("Record the missing fact with its source (Ctrl+K)"));
    refresh();
}

void DetailPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void DetailPane::showFact(const RegisterCell &fact, const QStringList &lacking)
{
    m_fact = fact;
    m_lacking = lacking;
    refresh();
}

void DetailPane::showFinding()
{
    m_fact = {};
    refresh();
}

/// Another application changes the text twice and laying it out takes a quarter of a frame: it is laid
/// out once, in the next turn of the event loop.
void DetailPane::putHtml(const QString &html)
{
    if (m_html == html)
        return;
    m_html = html;
    if (!std::exchange(m_isLaidOutLater, true))
        QTimer::singleShot(0, this, [this] {
            m_isLaidOutLater = false;
            m_text->setHtml(m_html);
            emit laidOut();
        });
}

void DetailPane::refresh()
{
    const DeskCase *deskCase = m_desk.current();
    const CaseFile *file = deskCase && deskCase->isApplication() ? deskCase->file.get() : nullptr;
    const RuleTexts &texts = m_desk.setup().texts;
    const Palette palette = Palette::current();
    const RuleResult *result = file ? findingOf(*file, m_desk.selection().rule()) : nullptr;
    m_missing.clear();
    if (file && !m_fact.table.isEmpty()) {
        m_missing = {m_fact};
        putHtml(factHtml(texts.registerCell(m_fact, m_desk.language()), m_lacking, palette));
    } else if (result) {
        m_missing = result->missing;
        putHtml(detailHtml(*file, *result, texts, m_desk.language(), palette));
    } else if (file && !m_desk.selection().clause().isEmpty()) {
        const QString clause = m_desk.selection().clause();
        putHtml(u"<p><b>" % clause % u"</b> " % texts.clause(clause, m_desk.language()).toHtmlEscaped() % u"</p>");
    } else {
        putHtml(QString());
    }
    showDecision();
}

/// What can be done: nothing about a note; a block is mended, not confirmed.
void DetailPane::showDecision()
{
    const DeskCase *deskCase = m_desk.current();
    const RuleResult *result = deskCase && deskCase->isOpen() && m_fact.table.isEmpty()
                                   ? findingOf(*deskCase->file, m_desk.selection().rule())
                                   : nullptr;
    const bool open = deskCase && deskCase->isOpen();
    const bool isBlock = result && result->severity == Severity::Block && result->verdict == Verdict::Violated;
    const bool isWaivable = isBlock && m_desk.decisions().mayWaive();
    const bool decidable = result && (!isBlock || isWaivable) && result->severity != Severity::Note;
    const Settlement *settlement = decidable ? deskCase->file->settlementOf(result->rule) : nullptr;
    m_record->setVisible(open && !m_missing.isEmpty());
    m_reason->setVisible(decidable);
    m_reasons->hide();
    m_confirm->setVisible(decidable);
    m_hint->setVisible(isBlock && !isWaivable);
    m_hint->setText(tr("A blocking finding is mended – by the applicant, or by correcting what was read "
                       "wrongly – and cannot be confirmed here."));
    m_decision->setVisible(isBlock || decidable || (open && !m_missing.isEmpty()));
    if (!decidable)
        return;
    showReason(settlement, result->rule);
    m_confirm->setText(settlement ? tr("&Withdraw") : isWaivable ? tr("W&aive") : tr("&Confirm"));
    m_confirm->setAccessibleName(settlement   ? tr("Withdraw the confirmation")
                                 : isWaivable ? tr("Waive with this reason")
                                              : tr("Confirm with this reason"));
    m_confirm->setEnabled(settlement || !m_reason->text().trimmed().isEmpty());
}

void DetailPane::keepReason(const QString &reason)
{
    if (const DeskCase *deskCase = m_desk.current())
        m_desk.keepBegun(deskCase->id, m_desk.selection().rule(), reason);
}

/// What was begun for this finding, else its usual reason, where it has one.
void DetailPane::showReason(const Settlement *settlement, const QString &rule)
{
    const QStringList usual = m_desk.setup().texts.suggestedReasons(rule, m_desk.language());
    fillReasons(usual);
    m_reasons->setVisible(!usual.isEmpty() && !settlement);
    const QString reason =
        settlement ? settlement->reason
                   : m_desk.current()->begun.value(rule, m_desk.setup().texts.usualReason(rule, m_desk.language()));
    if (m_reason->text() != reason) // else the cursor stays where it is
        m_reason->setText(reason);
    m_reason->setReadOnly(settlement);
    if (const RuleResult *result = findingOf(*m_desk.current()->file, rule))
        m_reason->setAccessibleDescription(m_desk.setup().texts.message(*result, m_desk.language()));
}

void DetailPane::fillReasons(const QStringList &reasons)
{
    QMenu *menu = m_reasons->menu();
    menu->clear();
    for (const QString &reason : reasons)
        menu->addAction(buttonText(reason), this, [this, reason] {
            m_reason->setText(reason);
            m_reason->setFocus();
            keepReason(reason);
        });
}

void DetailPane::decide()
{
    const DeskCase *deskCase = m_desk.current();
    if (!deskCase || !deskCase->isOpen())
        return;
    const QString rule = m_desk.selection().rule();
    if (const Settlement *settlement = deskCase->file->settlementOf(rule)) {
        keepReason(settlement->reason);
        m_desk.layers().withdrawSettlement(rule);
        return;
    }
    if (const RuleResult *result = findingOf(*deskCase->file, rule);
        result && result->severity == Severity::Block && result->verdict == Verdict::Violated)
        m_desk.layers().waive(rule, m_reason->text());
    else
        m_desk.layers().confirm(rule, m_reason->text());
}

void DetailPane::followLink(const QUrl &link)
{
    const DeskCase *deskCase = m_desk.current();
    if (!deskCase || !deskCase->file)
        return;
    if (link.scheme() == QLatin1String("place"))
        m_desk.selection().selectPlace(*deskCase->file, link.path().toLongLong());
    else if (link.scheme() == QLatin1String("compare"))
        emit compareWanted();
    else if (link.scheme() == QLatin1String("clause"))
        m_desk.selection().selectClause(*deskCase->file, link.path());
}

bool DetailPane::takesReason() const
{
    return m_reason->isVisible() && !m_reason->isReadOnly();
}

bool DetailPane::focusDecision()
{
    QWidget *target = takesReason()            ? static_cast<QWidget *>(m_reason)
                      : m_record->isVisible()  ? static_cast<QWidget *>(m_record)
                      : m_confirm->isVisible() ? static_cast<QWidget *>(m_confirm)
                                               : nullptr;
    if (target == m_reason)
        focusAloud(m_reason);
    else if (target)
        target->setFocus(Qt::ShortcutFocusReason);
    return target != nullptr;
}

bool DetailPane::offerReasons()
{
    if (!takesReason() || !m_reasons->isVisible())
        return false;
    focusAloud(m_reason);
    QMenu *menu = m_reasons->menu();
    menu->setActiveAction(menu->actions().constFirst());
    menu->popup(m_reason->mapToGlobal(m_reason->rect().bottomLeft()));
    return true;
}

int DetailPane::wantedHeight() const
{
    const int decision = m_decision->isVisible() ? m_decision->sizeHint().height() : 0;
    return decision + (m_html.isEmpty() ? 0 : int(m_text->document()->size().height()) + 2);
}

void DetailPane::takeFocus()
{
    if (!focusDecision())
        m_text->setFocus(Qt::ShortcutFocusReason);
}

void DetailPane::confirmShown()
{
    if (!m_confirm->isVisible() || m_reason->isReadOnly())
        return;
    if (m_reason->text().trimmed().isEmpty())
        focusDecision();
    else
        decide();
}

} // namespace certlink
