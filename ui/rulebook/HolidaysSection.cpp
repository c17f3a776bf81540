#include "ui/rulebook/HolidaysSection.h"

#include "models/rulebook/IsoDate.h"
#include "ui/rulebook/EditionTable.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace certlink {

namespace {

constexpr int headingLines = 1; ///< of the file, which problems count

QStringList dayLines(const QMap<QDate, QString> &days, const QMap<QDate, QString> &without)
{
    QStringList lines;
    for (auto day = days.begin(); day != days.end(); ++day) {
        if (without.value(day.key()) != day.value())
            lines.append(day.key().toString(Qt::ISODate) % u' ' % day.value());
    }
    return lines;
}

QString shortened(const QStringList &lines)
{
    constexpr qsizetype most = 12;
    QStringList shown = lines.mid(0, most);
    if (lines.size() > most)
        shown.append(u"…"_s);
    return shown.join(u'\n');
}

} // namespace

HolidaysSection::HolidaysSection(QWidget *parent)
    : QWidget(parent), m_table(editionTable(u"editionHolidays"_s, {tr("Day"), tr("Holiday")}, tr("Holidays"), this))
{
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table, &QTableWidget::itemChanged, this, &HolidaysSection::take);
    QPushButton *add = sectionButton(u"addHoliday"_s, tr("&Add a day"), this);
    QPushButton *remove = sectionButton(u"removeHoliday"_s, tr("Re&move the day"), this);
    QPushButton *import = sectionButton(u"importHolidays"_s, tr("&Import the Cabinet Office's file…"), this);
    connect(add, &QPushButton::clicked, this, [this] { appendRow(*m_table, {QString(), QString()}); });
    connect(remove, &QPushButton::clicked, this, [this] {
        removeRow(*m_table);
        take();
    });
    connect(import, &QPushButton::clicked, this, &HolidaysSection::chooseFile);
    layOutSection(*this, *m_table, {add, remove, import});
}

/// The years to come are what is looked at.
void HolidaysSection::showDays(const QMap<QDate, QString> &days)
{
    m_isShowing = true;
    m_table->setRowCount(int(days.size()));
    int row = 0;
    for (auto day = days.begin(); day != days.end(); ++day, ++row) {
        m_table->setItem(row, 0, cellItem(day.key().toString(Qt::ISODate)));
        m_table->setItem(row, 1, cellItem(day.value()));
    }
    m_table->setCurrentCell(row - 1, 0);
    m_table->scrollToBottom();
    m_isShowing = false;
    m_days = days;
    m_problems.clear();
}

void HolidaysSection::take()
{
    if (m_isShowing)
        return;
    m_days.clear();
    m_problems.clear();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QDate day = isoDate(cellText(*m_table, row, 0));
        const QString name = cellText(*m_table, row, 1);
        const QString place = u"holidays:%1"_s.arg(row + 1 + headingLines);
        if (!day.isValid() || name.isEmpty())
            m_problems.append({place, tr("A day such as 2027-01-01 and its name must stand here")});
        else if (m_days.contains(day))
            m_problems.append({place, tr("This day stands here twice")});
        else
            m_days.insert(day, name);
    }
    emit changed();
}

void HolidaysSection::goTo(const QString &place)
{
    const int line = place.section(u':', 1).toInt();
    if (line > headingLines)
        m_table->setCurrentCell(line - headingLines - 1, 0);
    m_table->setFocus(Qt::OtherFocusReason);
}

void HolidaysSection::chooseFile()
{
    constexpr qint64 longest = 1 << 20;
    const QString name = QFileDialog::getOpenFileName(this, tr("The Cabinet Office's file of holidays"), {},
                                                      tr("CSV files (*.csv);;All files (*)"));
    if (name.isEmpty())
        return;
    QFile file(name);
    if (!QFileInfo(name).isFile() || !file.open(QIODevice::ReadOnly))
        return emit refused(tr("%1 cannot be read: %2").arg(name, file.errorString()));
    importDays(file.read(longest), QFileInfo(name).fileName());
}

void HolidaysSection::importDays(const QByteArray &csv, const QString &name)
{
    const HolidayList list = HolidayList::fromCsv(csv);
    if (!list.problems.isEmpty()) {
        QStringList lines;
        for (const HolidayList::Problem &problem : list.problems)
            lines.append(problem.line > 0 ? tr("line %1: %2").arg(problem.line).arg(problem.detail) : problem.detail);
        return emit refused(tr("%1 was not taken over. %2").arg(name, shortened(lines)));
    }
    const QMap<QDate, QString> after = withHolidays(m_days, list.days);
    if (!asksFor(after, name))
        return;
    showDays(after);
    emit changed();
    m_table->setFocus(Qt::OtherFocusReason);
}

bool HolidaysSection::asksFor(const QMap<QDate, QString> &after, const QString &name)
{
    const QStringList added = dayLines(after, m_days);
    const QStringList gone = dayLines(m_days, after);
    QMessageBox question(QMessageBox::Question, tr("Import holidays"),
                         tr("%1: %2 come, %3 go").arg(name).arg(added.size()).arg(gone.size()), QMessageBox::Cancel,
                         this);
    question.setObjectName(u"askHolidays"_s);
    question.setTextFormat(Qt::PlainText);
    QStringList parts;
    if (!added.isEmpty())
        parts.append(tr("To come:") % u'\n' % shortened(added));
    if (!gone.isEmpty())
        parts.append(tr("To go:") % u'\n' % shortened(gone));
    question.setInformativeText(parts.join(u"\n\n"_s));
    QPushButton *take = question.addButton(tr("&Take over"), QMessageBox::AcceptRole);
    question.setDefaultButton(take);
    question.exec();
    return question.clickedButton() == take;
}

} // namespace certlink
