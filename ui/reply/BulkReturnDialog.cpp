#include "ui/reply/BulkReturnDialog.h"

#include "models/mail/References.h"
#include "rules/reply/Reply.h"
#include "ui/approval/KeyChoice.h"
#include "ui/desk/Desk.h"
#include "ui/palette/Palette.h"
#include "ui/palette/WithinScreen.h"
#include "ui/plain/PlainText.h"
#include "ui/reply/DeskLetters.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certlink {

namespace {

QSet<QString> faultsOf(const CaseFile &file)
{
    QSet<QString> rules;
    for (const RuleResult &result : file.openFindings())
        if (result.verdict == Verdict::Violated)
            rules.insert(result.rule);
    return rules;
}

QSet<QString> commonFaults(const QList<BulkReturnDialog::One> &ones)
{
    QSet<QString> common = ones.isEmpty() ? QSet<QString>() : faultsOf(*ones.first().file);
    for (const BulkReturnDialog::One &one : ones)
        common &= faultsOf(*one.file);
    return common;
}

} // namespace

QList<BulkReturnDialog::One> BulkReturnDialog::together(Desk &desk, const QList<int> &ids)
{
    QList<One> ones;
    for (const int id : ids) {
        const DeskCase *deskCase = desk.find(id);
        if (!deskCase || !deskCase->isOpen())
            continue;
        if (const auto file = fileOf(*deskCase, desk.context(id)); file && *file)
            ones.append({id, *file});
    }
    return commonFaults(ones).isEmpty() ? QList<One>() : ones;
}

BulkReturnDialog::BulkReturnDialog(Desk &desk, const QList<One> &ones, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_ones(ones), m_letters(usualReplyLetters()), m_list(new QListWidget(this)),
      m_word(new QLineEdit(this)), m_way(new QComboBox(this)), m_key(new KeyChoice(this)), m_message(plainLabel(this))
{
    setObjectName(u"bulkReturn"_s);
    setWindowTitle(tr("Return %n applications", nullptr, int(ones.size())));
    build();
    if (const Result<ReplyLetters> letters = lettersOf(m_desk))
        m_letters = *letters;
    else
        say(letters.error());
    connect(&m_desk.decisions(), &DeskDecisions::written, this, &BulkReturnDialog::take);
    connect(&m_desk.decisions(), &DeskDecisions::refused, this, &BulkReturnDialog::refuse);
    m_word->setFocus();
}

void BulkReturnDialog::build()
{
    QStringList sentences;
    for (const RuleResult &result : m_ones.first().file->openFindings())
        if (commonFaults(m_ones).contains(result.rule))
            sentences.append(u"\u00B7 " % m_desk.setup().texts.title(result.rule, m_desk.language()));
    auto *common = plainLabel(tr("All of them have in common:") % u'\n' % sentences.join(u'\n'), this);
    common->setWordWrap(true);
    m_list->setAccessibleName(tr("Applications to be returned"));
    for (const One &one : std::as_const(m_ones)) {
        const QStringList parts{one.file->application().serviceCode.value, one.file->mail().mail.fromAddress,
                                tr("%n finding(s)", nullptr, int(faultsOf(*one.file).size()))};
        m_list->addItem(parts.join(u"   "_s));
        m_key->askAbout(*one.file);
    }
    m_list->setCurrentRow(0);
    m_word->setObjectName(u"bulkWord"_s);
    m_word->setPlaceholderText(tr("Goes into every reply; may be left empty"));
    m_way->setObjectName(u"bulkWay"_s);
    m_way->addItems({tr("Save every reply as .eml in a folder…"), tr("Open every reply in the mail program")});
    m_message->setWordWrap(true);
    m_message->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_return = buttons->addButton(tr("&Return all"), QDialogButtonBox::AcceptRole);
    m_return->setObjectName(u"returnAll"_s);
    setPlainToolTip(m_return, tr("Records every return, then puts the replies on their way (Ctrl+Return)"));
    connect(buttons, &QDialogButtonBox::accepted, this, &BulkReturnDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *form = new QFormLayout;
    form->addRow(tr("&A word to all"), m_word);
    form->addRow(tr("A&fterwards"), m_way);
    auto *column = new QVBoxLayout(this);
    column->addWidget(common);
    column->addWidget(m_list, 1);
    column->addWidget(m_key);
    column->addLayout(form);
    column->addWidget(m_message);
    column->addWidget(buttons);
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 24});
}

