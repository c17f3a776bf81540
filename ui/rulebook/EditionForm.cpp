#include "ui/rulebook/EditionForm.h"

#include "ui/rulebook/ChoiceDelegate.h"
#include "ui/rulebook/EditionTable.h"
#include "ui/rulebook/HolidaysSection.h"
#include "ui/rulebook/WordsSection.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace certlink {

namespace {

/// The keys of a row's cells, in the order of the columns.
const QStringList itemKeys{u"key"_s, u"name"_s,           u"aliases"_s,  u"category"_s,
                           u"ca"_s,  u"single_licence"_s, u"wildcard"_s, u"terms"_s};
const QStringList serviceKeys{u"kind"_s, u"name"_s, u"prefix"_s};

// Names of what is true, false or either, as cells hold them.
const QString yes = u"yes"_s;
const QString no = u"no"_s;
const QString either = u"either"_s;

QString nameOf(const QJsonValue &value)
{
    return value.isBool() ? (value.toBool() ? yes : no) : either;
}

QJsonValue valueOf(const QString &name)
{
    return name == either ? QJsonValue(QJsonValue::Null) : QJsonValue(name == yes);
}

/// A label without its mnemonic.
QString spoken(QString label)
{
    static const QRegularExpression mnemonic(u"\\(&\\w\\)|&"_s);
    return label.remove(mnemonic);
}

QString joined(const QJsonValue &list, const QString &separator)
{
    QStringList texts;
    for (const QJsonValue one : list.toArray())
        texts.append(one.toString());
    return texts.join(separator);
}

QJsonArray listOf(const QStringList &texts)
{
    QJsonArray list;
    for (const QString &text : texts) {
        if (!text.trimmed().isEmpty())
            list.append(text.trimmed());
    }
    return list;
}

} // namespace

EditionForm::EditionForm(QWidget *parent)
    : QTabWidget(parent), m_draft(RulebookSource()), m_holidays(new HolidaysSection(this)),
      m_words(new WordsSection(this))
{
    setAccessibleName(tr("Sections of the edition"));
    buildNumbers();
    connect(m_holidays, &HolidaysSection::changed, this, &EditionForm::take);
    connect(m_holidays, &HolidaysSection::refused, this, &EditionForm::refused);
    addTab(m_holidays, tr("&2 Holidays"));
    buildItems();
    buildServices();
    buildAddresses();
    connect(m_words, &WordsSection::changed, this, &EditionForm::take);
    addTab(m_words, tr("&6 Words of applicants"));
}

void EditionForm::buildNumbers()
{
    auto *page = new QWidget(this);
    auto *form = new QFormLayout(page);
    const auto line = [&](const char *name, const QString &label) {
        auto *edit = new QLineEdit(page);
        edit->setObjectName(QLatin1String(name));
        form->addRow(label, edit);
        connect(edit, &QLineEdit::textChanged, this, &EditionForm::take);
        return edit;
    };
    const auto number = [&](const char *name, const QString &label, int most) {
        auto *box = new QSpinBox(page);
        box->setObjectName(QLatin1String(name));
        box->setRange(0, most);
        box->findChild<QLineEdit *>()->setAccessibleName(spoken(label));
        form->addRow(label, box);
        connect(box, &QSpinBox::valueChanged, this, &EditionForm::take);
        return box;
    };
    constexpr int mostWindow = 3650;
    constexpr int mostLeadTime = 365;
    m_name = line("edition", tr("Name of the &edition"));
    m_from = line("inForceFrom", tr("In force &from (first receipt day, YYYY-MM-DD)"));
    m_window = number("renewalWindow", tr("&Days before expiry without changes"), mostWindow);
    m_leadTime = number("leadTime", tr("&Business days a change takes"), mostLeadTime);
    m_closingFrom = line("closingFrom", tr("Year-end closing from (&MM-DD)"));
    m_closingTo = line("closingTo", tr("Year-end closing &until (MM-DD)"));
    addTab(page, tr("&1 Numbers"));
}

