#pragma once

#include "models/rulebook/EditionDraft.h"

#include <QWidget>

class QTableWidget;

namespace certlink {

/// The national holidays of an edition in the making: typed, or taken from the Cabinet Office's file.
class HolidaysSection : public QWidget
{
    Q_OBJECT

public:
    explicit HolidaysSection(QWidget *parent);

    void showDays(const QMap<QDate, QString> &days);
    /// Without rows that hold no day; those are the problems.
    [[nodiscard]] const QMap<QDate, QString> &days() const { return m_days; }
    [[nodiscard]] const QList<RulebookProblem> &problems() const { return m_problems; }
    /// Puts the keyboard into the row of a problem.
    void goTo(const QString &place);
    /// Asks with what would come and go, and takes the days of a CSV over.
    void importDays(const QByteArray &csv, const QString &name);

signals:
    void changed();
    /// A file that cannot be taken.
    void refused(const QString &sentence);

private:
    void take();
    void chooseFile();
    [[nodiscard]] bool asksFor(const QMap<QDate, QString> &after, const QString &name);

    QTableWidget *m_table;
    QMap<QDate, QString> m_days;
    QList<RulebookProblem> m_problems;
    bool m_isShowing = false; ///< what changes is not typed
};

} // namespace certlink
