#include "ui/notice/NoticeBar.h"

#include "ui/palette/Palette.h"
#include "ui/plain/PlainText.h"
#include "ui/spoken/Announce.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

namespace certlink {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent), m_sign(plainLabel(this)), m_text(plainLabel(this)), m_more(new QToolButton(this)),
      m_again(new QPushButton(this)), m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("notice"));
    QFont bold;
    bold.setBold(true);
    m_sign->setFont(bold);
    m_again->setObjectName(QStringLiteral("again"));
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_more->setObjectName(QStringLiteral("noticeMore"));
    m_more->setArrowType(Qt::DownArrow);
    m_more->setAutoRaise(true);
    m_close->setText(QStringLiteral("\u00D7")); // MULTIPLICATION SIGN
    m_close->setAutoRaise(true);
    layOut();
    connect(m_again, &QPushButton::clicked, this, &NoticeBar::againWanted);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_more, &QToolButton::clicked, this, &NoticeBar::showWhole);
    hide();
}

void NoticeBar::layOut()
{
    auto *row = new QHBoxLayout(this);
    const int space = fontMetrics().averageCharWidth();
    row->setContentsMargins(space, 0, 0, 0);
    row->addWidget(m_sign);
    row->addWidget(m_text, 1);
    row->addWidget(m_more);
    row->addWidget(m_again);
    row->addWidget(m_close);
    m_text->installEventFilter(this);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
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
    m_topic.clear();
    const QString rest = detail.trimmed();
    m_whole = rest.isEmpty() ? headline : QString(headline % u'\n' % rest);
    m_again->setText(again);
    m_again->setVisible(!again.isEmpty());
    m_close->show();
    m_close->setAccessibleName(tr("Close the message"));
    setPlainToolTip(m_close, tr("Close the message"));
    m_more->setAccessibleName(tr("Read the whole message"));
    setPlainToolTip(m_more, tr("Read the whole message"));
    setAccessibleName(headline % u' ' % rest);
    colour();
    show();
    fit();
    announce(this, accessibleName());
}

/// On one line, so that nothing below moves; the whole is one key away.
void NoticeBar::fit()
{
    QString line = m_whole;
    line.replace(u'\n', QStringLiteral(" \u2013 "));
    const QString shown = m_text->fontMetrics().elidedText(line, Qt::ElideRight, std::max(m_text->width(), 1));
    m_text->setText(shown);
    setPlainToolTip(m_text, m_whole);
    m_more->setVisible(shown != line);
}

void NoticeBar::showWhole()
{
    auto *whole = new QMessageBox(m_isFailure ? QMessageBox::Warning : QMessageBox::Information, QString(), m_whole,
                                  QMessageBox::Ok, window());
    whole->setTextFormat(Qt::PlainText);
    whole->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    whole->setAttribute(Qt::WA_DeleteOnClose);
    whole->open();
}

bool NoticeBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::Resize)
        fit();
    return QFrame::eventFilter(watched, event);
}

/// All that the menus leave: a menu bar goes by the hint.
QSize NoticeBar::sizeHint() const
{
    const QSize size = QFrame::sizeHint();
    if (m_menusWidth == 0)
        return size;
    return {std::max(0, parentWidget()->width() - m_menusWidth), size.height()};
}

void NoticeBar::hideAbout(const QString &topic)
{
    if (m_topic == topic)
        hide();
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
    if (event->type() == QEvent::FontChange)
        fit();
}

void NoticeBar::colour()
{
    const Palette palette = Palette::current();
    const Tone tone = m_isFailure ? palette.block() : palette.corrected();
    setSurface(this, tone.surface);
    setInk(m_sign, tone.ink);
}

} // namespace certlink
