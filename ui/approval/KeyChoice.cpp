#include "ui/approval/KeyChoice.h"

#include "rules/desk/CaseFile.h"
#include "ui/palette/Palette.h"
#include "ui/plain/PlainText.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace certlink {

KeyChoice::KeyChoice(QWidget *parent) : QWidget(parent), m_keep(new QCheckBox(this))
{
    setObjectName(QStringLiteral("keyChoice"));
    auto *what =
        plainLabel(tr("The mail holds a private key. It is erased with the bytes of the mail: the record keeps "
                      "their SHA-256 and the text of the mail with the key masked."),
                   this);
    what->setWordWrap(true);
    setInk(what, Palette::current().confirm().ink);
    m_keep->setObjectName(QStringLiteral("keepKey"));
    m_keep->setText(tr("&Keep the mail as it arrived, with the key"));
    m_keep->setAccessibleDescription(what->text());
    setPlainToolTip(m_keep, tr("Whoever can read the database can then read the private key"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(what);
    column->addWidget(m_keep);
    hide();
}

void KeyChoice::askAbout(const CaseFile &file)
{
    if (file.mail().mail.hasPrivateKey)
        show();
}

bool KeyChoice::keeps() const
{
    // Chosen by its key it is down for a moment before it is checked; who types on is faster.
    return m_keep->isChecked() != m_keep->isDown();
}

} // namespace certlink
