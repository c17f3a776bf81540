#include "ui/form/FieldRow.h"

#include "models/application/Tokyo.h"

#include "ui/desk/Desk.h"
#include "ui/form/FieldWords.h"
#include "ui/palette/Palette.h"
#include "ui/palette/Signs.h"
#include "ui/plain/PlainText.h"
#include "ui/spoken/Announce.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace certlink {

namespace {

/// Whose choices want the room of the facts as well; these stand below.
bool isWide(Field field)
{
    return field == Field::Services || field == Field::Work || field == Field::Reasons ||
           field == Field::IntermediateCa || field == Field::MultiServerPermitted;
}

QString glyphOf(RegisterFact::Agreement agreement)
{
    switch (agreement) {
    case RegisterFact::Agreement::Same:
        return QStringLiteral("=");
    case RegisterFact::Agreement::Different:
        return QStringLiteral("\u2260"); // NOT EQUAL TO
    case RegisterFact::Agreement::NotKnown:
        return QStringLiteral("?");
    case RegisterFact::Agreement::Plain:
        break;
    }
    return QStringLiteral("\u00B7"); // MIDDLE DOT
}

/// The sign in words.
QString spokenFact(const RegisterFact &fact)
{
    switch (fact.agreement) {
    case RegisterFact::Agreement::Same:
        return FieldRow::tr("the same: %1").arg(fact.text);
    case RegisterFact::Agreement::Different:
        return FieldRow::tr("different: %1").arg(fact.text);
    case RegisterFact::Agreement::NotKnown:
    case RegisterFact::Agreement::Plain:
        break;
    }
    return fact.text;
}

QColor inkOf(const Palette &palette, RegisterFact::Agreement agreement)
{
    switch (agreement) {
    case RegisterFact::Agreement::Same:
        return palette.satisfied().ink;
    case RegisterFact::Agreement::Different:
        return palette.block().ink;
    case RegisterFact::Agreement::NotKnown:
        return palette.unknown().ink;
    case RegisterFact::Agreement::Plain:
        break;
    }
    return palette.quiet();
}

} // namespace

FieldRow::FieldRow(Desk &desk, Field field, FieldEditor *editor, QWidget *parent)
    : QFrame(parent), m_desk(desk), m_field(field), m_sign(plainLabel(this)), m_label(plainLabel(this)),
      m_editor(editor), m_read(plainLabel(this)), m_facts(plainLabel(this)), m_notFound(plainLabel(this)),
      m_suspicion(plainLabel(this)), m_correction(new QWidget(this)), m_was(plainLabel(m_correction)),
      m_why(new QLineEdit(m_correction)), m_undo(new QToolButton(m_correction))
{
    setObjectName(u"row." % fieldName(field));
    m_editor->setParent(this);
    m_label->setWordWrap(true);
    m_label->setBuddy(m_editor->firstWidget());
    m_read->setObjectName(u"read." % fieldName(field));
    m_read->setWordWrap(true);
    m_read->hide();
    m_facts->setObjectName(u"facts." % fieldName(field));
    m_facts->setWordWrap(true);
    showHtmlIn(m_facts);
    m_notFound->setObjectName(u"notFound." % fieldName(field));
    m_notFound->setWordWrap(true);
    showHtmlIn(m_notFound);
    m_notFound->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_notFound->hide();
    m_suspicion->setObjectName(u"suspicion." % fieldName(field));
    m_suspicion->setWordWrap(true);
    m_suspicion->setTextFormat(Qt::PlainText);
    m_suspicion->hide();
    m_was->setWordWrap(true);
    m_was->setTextFormat(Qt::PlainText);
    m_why->setObjectName(u"why." % fieldName(field));
    m_undo->setObjectName(u"withdraw." % fieldName(field));
    m_undo->setText(QStringLiteral("\u21B6")); // ANTICLOCKWISE TOP SEMICIRCLE ARROW
    m_undo->setAutoRaise(true);
    m_correction->hide();
    layOut();
    connectParts();
}

