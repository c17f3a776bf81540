#include "ui/spoken/Announce.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QLineEdit>
#include <QWidget>

namespace certlink {

namespace {

/// What is spoken of a notice: its sentence, whatever the keyboard is on.
class SpokenNotice : public QAccessibleWidget
{
public:
    explicit SpokenNotice(QWidget *notice) : QAccessibleWidget(notice, QAccessible::Notification) {}

    QString text(QAccessible::Text which) const override { return which == QAccessible::Name ? m_sentence : QString(); }
    void say(const QString &sentence)
    {
        m_sentence = sentence;
        QAccessibleEvent shown(object(), QAccessible::ObjectShow);
        QAccessible::updateAccessibility(&shown);
    }

private:
    QString m_sentence;
};

constexpr auto noticeName = "spokenNotice";

/// A window's own, of a point that nobody sees.
SpokenNotice *noticeOf(QWidget *window)
{
    auto *notice = window->findChild<QWidget *>(QLatin1String(noticeName), Qt::FindDirectChildrenOnly);
    if (!notice) {
        notice = new QWidget(window);
        notice->setObjectName(QLatin1String(noticeName));
        notice->setAttribute(Qt::WA_TransparentForMouseEvents);
        notice->setGeometry(0, 0, 1, 1);
        notice->show();
        QAccessible::registerAccessibleInterface(new SpokenNotice(notice)); // which Qt deletes with the widget
    }
    return dynamic_cast<SpokenNotice *>(QAccessible::queryAccessibleInterface(notice));
}

} // namespace

// Windows and macOS speak an alert. On a Linux desktop an alert is passed over, and a notification that comes up is
// read out: Orca does so.
void announce(QWidget *about, const QString &sentence)
{
    if (sentence.isEmpty())
        return;
    QAccessibleEvent alert(about, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    if (SpokenNotice *notice = noticeOf(about->window()))
        notice->say(sentence);
}

// Whoever is told first that the selection changed takes the focus for known, as Orca does, and says nothing: Qt
// selects by itself where the reason is Tab or a shortcut, before the focus is told.
void focusAloud(QLineEdit *line)
{
    line->setFocus(Qt::OtherFocusReason);
    line->selectAll();
}

} // namespace certlink
