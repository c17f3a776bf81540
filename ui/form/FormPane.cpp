#include "ui/form/FormPane.h"

#include "ui/desk/Desk.h"
#include "ui/form/FieldRow.h"
#include "ui/palette/Signs.h"
#include "ui/plain/PlainText.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace certlink {

FormPane::FormPane(Desk &desk, QWidget *parent)
    : QScrollArea(parent), m_desk(desk), m_form(new QWidget(this)), m_contents(new QToolButton(this)),
      m_nothing(plainLabel(m_form)), m_rowsHolder(new QWidget(m_form))
{
    build();
    connectParts();
    retranslate();
}

void FormPane::build()
{
    setObjectName(QStringLiteral("form"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(m_form);
    m_contents->setObjectName(QStringLiteral("contents"));
    m_contents->setPopupMode(QToolButton::InstantPopup);
    m_contents->setAutoRaise(true);
    m_contents->setMenu(new QMenu(m_contents));
    m_contents->hide();
    connect(m_contents->menu(), &QMenu::aboutToShow, this, &FormPane::fillContents);
    m_form->installEventFilter(this);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setEnabled(false);
    auto *outer = new QVBoxLayout(m_form);
    outer->setContentsMargins({});
    outer->addWidget(m_nothing);
    outer->addWidget(m_rowsHolder);
    outer->addStretch(1);
    auto *column = new QVBoxLayout(m_rowsHolder);
    column->setContentsMargins({});
    column->setSpacing(0);
    for (const Field field : allFields) {
        auto *row = new FieldRow(m_desk, field, makeEditor(field), m_rowsHolder);
        column->addWidget(row);
        m_rows.append(row);
    }
}

FieldEditor *FormPane::makeEditor(Field field)
{
    switch (field) {
    case Field::Work:
    case Field::Reasons:
    case Field::IntermediateCa:
    case Field::MultiServerPermitted:
        return new ChoiceFieldEditor(field, m_form);
    case Field::Services:
        return new ServicesEditor(m_desk.editionAtHand(), m_form);
    default:
        break;
    }
    return new TextFieldEditor(field, m_form);
}

void FormPane::connectParts()
{
    connect(&m_desk, &Desk::currentChanged, this, &FormPane::showForm);
    connect(&m_desk, &Desk::currentUpdated, this, &FormPane::showForm);
    connect(&m_desk, &Desk::languageChanged, this, &FormPane::retranslate);
    connect(&m_desk.selection(), &Selection::changed, this, &FormPane::showSelection);
}

void FormPane::retranslate()
{
    setAccessibleName(tr("Form"));
    m_contents->setText(tr("Contents of the f&orm"));
    setPlainToolTip(m_contents, tr("Go to a field (Ctrl+G)"));
    for (FieldRow *row : std::as_const(m_rows))
        row->retranslate();
    showForm();
}

void FormPane::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange && !m_rows.isEmpty()) {
        for (FieldRow *row : std::as_const(m_rows))
            row->forgetColours();
        showForm();
    }
}

void FormPane::showForm()
{
    const DeskCase *deskCase = m_desk.current();
    const bool isForm = deskCase && deskCase->isApplication();
    m_rowsHolder->setVisible(isForm);
    m_nothing->setVisible(!isForm);
    if (!isForm) {
        m_nothing->setText(deskCase ? signOf(statusOf(*deskCase)).word : QString());
        return;
    }
    if (const Rulebook &edition = m_desk.editionAtHand(); m_followed != edition.edition) {
        m_followed = edition.edition;
        for (FieldRow *row : std::as_const(m_rows))
            row->follow(edition);
    }
    QHash<Field, QList<RegisterFact>> facts;
    for (const RegisterFact &fact :
         registerFacts(*deskCase->file, m_desk.editionAtHand(), m_desk.setup().texts, m_desk.language()))
        facts[fact.field].append(fact);
    for (FieldRow *row : std::as_const(m_rows))
        row->put(*deskCase, facts.value(row->field()));
    showSelection();
}

void FormPane::focusField(Field field)
{
    for (FieldRow *row : std::as_const(m_rows)) {
        if (row->field() == field) {
            ensureWidgetVisible(row, 0, fontMetrics().height());
            row->focusEditor();
        }
    }
}

void FormPane::showContents()
{
    if (m_rowsHolder->isHidden())
        return;
    QMenu *menu = m_contents->menu();
    const QPoint at =
        m_contents->isVisible() ? m_contents->mapToGlobal(m_contents->rect().bottomLeft()) : mapToGlobal(QPoint(0, 0));
    menu->popup(at);
    menu->setActiveAction(menu->actions().value(0));
}

void FormPane::fillContents()
{
    QMenu *menu = m_contents->menu();
    menu->clear();
    for (const FieldRow *row : std::as_const(m_rows))
        menu->addAction(buttonText(row->heading()), this, [this, field = row->field()] { focusField(field); });
}

/// Above the form where it is longer than the pane; it covers nothing.
void FormPane::placeContents()
{
    const int height = m_contents->sizeHint().height();
    const QLayout *form = m_form->layout(); // labels that are wrapped ask for more by themselves
    const int needed = form->hasHeightForWidth() ? form->totalHeightForWidth(width()) : form->totalSizeHint().height();
    const bool isLonger = m_rowsHolder->isVisibleTo(m_form) && needed > this->height();
    setViewportMargins(0, isLonger ? height : 0, 0, 0);
    m_contents->setVisible(isLonger);
    m_contents->setGeometry(0, 0, m_contents->sizeHint().width(), height);
}

bool FormPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_form && event->type() == QEvent::LayoutRequest)
        placeContents();
    return QScrollArea::eventFilter(watched, event);
}

void FormPane::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    placeContents();
}

void FormPane::showSelection()
{
    bool seen = false;
    for (FieldRow *row : std::as_const(m_rows)) {
        const bool selected = m_desk.selection().has(row->field());
        row->setSelected(selected);
        if (selected && !seen && !isAncestorOf(window()->focusWidget())) {
            seen = true;
            // Heights may just have changed; they are known in the next turn.
            QTimer::singleShot(0, row, [this, row] { ensureWidgetVisible(row, 0, fontMetrics().height()); });
        }
    }
}

} // namespace certlink
