#include "ui/mail/MailPane.h"

#include "ui/desk/Desk.h"
#include "ui/mail/CharsetButton.h"
#include "ui/mail/MailView.h"
#include "ui/palette/Palette.h"
#include "ui/plain/PlainText.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace certlink {

namespace {

/// More than this is read, but not shown: the pane stays quick whatever is pasted.
constexpr qsizetype shownAtMost = 256 * 1024;

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  \u00B7  ")); // MIDDLE DOT
}

/// Signs that turn the direction of writing would show "www.moc.example" where "www.elpmaxe.com"
/// stands; a sign of the same length stands for each, so that nothing turns and places stay.
void showTurningSigns(QString &text)
{
    for (QChar &c : text) {
        const char16_t unit = c.unicode();
        if (unit == 0x202B || unit == 0x202E || unit == 0x2067)
            c = QChar(0x25C1); // WHITE LEFT-POINTING TRIANGLE
        else if (unit == 0x202A || unit == 0x202D || unit == 0x2066 || unit == 0x2068)
            c = QChar(0x25B7); // WHITE RIGHT-POINTING TRIANGLE
        else if (unit == 0x202C || unit == 0x2069)
            c = QChar(0x25B3); // WHITE UP-POINTING TRIANGLE: as before
    }
}

/// A click goes to the place.
QString linkTo(Span place, const QString &text)
{
    return QStringLiteral("<a href='%1-%2'>%3</a>").arg(place.begin).arg(place.end).arg(text.toHtmlEscaped());
}

/// " line 3, line 7 …"; nothing where there is no place.
QString linksTo(const Spans &places, const BodyText &text)
{
    constexpr qsizetype namedAtMost = 6;
    QStringList links;
    qsizetype lastLine = -1;
    int more = 0;
    for (const Span &place : places) {
        const qsizetype line = text.placeOf(place).line;
        if (line == std::exchange(lastLine, line))
            continue;
        if (links.size() < namedAtMost)
            links.append(linkTo(place, MailPane::tr("line %1").arg(line)));
        else
            ++more;
    }
    if (more > 0)
        links.append(MailPane::tr("and %n more", nullptr, more));
    return links.isEmpty() ? QString() : u' ' % links.join(QStringLiteral(", "));
}

/// The mail must not be pushed out by what is attached to it.
QString attachmentNames(const QStringList &names)
{
    constexpr qsizetype most = 3;
    QStringList shown = names.mid(0, most);
    if (names.size() > most)
        shown.append(MailPane::tr("and %n more", nullptr, int(names.size() - most)));
    return shown.join(QStringLiteral(", "));
}

constexpr int mostRemarks = 4;

QLabel *quietLabel(QWidget *parent)
{
    auto *label = plainLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

MailPane::MailPane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_subject(quietLabel(this)), m_head(quietLabel(this)),
      m_charset(new CharsetButton(this)), m_remarks(quietLabel(this)), m_view(new MailView(this))
{
    m_subject->setObjectName(QStringLiteral("mailSubject"));
    m_remarks->setObjectName(QStringLiteral("mailRemarks"));
    showHtmlIn(m_remarks);
    m_remarks->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    QFont bold = m_subject->font();
    bold.setBold(true);
    m_subject->setFont(bold);
    layOut();
    connectParts();
    colour();
    retranslate();
}

void MailPane::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(fontMetrics().height() / 6);
    column->addWidget(m_subject);
    auto *head = new QHBoxLayout;
    head->addWidget(m_head, 1);
    head->addWidget(m_charset, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_remarks);
    column->addWidget(m_view, 1);
}

void MailPane::connectParts()
{
    connect(&m_desk, &Desk::currentChanged, this, [this] {
        m_showsAllRemarks = false;
        showMail();
    });
    connect(&m_desk, &Desk::currentUpdated, this, &MailPane::showMail);
    connect(&m_desk.selection(), &Selection::changed, this,
            [this] { m_view->setSelectedPlaces(m_desk.selection().places()); });
    connect(&m_desk.selection(), &Selection::ruleChosen, m_view, &MailView::showSelectedPlaces);
    connect(m_charset, &CharsetButton::chosen, &m_desk.intake(), &DeskIntake::readAs);
    connect(m_remarks, &QLabel::linkActivated, this, &MailPane::followLink);
    connect(m_view, &MailView::textEdited, &m_desk.intake(), &DeskIntake::editText);
    connect(m_view, &MailView::pastedWhole, this, &MailPane::takeWhole);
    connect(m_view, &MailView::placeChosen, this, [this](qsizetype offset) {
        if (const DeskCase *deskCase = m_desk.current(); deskCase && deskCase->file)
            m_desk.selection().selectPlace(*deskCase->file, offset);
    });
}

void MailPane::colour()
{
    for (QLabel *label : {m_head, m_remarks})
        setInk(label, Palette::current().quiet());
}

/// Into the empty pane: what is on the clipboard is the evidence, byte for byte.
void MailPane::takeWhole(const QString &text)
{
    m_desk.intake().paste(text);
}

void MailPane::retranslate()
{
    m_charset->retranslate();
    m_remarks->setAccessibleName(tr("Remarks on the mail"));
    m_view->setAccessibleName(tr("Text of the mail"));
    showMail();
}

void MailPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        colour();
    if (event->type() == QEvent::FontChange)
        m_view->useFixedFont();
}

/// The head first: what it leaves of the pane is known before the text is laid out in it.
void MailPane::showMail()
{
    cutText();
    showHead();
    showText();
    showMarks();
}

