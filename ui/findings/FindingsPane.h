#pragma once

#include "ui/findings/FindingDelegate.h"

#include <QTimer>
#include <QWidget>

class QSplitter;
class QTreeView;

namespace certlink {

class Desk;
class DetailPane;

/// The findings of the application at hand and, beside them, the selected one at length.
class FindingsPane : public QWidget
{
    Q_OBJECT

public:
    explicit FindingsPane(Desk &desk, QWidget *parent = nullptr);

    /// Selects the next (1) or previous (-1) finding that still stands in the way and puts the keyboard where it
    /// is settled; begins anew at the end.
    void goToProblem(int by);
    /// Confirms the selected finding with the reason beside it; without one, goes there. Where nothing is
    /// selected, selects the next finding that stands in the way.
    void confirmSelected();
    /// Asks for the missing fact that is selected; for a finding that lacks none, offers what a person can have
    /// found out; or else asks for the first fact there is.
    void recordSelected();
    [[nodiscard]] FindingsModel &model() { return m_model; }
    [[nodiscard]] QTreeView *tree() const { return m_tree; }
    [[nodiscard]] DetailPane *detail() const { return m_detail; }

signals:
    void recordWanted(const certlink::RegisterCell &fact);
    void compareWanted();
    /// How high it would be with every sentence whole, and the detail as well.
    void heightWanted(int height);
    /// The next one to be settled was asked for, and there is none.
    void nothingToSettle();
    /// The selected finding is settled by mending this field.
    void fieldWanted(certlink::Field field);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectParts();
    void retranslate();
    void measure();
    void giveWay();
    void activate(const QModelIndex &index);
    void focusWhereItIsSettled();
    void showFindings();
    [[nodiscard]] QList<RegisterCell> facts() const;
    void showSelection();
    void takeCurrent(const QModelIndex &index);
    void expandFacts();
    [[nodiscard]] int wantedHeight() const;

    Desk &m_desk;
    SpokenFindings m_model;
    QTreeView *m_tree;
    FindingDelegate *m_delegate;
    DetailPane *m_detail;
    QTimer m_measuring;
    bool m_isShowing = false;
};

} // namespace certlink
