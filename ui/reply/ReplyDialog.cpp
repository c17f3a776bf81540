#include "ui/reply/ReplyDialog.h"

#include "models/mail/References.h"
#include "rules/reply/Reply.h"
#include "rules/training/Mend.h"
#include "ui/approval/KeyChoice.h"
#include "ui/desk/Desk.h"
#include "ui/notice/MayLose.h"
#include "ui/palette/Palette.h"
#include "ui/palette/WithinScreen.h"
#include "ui/plain/PlainText.h"
#include "ui/reply/DeskLetters.h"
#include "ui/reply/SentReplyWords.h"
#include "ui/spoken/Announce.h"

#include <QCheckBox>
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

// DeskCase::begun
constexpr QLatin1StringView begunText{"reply"};
constexpr QLatin1StringView begunReason{"replyReason"};

} // namespace

ReplyDialog::ReplyDialog(Desk &desk, ReplyKind kind, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_caseId(desk.current()->id), m_file(desk.current()->file),
      m_letters(usualReplyLetters()), m_kind(new QComboBox(this)), m_language(new QComboBox(this)),
      m_to(new QLineEdit(this)), m_subject(new QLineEdit(this)), m_before(plainLabel(this)),
      m_warning(plainLabel(this)), m_reasonLabel(plainLabel(tr("&Reason"), this)), m_reason(new QLineEdit(this)),
      m_begun(plainLabel(
          tr("This reply was begun before and not sent. It is as it stood; the findings may be others by now."), this)),
      m_text(new QPlainTextEdit(this)), m_anew(new QPushButton(tr("Draft it a&new"), this)),
      m_propose(new QCheckBox(tr("&Propose what would mend it"), this)), m_way(new QComboBox(this)),
      m_key(new KeyChoice(this)), m_message(plainLabel(this))
{
    setObjectName(u"reply"_s);
    setWindowTitle(tr("Reply to the applicant"));
    offerKinds(kind);
    build();
    connectParts();
    if (const Result<ReplyLetters> letters = lettersOf(m_desk))
        m_letters = *letters;
    else
        refuse(letters.error());
    m_language->setCurrentIndex(applicantsLanguage(*m_file) == Language::Japanese ? 0 : 1);
    m_to->setText(m_file->mail().mail.fromAddress);
    const QMap<QString, QString> begun = m_desk.current()->begun; // drafting drops it
    chooseKind();
    takeUpBegun(begun);
    (needsReason() ? static_cast<QWidget *>(m_reason) : m_text)->setFocus();
}

void ReplyDialog::offerKinds(ReplyKind kind)
{
    m_kind->setObjectName(u"replyKind"_s);
    if (m_desk.current()->standing()) {
        m_kind->addItem(tr("Say that it is approved"), int(ReplyKind::Acknowledge));
        return;
    }
    m_kind->addItem(tr("Return the application"), int(ReplyKind::Return));
    m_kind->addItem(tr("Ask; the application stays open"), int(ReplyKind::Ask));
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
}

void ReplyDialog::build()
{
    m_language->addItems({u"日本語"_s, u"English"_s});
    m_language->setObjectName(u"replyLanguage"_s);
    m_before->setObjectName(u"replyBefore"_s);
    m_before->setWordWrap(true);
    setInk(m_before, Palette::current().confirm().ink);
    m_warning->setWordWrap(true);
    setInk(m_warning, Palette::current().confirm().ink);
    m_reason->setObjectName(u"replyReason"_s);
    m_reason->setPlaceholderText(tr("Goes into the reply, in the applicant's language"));
    m_reasonLabel->setBuddy(m_reason);
    m_begun->setObjectName(u"replyBegun"_s);
    m_begun->setWordWrap(true);
    m_begun->hide();
    m_text->setObjectName(u"replyText"_s);
    m_text->setAccessibleName(tr("Text of the reply"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumSize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 18);
    m_anew->setObjectName(u"draftAnew"_s);
    m_anew->setAutoDefault(false);
    setPlainToolTip(m_anew, tr("In place of what stands there; Ctrl+Z brings that back"));
    m_propose->setObjectName(u"proposeMending"_s);
    setPlainToolTip(m_propose, tr("The smallest change of the form with which the application could be approved"));
    m_way->setObjectName(u"replyWay"_s);
    m_way->addItems({tr("Copy the text"), tr("Save as .eml…"), tr("Open in the mail program")});
    if (const QSettings *settings = m_desk.setup().settings)
        m_way->setCurrentIndex(std::clamp(settings->value(wayKey, 0).toInt(), 0, m_way->count() - 1));
    m_message->setWordWrap(true);
    m_message->hide();
    addRows();
}

void ReplyDialog::addRows()
{
    auto *form = new QFormLayout;
    form->addRow(tr("K&ind"), m_kind);
    form->addRow(tr("&Language of the applicant"), m_language);
    form->addRow(tr("&To"), m_to);
    form->addRow(tr("&Subject"), m_subject);
    form->addRow(m_before);
    form->addRow(m_warning);
    form->addRow(m_reasonLabel, m_reason);
    auto *sending = new QFormLayout;
    sending->addRow(tr("&Afterwards"), m_way);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_send = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_send->setObjectName(u"returnNow"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReplyDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_begun);
    column->addWidget(m_text, 1);
    auto *drafting = new QHBoxLayout;
    drafting->addWidget(m_anew);
    drafting->addWidget(m_propose, 1);
    column->addLayout(drafting);
    column->addWidget(m_key);
    column->addLayout(sending);
    column->addWidget(m_message);
    column->addWidget(buttons);
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 42});
}