void EditionForm::buildItems()
{
    auto *page = new QWidget(this);
    m_items = editionTable(u"editionItems"_s,
                           {tr("Key"), tr("Name"), tr("Other spellings (; between)"), tr("Category"),
                            tr("Certification authority"), tr("Single licence"), tr("Wildcard"), tr("Terms (6m 1y)")},
                           tr("Items"), page);
    connect(m_items, &QTableWidget::itemChanged, this, &EditionForm::take);
    const QList<ChoiceDelegate::Choice> whether{{yes, tr("yes")}, {no, tr("no")}};
    const auto choose = [this](const QString &key, const QList<ChoiceDelegate::Choice> &choices) {
        m_choices.insert(key, new ChoiceDelegate(choices, m_items));
        m_items->setItemDelegateForColumn(int(itemKeys.indexOf(key)), m_choices[key]);
    };
    choose(u"category"_s, {{u"agency"_s, tr("applied for by us")}, {u"byo"_s, tr("brought along")}});
    choose(u"single_licence"_s, whether);
    choose(u"wildcard"_s, whether + QList<ChoiceDelegate::Choice>{{either, tr("either")}});
    QPushButton *add = sectionButton(u"addItem"_s, tr("&Add an item"), page);
    QPushButton *remove = sectionButton(u"removeItem"_s, tr("Re&move the item"), page);
    connect(add, &QPushButton::clicked, this, [this] {
        addItem({QString(), QString(), QString(), u"agency"_s, QString(), no, no, u"1y"_s});
        take();
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        removeRow(*m_items);
        take();
    });
    layOutSection(*page, *m_items, QList{add, remove} + moveButtons(*m_items, page, [this] { take(); }));
    addTab(page, tr("&3 Items"));
}

void EditionForm::buildServices()
{
    auto *page = new QWidget(this);
    m_services = editionTable(u"editionServices"_s, {tr("Kind"), tr("Name in the form"), tr("Prefix of its codes")},
                              tr("Services"), page);
    connect(m_services, &QTableWidget::itemChanged, this, &EditionForm::take);
    m_services->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    layOutSection(*page, *m_services, moveButtons(*m_services, page, [this] { take(); }));
    addTab(page, tr("&4 Services"));
}

void EditionForm::buildAddresses()
{
    m_addresses = new QPlainTextEdit(this);
    m_addresses->setObjectName(u"deskAddresses"_s);
    m_addresses->setAccessibleName(tr("Mail addresses of the desk, one a line"));
    m_addresses->setPlaceholderText(tr("Mail addresses of the desk, one a line. None: the address is not checked."));
    m_addresses->setTabChangesFocus(true);
    connect(m_addresses, &QPlainTextEdit::textChanged, this, &EditionForm::take);
    addTab(m_addresses, tr("&5 Desk addresses"));
}

void EditionForm::showDraft(const EditionDraft &draft)
{
    m_draft = draft;
    m_isShowing = true;
    showNumbers();
    m_holidays->showDays(m_draft.holidays);
    showItems();
    showServices();
    m_addresses->setPlainText(joined(m_draft.values[u"desk_addresses"_s], u"\n"_s));
    m_words->showWords(m_draft.values[u"words"_s].toObject());
    m_isShowing = false;
    take();
}

void EditionForm::showNumbers()
{
    const QJsonObject &values = m_draft.values;
    m_name->setText(values[u"edition"_s].toString());
    m_from->setText(values[u"in_force_from"_s].toString());
    m_window->setValue(values[u"renewal_window_days"_s].toInt());
    m_leadTime->setValue(values[u"lead_time_business_days"_s].toInt());
    m_closingFrom->setText(values[u"closing_days"_s][u"from"_s].toString());
    m_closingTo->setText(values[u"closing_days"_s][u"to"_s].toString());
}

