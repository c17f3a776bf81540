#include "ui/views/PictureDialog.h"

#include "ui/palette/WithinScreen.h"
#include "ui/views/CalendarView.h"
#include "ui/views/LabelView.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace certlink {

Picture pictureOf(const QString &rule)
{
    const RuleInfo *info = ruleInfo(rule);
    if (!info)
        return Picture::None;
    static const QStringList names{QStringLiteral("A4"), QStringLiteral("A5"), QStringLiteral("B2"),
                                   QStringLiteral("P7")};
    static const QStringList days{QStringLiteral("L3"), QStringLiteral("L4"), QStringLiteral("A2"),
                                  QStringLiteral("P6")};
    if (names.contains(info->clauseId))
        return Picture::Labels;
    const bool isOfDays = days.contains(info->clauseId) || rule == u"R-certificate-expired";
    return isOfDays ? Picture::Calendar : Picture::None;
}

PictureDialog::PictureDialog(Picture picture, const CaseFile &file, const Rulebook &rulebook, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("picture"));
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    QWidget *shown = nullptr;
    if (picture == Picture::Calendar) {
        setWindowTitle(tr("The days of this application"));
        auto *calendar = new CalendarView(area);
        calendar->show(caseDays(file, rulebook));
        shown = calendar;
    } else {
        setWindowTitle(tr("The names, label by label"));
        auto *labels = new LabelView(area);
        labels->show(nameComparisons(file, rulebook));
        shown = labels;
    }
    area->setWidget(shown);
    area->setAccessibleName(windowTitle());
    area->setFocusPolicy(Qt::NoFocus);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(area, 1);
    column->addWidget(buttons);
    const QSize frame(fontMetrics().height() * 2, fontMetrics().height() * 5);
    resizeWithinScreen(this, shown->sizeHint() + frame);
    shown->setFocus();
}

} // namespace certlink
