#include "ui/training/HandbookPage.h"

#include "ui/palette/Palette.h"
#include "ui/plain/PlainText.h"
#include "ui/training/LessonWords.h"
#include "ui/training/TrainingDesk.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace certlink {

namespace {

constexpr int clauseRole = Qt::UserRole;   ///< index into the clauses
constexpr int ruleRole = Qt::UserRole + 1; ///< its name; null for a clause

QString paragraph(const QString &title, const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<p style='margin:0 0 6px 0'><span style='color:%1'>%2</span><br>%3</p>")
        .arg(Palette::current().quiet().name(), title.toHtmlEscaped(),
             text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")));
}

} // namespace

HandbookPage::HandbookPage(TrainingDesk &training, QWidget *parent)
    : QWidget(parent), m_training(training), m_search(new QLineEdit(this)), m_list(new QTreeWidget(this)),
      m_text(htmlPage(this)), m_officialLabel(plainLabel(this)), m_official(htmlPage(this)),
      m_violating(new QPushButton(this)), m_satisfying(new QPushButton(this)), m_attach(new QPushButton(this))
{
    build();
    layOut();
    connectParts();
    retranslate();
}

void HandbookPage::build()
{
    m_search->setObjectName(QStringLiteral("handbookSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("handbookList"));
    m_list->setHeaderHidden(true);
    m_list->setColumnCount(1);
    m_list->installEventFilter(this);
    m_text->setObjectName(QStringLiteral("handbookText"));
    m_official->setObjectName(QStringLiteral("handbookOfficial"));
    m_officialLabel->setBuddy(m_official);
    m_officialLabel->setWordWrap(true);
    m_violating->setObjectName(QStringLiteral("showViolating"));
    m_satisfying->setObjectName(QStringLiteral("showSatisfying"));
    m_attach->setObjectName(QStringLiteral("attachOfficial"));
}

void HandbookPage::layOut()
{
    auto *left = new QWidget(this);
    auto *list = new QVBoxLayout(left);
    list->setContentsMargins({});
    list->addWidget(m_search);
    list->addWidget(m_list, 1);
    auto *middle = new QWidget(this);
    auto *words = new QVBoxLayout(middle);
    words->setContentsMargins({});
    words->addWidget(m_text, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_violating);
    buttons->addWidget(m_satisfying);
    buttons->addStretch(1);
    words->addLayout(buttons);
    auto *right = new QWidget(this);
    auto *official = new QVBoxLayout(right);
    official->setContentsMargins({});
    official->addWidget(m_officialLabel, 0, Qt::AlignTop);
    official->addWidget(m_official, 1);
    official->addWidget(m_attach, 0, Qt::AlignLeft);
    auto *whole = new QSplitter(Qt::Horizontal, this);
    for (QWidget *part : {left, middle, right})
        whole->addWidget(part);
    whole->setChildrenCollapsible(false);
    whole->setSizes({440, 600, 260});
    auto *column = new QVBoxLayout(this);
    column->addWidget(whole);
}

void HandbookPage::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, &HandbookPage::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &HandbookPage::showCurrent);
    connect(m_violating, &QPushButton::clicked, this, [this] { wantExample(true); });
    connect(m_satisfying, &QPushButton::clicked, this, [this] { wantExample(false); });
    connect(m_attach, &QPushButton::clicked, this, &HandbookPage::attach);
    connect(&m_training, &TrainingDesk::examplesReady, this, &HandbookPage::showCurrent);
    connect(&m_training, &TrainingDesk::officialChanged, this, &HandbookPage::showCurrent);
}

void HandbookPage::retranslate()
{
    m_search->setPlaceholderText(tr("Find in the regulation"));
    m_search->setAccessibleName(tr("Find in the regulation"));
    m_list->setAccessibleName(tr("Clauses and rules"));
    m_text->setAccessibleName(tr("The clause in our words"));
    m_official->setAccessibleName(tr("The official words"));
    m_violating->setText(tr("Show a vi&olation (Return)"));
    setPlainToolTip(m_violating, tr("An application that violates the rule, in the demonstration (Return)"));
    m_satisfying->setText(tr("Show it &satisfied (Shift+Return)"));
    setPlainToolTip(m_satisfying, tr("An application that satisfies the rule, in the demonstration (Shift+Return)"));
    m_attach->setText(tr("&Attach the official text…"));
    setPlainToolTip(m_attach, tr("A text file of the published page; the program keeps where it is, not what it says"));
    fillList();
}

void HandbookPage::fillList()
{
    const QTreeWidgetItem *current = m_list->currentItem();
    const int clause = current ? current->data(0, clauseRole).toInt() : 0;
    const QString rule = current ? current->data(0, ruleRole).toString() : QString();
    m_clauses = handbook(m_training.samples().rulebook, m_training.texts(), m_training.language());
    m_list->clear();
    for (qsizetype i = 0; i < m_clauses.size(); ++i) {
        const HandbookClause &one = m_clauses[i];
        const QString words =
            one.name.isEmpty() ? tr("Of no clause") : clauseWords(one.name, m_training.texts(), m_training.language());
        auto *item = new QTreeWidgetItem(m_list, {words});
        item->setData(0, clauseRole, i);
        if (i == clause)
            m_list->setCurrentItem(item);
        for (const HandbookRule &below : one.rules) {
            auto *ruleItem = new QTreeWidgetItem(item, {severityWords(below.severity) + u"  " + below.title});
            ruleItem->setData(0, clauseRole, i);
            ruleItem->setData(0, ruleRole, below.name);
            if (below.name == rule)
                m_list->setCurrentItem(ruleItem);
        }
    }
    filter(m_search->text());
}

/// A clause stays where its words or those of one of its rules hold what is looked for, the official ones too.
void HandbookPage::filter(const QString &words)
{
    const QString wanted = words.trimmed();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        const HandbookClause &clause = m_clauses[i];
        QString text = clause.name + u'\n' + clause.text + u'\n' + m_training.official().of(clause.name);
        for (const HandbookRule &rule : clause.rules)
            text += u'\n' + rule.name + u'\n' + rule.title + u'\n' + rule.why;
        item->setHidden(!wanted.isEmpty() && !text.contains(wanted, Qt::CaseInsensitive));
    }
    if (m_list->currentItem() && !m_list->currentItem()->isHidden())
        return;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (!m_list->topLevelItem(i)->isHidden()) {
            m_list->setCurrentItem(m_list->topLevelItem(i));
            return;
        }
    }
}

