#include "ui/findings/RecordFactDialog.h"

#include "ui/desk/Desk.h"
#include "ui/palette/Palette.h"
#include "ui/plain/PlainText.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace certlink {

namespace {

constexpr RecordedFact::Source sources[]{RecordedFact::Source::Phone, RecordedFact::Source::OnlineDesk,
                                         RecordedFact::Source::Register};

struct ColumnText {
    const char *column;
    const char *text;
    const char *hint;
};

constexpr ColumnText columnTexts[]{
    {"service_group", QT_TRANSLATE_NOOP("Register", "Service group"), "SG00000001"},
    {"common_name", QT_TRANSLATE_NOOP("Register", "Common name"), "www.example.jp"},
    {"sans", QT_TRANSLATE_NOOP("Register", "Multi-domain names"), "a.example.jp b.example.jp / -"},
    {"item", QT_TRANSLATE_NOOP("Register", "Item"), "globalsign-ov"},
    {"term", QT_TRANSLATE_NOOP("Register", "Term"), "1y / 6m"},
    {"category", QT_TRANSLATE_NOOP("Register", "Category"), "agency / byo"},
    {"csr", QT_TRANSLATE_NOOP("Register", "Maker of the CSR"), "iij / customer"},
    {"expires_on", QT_TRANSLATE_NOOP("Register", "Last day of the certificate"), "2027-03-31"},
    {"licences", QT_TRANSLATE_NOOP("Register", "Licences"), "1"},
    {"linked", QT_TRANSLATE_NOOP("Register", "Services linked now"), "wht00000001 / other / -"},
    {"intermediate_ca", QT_TRANSLATE_NOOP("Register", "Intermediate CA registered"), "yes / no"},
    {"status", QT_TRANSLATE_NOOP("Register", "Status"), "active"},
    {"fqdns", QT_TRANSLATE_NOOP("Register", "Host names"), "www.example.jp"},
    {"ends_on", QT_TRANSLATE_NOOP("Register", "Last day of the service"), "2027-03-31 / -"},
    {"name", QT_TRANSLATE_NOOP("Register", "Name"), ""},
    {"email", QT_TRANSLATE_NOOP("Register", "Mail address"), "name@example.jp"},
    {"role", QT_TRANSLATE_NOOP("Register", "Role"), "group / service"},
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

QString registerColumnHint(const QString &column)
{
    const ColumnText *text = columnText(column);
    return text ? QString::fromLatin1(text->hint) : QString();
}

RecordFactDialog::RecordFactDialog(Desk &desk, const RegisterCell &fact, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_table(fact.table), m_key(new QComboBox(this)), m_source(new QComboBox(this)),
      m_problem(plainLabel(this)), m_record(new QPushButton(this))
{
    setObjectName(QStringLiteral("recordFact"));
    setWindowTitle(tr("Record a missing fact"));
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
    auto *what = plainLabel(m_desk.setup().texts.registerCell(fact, m_desk.language()), this);
    what->setWordWrap(true);
    QFont bold = what->font();
    bold.setBold(true);
    what->setFont(bold);
    auto *form = new QFormLayout;
    m_key->addItems(keys(fact));
    m_key->setEnabled(m_key->count() > 1);
    form->addRow(tr("For"), m_key);
    if (fact.column.isEmpty())
        for (const QString &column : recordableColumns(fact.table))
            addCell(form, column);
    else
        addCell(form, fact.column);
    m_source->setObjectName(QStringLiteral("factSource"));
    m_source->addItems({tr("Telephone"), tr("Online desk"), tr("Register")});
    form->addRow(tr("Learned from"), m_source);
    m_problem->setWordWrap(true);
    setInk(m_problem, Palette::current().block().ink);
    m_problem->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_record->setText(tr("Record"));
    m_record->setDefault(true);
    buttons->addButton(m_record, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &RecordFactDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    if (!m_cells.isEmpty())
        m_cells.first().second->setFocus();
}

void RecordFactDialog::addCell(QFormLayout *form, const QString &column)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(u"cell." % column);
    line->setPlaceholderText(registerColumnHint(column));
    line->setAccessibleName(registerColumnText(column));
    line->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    form->addRow(registerColumnText(column), line);
    connect(line, &QLineEdit::textChanged, this, &RecordFactDialog::takeInput);
    m_cells.append({column, line});
}

void RecordFactDialog::takeInput()
{
    m_record->setEnabled(!facts().isEmpty());
    m_problem->hide();
}

QList<RecordedFact> RecordFactDialog::facts() const
{
    QList<RecordedFact> facts;
    for (const auto &[column, line] : m_cells) {
        const QString value = line->text().trimmed();
        if (!value.isEmpty())
            facts.append(RecordedFact{{m_table, m_key->currentText(), column},
                                      value,
                                      sources[std::max(m_source->currentIndex(), 0)],
                                      m_desk.setup().person,
                                      m_desk.setup().now()});
    }
    return facts;
}

void RecordFactDialog::accept()
{
    if (const auto done = m_desk.layers().recordFacts(facts()); !done) {
        m_problem->setText(done.error().toString());
        m_problem->show();
        return;
    }
    QDialog::accept();
}

} // namespace certlink
