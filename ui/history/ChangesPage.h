#pragma once

#include "models/store/History.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace certlink {

class Desk;

/// What approvals ask the people who run the services to carry out, by day; marked as carried out, or as
/// impossible with the reason, by a record of its own.
class ChangesPage : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesPage(Desk &desk, QWidget *parent = nullptr);

    /// Open changes whose day is today or past.
    [[nodiscard]] int due() const { return m_due; }
    /// Puts the keyboard into the next (1) or previous (-1) pane: what is shown, the list.
    void focusPane(int by);

signals:
    void dueChanged(int due);
    void say(const QString &headline, const QString &detail);
    void failed(const QString &headline, const certlink::Failure &failure);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    /// Asks for the open changes, which are counted whatever is shown, and for those shown.
    void load();
    void take(const QList<ChangeToCarryOut> &open, const QList<ChangeToCarryOut> &shown);
    void fill();
    void showSelected();
    void note(Carrying::Outcome outcome);
    void write(const QList<qint64> &ids, Carrying::Outcome outcome, const QString &reason);
    void exportAs();
    [[nodiscard]] QString stateOf(const ChangeToCarryOut &change, QDate today) const;
    [[nodiscard]] QList<qint64> selectedIds() const;

    Desk &m_desk;
    QLabel *m_showLabel;
    QComboBox *m_show;
    QTableWidget *m_table;
    QLabel *m_count;
    QPushButton *m_done;
    QPushButton *m_impossible;
    QPushButton *m_open;
    QCheckBox *m_masked; ///< what is exported is masked
    QPushButton *m_export;
    QList<ChangeToCarryOut> m_shown;
    int m_due = 0;
};

} // namespace certlink