void ReplyDialog::connectParts()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ReplyDialog::chooseKind);
    connect(m_language, &QComboBox::currentIndexChanged, this, &ReplyDialog::draft);
    connect(m_reason, &QLineEdit::textChanged, this, &ReplyDialog::takeReason);
    connect(m_reason, &QLineEdit::textEdited, this,
            [this](const QString &reason) { m_desk.keepBegun(m_caseId, begunReason, reason); });
    connect(m_propose, &QCheckBox::toggled, this, &ReplyDialog::propose);
    connect(m_anew, &QPushButton::clicked, this, &ReplyDialog::draftAnew);
    connect(m_way, &QComboBox::currentIndexChanged, this, &ReplyDialog::chooseWay);
    connect(&m_desk.decisions(), &DeskDecisions::written, this, &ReplyDialog::deliver);
    connect(&m_desk.decisions(), &DeskDecisions::refused, this, &ReplyDialog::refuse);
}

Language ReplyDialog::language() const
{
    return m_language->currentIndex() == 1 ? Language::English : Language::Japanese;
}

ReplyKind ReplyDialog::kind() const
{
    return static_cast<ReplyKind>(m_kind->currentData().toInt());
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
    return kind() != ReplyKind::Acknowledge && findingsForReply(*m_file).isEmpty();
}

void ReplyDialog::chooseKind()
{
    const bool onlyUnknown = !m_file->openFindings().isEmpty();
    if (kind() == ReplyKind::Ask)
        m_warning->setText(tr("There is nothing the applicant could mend. What is asked all the same?"));
    else
        m_warning->setText(onlyUnknown
                               ? tr("Nothing is wrong with this application; only facts are not known yet, and those "
                                    "are ours to find out. Why is it returned all the same?")
                               : tr("Nothing speaks against this application. Why is it returned all the same?"));
    for (QWidget *part : QList<QWidget *>{m_warning, m_reasonLabel, m_reason})
        part->setVisible(needsReason());
    m_propose->setVisible(kind() != ReplyKind::Acknowledge && !findingsForReply(*m_file).isEmpty());
    const DeskCase *deskCase = m_desk.find(m_caseId); // none: it was removed meanwhile
    const SentReply *before = deskCase
                                  ? deskCase->lastReply(kind() == ReplyKind::Acknowledge ? SentReply::Kind::Acknowledge
                                                                                         : SentReply::Kind::Ask)
                                  : nullptr;
    m_before->setText(before ? sentenceOf(*before, before->rules.size()) : QString());
    m_before->setVisible(before);
    m_key->hide();
    if (kind() == ReplyKind::Return)
        m_key->askAbout(*m_file);
    draft();
    chooseWay();
}

QString ReplyDialog::drafted() const
{
    const WindowSetup &setup = m_desk.setup();
    return composeReply(*m_file, {kind(), language(), m_reason->text().trimmed(), setup.person, m_proposals},
                        {m_letters, setup.texts, m_desk.rulebook()});
}

void ReplyDialog::draft()
{
    m_subject->setText(replySubject(m_file->mail().mail.subject, language()));
    if (text() == m_drafted)
        draftAnew();
}

/// What was found is proposed whole or not at all: a part of it would come back with the rest.
void ReplyDialog::propose(bool isWanted)
{
    m_proposals.clear();
    m_message->hide();
    if (isWanted) {
        const Mending mending = mend(*m_file, m_desk.context(m_caseId));
        if (!mending.isMended) {
            m_propose->setChecked(false);
            return refuse({Failure::Code::Refused,
                           {},
                           tr("No change of the form's fields was found that makes it approvable"),
                           {}});
        }
        for (const MendingChange &change : mending.changes)
            m_proposals.append(change.correction);
    }
    if (text() != m_drafted)
        refuse({Failure::Code::Refused,
                {},
                tr("The text was written on."),
                tr("Draft it anew to take this in; Ctrl+Z brings back what stands there.")});
    draft();
}

