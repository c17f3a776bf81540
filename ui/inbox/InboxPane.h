#pragma once

#include "models/items/InboxFilter.h"
#include "ui/desk/DeskCase.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QProgressBar;
class QToolButton;

namespace certlink {

class Desk;

/// The inbox: applications in a chosen order, filter and search, progress of loading.
class InboxPane : public QWidget
{
    Q_OBJECT

public:
    explicit InboxPane(Desk &desk, QWidget *parent = nullptr);

    void focusSearch();
    /// Goes to the next or previous row; stays where there is none.
    void step(int by);
    /// The application at hand is decided: goes to the next that is not, from the beginning again at the end, and
    /// puts the keyboard into the list. Stays where nothing is left.
    void goOn();
    /// Every row that is selected, in the order of the list.
    [[nodiscard]] QList<int> selected() const;
    /// Takes what is selected out of the inbox; ignored: for good.
    void removeSelected(Aside aside);
    void restoreSelected();
    [[nodiscard]] QListView *list() const { return m_list; }

signals:
    void said(const QString &headline, const QString &detail);

protected:
    void changeEvent(QEvent *event) override;
    /// Escape leaves the search and keeps the row; Down and Return go into the list.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void layOut();
    void connectParts();
    void retranslate();
    [[nodiscard]] int nextWithout(const QList<int> &ids) const;
    void keepWidth();
    void choose(const QModelIndex &index);
    void restoreView();
    void keepView();
    void showCurrent();
    void showProgress(int done, int total);
    void endProgress();
    void showCount();
    void showLeft();

    Desk &m_desk;
    InboxFilter *m_filter;
    QLineEdit *m_search;
    QComboBox *m_show;
    QComboBox *m_order;
    QListView *m_list;
    QLabel *m_empty;
    QLabel *m_count;
    QLabel *m_left; ///< by verdict
    QTimer m_counting;
    QProgressBar *m_progress;
    QToolButton *m_cancel;
};

} // namespace certlink
