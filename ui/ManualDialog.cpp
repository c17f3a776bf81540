#include "ui/ManualDialog.h"

#include "ui/language/Languages.h"
#include "ui/palette/WithinScreen.h"
#include "ui/plain/PlainText.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace certlink {

ManualDialog::ManualDialog(Language language, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("manual"));
    setWindowTitle(tr("What a proof shows"));
    auto *page = htmlPage(this);
    page->setObjectName(QStringLiteral("manualPage"));
    page->setAccessibleName(windowTitle());
    QFile text(QStringLiteral(":/certlink/manual/proof.%1.md").arg(Languages::code(language)));
    if (text.open(QIODevice::ReadOnly))
        page->setMarkdown(QString::fromUtf8(text.readAll()));
    page->moveCursor(QTextCursor::Start);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(page, 1);
    column->addWidget(buttons);
    page->setFocus();
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 36});
}

} // namespace certlink
