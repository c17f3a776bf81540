#include "ui/findings/FactEditor.h"

#include "models/register/RegisterColumns.h"
#include "models/rulebook/IsoDate.h"
#include "ui/plain/PlainText.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certlink {

namespace {

/// Value in the register, text for people.
using Choices = QList<QPair<QString, QString>>;

Choices itemsOf(const Rulebook &rulebook)
{
    Choices choices;
    for (const CatalogueItem &item : rulebook.items)
        choices.append({item.key, item.name});
    return choices;
}

/// The catalogue's; a bring-your-own certificate may have any other.
Choices termsOf(const Rulebook &rulebook, const RuleTexts &texts, Language language)
{
    QStringList terms;
    for (const CatalogueItem &item : rulebook.items)
        for (const Term &term : item.terms)
            if (!terms.contains(term.toString()))
                terms.append(term.toString());
    std::sort(terms.begin(), terms.end(), [](const QString &left, const QString &right) {
        return Term::fromString(left)->months < Term::fromString(right)->months;
    });
    Choices choices;
    for (const QString &term : std::as_const(terms))
        choices.append({term, texts.word(term, language)});
    return choices;
}

Choices wordsOf(const QStringList &words, const RuleTexts &texts, Language language)
{
    Choices choices;
    for (const QString &word : words)
        choices.append({word, texts.word(word, language)});
    return choices;
}

QString hintOf(const QString &column)
{
    static const QHash<QString, QString> hints{
        {u"service_group"_s, u"SG00000001"_s},
        {u"common_name"_s, u"www.example.jp"_s},
        {u"sans"_s, u"a.example.jp b.example.jp"_s},
        {u"licences"_s, u"1"_s},
        {u"linked"_s, u"wht00000001"_s},
        {u"fqdns"_s, u"www.example.jp"_s},
        {u"email"_s, u"name@example.jp"_s},
    };
    return hints.value(column);
}

} // namespace

FactEditor::FactEditor(const RegisterCell &cell, const Rulebook &rulebook, const RuleTexts &texts, Language language,
                       QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    const QStringList words = registerCellWords(cell.table, cell.column);
    if (!words.isEmpty())
        beList(wordsOf(words, texts, language), false);
    else if (cell.column == "item"_L1)
        beList(itemsOf(rulebook), false);
    else if (cell.column == "term"_L1)
        beList(termsOf(rulebook, texts, language), true);
    else if (cell.column.endsWith("_on"_L1))
        beDay();
    else
        beLine(hintOf(cell.column));
    if (m_line)
        m_line->setObjectName(u"cell." % cell.column);
    else
        m_list->setObjectName(u"cell." % cell.column);
    setMinimumWidth(fontMetrics().averageCharWidth() * 34);
}

/// `isOpen`: what stands in none of the lines can be typed.
void FactEditor::beList(const Choices &choices, bool isOpen)
{
    m_list = new QComboBox(this);
    m_list->setEditable(isOpen);
    m_list->addItem(QString(), QString());
    for (const auto &[value, text] : choices)
        m_list->addItem(text, value);
    layout()->addWidget(m_list);
    setFocusProxy(m_list);
    connect(m_list, &QComboBox::currentTextChanged, this, &FactEditor::changed);
}

void FactEditor::beLine(const QString &hint)
{
    m_line = new QLineEdit(this);
    m_line->setPlaceholderText(hint);
    layout()->addWidget(m_line);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &FactEditor::changed);
}

void FactEditor::beDay()
{
    beLine(u"2027-03-31"_s);
    auto *open = new QToolButton(this);
    open->setText(u"\u25BE"_s);
    open->setAccessibleName(tr("Calendar"));
    setPlainToolTip(open, tr("Calendar (Alt+Down)"));
    open->setShortcut(Qt::ALT | Qt::Key_Down);
    open->setFocusPolicy(Qt::NoFocus); // the line and its key do the same
    open->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(open);
    auto *calendar = new QCalendarWidget(menu);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    open->setMenu(menu);
    layout()->addWidget(open);
    connect(menu, &QMenu::aboutToShow, calendar, [this, calendar] {
        if (const QDate day = isoDate(m_line->text().trimmed()); day.isValid())
            calendar->setSelectedDate(day);
        calendar->setFocus();
    });
    connect(calendar, &QCalendarWidget::activated, this, [this, menu](QDate day) {
        m_line->setText(day.toString(Qt::ISODate));
        menu->close();
    });
}

QString FactEditor::value() const
{
    if (m_line)
        return m_line->text().trimmed();
    const int at = m_list->findText(m_list->currentText());
    return at >= 0 ? m_list->itemData(at).toString() : m_list->currentText().trimmed();
}

void FactEditor::setValue(const QString &value)
{
    if (m_line) {
        m_line->setText(value);
        return;
    }
    const int at = m_list->findData(value);
    if (at >= 0)
        m_list->setCurrentIndex(at);
    else if (m_list->isEditable())
        m_list->setEditText(value);
}

void FactEditor::setLabel(const QString &label)
{
    (m_line ? static_cast<QWidget *>(m_line) : m_list)->setAccessibleName(label);
    if (m_list && m_list->lineEdit())
        m_list->lineEdit()->setAccessibleName(label);
}

} // namespace certlink