void EditionForm::showItems()
{
    m_items->setRowCount(0);
    for (const QJsonValue item : m_draft.values[u"items"_s].toArray()) {
        addItem({item[u"key"_s].toString(), item[u"name"_s].toString(), joined(item[u"aliases"_s], u"; "_s),
                 item[u"category"_s].toString(), item[u"ca"_s].toString(), nameOf(item[u"single_licence"_s]),
                 nameOf(item[u"wildcard"_s]), joined(item[u"terms"_s], u" "_s)});
    }
    m_items->setCurrentCell(0, 0);
    m_items->resizeColumnsToContents();
    m_items->setColumnWidth(2, fontMetrics().averageCharWidth() * 30);
}

/// What is not typed but chosen stands beside its word.
void EditionForm::addItem(const QStringList &cells)
{
    const bool wasShowing = std::exchange(m_isShowing, true);
    appendRow(*m_items, cells);
    QAbstractItemModel &model = *m_items->model();
    for (auto choice = m_choices.begin(); choice != m_choices.end(); ++choice) {
        const int column = int(itemKeys.indexOf(choice.key()));
        choice.value()->choose(model, model.index(m_items->rowCount() - 1, column), cells[column]);
    }
    m_isShowing = wasShowing;
}

void EditionForm::showServices()
{
    m_services->setRowCount(0);
    for (const QJsonValue service : m_draft.values[u"services"_s].toArray()) {
        appendRow(*m_services,
                  {service[u"kind"_s].toString(), service[u"name"_s].toString(), service[u"prefix"_s].toString()});
        QTableWidgetItem *kind = m_services->item(m_services->rowCount() - 1, 0);
        kind->setFlags(kind->flags() & ~Qt::ItemIsEditable);
    }
    m_services->setCurrentCell(0, 1);
}

QList<RulebookProblem> EditionForm::problems() const
{
    return m_holidays->problems() + m_draft.problems();
}

void EditionForm::take()
{
    if (m_isShowing)
        return;
    takeNumbers();
    m_draft.holidays = m_holidays->days();
    takeItems();
    takeServices();
    m_draft.values[u"desk_addresses"_s] = QJsonArray::fromStringList(filledLines(m_addresses->toPlainText()));
    m_draft.values[u"words"_s] = m_words->words();
    emit changed();
}

void EditionForm::takeNumbers()
{
    QJsonObject &values = m_draft.values;
    values[u"edition"_s] = m_name->text().trimmed();
    values[u"in_force_from"_s] = m_from->text().trimmed();
    values[u"renewal_window_days"_s] = m_window->value();
    values[u"lead_time_business_days"_s] = m_leadTime->value();
    values[u"closing_days"_s] =
        QJsonObject{{u"from"_s, m_closingFrom->text().trimmed()}, {u"to"_s, m_closingTo->text().trimmed()}};
}

void EditionForm::takeItems()
{
    static const QRegularExpression blanks(u"[\\s,]+"_s);
    QJsonArray items;
    for (int row = 0; row < m_items->rowCount(); ++row) {
        const auto text = [&](const QString &key) {
            const int column = int(itemKeys.indexOf(key));
            return m_choices.contains(key) ? m_items->item(row, column)->data(Qt::UserRole).toString()
                                           : cellText(*m_items, row, column);
        };
        items.append(QJsonObject{{u"key"_s, text(u"key"_s)},
                                 {u"name"_s, text(u"name"_s)},
                                 {u"aliases"_s, listOf(text(u"aliases"_s).split(u';'))},
                                 {u"category"_s, text(u"category"_s)},
                                 {u"ca"_s, text(u"ca"_s)},
                                 {u"single_licence"_s, text(u"single_licence"_s) == yes},
                                 {u"wildcard"_s, valueOf(text(u"wildcard"_s))},
                                 {u"terms"_s, listOf(text(u"terms"_s).split(blanks))}});
    }
    m_draft.values[u"items"_s] = items;
}