void FieldRow::layOut()
{
    auto *correction = new QGridLayout(m_correction);
    correction->setContentsMargins({});
    correction->addWidget(m_was, 0, 0);
    correction->addWidget(m_undo, 0, 1, Qt::AlignTop);
    correction->addWidget(m_why, 1, 0, 1, 2);

    const int space = fontMetrics().height() / 4;
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space, space, space, space);
    grid->setHorizontalSpacing(space * 2);
    grid->setVerticalSpacing(space / 2);
    grid->addWidget(m_sign, 0, 0, Qt::AlignTop);
    grid->addWidget(m_label, 0, 1, Qt::AlignTop);
    grid->addWidget(m_editor, 0, 2);
    grid->addWidget(m_notFound, 2, 2, 1, 2);
    grid->addWidget(m_suspicion, 3, 2, 1, 2);
    grid->addWidget(m_read, 4, 2, 1, 2);
    grid->addWidget(m_correction, 5, 2, 1, 2);
    // Every row is a grid of its own; their columns line up because only the stretch counts.
    for (QWidget *widget : {static_cast<QWidget *>(m_editor), static_cast<QWidget *>(m_facts)})
        widget->setSizePolicy(QSizePolicy::Ignored, widget->sizePolicy().verticalPolicy());
    grid->setColumnStretch(2, 6);
    grid->setColumnStretch(3, 5);
    measure();
    placeFacts();
}

/// Beside the value while both have room for a host name, else below it.
void FieldRow::placeFacts()
{
    auto *grid = static_cast<QGridLayout *>(layout());
    const bool isNarrow = width() < m_label->width() + QFontMetrics(QApplication::font()).averageCharWidth() * 56;
    if (m_isNarrow == isNarrow)
        return;
    m_isNarrow = isNarrow;
    const bool wholeRow = isNarrow || isWide(m_field);
    grid->addWidget(m_editor, 0, 2, 1, wholeRow ? 2 : 1);
    if (wholeRow || m_field == Field::ServiceCode)
        grid->addWidget(m_facts, 1, 2, 1, 2);
    else
        grid->addWidget(m_facts, 0, 3, Qt::AlignVCenter);
}

void FieldRow::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeFacts();
}

/// After the font: labels have the width of ten wide letters.
void FieldRow::measure()
{
    const QFontMetrics metrics(QApplication::font());
    m_label->setFixedWidth(metrics.horizontalAdvance(u'\u3042') * 10); // HIRAGANA LETTER A
    m_sign->setFixedWidth(metrics.horizontalAdvance(u'\u3042'));
}

void FieldRow::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        measure();
        placeFacts();
    }
}

void FieldRow::connectParts()
{
    connect(m_editor, &FieldEditor::edited, this,
            [this](const QString &value) { m_desk.layers().correct(m_field, value); });
    connect(m_editor, &FieldEditor::entered, this, &FieldRow::select);
    connect(m_editor, &FieldEditor::left, this, &FieldRow::leave);
    connect(m_why, &QLineEdit::textEdited, this,
            [this](const QString &why) { m_desk.layers().explainCorrection(m_field, why); });
    connect(m_why, &QLineEdit::editingFinished, &m_desk.layers(), &LayerEditor::endTyping);
    connect(m_notFound, &QLabel::linkActivated, this, [this](const QString &link) {
        m_desk.selection().selectLine({link.section(u'-', 0, 0).toLongLong(), link.section(u'-', 1).toLongLong()});
    });
    connect(m_undo, &QToolButton::clicked, this, [this] { m_desk.layers().withdrawCorrection(m_field); });
}

void FieldRow::retranslate()
{
    const QString label = m_desk.setup().texts.field(m_field, m_desk.language());
    m_label->setText(label);
    m_editor->retranslate(label);
    m_why->setPlaceholderText(tr("Why (optional)"));
    m_why->setAccessibleName(tr("Why %1 was corrected").arg(label));
    m_undo->setAccessibleName(tr("Withdraw the correction of %1").arg(label));
    setPlainToolTip(m_undo, tr("Take the mail's value again"));
    m_notFound->setAccessibleName(tr("What was not found or not understood of %1").arg(label));
}

void FieldRow::put(const DeskCase &deskCase, const QList<RegisterFact> &facts)
{
    const CaseFile &file = *deskCase.file;
    const Correction *correction = file.layers().correctionOf(m_field);
    m_editor->show(file.application(), correction);
    m_editor->setReadOnly(!deskCase.isOpen());
    showWhatWasRead(file);
    showSign(file);
    showFacts(facts);
    showCorrection(correction, deskCase.isOpen());
    showUnread(file, correction != nullptr);
    showSuspicion(file);
}

/// Beside what is being typed, what it is read as.
void FieldRow::showWhatWasRead(const CaseFile &file)
{
    const bool isTyped = m_editor->isBeingTyped();
    const QString words = fieldWords(file.application(), m_field, m_desk.editionAtHand());
    m_read->setVisible(isTyped);
    m_read->setText(!isTyped ? QString() : words.isEmpty() ? tr("= (empty)") : QString(u"= " % words));
}

