#pragma once

#include <QColor>
#include <QFrame>
#include <QTimer>

class QAction;
class QLabel;
class QToolButton;

namespace certlink {

class Desk;
struct DecisionSummary;
struct DeskCase;

/// The verdict of the application at hand in one line, with what there is to do about it.
class VerdictBanner : public QFrame
{
    Q_OBJECT

public:
    VerdictBanner(Desk &desk, QAction *approve, QAction *giveBack, QAction *look, QWidget *parent = nullptr);

    /// The verdict with its counts and what happened, in words.
    [[nodiscard]] QString text() const;
    /// Tells it to who does not look.
    void say();

signals:
    /// The other applications for the contract are to be set beside this one.
    void compareWanted();
    /// Who does not look was told of another verdict of the application at hand.
    void announced(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void showVerdict();
    [[nodiscard]] QString historyOf(const DeskCase &deskCase);
    [[nodiscard]] static QString sentenceOf(const DecisionSummary &decision);
    [[nodiscard]] qsizetype decisionsAbout(const DeskCase &deskCase) const;
    void colour();
    void enlarge();
    void showCounts();

    Desk &m_desk;
    QColor m_surface;
    QTimer m_announcing;
    int m_shownId = 0;
    QString m_shownHistory;
    QStringList m_words;   ///< verdict and counts as they are said, without signs
    QString m_historyText; ///< as it is said, without links
    QLabel *m_verdict;
    QLabel *m_counts;
    QLabel *m_history;
    QToolButton *m_approve;
    QToolButton *m_giveBack;
    QToolButton *m_look;
};

} // namespace certlink
