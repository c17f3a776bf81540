#pragma once

#include "rules/training/Handbook.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;

namespace certlink {

class TrainingDesk;
struct Example;

/// The regulation as a page to go about in: its clauses and their rules at the left, what each says at the right,
/// beside the official words where they are attached.
class HandbookPage : public QWidget
{
    Q_OBJECT

public:
    explicit HandbookPage(TrainingDesk &training, QWidget *parent = nullptr);

    void takeFocus();

signals:
    /// An example is to be looked at, where it comes to this rule.
    void exampleWanted(const certlink::Example &example);
    void failed(const QString &headline, const certlink::Failure &failure);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void layOut();
    void connectParts();
    void retranslate();
    void fillList();
    void filter(const QString &words);
    void showCurrent();
    void showOfficial(const QString &clause);
    void attach();
    void wantExample(bool violating);
    [[nodiscard]] const Example *exampleOf(bool violating) const;
    [[nodiscard]] QString clauseHtml(const HandbookClause &clause) const;
    [[nodiscard]] QString ruleHtml(const HandbookRule &rule) const;

    TrainingDesk &m_training;
    QList<HandbookClause> m_clauses;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QTextBrowser *m_text;
    QLabel *m_officialLabel;
    QTextBrowser *m_official;
    QPushButton *m_violating;
    QPushButton *m_satisfying;
    QPushButton *m_attach;
};

} // namespace certlink