QString BulkReturnDialog::replyOf(const One &one) const
{
    const WindowSetup &setup = m_desk.setup();
    return composeReply(*one.file,
                        {ReplyKind::Return, applicantsLanguage(*one.file), m_word->text().trimmed(), setup.person},
                        {m_letters, setup.texts, m_desk.rulebook()});
}

void BulkReturnDialog::accept()
{
    if (m_at >= 0)
        return;
    if (m_way->currentIndex() == 0) {
        m_folder = QFileDialog::getExistingDirectory(this, tr("Folder for the replies"));
        if (m_folder.isEmpty())
            return;
    }
    m_return->setEnabled(false);
    next();
}

/// Ctrl+Return from every field.
void BulkReturnDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return && event->modifiers() == Qt::ControlModifier)
        accept();
    else
        QDialog::keyPressEvent(event);
}

/// One after the other: each is judged again and recorded by itself.
void BulkReturnDialog::reject()
{
    if (m_at < 0)
        QDialog::reject();
    else
        m_isEnded = true;
}

void BulkReturnDialog::next()
{
    if (++m_at < m_ones.size() && !m_isEnded) {
        m_desk.decisions().giveBack(m_ones[m_at].id, replyOf(m_ones[m_at]), m_key->keeps());
        return;
    }
    if (m_unsent)
        emit notDelivered(*m_unsent);
    else
        emit delivered(m_folder.isEmpty() ? tr("%n replies are open in the mail program.", nullptr, m_done)
                                          : tr("%n replies are saved in %1.", nullptr, m_done).arg(m_folder));
    QDialog::done(QDialog::Accepted);
}

void BulkReturnDialog::take()
{
    if (m_at < 0)
        return; // of another decision
    ++m_done;
    if (const Result<void> sent = send(m_ones[m_at], m_done); !sent && !m_unsent)
        m_unsent = sent.error();
    next();
}

Result<void> BulkReturnDialog::send(const One &one, qint64 number)
{
    const DecodedMail &mail = one.file->mail().mail;
    const ReplyMessage reply{mail.fromAddress,
                             replySubject(mail.subject, applicantsLanguage(*one.file)),
                             replyOf(one),
                             mail.messageId,
                             referencesForReply(mail.bytes),
                             m_desk.setup().now().addMSecs(number)};
    const QString contract = one.file->application().serviceCode.value;
    QString name = contract;
    name.removeIf([](QChar letter) { return !letter.isLetterOrNumber(); });
    const Result<QString> sent =
        m_folder.isEmpty()
            ? openInMailProgram(reply,
                                QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) % u"/replies"_s)
            : saveReply(reply, m_folder % u"/%1-%2-reply.eml"_s.arg(number, 3, 10, QChar(u'0')).arg(name.left(40)));
    if (sent)
        return {};
    return tl::unexpected(sent.error());
}

/// What was recorded stays recorded; the rest is left as it is.
void BulkReturnDialog::refuse(const Failure &failure)
{
    if (m_at < 0)
        return;
    m_ones.remove(0, m_at);
    qDeleteAll(m_list->findItems(QString(), Qt::MatchContains).first(std::min<qsizetype>(m_at, m_list->count())));
    m_at = -1;
    m_isEnded = false;
    m_return->setEnabled(true);
    say(failure);
}

void BulkReturnDialog::say(const Failure &failure)
{
    setInk(m_message, Palette::current().block().ink);
    m_message->setText(failure.toString());
    m_message->show();
}

} // namespace certlink
