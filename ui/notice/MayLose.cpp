#include "ui/notice/MayLose.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::MayLose)
};

} // namespace

bool mayLose(QWidget *parent, const QString &what)
{
    QMessageBox box(QMessageBox::Warning, Texts::tr("Not kept yet"), what, QMessageBox::NoButton, parent);
    box.setObjectName(QStringLiteral("mayLose"));
    box.setTextFormat(Qt::PlainText);
    QPushButton *lose = box.addButton(Texts::tr("&Lose it"), QMessageBox::DestructiveRole);
    lose->setObjectName(QStringLiteral("loseIt"));
    QPushButton *keep = box.addButton(Texts::tr("&Keep working"), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    return box.clickedButton() == lose;
}

} // namespace certlink
