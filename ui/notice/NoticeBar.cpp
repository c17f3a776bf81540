#include "ui/notice/NoticeBar.h"

#include "ui/palette/Palette.h"
#include "ui/plain/PlainText.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace certlink {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent), m_sign(plainLabel(this)), m_text(plainLabel(this)), m_again(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("notice"));
    QFont bold;
    bold.setBold(true);
    m_sign->setFont(bold);
    m_again->setObjectName(QStringLiteral("again"));
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setWordWrap(true);
    showHtmlIn(m_text);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setText(QStringLiteral("\u00D7")); // MULTIPLICATION SIGN
    m_close->setAutoRaise(true);
    layOut();
    connect(m_again, &QPushButton::clicked, this, &NoticeBar::againWanted);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void NoticeBar::layOut()
{
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_again, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignTop);
}

void NoticeBar::showFailure(const Failure &failure, const QString &headline, const QString &again)
{
    const QString subject = failure.subject.isEmpty() ? QString() : failure.subject % u"\n";
    put(headline, subject % failure.detail % u'\n' % failure.remedy, again, true);
}

void NoticeBar::showMessage(const QString &headline, const QString &detail)
{
    put(headline, detail, {}, false);
}

void NoticeBar::showStanding(const QString &headline, const QString &detail, const QString &button)
{
    put(headline, detail, button, false);
    m_close->hide();
}

void NoticeBar::put(const QString &headline, const QString &detail, const QString &again, bool isFailure)
{
    m_isFailure = isFailure;
    m_sign->setText(isFailure ? QStringLiteral("!") : QStringLiteral("i"));
    QString html = u"<b>" % headline.toHtmlEscaped() % u"</b>";
    const QString rest = detail.trimmed();
    if (!rest.isEmpty())
        html += u"<br>" % rest.toHtmlEscaped().replace(u'\n', QLatin1String("<br>"));
    m_text->setText(html);
    m_again->setText(again);
    m_again->setVisible(!again.isEmpty());
    m_close->show();
    m_close->setAccessibleName(tr("Close the message"));
    setPlainToolTip(m_close, tr("Close the message"));
    setAccessibleName(headline % u' ' % rest);
    colour();
    show();
}

void NoticeBar::hideMessage()
{
    if (!m_isFailure)
        hide();
}

QString NoticeBar::text() const
{
    return accessibleName();
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void NoticeBar::colour()
{
    const Palette palette = Palette::current();
    const Tone tone = m_isFailure ? palette.block() : palette.corrected();
    setSurface(this, tone.surface);
    setInk(m_sign, tone.ink);
}

} // namespace certlink