void EditionForm::takeServices()
{
    QJsonArray services;
    for (int row = 0; row < m_services->rowCount(); ++row) {
        QJsonObject service;
        for (int column = 0; column < serviceKeys.size(); ++column)
            service[serviceKeys[column]] = cellText(*m_services, row, column);
        services.append(service);
    }
    m_draft.values[u"services"_s] = services;
}

void EditionForm::goToCell(QTableWidget &table, int row, const QString &key)
{
    const QStringList &keys = &table == m_items ? itemKeys : serviceKeys;
    table.setCurrentCell(row, std::max(0, int(keys.indexOf(key))));
    table.setFocus(Qt::OtherFocusReason);
}

void EditionForm::goToSection(const QString &place)
{
    const QList<std::pair<QString, QWidget *>> fields{{u"edition"_s, m_name},
                                                      {u"in_force_from"_s, m_from},
                                                      {u"renewal_window_days"_s, m_window},
                                                      {u"lead_time_business_days"_s, m_leadTime},
                                                      {u"closing_days.from"_s, m_closingFrom},
                                                      {u"closing_days.to"_s, m_closingTo},
                                                      {u"items"_s, m_items},
                                                      {u"services"_s, m_services},
                                                      {u"holidays"_s, m_holidays},
                                                      {u"words"_s, m_words},
                                                      {u"desk_addresses"_s, m_addresses}};
    for (const auto &[name, widget] : fields) {
        if (!place.startsWith(name))
            continue;
        for (int tab = 0; tab < count(); ++tab) {
            if (this->widget(tab) == widget || this->widget(tab)->isAncestorOf(widget))
                setCurrentIndex(tab);
        }
        widget->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void EditionForm::goTo(const QString &place)
{
    static const QRegularExpression cellPlace(u"^(items|services)\\[(\\d+)\\]\\.?(\\w*)"_s);
    static const QRegularExpression addressPlace(u"^desk_addresses\\[(\\d+)\\]$"_s);
    goToSection(place);
    if (const auto found = cellPlace.match(place); found.hasMatch())
        goToCell(found.captured(1) == u"items" ? *m_items : *m_services, found.captured(2).toInt(), found.captured(3));
    if (place.startsWith(u"holidays"))
        m_holidays->goTo(place);
    if (place.startsWith(u"words"))
        m_words->goTo(place);
    if (const auto found = addressPlace.match(place); found.hasMatch())
        goToFilledLine(*m_addresses, found.captured(1).toInt());
}

QString placeWords(const QString &place)
{
    const QList<std::pair<QString, QString>> words{
        {u"edition"_s, EditionForm::tr("name of the edition")},
        {u"in_force_from"_s, EditionForm::tr("in force from")},
        {u"renewal_window_days"_s, EditionForm::tr("days before expiry")},
        {u"lead_time_business_days"_s, EditionForm::tr("business days a change takes")},
        {u"closing_days"_s, EditionForm::tr("year-end closing")},
        {u"items"_s, EditionForm::tr("item")},
        {u"services"_s, EditionForm::tr("service")},
        {u"holidays"_s, EditionForm::tr("holiday")},
        {u"words.courtesy"_s, EditionForm::tr("words of courtesy")},
        {u"words.relation"_s, EditionForm::tr("words of relation")},
        {u"words.withdrawal"_s, EditionForm::tr("words that take back")},
        {u"words.wish"_s, EditionForm::tr("words of a wish")},
        {u"words.present"_s, EditionForm::tr("words for what is linked now")},
        {u"words.against"_s, EditionForm::tr("words against an application")},
        {u"words.polite"_s, EditionForm::tr("words of politeness")},
        {u"desk_addresses"_s, EditionForm::tr("desk addresses")}};
    for (const auto &[name, word] : words) {
        if (place.startsWith(name))
            return word % place.mid(name.size());
    }
    return place;
}

} // namespace certlink