/// What was typed is shown as it was read from now on.
void FieldRow::leave()
{
    m_desk.layers().endTyping();
    const DeskCase *deskCase = m_desk.current();
    if (!deskCase || !deskCase->file)
        return;
    const CaseFile &file = *deskCase->file;
    m_editor->show(file.application(), file.layers().correctionOf(m_field));
    showWhatWasRead(file);
}

/// Whether what stands in the mail may be taken for something else.
static bool isSuspicious(const CaseFile &file, Field field)
{
    const Spans values = file.asRead().spansOf(field);
    const auto meets = [&values](const Span &place) {
        return std::any_of(values.begin(), values.end(),
                           [&place](const Span &value) { return value.begin < place.end && place.begin < value.end; });
    };
    const QList<Remark> &remarks = file.mail().mail.body().remarks;
    return std::any_of(remarks.begin(), remarks.end(), [&meets](const Remark &remark) {
        return remark.code == Remark::Code::Suspicious && std::any_of(remark.spans.begin(), remark.spans.end(), meets);
    });
}

void FieldRow::showSuspicion(const CaseFile &file)
{
    const bool suspicious = isSuspicious(file, m_field);
    m_suspicion->setVisible(suspicious);
    if (!suspicious)
        return;
    const QString sign = signOf(Severity::Confirm, Verdict::Violated).glyph;
    m_suspicion->setText(
        sign % u' ' %
        tr("Not what it looks like: letters of another script or signs that turn the direction of writing."));
    setInk(m_suspicion, Palette::current().confirm().ink);
}

void FieldRow::showSign(const CaseFile &file)
{
    const RuleResult *finding = worstFindingOf(file, m_field);
    const bool decided = finding && file.settlementOf(finding->rule);
    const Sign sign = finding ? signOf(finding->severity, finding->verdict, decided) : Sign{};
    const QString text = finding ? m_desk.setup().texts.message(*finding, m_desk.language()) : QString();
    const QString said = finding ? sign.glyph % sign.word % u": " % text : QString();
    if (said == m_signText)
        return;
    m_signText = said;
    const Palette palette = Palette::current();
    if (finding)
        setInk(m_sign, decided ? palette.satisfied().ink : palette.of(finding->severity, finding->verdict).ink);
    m_sign->setText(sign.glyph);
    setPlainToolTip(m_sign, text);
    m_sign->setAccessibleName(finding ? sign.word % u": " % text : QString());
    describe();
}

/// What stands beside the value, said with it.
void FieldRow::describe()
{
    QStringList parts{m_sign->accessibleName(), m_factsText};
    parts.removeAll(QString());
    m_editor->firstWidget()->setAccessibleDescription(parts.join(u'\n'));
    m_facts->setAccessibleName(m_factsText);
}

namespace {

QString placeLink(const Span &place, const QString &text)
{
    return QStringLiteral("<a href='%1-%2'>%3</a>").arg(place.begin).arg(place.end).arg(text.toHtmlEscaped());
}

QString shortened(const QString &text)
{
    constexpr qsizetype most = 40;
    const QString line = text.simplified();
    return line.size() > most ? line.first(most) + u'\u2026' : line; // HORIZONTAL ELLIPSIS
}

/// A mail may name thousands: a label that holds them all takes the window minutes to lay out.
QStringList firstOf(const QStringList &lines)
{
    constexpr qsizetype most = 20;
    return lines.size() <= most ? lines
                                : lines.first(most) << FieldRow::tr("and %n more", nullptr, int(lines.size() - most));
}

} // namespace

/// What stands beside the field and nobody understood, and what was looked for and not found.
void FieldRow::showUnread(const CaseFile &file, bool isCorrected)
{
    QStringList lines;
    for (const UnreadText &unread : file.application().unreadBeside(m_field)) {
        const QString quoted = tr("“%1”").arg(shortened(unread.text));
        lines.append(
            tr("Not understood: %1")
                .arg(unread.spans.isEmpty() ? quoted.toHtmlEscaped() : placeLink(unread.spans.first(), quoted)));
    }
    if (const QString missing = isCorrected ? QString() : notFoundHtml(file); !missing.isEmpty())
        lines.append(missing);
    const QString text = firstOf(lines).join(QStringLiteral("<br>"));
    m_notFound->setVisible(!text.isEmpty());
    if (text.isEmpty() || text == m_notFound->text())
        return;
    setInk(m_notFound, Palette::current().quiet());
    m_notFound->setText(text);
}

