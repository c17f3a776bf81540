#include "ui/findings/VerdictBanner.h"

#include "models/application/Tokyo.h"

#include "ui/desk/Desk.h"
#include "ui/palette/Palette.h"
#include "ui/palette/Signs.h"
#include "ui/plain/PlainText.h"
#include "ui/reply/SentReplyWords.h"
#include "ui/spoken/Announce.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace certlink {

namespace {

constexpr int restMilliseconds = 400;
constexpr qsizetype rulesNamed = 3; ///< of those a reply asked about

QString timeOf(const DecisionSummary &decision)
{
    return inTokyo(decision.at).toString(u"yyyy-MM-dd HH:mm");
}

} // namespace

VerdictBanner::VerdictBanner(Desk &desk, QAction *approve, QAction *giveBack, QAction *look, QWidget *parent)
    : QFrame(parent), m_desk(desk), m_verdict(plainLabel(this)), m_counts(plainLabel(this)),
      m_history(plainLabel(this)), m_approve(new QToolButton(this)), m_giveBack(new QToolButton(this)),
      m_look(new QToolButton(this))
{
    setObjectName(QStringLiteral("verdict"));
    m_verdict->setObjectName(QStringLiteral("verdictText"));
    m_history->setObjectName(QStringLiteral("verdictHistory"));
    m_history->setWordWrap(true);
    showHtmlIn(m_history);
    m_history->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_history, &QLabel::linkActivated, this, &VerdictBanner::compareWanted);
    m_approve->setDefaultAction(approve);
    m_giveBack->setDefaultAction(giveBack);
    m_look->setDefaultAction(look);
    m_look->setObjectName(QStringLiteral("lookFirst"));
    layOut();
    // While somebody types the verdict comes and goes with every key: it is said when the keys rest.
    m_announcing.setSingleShot(true);
    m_announcing.setInterval(restMilliseconds);
    connect(&m_announcing, &QTimer::timeout, this, &VerdictBanner::say);
    connect(&m_desk, &Desk::currentChanged, this, &VerdictBanner::showVerdict);
    connect(&m_desk, &Desk::currentUpdated, this, &VerdictBanner::showVerdict);
    connect(&m_desk.database(), &DeskDatabase::opened, this, &VerdictBanner::showVerdict);
    showVerdict();
}

void VerdictBanner::layOut()
{
    enlarge();
    auto *row = new QHBoxLayout(this);
    const int space = fontMetrics().height() / 3;
    row->setContentsMargins(space * 2, space, space, space);
    row->setSpacing(space * 3);
    row->addWidget(m_verdict);
    row->addWidget(m_counts);
    row->addWidget(m_history, 1);
    row->addWidget(m_look);
    row->addWidget(m_giveBack);
    row->addWidget(m_approve);
}

void VerdictBanner::say()
{
    announce(this, text());
    emit announced(text());
}

void VerdictBanner::showCounts()
{
    const FindingCounts counts = countFindings(*m_desk.current()->file);
    QStringList parts;
    const auto show = [this, &parts](Severity severity, Verdict verdict, bool decided, int count, const QString &text) {
        if (count == 0)
            return;
        parts.append(signOf(severity, verdict, decided).glyph % u' ' % text);
        m_words.append(text);
    };
    show(Severity::Block, Verdict::Violated, false, counts.blocks, tr("%n to be mended", nullptr, counts.blocks));
    show(Severity::Confirm, Verdict::Violated, false, counts.confirms, tr("%n to confirm", nullptr, counts.confirms));
    show(Severity::Block, Verdict::Unknown, false, counts.unknowns, tr("%n not known", nullptr, counts.unknowns));
    show(Severity::Confirm, Verdict::Violated, true, counts.settled, tr("%n confirmed", nullptr, counts.settled));
    show(Severity::Note, Verdict::Violated, false, counts.notes, tr("%n note(s)", nullptr, counts.notes));
    m_counts->setText(parts.join(QStringLiteral("    ")));
}

