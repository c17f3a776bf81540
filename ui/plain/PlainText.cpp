#include "ui/plain/PlainText.h"

#include <QAction>
#include <QImage>
#include <QLabel>
#include <QTextBrowser>

namespace certlink {

namespace {

/// Answers every request with an empty picture: after an invalid answer the document looks for itself.
class PageWithoutResources : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;

    QVariant loadResource(int, const QUrl &) override
    {
        QImage empty(1, 1, QImage::Format_ARGB32);
        empty.fill(Qt::transparent);
        return empty;
    }
};

} // namespace

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(parent);
    label->setText(text);
    return label;
}

void showHtmlIn(QLabel *label)
{
    label->setTextFormat(Qt::RichText);
}

QTextBrowser *htmlPage(QWidget *parent)
{
    auto *page = new PageWithoutResources(parent);
    page->setOpenLinks(false);
    return page;
}

QString toolTipText(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    return u"<qt>" % text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")) % u"</qt>";
}

void setPlainToolTip(QWidget *widget, const QString &text)
{
    widget->setToolTip(toolTipText(text));
}

void setPlainToolTip(QAction *action, const QString &text)
{
    action->setToolTip(toolTipText(text));
}

QString buttonText(const QString &text)
{
    return QString(text).replace(u'&', QLatin1String("&&"));
}

QString titleText(const QString &text)
{
    return text.simplified().replace(QLatin1String("[*]"), QLatin1String("[*][*]"));
}

} // namespace certlink
