#include "ui/reply/ReplyDialog.h"

#include "ui/desk/Desk.h"
#include "ui/palette/Palette.h"
#include "ui/plain/PlainText.h"
#include "ui/reply/ReplyMessage.h"
#include "ui/reply/ReplyText.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace certlink {

ReplyDialog::ReplyDialog(Desk &desk, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_language(new QComboBox(this)), m_to(new QLineEdit(this)),
      m_subject(new QLineEdit(this)), m_text(new QPlainTextEdit(this)), m_message(plainLabel(this))
{
    setObjectName(QStringLiteral("reply"));
    setWindowTitle(tr("Return to the applicant"));
    build();
    connectParts();
    const CaseFile &file = *m_desk.current()->file;
    m_language->setCurrentIndex(applicantsLanguage(file) == Language::Japanese ? 0 : 1);
    m_to->setText(file.mail().mail.fromAddress);
    draft();
}

void ReplyDialog::build()
{
    m_language->addItems({QStringLiteral("日本語"), QStringLiteral("English")});
    m_language->setObjectName(QStringLiteral("replyLanguage"));
    m_text->setObjectName(QStringLiteral("replyText"));
    m_text->setAccessibleName(tr("Text of the reply"));
    m_text->setTabChangesFocus(true);
    const int unit = fontMetrics().averageCharWidth();
    m_text->setMinimumSize(unit * 80, fontMetrics().height() * 18);
    m_message->setWordWrap(true);
    m_message->hide();
    auto *form = new QFormLayout;
    form->addRow(tr("Language of the applicant"), m_language);
    form->addRow(tr("To"), m_to);
    form->addRow(tr("Subject"), m_subject);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *copyButton = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    auto *saveButton = buttons->addButton(tr("Save as .eml…"), QDialogButtonBox::ActionRole);
    m_returned = buttons->addButton(tr("Mark as returned"), QDialogButtonBox::AcceptRole);
    m_returned->setObjectName(QStringLiteral("returnNow"));
    connect(copyButton, &QPushButton::clicked, this, &ReplyDialog::copy);
    connect(saveButton, &QPushButton::clicked, this, &ReplyDialog::save);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReplyDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_text, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
}

void ReplyDialog::connectParts()
{
    connect(m_language, &QComboBox::currentIndexChanged, this, &ReplyDialog::draft);
    connect(&m_desk.decisions(), &DeskDecisions::written, this, [this] { done(QDialog::Accepted); });
    connect(&m_desk.decisions(), &DeskDecisions::refused, this, &ReplyDialog::refuse);
}

Language ReplyDialog::language() const
{
    return m_language->currentIndex() == 1 ? Language::English : Language::Japanese;
}

QString ReplyDialog::text() const
{
    return m_text->toPlainText();
}

void ReplyDialog::draft()
{
    const CaseFile &file = *m_desk.current()->file;
    m_subject->setText(replySubject(file.mail().mail.subject, language()));
    if (text() != m_drafted)
        return;
    m_text->setPlainText(replyText(file, m_desk.setup().texts, language()));
    m_drafted = text();
}

void ReplyDialog::copy()
{
    QGuiApplication::clipboard()->setText(text());
    say(tr("Copied."), false);
}

void ReplyDialog::save()
{
    const QString name = m_desk.current()->contract() % u"-reply.eml";
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the reply"), name, tr("Mails (*.eml)"));
    if (!path.isEmpty())
        saveTo(path);
}

bool ReplyDialog::saveTo(const QString &path)
{
    const ReplyMessage reply{m_to->text().trimmed(), m_subject->text(), text(),
                             m_desk.current()->file->mail().mail.messageId, m_desk.setup().now()};
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(reply.toEml()) >= 0 && file.commit();
    if (written)
        say(tr("Saved as %1.").arg(path), false);
    else
        say(tr("%1 could not be written: %2. Choose another folder.").arg(path, file.errorString()), true);
    return written;
}

void ReplyDialog::say(const QString &message, bool isFailure)
{
    const Palette palette = Palette::current();
    setInk(m_message, isFailure ? palette.block().ink : palette.satisfied().ink);
    m_message->setText(message);
    m_message->show();
}

void ReplyDialog::accept()
{
    if (!m_returned->isEnabled())
        return;
    m_returned->setEnabled(false);
    m_desk.decisions().giveBack(text());
}

void ReplyDialog::refuse(const Failure &failure)
{
    m_returned->setEnabled(true);
    say(failure.toString(), true);
}

} // namespace certlink