void VerdictBanner::showVerdict()
{
    const DeskCase *deskCase = m_desk.current();
    m_historyText.clear();
    m_counts->clear();
    QString history;
    if (!deskCase) {
        m_words = {tr("Nothing selected")};
        m_verdict->setText(m_words.first());
    } else {
        const Sign sign = signOf(statusOf(*deskCase));
        m_words = {sign.word};
        m_verdict->setText(sign.glyph % u"  " % sign.word);
        if (deskCase->isApplication())
            showCounts();
        history = historyOf(*deskCase);
    }
    if (history != m_shownHistory)
        m_history->setText(history);
    m_shownHistory = history;
    m_history->setFocusPolicy(history.contains(u"href") ? Qt::StrongFocus : Qt::NoFocus); // no empty stop for Tab
    m_history->setAccessibleName(m_historyText);
    const bool open = deskCase && deskCase->isOpen();
    m_approve->setVisible(open && !m_desk.setup().isMasked);
    m_giveBack->setVisible(open && !m_desk.setup().isMasked);
    m_look->setVisible(deskCase && deskCase->putAway);
    m_look->defaultAction()->setEnabled(deskCase && deskCase->putAway);
    m_approve->defaultAction()->setEnabled(open);
    m_giveBack->defaultAction()->setEnabled(open);
    const bool isNews = text() != accessibleName() && deskCase && deskCase->id == m_shownId;
    m_shownId = deskCase ? deskCase->id : 0;
    setAccessibleName(text());
    if (isNews)
        m_announcing.start();
    colour();
}

QString VerdictBanner::sentenceOf(const DecisionSummary &decision)
{
    if (decision.kind == DecisionKind::Approved)
        return decision.stands() ? tr("Approved: #%1 by %2 at %3.") : tr("An approval was withdrawn: #%1 by %2 at %3.");
    return decision.stands() ? tr("Returned: #%1 by %2 at %3.") : tr("A return was withdrawn: #%1 by %2 at %3.");
}

/// Of its contract, but about other applications.
qsizetype VerdictBanner::decisionsAbout(const DeskCase &deskCase) const
{
    const QList<DecisionSummary> all = m_desk.database().decisionsForContract(deskCase.contract());
    return std::count_if(all.begin(), all.end(), [&](const DecisionSummary &decision) {
        return decision.kind != DecisionKind::Withdrawn &&
               std::none_of(deskCase.decisions.begin(), deskCase.decisions.end(),
                            [&](const DecisionSummary &own) { return own.id == decision.id; });
    });
}

/// With links; m_historyText gets the same without.
QString VerdictBanner::historyOf(const DeskCase &deskCase)
{
    QStringList parts;
    if (deskCase.isWriting)
        parts.append(tr("The decision is being written…"));
    for (const DecisionSummary &decision : deskCase.decisions) {
        if (decision.kind != DecisionKind::Withdrawn)
            parts.append(sentenceOf(decision).arg(decision.id).arg(decision.by, timeOf(decision)));
    }
    if (deskCase.putAway)
        parts.append(tr("A colleague has prepared it; her work is shown once you have recorded your own judgement."));
    if (const SentReply *reply = deskCase.replyThatCounts())
        parts.append(certlink::sentenceOf(*reply, rulesNamed));
    if (deskCase.standing())
        parts.append(tr("To decide anew, withdraw that decision first (Ctrl+Shift+W)."));
    if (const DeskCase *first = m_desk.find(deskCase.seenAs))
        parts.append(
            tr("The same mail is in the inbox already: %1.").arg(QFileInfo(first->evidence.source).fileName()));
    const qsizetype others = m_desk.othersForContract(deskCase).size();
    const qsizetype decided = decisionsAbout(deskCase);
    m_historyText = parts.join(u' ');
    for (QString &part : parts)
        part = part.toHtmlEscaped();
    QStringList links;
    if (others > 0)
        links.append(tr("%n other open application(s) for this contract", nullptr, int(others)));
    if (decided > 0)
        links.append(tr("%n earlier decision(s) on this contract", nullptr, int(decided)));
    for (const QString &link : std::as_const(links)) {
        parts.append(u"<a href='compare'>" % link.toHtmlEscaped() % u"</a>");
        m_historyText += (m_historyText.isEmpty() ? QString() : QStringLiteral(" ")) + link;
    }
    return parts.join(QStringLiteral(" &nbsp; "));
}

QString VerdictBanner::text() const
{
    QStringList parts = m_words + QStringList{m_historyText};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

void VerdictBanner::enlarge()
{
    QFont large = QApplication::font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setBold(true);
    m_verdict->setFont(large);
}

void VerdictBanner::colour()
{
    const DeskCase *deskCase = m_desk.current();
    const Palette palette = Palette::current();
    const Tone tone = deskCase ? palette.of(statusOf(*deskCase)) : palette.neutral();
    if (m_surface == tone.surface && m_verdict->palette().color(QPalette::WindowText) == tone.ink)
        return;
    m_surface = tone.surface;
    setSurface(this, tone.surface);
    setInk(m_verdict, tone.ink);
}

void VerdictBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        showVerdict();
    if (event->type() == QEvent::FontChange)
        enlarge();
}

} // namespace certlink
