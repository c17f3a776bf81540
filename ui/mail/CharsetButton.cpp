#include "ui/mail/CharsetButton.h"

#include "ui/plain/PlainText.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace certlink {

CharsetButton::CharsetButton(QWidget *parent) : QToolButton(parent), m_choices(new QActionGroup(this))
{
    setObjectName(QStringLiteral("charset"));
    setPopupMode(QToolButton::InstantPopup);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(new QMenu(this));
    addChoice({}, {});
    m_automatic = m_choices->actions().first();
    menu()->addSeparator();
    addChoice(QStringLiteral("UTF-8"), "utf-8");
    addChoice(QStringLiteral("ISO-2022-JP"), "iso-2022-jp");
    addChoice(QStringLiteral("Shift_JIS"), "shift_jis");
    addChoice(QStringLiteral("EUC-JP"), "euc-jp");
    addChoice(QStringLiteral("UTF-16"), "utf-16");
    connect(m_choices, &QActionGroup::triggered, this,
            [this](QAction *action) { emit chosen(action->data().toByteArray()); });
}

void CharsetButton::addChoice(const QString &text, const QByteArray &charset)
{
    QAction *action = menu()->addAction(text);
    action->setCheckable(true);
    action->setData(charset);
    m_choices->addAction(action);
}

void CharsetButton::put(const QString &used, const QByteArray &chosen)
{
    if (m_used == used && m_chosen == chosen && !text().isEmpty())
        return;
    m_used = used;
    m_chosen = chosen;
    for (QAction *action : m_choices->actions())
        action->setChecked(action->data().toByteArray() == chosen);
    showText();
}

void CharsetButton::retranslate()
{
    m_automatic->setText(tr("Automatic"));
    setPlainToolTip(this, tr("Read the mail with another character set (Alt+T)"));
    showText();
}

void CharsetButton::showText()
{
    const QString used = m_used.toUpper();
    const QString name = m_chosen.isEmpty() ? used : tr("%1 (chosen by hand)").arg(used);
    setText(buttonText(name));
    setShortcut(Qt::ALT | Qt::Key_T); // a name has no letter of its own
    setAccessibleName(tr("Character set: %1").arg(name));
}

} // namespace certlink