void MailPane::cutText()
{
    const DeskCase *deskCase = m_desk.current();
    m_text.clear();
    if (deskCase && deskCase->file)
        m_text = deskCase->file->mail().mail.body().text.text();
    else if (deskCase && deskCase->evidence.isEditable())
        m_text = deskCase->original.body().text.text();
    m_isCut = m_text.size() > shownAtMost;
    if (m_isCut)
        m_text.truncate(shownAtMost);
    m_isEditable = deskCase && deskCase->evidence.isEditable() && !deskCase->standing() && !deskCase->isWriting &&
                   !deskCase->putAway && !m_isCut;
    if (!m_isEditable)
        showTurningSigns(m_text);
}

void MailPane::showText()
{
    m_view->setReadOnly(!m_isEditable);
    m_view->setPlaceholderText(m_isEditable ? tr("Type or paste the mail's text here.") : QString());
    if (!m_view->hasFocus() || !m_isEditable || m_view->bodyText() != m_text)
        m_view->putText(m_text);
}

void MailPane::showHead()
{
    const DeskCase *deskCase = m_desk.current();
    if (!deskCase || !deskCase->file) {
        m_subject->setText(deskCase && deskCase->failure ? deskCase->failure->toString()
                           : deskCase                    ? tr("Being read…")
                                                         : tr("No application is selected."));
        m_head->hide();
        m_charset->hide();
        m_remarks->hide();
        return;
    }
    const DecodedMail &mail = deskCase->file->mail().mail;
    m_subject->setText(mail.hasHeaders ? mail.subject : tr("Text without a mail's head"));
    m_head->setText(joined({mail.from, mail.date.toString(u"yyyy-MM-dd HH:mm"), QFileInfo(mail.source).fileName(),
                            attachmentNames(mail.attachments)}));
    setPlainToolTip(m_head, mail.attachments.join(u'\n'));
    m_head->setVisible(!m_head->text().isEmpty());
    m_charset->setVisible(!deskCase->evidence.isEditable());
    m_charset->setEnabled(!deskCase->standing() && !deskCase->isReading);
    m_charset->put(mail.body().charset, deskCase->evidence.charset);
    QStringList all = remarks();
    const int folded = m_showsAllRemarks ? 0 : int(all.size()) - mostRemarks;
    if (folded > 0)
        all = all.first(mostRemarks) << u"<a href='all'>%1</a>"_s.arg(tr("and %n more", nullptr, folded));
    const QString lines = all.join(QLatin1String("<br>"));
    m_remarks->setVisible(!lines.isEmpty());
    if (lines != m_shownRemarks)
        m_remarks->setText(lines);
    m_shownRemarks = lines;
}

void MailPane::followLink(const QString &link)
{
    if (link == u"all") {
        m_showsAllRemarks = true;
        showHead();
        return;
    }
    const QStringList span = link.split(u'-');
    m_desk.selection().selectLine({span.value(0).toLongLong(), span.value(1).toLongLong()});
}

QStringList MailPane::remarks() const
{
    const DeskCase &deskCase = *m_desk.current();
    const ReadMail &read = deskCase.file->mail();
    QStringList lines;
    if (deskCase.isReading)
        lines.append(tr("Being read…"));
    if (m_isCut)
        lines.append(
            tr("The text is very long: all of it was read, its first %1 characters are shown.").arg(shownAtMost));
    if (deskCase.evidence.editedText)
        lines.append(tr("Edited here; what was pasted is kept as it came."));
    if (const qsizetype forms = read.reading.applications.size(); forms > 1)
        lines.append(tr("Form %1 of %2 in this mail.").arg(deskCase.evidence.formIndex + 1).arg(forms));
    for (const Remark &remark : read.mail.remarks)
        lines.append(remark.text);
    for (QString &line : lines)
        line = line.toHtmlEscaped();
    const MailBody &body = read.mail.body();
    for (const Remark &remark : body.remarks)
        lines.append(remark.text.toHtmlEscaped() % linksTo(remark.spans, body.text));
    addUnplaced(read, lines);
    lines.removeDuplicates();
    return lines;
}

/// Each with the place it stands at; a click goes there.
void MailPane::addUnplaced(const ReadMail &read, QStringList &lines) const
{
    constexpr qsizetype namedAtMost = 4;
    const QList<Unplaced> &unplaced = read.reading.unplaced;
    const BodyText &text = read.mail.body().text;
    for (const Unplaced &line : unplaced.first(std::min(unplaced.size(), namedAtMost))) {
        const QString place = tr("line %1").arg(text.placeOf(line.span).line);
        const QString start = text.textAt(line.span).trimmed().left(40).toString();
        const QString link = linkTo(line.span, place);
        const QString what = line.why == Unplaced::Why::UnknownRow ? tr("A service nobody knows, %1: %2")
                             : line.why == Unplaced::Why::UnknownLabel
                                 ? tr("A label nobody knows, %1: %2")
                                 : tr("A line of the form that belongs nowhere, %1: %2");
        lines.append(what.arg(link, start.toHtmlEscaped()));
    }
    if (const qsizetype more = unplaced.size() - namedAtMost; more > 0)
        lines.append(tr("%n more line(s) of the form could not be placed (dashed).", nullptr, int(more)));
}

void MailPane::showMarks()
{
    const DeskCase *deskCase = m_desk.current();
    m_view->setMarks(deskCase && deskCase->file ? mailMarks(*deskCase->file) : QList<MailMark>(),
                     m_desk.selection().places());
}

} // namespace certlink
