#include "ui/findings/RecordFactDialog.h"

#include "ui/desk/Desk.h"
#include "ui/findings/FactEditor.h"
#include "ui/palette/Palette.h"
#include "ui/plain/PlainText.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace certlink {

namespace {

constexpr RecordedFact::Source sources[]{RecordedFact::Source::Phone, RecordedFact::Source::OnlineDesk,
                                         RecordedFact::Source::Register, RecordedFact::Source::Other};
constexpr auto sourceKey = "factSource";

struct ColumnText {
    const char *column;
    const char *text;
};

constexpr ColumnText columnTexts[]{
    {"service_group", QT_TRANSLATE_NOOP("Register", "Service group")},
    {"common_name", QT_TRANSLATE_NOOP("Register", "Common name")},
    {"sans", QT_TRANSLATE_NOOP("Register", "Multi-domain names")},
    {"item", QT_TRANSLATE_NOOP("Register", "Item")},
    {"term", QT_TRANSLATE_NOOP("Register", "Term")},
    {"category", QT_TRANSLATE_NOOP("Register", "Category")},
    {"csr", QT_TRANSLATE_NOOP("Register", "Maker of the CSR")},
    {"expires_on", QT_TRANSLATE_NOOP("Register", "Last day of the certificate")},
    {"licences", QT_TRANSLATE_NOOP("Register", "Licences")},
    {"linked", QT_TRANSLATE_NOOP("Register", "Services linked now")},
    {"intermediate_ca", QT_TRANSLATE_NOOP("Register", "Intermediate CA registered")},
    {"status", QT_TRANSLATE_NOOP("Register", "Status")},
    {"fqdns", QT_TRANSLATE_NOOP("Register", "Host names")},
    {"ends_on", QT_TRANSLATE_NOOP("Register", "Last day of the service")},
    {"name", QT_TRANSLATE_NOOP("Register", "Name")},
    {"email", QT_TRANSLATE_NOOP("Register", "Mail address")},
    {"role", QT_TRANSLATE_NOOP("Register", "Role")},
};

const ColumnText *columnText(const QString &column)
{
    for (const ColumnText &one : columnTexts)
        if (column == QLatin1String(one.column))
            return &one;
    return nullptr;
}

QStringList codesOf(const Application &application)
{
    QStringList codes;
    for (const ServiceRow &row : application.services)
        for (const CodeAnswer &code : row.codes)
            if (code.wellFormed && !codes.contains(code.value))
                codes.append(code.value);
    return codes;
}

} // namespace

QString registerColumnText(const QString &column)
{
    const ColumnText *text = columnText(column);
    return text ? QCoreApplication::translate("Register", text->text) : column;
}

