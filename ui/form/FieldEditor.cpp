#include "ui/form/FieldEditor.h"

#include "models/reading/Correction.h"
#include "ui/form/FieldWords.h"
#include "ui/plain/PlainText.h"

#include <QCheckBox>
#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace certlink {

namespace {

void putLine(QLineEdit *line, const QString &text)
{
    if (line->text() == text)
        return;
    const QSignalBlocker blocker(line);
    const int position = line->cursorPosition();
    line->setText(text);
    line->setCursorPosition(line->hasFocus() ? std::min(position, int(text.size())) : 0);
}

void putBox(QCheckBox *box, bool set)
{
    const QSignalBlocker blocker(box);
    box->setChecked(set);
}

} // namespace

void FieldEditor::show(const Application &application, const Correction *correction)
{
    m_isTyped = m_isTyped && correction && correction->value == value();
    if (!m_isTyped)
        put(application);
}

void FieldEditor::takeTyping()
{
    m_isTyped = true;
    emit edited(value());
}

void FieldEditor::watch(QWidget *control)
{
    control->installEventFilter(this);
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        emit entered();
    if (event->type() == QEvent::FocusOut) {
        // A menu, a list of choices or another window takes the keyboard only for a while.
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            m_isTyped = false;
            emit left();
        }
    }
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

TextFieldEditor::TextFieldEditor(Field field, QWidget *parent)
    : FieldEditor(parent), m_field(field), m_line(new QLineEdit(this))
{
    m_line->setObjectName(QString(fieldName(field)));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &TextFieldEditor::takeTyping);
    watch(m_line);
}

void TextFieldEditor::follow(const Rulebook &edition)
{
    if (m_field != Field::Item)
        return;
    QStringList choices;
    for (const CatalogueItem &item : edition.items)
        choices.append(item.name);
    auto *completer = new QCompleter(choices, m_line);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_line->setCompleter(completer); // deletes its own one before
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &TextFieldEditor::takeTyping);
}

void TextFieldEditor::put(const Application &application)
{
    putLine(m_line, fieldText(application, m_field));
}

QString TextFieldEditor::value() const
{
    return m_line->text();
}

void TextFieldEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

void TextFieldEditor::retranslate(const QString &fieldLabel)
{
    m_line->setAccessibleName(fieldLabel);
}

QWidget *TextFieldEditor::firstWidget() const
{
    return m_line;
}

ChoiceFieldEditor::ChoiceFieldEditor(Field field, QWidget *parent)
    : FieldEditor(parent), m_field(field), m_names(optionNames(field)), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setVerticalSpacing(0);
    for (const QString &name : m_names) {
        auto *box = new QCheckBox(this);
        box->setObjectName(fieldName(field) % u'.' % name);
        m_boxes.append(box);
        connect(box, &QCheckBox::toggled, this, [this] { emit edited(value()); });
        watch(box);
    }
    arrange();
}

int ChoiceFieldEditor::widestBox() const
{
    int widest = 0;
    for (const QCheckBox *box : m_boxes)
        widest = std::max(widest, box->sizeHint().width());
    return widest;
}

QSize ChoiceFieldEditor::minimumSizeHint() const
{
    return {widestBox(), m_grid->totalMinimumSize().height()};
}

void ChoiceFieldEditor::arrange()
{
    const int columns = width() >= widestBox() * 2 + m_grid->horizontalSpacing() ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int index = 0; index < m_boxes.size(); ++index)
        m_grid->addWidget(m_boxes[index], index / columns, index % columns);
    m_grid->setColumnStretch(1, columns == 1 ? 1 : 0);
    m_grid->setColumnStretch(2, columns == 2 ? 1 : 0);
}

void ChoiceFieldEditor::resizeEvent(QResizeEvent *event)
{
    FieldEditor::resizeEvent(event);
    arrange();
}

void ChoiceFieldEditor::put(const Application &application)
{
    const QStringList set = fieldText(application, m_field).split(u' ', Qt::SkipEmptyParts);
    for (int index = 0; index < m_boxes.size(); ++index)
        putBox(m_boxes[index], set.contains(m_names[index]));
}

void ChoiceFieldEditor::setReadOnly(bool readOnly)
{
    for (QCheckBox *box : std::as_const(m_boxes))
        box->setEnabled(!readOnly);
}

void ChoiceFieldEditor::retranslate(const QString &fieldLabel)
{
    const QStringList texts = optionTexts(m_field);
    for (int index = 0; index < m_boxes.size(); ++index) {
        m_boxes[index]->setText(texts[index]);
        m_boxes[index]->setAccessibleName(fieldLabel % u": " % texts[index]);
    }
    arrange();
}

QWidget *ChoiceFieldEditor::firstWidget() const
{
    return m_boxes.first();
}