/// As typed over, so that undo brings back what stood there.
void ReplyDialog::draftAnew()
{
    if (m_drafted.isNull()) {
        m_text->setPlainText(drafted());
    } else {
        QTextCursor cursor(m_text->document());
        cursor.select(QTextCursor::Document);
        cursor.insertText(drafted());
    }
    m_drafted = text();
    m_begun->hide();
    keepText();
    m_text->moveCursor(QTextCursor::Start);
}

/// What was being written when the program ended, or a way failed.
void ReplyDialog::takeUpBegun(const QMap<QString, QString> &begun)
{
    m_reason->setText(begun.value(begunReason));
    connect(m_text, &QPlainTextEdit::textChanged, this, &ReplyDialog::keepText);
    if (const auto at = begun.find(begunText); at != begun.end() && *at != m_drafted) {
        m_text->setPlainText(*at);
        m_begun->show();
    }
}

void ReplyDialog::keepText()
{
    if (text() == m_drafted)
        m_desk.dropBegun(m_caseId, begunText);
    else
        m_desk.keepBegun(m_caseId, begunText, text());
}

void ReplyDialog::dropBegun()
{
    m_desk.dropBegun(m_caseId, begunText);
    m_desk.dropBegun(m_caseId, begunReason);
}

void ReplyDialog::takeReason()
{
    draft();
    showReady();
}

void ReplyDialog::chooseWay()
{
    const QStringList returns{tr("Return and &copy"), tr("Return and s&ave…"), tr("Return and &open as a mail")};
    const QStringList alone{tr("&Copy"), tr("S&ave…"), tr("&Open as a mail")};
    const bool isReturn = kind() == ReplyKind::Return;
    m_send->setText((isReturn ? returns : alone)[m_way->currentIndex()]);
    m_send->setShortcut(Qt::CTRL | Qt::Key_Return); // setText() made it the mnemonic alone
    setPlainToolTip(m_send, isReturn ? tr("Records the return, then puts the reply on its way (Ctrl+Return)")
                                     : tr("Puts the reply on its way; nothing is decided by it (Ctrl+Return)"));
    showReady();
}

void ReplyDialog::showReady()
{
    m_send->setEnabled(!m_isWriting && (!needsReason() || !m_reason->text().trimmed().isEmpty()));
}

ReplyMessage ReplyDialog::message() const
{
    const DecodedMail &mail = m_file->mail().mail;
    return {m_to->text().trimmed(),         m_subject->text(),   text(), mail.messageId,
            referencesForReply(mail.bytes), m_desk.setup().now()};
}

void ReplyDialog::accept()
{
    if (!m_send->isEnabled())
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
    showReady();
    if (kind() == ReplyKind::Return)
        m_desk.decisions().giveBack(text(), m_key->keeps());
    else
        send();
}

void ReplyDialog::reject()
{
    if (m_isWriting) // the return is on its way into the database, and the reply follows it
        return;
    if (text() != m_drafted && !mayLose(this, tr("The reply was written on and is not sent.")))
        return;
    dropBegun();
    QDialog::reject();
}

/// Recorded first: what was refused must not reach the applicant.
void ReplyDialog::deliver()
{
    if (m_isWriting) // else of another decision
        send();
}

void ReplyDialog::send()
{
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
    if (done || kind() == ReplyKind::Return) // a return has recorded it
        dropBegun();
    if (done)
        note();
    if (done)
        emit delivered(*done);
    else
        emit notDelivered(done.error());
    QDialog::done(QDialog::Accepted);
}

/// Only when it has left: a colleague who reads that he was asked waits for an answer.
void ReplyDialog::note()
{
    if (kind() == ReplyKind::Return) // the decision says so, with the text
        return;
    static constexpr std::array ways{SentReply::Way::Copied, SentReply::Way::Saved, SentReply::Way::MailProgram};
    SentReply reply{
        SentReply::Kind::Acknowledge, ways[std::size_t(way())], {}, m_desk.setup().person, m_desk.setup().now()};
    if (kind() == ReplyKind::Ask) {
        reply.kind = SentReply::Kind::Ask;
        for (const RuleResult &finding : findingsForReply(*m_file))
            reply.rules.append(finding.rule);
    }
    m_desk.decisions().noteReply(m_caseId, reply);
}

void ReplyDialog::refuse(const Failure &failure)
{
    m_isWriting = false;
    showReady();
    setInk(m_message, Palette::current().block().ink);
    m_message->setText(failure.toString());
    m_message->show();
    announce(m_message, m_message->text());
}

} // namespace certlink