/// What the reader looked for and the nearest line there is. Of a field the application may well do
/// without, only where a line comes near.
QString FieldRow::notFoundHtml(const CaseFile &file) const
{
    const QList<NotFound> all = file.mail().reading.notFound.value(file.index());
    const auto at = std::find_if(all.begin(), all.end(), [this](const NotFound &one) { return one.field == m_field; });
    if (at == all.end() || (at->nearestLine.isEmpty() && m_signText.isEmpty()))
        return {};
    QString text = tr("Not in the mail: no line begins with “%1”.").arg(at->expectedLabel).toHtmlEscaped();
    if (!at->nearestLine.isEmpty()) {
        const BodyText &body = file.mail().mail.body().text;
        text += u' ' % tr("Nearest: %1")
                           .arg(placeLink(at->nearestLine, tr("line %1, “%2”")
                                                               .arg(body.placeOf(at->nearestLine).line)
                                                               .arg(body.textAt(at->nearestLine).trimmed().left(24))));
    }
    return text;
}

void FieldRow::showFacts(const QList<RegisterFact> &facts)
{
    if (facts == m_shownFacts && m_facts->isHidden() == facts.isEmpty())
        return;
    m_shownFacts = facts;
    const Palette palette = Palette::current();
    QStringList lines;
    QStringList spoken;
    for (const RegisterFact &fact : facts) {
        spoken.append(spokenFact(fact));
        QString text = fact.text.toHtmlEscaped();
        text.replace(u'.', QLatin1String(".&#8203;")); // a host name goes on below rather than being cut
        if (fact.recorded)
            text = tr("%1 (recorded by hand)").arg(text);
        lines.append(QStringLiteral("<span style='color:%1'>%2&nbsp;%3</span>")
                         .arg(inkOf(palette, fact.agreement).name(), glyphOf(fact.agreement), text));
    }
    const bool inOneLine = m_field == Field::ServiceCode;
    m_facts->setText(firstOf(lines).join(inOneLine ? QStringLiteral(" &nbsp; ") : QStringLiteral("<br>")));
    m_facts->setVisible(!facts.isEmpty());
    m_factsText = facts.isEmpty() ? QString() : tr("Register: %1").arg(firstOf(spoken).join(QStringLiteral(", ")));
    describe();
}

void FieldRow::showCorrection(const Correction *correction, bool isOpen)
{
    m_correction->setVisible(correction);
    if (!correction)
        return;
    const QString words = valueWords(m_field, correction->from, m_desk.editionAtHand());
    const QString was = words.isEmpty() ? tr("(empty)") : words;
    m_was->setText(tr("In the mail: %1 – corrected by %2, %3")
                       .arg(was, correction->by, inTokyo(correction->at).toString(u"MM/dd HH:mm")));
    setInk(m_was, Palette::current().corrected().ink);
    if (m_why->text() != correction->why) {
        const QSignalBlocker blocker(m_why);
        m_why->setText(correction->why);
    }
    m_why->setReadOnly(!isOpen);
    m_undo->setEnabled(isOpen);
}

void FieldRow::setSelected(bool selected)
{
    if (m_isSelected == selected)
        return;
    m_isSelected = selected;
    colour();
}

void FieldRow::colour()
{
    if (m_isSelected)
        setSurface(this, Palette::current().tint(m_field));
    else
        clearSurface(this);
}

QString FieldRow::heading() const
{
    const QString sign = m_sign->text();
    return (sign.isEmpty() ? QString(u'\u3000') : sign) % u"  " % m_label->text(); // IDEOGRAPHIC SPACE
}

void FieldRow::focusEditor()
{
    if (auto *line = qobject_cast<QLineEdit *>(m_editor->firstWidget()))
        focusAloud(line);
    else
        m_editor->firstWidget()->setFocus(Qt::ShortcutFocusReason);
}

void FieldRow::select()
{
    if (const DeskCase *deskCase = m_desk.current(); deskCase && deskCase->isApplication())
        m_desk.selection().selectField(*deskCase->file, m_field);
}

void FieldRow::mousePressEvent(QMouseEvent *event)
{
    QFrame::mousePressEvent(event);
    select();
}

void FieldRow::forgetColours()
{
    m_shownFacts.clear();
    m_signText.clear();
    m_notFound->clear();
    colour();
}

} // namespace certlink