QString ChoiceFieldEditor::value() const
{
    if (m_field == Field::MultiServerPermitted)
        return m_boxes.first()->isChecked() ? QStringLiteral("true") : QString();
    QStringList set;
    for (int index = 0; index < m_boxes.size(); ++index)
        if (m_boxes[index]->isChecked())
            set.append(m_names[index]);
    return set.join(u' ');
}

ServicesEditor::ServicesEditor(const Rulebook &rulebook, QWidget *parent) : FieldEditor(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    for (const CatalogueService &service : rulebook.services)
        addRow(service, grid);
}

void ServicesEditor::follow(const Rulebook &edition)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.kind == ServiceKind::Other)
            continue; // no service: it is said in the window's language
        const CatalogueService &service = edition.service(row.kind);
        row.box->setAccessibleName(service.name);
        row.name->setText(service.name);
        if (row.codes)
            row.codes->setPlaceholderText(service.prefix % u"########");
    }
}

void ServicesEditor::addRow(const CatalogueService &service, QGridLayout *grid)
{
    Row row;
    row.kind = service.kind;
    row.box = new QCheckBox(this);
    row.box->setObjectName(u"services." % serviceKindName(service.kind));
    row.box->setAccessibleName(service.name);
    row.name = plainLabel(service.name, this);
    row.name->setWordWrap(true);
    row.name->setBuddy(row.box);
    row.name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row.name->installEventFilter(this);
    const int at = int(m_rows.size());
    grid->addWidget(row.box, at * 2, 0);
    grid->addWidget(row.name, at * 2, 1);
    connect(row.box, &QCheckBox::toggled, this, [this] { emit edited(value()); });
    watch(row.box);
    if (!service.prefix.isEmpty()) {
        row.codes = new QLineEdit(this);
        row.codes->setObjectName(u"codes." % serviceKindName(service.kind));
        row.codes->setPlaceholderText(service.prefix % u"########");
        row.codes->setMinimumWidth(fontMetrics().averageCharWidth() * 18); // a code is always whole
        grid->addWidget(row.codes, at * 2, 2);
        connect(row.codes, &QLineEdit::textEdited, this, &ServicesEditor::takeTyping);
        watch(row.codes);
    }
    m_rows.append(row);
}

/// Beside the service's name while that has room, else below it.
void ServicesEditor::resizeEvent(QResizeEvent *event)
{
    FieldEditor::resizeEvent(event);
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * 52;
    if (isNarrow == std::exchange(m_isNarrow, isNarrow))
        return;
    auto *grid = static_cast<QGridLayout *>(layout());
    for (int at = 0; at < m_rows.size(); ++at)
        if (m_rows[at].codes)
            grid->addWidget(m_rows[at].codes, isNarrow ? at * 2 + 1 : at * 2, isNarrow ? 1 : 2);
}

bool ServicesEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        for (const Row &row : std::as_const(m_rows))
            if (watched == row.name && row.box->isEnabled())
                row.box->click();
    }
    return FieldEditor::eventFilter(watched, event);
}

void ServicesEditor::put(const Application &application)
{
    for (const Row &row : std::as_const(m_rows)) {
        bool marked = false;
        QStringList codes;
        for (const ServiceRow &read : application.services) {
            if (read.kind != row.kind)
                continue;
            marked = marked || read.mark.set;
            for (const CodeAnswer &code : read.codes)
                codes.append(code.value);
        }
        putBox(row.box, marked);
        if (!row.codes)
            continue;
        putLine(row.codes, codes.join(u' '));
        // A code is always whole, and so are two.
        const QString two = codes.mid(0, 2).join(u' ');
        const int wanted = std::max(fontMetrics().averageCharWidth() * 18,
                                    row.codes->fontMetrics().horizontalAdvance(two + QStringLiteral("mm")));
        row.codes->setMinimumWidth(wanted);
        setPlainToolTip(row.codes, codes.join(u'\n'));
    }
}

void ServicesEditor::setReadOnly(bool readOnly)
{
    for (const Row &row : std::as_const(m_rows)) {
        row.box->setEnabled(!readOnly);
        if (row.codes)
            row.codes->setReadOnly(readOnly);
    }
}

void ServicesEditor::retranslate(const QString &)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.kind == ServiceKind::Other) { // a choice, not a service's name
            row.name->setText(tr("Other (no service is named)"));
            row.box->setAccessibleName(row.name->text());
        }
        if (row.codes)
            row.codes->setAccessibleName(tr("Codes: %1").arg(row.name->text()));
    }
}

QWidget *ServicesEditor::firstWidget() const
{
    return m_rows.first().box;
}

QString ServicesEditor::value() const
{
    QStringList lines;
    for (const Row &row : m_rows) {
        const QString codes = row.codes ? row.codes->text().simplified() : QString();
        if (!row.box->isChecked() && codes.isEmpty())
            continue;
        const QString name = (row.box->isChecked() ? QString() : QStringLiteral("- ")) % serviceKindName(row.kind);
        lines.append(codes.isEmpty() ? name : name % u' ' % codes);
    }
    return lines.join(u'\n');
}

} // namespace certlink
