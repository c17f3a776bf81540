#include "ui/reply/ReplyDialog.h"

#include "ui/approval/KeyChoice.h"
#include "ui/desk/Desk.h"
#include "ui/palette/Palette.h"
#include "ui/plain/PlainText.h"
#include "ui/reply/ReplyText.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace certlink {

namespace {

constexpr auto wayKey = "replyWay";

bool hasFault(const CaseFile &file)
{
    const QList<RuleResult> open = file.openFindings();
    return std::any_of(open.begin(), open.end(),
                       [](const RuleResult &result) { return result.verdict == Verdict::Violated; });
}

} // namespace

ReplyDialog::ReplyDialog(Desk &desk, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_language(new QComboBox(this)), m_to(new QLineEdit(this)),
      m_subject(new QLineEdit(this)), m_warning(plainLabel(this)), m_reason(new QLineEdit(this)),
      m_text(new QPlainTextEdit(this)), m_way(new QComboBox(this)), m_key(new KeyChoice(this)),
      m_message(plainLabel(this))
{
    setObjectName(u"reply"_s);
    setWindowTitle(tr("Return to the applicant"));
    build();
    connectParts();
    const CaseFile &file = *m_desk.current()->file;
    m_language->setCurrentIndex(applicantsLanguage(file) == Language::Japanese ? 0 : 1);
    m_key->askAbout(file);
    m_to->setText(file.mail().mail.fromAddress);
    m_replyTo = file.mail().mail.messageId;
    draft();
    chooseWay();
    (needsReason() ? static_cast<QWidget *>(m_reason) : m_text)->setFocus();
}

void ReplyDialog::build()
{
    m_language->addItems({u"日本語"_s, u"English"_s});
    m_language->setObjectName(u"replyLanguage"_s);
    const bool hasFindings = !m_desk.current()->file->openFindings().isEmpty();
    m_warning->setText(hasFindings
                           ? tr("Nothing is wrong with this application; only facts are not known yet, and those "
                                "are ours to find out. Why is it returned all the same?")
                           : tr("Nothing speaks against this application. Why is it returned all the same?"));
    m_warning->setWordWrap(true);
    setInk(m_warning, Palette::current().confirm().ink);
    m_reason->setObjectName(u"replyReason"_s);
    m_reason->setPlaceholderText(tr("Goes into the reply, in the applicant's language"));
    m_text->setObjectName(u"replyText"_s);
    m_text->setAccessibleName(tr("Text of the reply"));
    m_text->setTabChangesFocus(true);
    const int unit = fontMetrics().averageCharWidth();
    m_text->setMinimumSize(unit * 80, fontMetrics().height() * 18);
    m_way->setObjectName(u"replyWay"_s);
    m_way->addItems({tr("Copy the text"), tr("Save as .eml…"), tr("Open in the mail program")});
    if (const QSettings *settings = m_desk.setup().settings)
        m_way->setCurrentIndex(std::clamp(settings->value(wayKey, 0).toInt(), 0, m_way->count() - 1));
    m_message->setWordWrap(true);
    m_message->hide();
    auto *form = new QFormLayout;
    form->addRow(tr("&Language of the applicant"), m_language);
    form->addRow(tr("&To"), m_to);
    form->addRow(tr("&Subject"), m_subject);
    form->addRow(m_warning);
    form->addRow(tr("&Reason"), m_reason);
    m_warning->setVisible(needsReason());
    m_reason->setVisible(needsReason());
    form->labelForField(m_reason)->setVisible(needsReason());
    auto *sending = new QFormLayout;
    sending->addRow(tr("&Afterwards"), m_way);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_returned = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_returned->setObjectName(u"returnNow"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReplyDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_text, 1);
    column->addWidget(m_key);
    column->addLayout(sending);
    column->addWidget(m_message);
    column->addWidget(buttons);
}

void ReplyDialog::connectParts()
{
    connect(m_language, &QComboBox::currentIndexChanged, this, &ReplyDialog::draft);
    connect(m_reason, &QLineEdit::textChanged, this, &ReplyDialog::takeReason);
    connect(m_way, &QComboBox::currentIndexChanged, this, &ReplyDialog::chooseWay);
    connect(&m_desk.decisions(), &DeskDecisions::written, this, &ReplyDialog::deliver);
    connect(&m_desk.decisions(), &DeskDecisions::refused, this, &ReplyDialog::refuse);
}

Language ReplyDialog::language() const
{
    return m_language->currentIndex() == 1 ? Language::English : Language::Japanese;
}

ReplyWay ReplyDialog::way() const
{
    return static_cast<ReplyWay>(m_way->currentIndex());
}

QString ReplyDialog::text() const
{
    return m_text->toPlainText();
}

bool ReplyDialog::needsReason() const
{
    return !hasFault(*m_desk.current()->file);
}

void ReplyDialog::draft()
{
    const CaseFile &file = *m_desk.current()->file;
    m_subject->setText(replySubject(file.mail().mail.subject, language()));
    if (text() != m_drafted)
        return;
    m_text->setPlainText(replyText(file, m_desk.setup().texts, language(), m_reason->text().trimmed()));
    m_drafted = text();
}

void ReplyDialog::takeReason()
{
    draft();
    showReturnable();
}

void ReplyDialog::chooseWay()
{
    const QStringList texts{tr("Return and &copy"), tr("Return and s&ave…"), tr("Return and &open as a mail")};
    m_returned->setText(texts[m_way->currentIndex()]);
    m_returned->setShortcut(Qt::CTRL | Qt::Key_Return); // setText() made it the mnemonic alone
    setPlainToolTip(m_returned, tr("Records the return, then puts the reply on its way (Ctrl+Return)"));
    showReturnable();
}

void ReplyDialog::showReturnable()
{
    m_returned->setEnabled(!m_isWriting && (!needsReason() || !m_reason->text().trimmed().isEmpty()));
}

ReplyMessage ReplyDialog::message() const
{
    return {m_to->text().trimmed(), m_subject->text(), text(), m_replyTo, m_desk.setup().now()};
}

void ReplyDialog::accept()
{
    if (!m_returned->isEnabled())
        return;
    if (way() == ReplyWay::Save) {
        m_path = QFileDialog::getSaveFileName(this, tr("Save the reply"),
                                              m_desk.current()->contract() % u"-reply.eml"_s, tr("Mails (*.eml)"));
        if (m_path.isEmpty())
            return;
    }
    const QString reason = m_reason->text().trimmed();
    if (needsReason() && !text().contains(reason))
        m_text->appendPlainText(reason); // the person changed the text before giving the reason
    m_isWriting = true;
    showReturnable();
    m_desk.decisions().giveBack(text(), m_key->keeps());
}

/// Recorded first: what was refused must not reach the applicant.
void ReplyDialog::deliver()
{
    if (!m_isWriting)
        return; // of another decision
    if (QSettings *settings = m_desk.setup().settings)
        settings->setValue(wayKey, m_way->currentIndex());
    Result<QString> done;
    switch (way()) {
    case ReplyWay::Copy:
        done = copyReply(text());
        break;
    case ReplyWay::Save:
        done = saveReply(message(), m_path);
        break;
    case ReplyWay::MailProgram:
        done = openInMailProgram(message(), QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) %
                                                u"/replies"_s);
        break;
    }
    if (done)
        emit delivered(*done);
    else
        emit notDelivered(done.error());
    QDialog::done(QDialog::Accepted);
}

void ReplyDialog::refuse(const Failure &failure)
{
    m_isWriting = false;
    showReturnable();
    setInk(m_message, Palette::current().block().ink);
    m_message->setText(failure.toString());
    m_message->show();
}

} // namespace certlink