RecordFactDialog::RecordFactDialog(Desk &desk, const RegisterCell &fact, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_table(fact.table), m_key(new QComboBox(this)), m_source(new QComboBox(this)),
      m_problem(plainLabel(this)), m_record(new QPushButton(this))
{
    setObjectName(QStringLiteral("recordFact"));
    setWindowTitle(fact.table.isEmpty() ? tr("Facts recorded by hand") : tr("Record a missing fact"));
    build(fact);
    takeInput();
}

QStringList RecordFactDialog::keys(const RegisterCell &fact) const
{
    if (!fact.key.isEmpty())
        return {fact.key};
    const Application &application = m_desk.current()->file->application();
    if (fact.table == QLatin1String("administrators"))
        return {application.masterId.value};
    if (fact.table == QLatin1String("services"))
        return codesOf(application);
    return {application.serviceCode.value};
}

void RecordFactDialog::build(const RegisterCell &fact)
{
    auto *form = new QFormLayout;
    if (!fact.table.isEmpty())
        addMissing(form, fact);
    addRecorded(form);
    m_source->setObjectName(QStringLiteral("factSource"));
    for (const RecordedFact::Source source : sources)
        m_source->addItem(m_desk.setup().texts.word(factSourceName(source), m_desk.language()));
    if (const QSettings *settings = m_desk.setup().settings)
        m_source->setCurrentIndex(std::clamp(settings->value(sourceKey, 0).toInt(), 0, m_source->count() - 1));
    form->addRow(tr("&Learned from"), m_source);
    m_problem->setWordWrap(true);
    setInk(m_problem, Palette::current().block().ink);
    m_problem->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_record->setText(tr("&Record"));
    m_record->setDefault(true);
    buttons->addButton(m_record, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &RecordFactDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    if (!m_cells.isEmpty())
        m_cells.first().editor->setFocus();
}

void RecordFactDialog::addMissing(QFormLayout *form, const RegisterCell &fact)
{
    auto *what = plainLabel(m_desk.setup().texts.registerCell(fact, m_desk.language()), this);
    what->setWordWrap(true);
    QFont bold = what->font();
    bold.setBold(true);
    what->setFont(bold);
    form->addRow(what);
    m_key->addItems(keys(fact));
    m_key->setEnabled(m_key->count() > 1);
    form->addRow(tr("&For"), m_key);
    for (const QString &column : lackingColumns(fact)) {
        const QString said = inMail(column);
        const QString name = registerColumnText(column);
        addCell(form, {{m_table, {}, column}, nullptr, {}}, said.isEmpty() ? name : tr("%1 (as in the mail)").arg(name),
                said);
    }
}

void RecordFactDialog::addRecorded(QFormLayout *form)
{
    const QList<RecordedFact> &recorded = m_desk.current()->file->layers().facts;
    m_key->setVisible(!m_cells.isEmpty());
    if (recorded.isEmpty())
        return;
    form->addRow(plainLabel(tr("Recorded by hand; what is emptied is withdrawn:"), this));
    for (const RecordedFact &one : recorded)
        addCell(form, {one.cell, nullptr, one.value}, m_desk.setup().texts.registerCell(one.cell, m_desk.language()),
                one.value);
}

/// Of a row the register has, every cell a finding misses: one visit to the register answers them all.
QStringList RecordFactDialog::lackingColumns(const RegisterCell &fact) const
{
    if (fact.column.isEmpty())
        return recordableColumns(fact.table);
    QStringList lacking{fact.column};
    for (const RuleResult &result : m_desk.current()->file->judgement().results)
        for (const RegisterCell &cell : result.missing)
            if (cell.table == fact.table && cell.key == fact.key && !cell.column.isEmpty() &&
                !lacking.contains(cell.column))
                lacking.append(cell.column);
    return lacking;
}

/// What the mail says of a cell, in the register's notation; empty where it says nothing of it.
QString RecordFactDialog::inMail(const QString &column) const
{
    const CaseFile &file = *m_desk.current()->file;
    const Application &application = file.application();
    if (m_table == "contracts"_L1) {
        if (column == "common_name"_L1 && application.commonName.host.isValid())
            return application.commonName.value;
        if (column == "item"_L1)
            return application.item.key;
        if (column == "term"_L1 && application.term.term)
            return application.term.term->toString();
    }
    if (m_table == "administrators"_L1 && column == "email"_L1)
        return file.mail().mail.fromAddress;
    return {};
}

void RecordFactDialog::addCell(QFormLayout *form, const Cell &cell, const QString &label, const QString &value)
{
    Cell added = cell;
    added.editor = new FactEditor(cell.cell, m_desk.rulebook(), m_desk.setup().texts, m_desk.language(), this);
    added.editor->setValue(value);
    if (!cell.recorded.isEmpty())
        added.recorded = added.editor->value(); // empty where no line holds it: then it stays as it is
    added.editor->setLabel(label);
    form->addRow(label, added.editor);
    connect(added.editor, &FactEditor::changed, this, &RecordFactDialog::takeInput);
    m_cells.append(added);
}

void RecordFactDialog::takeInput()
{
    m_record->setEnabled(!facts().isEmpty() || !withdrawn().isEmpty());
    m_problem->hide();
}

QList<RecordedFact> RecordFactDialog::facts() const
{
    QList<RecordedFact> facts;
    for (const Cell &one : m_cells) {
        const QString value = one.editor->value();
        if (value.isEmpty() || value == one.recorded)
            continue;
        RegisterCell cell = one.cell;
        if (cell.key.isEmpty())
            cell.key = m_key->currentText();
        facts.append(RecordedFact{cell, value, sources[std::max(m_source->currentIndex(), 0)], m_desk.setup().person,
                                  m_desk.setup().now()});
    }
    return facts;
}

QList<RegisterCell> RecordFactDialog::withdrawn() const
{
    QList<RegisterCell> cells;
    for (const Cell &one : m_cells)
        if (!one.recorded.isEmpty() && one.editor->value().isEmpty())
            cells.append(one.cell);
    return cells;
}

void RecordFactDialog::accept()
{
    if (const auto done = m_desk.layers().recordFacts(facts(), withdrawn()); !done) {
        m_problem->setText(done.error().toString());
        m_problem->show();
        return;
    }
    if (QSettings *settings = m_desk.setup().settings)
        settings->setValue(sourceKey, m_source->currentIndex());
    QDialog::accept();
}

} // namespace certlink
