#include "ui/history/AnchorDialog.h"

#include "models/application/Tokyo.h"
#include "ui/desk/Desk.h"
#include "ui/plain/PlainText.h"
#include "ui/reply/ReplyDelivery.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace certlink {

namespace {

constexpr auto mailToKey = "anchorMailTo";

} // namespace

AnchorDialog::AnchorDialog(const Desk &desk, const Anchor &anchor, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_anchor(anchor), m_line(new QPlainTextEdit(anchorText(anchor), this)),
      m_to(new QLineEdit(this))
{
    setObjectName(u"anchor"_s);
    setWindowTitle(tr("Anchor of the history"));
    m_line->setObjectName(u"anchorLine"_s);
    m_line->setAccessibleName(windowTitle());
    m_line->setReadOnly(true);
    m_line->setTabChangesFocus(true);
    m_line->setMaximumHeight(fontMetrics().height() * 5);
    m_to->setObjectName(u"anchorTo"_s);
    if (const QSettings *settings = m_desk.setup().settings)
        m_to->setText(settings->value(mailToKey).toString());
    layOut();
}

void AnchorDialog::layOut()
{
    auto *what =
        plainLabel(tr("%1 records. Keep this line where who owns the database cannot change it: it shows later "
                      "whether the history was set back or written anew.")
                       .arg(m_anchor.head.sequence),
                   this);
    what->setWordWrap(true);
    m_line->setAccessibleDescription(what->text());
    auto *form = new QFormLayout;
    form->addRow(tr("Mail &to"), m_to);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto add = [&](const QString &text, const char *name, auto slot) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(QLatin1StringView(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, slot);
    };
    add(tr("&Copy"), "anchorCopy", &AnchorDialog::copy);
    add(tr("&Save…"), "anchorSave", &AnchorDialog::save);
    add(tr("&Print…"), "anchorPrint", &AnchorDialog::print);
    add(tr("&Mail…"), "anchorMail", &AnchorDialog::mail);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addWidget(m_line);
    column->addLayout(form);
    column->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 80);
}

void AnchorDialog::copy()
{
    QGuiApplication::clipboard()->setText(anchorText(m_anchor));
    emit say(tr("The anchor is in the clipboard"), anchorText(m_anchor));
}

void AnchorDialog::save()
{
    const QString name =
        QFileDialog::getSaveFileName(this, tr("Keep the anchor where nobody changes it"),
                                     u"certlink-anchor-%1.txt"_s.arg(m_desk.setup().today().toString(Qt::ISODate)));
    if (name.isEmpty())
        return;
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.write(anchorText(m_anchor).toUtf8() + '\n') > 0 && file.commit())
        emit say(tr("The anchor was kept"), name);
    else
        emit failed(tr("The anchor was not kept"),
                    {Failure::Code::NotWritable, name, file.errorString(), tr("Choose another folder.")});
}

void AnchorDialog::printOn(QPrinter &printer) const
{
    const QString when = inTokyo(m_anchor.at).toString(u"yyyy-MM-dd HH:mm");
    QTextDocument page;
    page.setHtml(u"<h2>" % windowTitle().toHtmlEscaped() % u"</h2><p>" %
                 QFileInfo(m_desk.setup().databasePath).fileName().toHtmlEscaped() % u"<br>" %
                 tr("%1 records on %2").arg(m_anchor.head.sequence).arg(when).toHtmlEscaped() %
                 u"</p><p style='font-family:monospace'>" % anchorText(m_anchor).toHtmlEscaped() % u"</p><p>" %
                 tr("To compare: Proof, Verify against an anchor, and this line.").toHtmlEscaped() % u"</p>");
    page.print(&printer);
}

void AnchorDialog::print()
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, this);
    dialog.setWindowTitle(windowTitle());
    if (dialog.exec() != QDialog::Accepted)
        return;
    printOn(printer);
    emit say(tr("The anchor was printed"), anchorText(m_anchor));
}

void AnchorDialog::mail()
{
    const QString to = m_to->text().trimmed();
    if (QSettings *settings = m_desk.setup().settings)
        settings->setValue(mailToKey, to);
    const QString subject =
        tr("Anchor of the history of %1").arg(QFileInfo(m_desk.setup().databasePath).completeBaseName());
    const ReplyMessage message{to, subject, anchorText(m_anchor) % u'\n', {}, {}, m_desk.setup().now()};
    const Result<QString> opened = openInMailProgram(
        message, QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) % u"/replies");
    if (opened)
        emit say(tr("The anchor is open in the mail program"), to);
    else
        emit failed(tr("The anchor was not mailed"),
                    {Failure::Code::Refused, to, opened.error().detail, tr("Copy the line and send it yourself.")});
}

} // namespace certlink