const Example *HandbookPage::exampleOf(bool violating) const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item || !m_training.examples())
        return nullptr;
    QString rule = item->data(0, ruleRole).toString();
    if (const HandbookClause &clause = m_clauses[item->data(0, clauseRole).toInt()];
        rule.isEmpty() && !clause.rules.isEmpty())
        rule = clause.rules.first().name;
    return violating ? m_training.examples()->violating(rule) : m_training.examples()->satisfying(rule);
}

void HandbookPage::wantExample(bool violating)
{
    if (const Example *example = exampleOf(violating))
        emit exampleWanted(*example);
}

QString HandbookPage::ruleHtml(const HandbookRule &rule) const
{
    const Palette palette = Palette::current();
    const Tone tone = palette.of(rule.severity, Verdict::Violated);
    QString html = QStringLiteral("<p style='margin:14px 0 4px 0'><b style='color:%1'>%2</b> &nbsp;<b>%3</b> "
                                  "<span style='color:%4'>%5</span></p>")
                       .arg(tone.ink.name(), severityWords(rule.severity).toHtmlEscaped(), rule.title.toHtmlEscaped(),
                            palette.quiet().name(), rule.name.toHtmlEscaped());
    const QString until = rule.until.isValid() ? rule.until.toString(Qt::ISODate) : tr("until further notice");
    html += paragraph(tr("In force"), tr("from %1 – %2").arg(rule.from.toString(Qt::ISODate), until));
    html += paragraph(tr("Why"), rule.why);
    if (!m_training.examples())
        return html;
    if (const Example *example = m_training.examples()->violating(rule.name)) {
        html +=
            paragraph(tr("Violated, for example"), m_training.texts().message(example->result, m_training.language()));
        html += paragraph(tr("How to mend"), m_training.texts().mend(example->result, m_training.language()));
    }
    return html;
}

QString HandbookPage::clauseHtml(const HandbookClause &clause) const
{
    QString html;
    if (!clause.name.isEmpty())
        html = QStringLiteral("<h2 style='margin:0 0 6px 0'>%1</h2><p style='margin:0 0 6px 0'>%2</p>")
                   .arg(clause.name, clause.text.toHtmlEscaped());
    return html + paragraph(tr("Not checked by any rule, because"), clause.unchecked);
}

/// Of a clause all its rules; of a rule that one.
void HandbookPage::showCurrent()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const HandbookClause &clause = m_clauses[item->data(0, clauseRole).toInt()];
    const QString rule = item->data(0, ruleRole).toString();
    QString html = clauseHtml(clause);
    for (const HandbookRule &one : clause.rules)
        if (rule.isEmpty() || one.name == rule)
            html += ruleHtml(one);
    if (!m_training.examples() && !clause.rules.isEmpty())
        html += paragraph({}, tr("Examples are being made…"));
    m_text->setHtml(html);
    m_violating->setEnabled(exampleOf(true));
    m_satisfying->setEnabled(exampleOf(false));
    showOfficial(clause.name);
}

void HandbookPage::showOfficial(const QString &clause)
{
    const OfficialText &official = m_training.official();
    const QString words = official.of(clause);
    m_official->setPlainText(words);
    m_official->setVisible(!words.isNull());
    if (official.isEmpty())
        m_officialLabel->setText(tr("The official text is not attached."));
    else if (!words.isNull())
        m_officialLabel->setText(tr("The official words"));
    else
        m_officialLabel->setText(clause.isEmpty() ? tr("This follows from no clause.")
                                                  : tr("Clause %1 was not found in the official text.").arg(clause));
}

void HandbookPage::attach()
{
    auto *dialog = new QFileDialog(this, tr("The official text of the regulation"), QString(),
                                   tr("Text files (*.txt)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setObjectName(QStringLiteral("attachDialog"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const Result<void> done = m_training.attachOfficial(path); !done)
            emit failed(tr("The official text was not attached"), done.error());
    });
    dialog->open();
}

void HandbookPage::takeFocus()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

bool HandbookPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (watched == m_list && isReturn) {
            wantExample(!(key->modifiers() & Qt::ShiftModifier));
            return true;
        }
        if (watched == m_search && (isReturn || key->key() == Qt::Key_Down)) {
            m_list->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void HandbookPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showCurrent();
}

} // namespace certlink
