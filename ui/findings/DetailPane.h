#pragma once

#include "models/application/Finding.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTextBrowser;
class QToolButton;
class QUrl;

namespace certlink {

class Desk;
struct Settlement;

/// What is selected among the findings, at length, and what a person can do about it: confirm with a
/// reason, record a missing fact.
class DetailPane : public QWidget
{
    Q_OBJECT

public:
    explicit DetailPane(Desk &desk, QWidget *parent = nullptr);

    /// A missing fact is selected rather than a finding.
    void showFact(const RegisterCell &fact, const QStringList &lacking);
    void showFinding();
    /// The facts the button records; none where nothing is missing.
    [[nodiscard]] QList<RegisterCell> missingFacts() const { return m_missing; }
    /// What is selected is settled with a reason.
    [[nodiscard]] bool takesReason() const;
    /// Puts the keyboard into the reason, or on the button that records what is missing; false where the finding
    /// is not settled here.
    bool focusDecision();
    /// Offers the reasons there are for what is selected; false where there are none.
    bool offerReasons();
    /// The same, or else the text.
    void takeFocus();
    /// With its whole text.
    [[nodiscard]] int wantedHeight() const;
    /// Confirms the finding shown with the reason in the line; asks for one where the line is empty.
    void confirmShown();

signals:
    /// Another text is shown: wantedHeight() may be another.
    void laidOut();
    void recordWanted(const certlink::RegisterCell &fact);
    /// The other applications for the contract are to be set beside this one.
    void compareWanted();
    /// The person wants back to the list.
    void escaped();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void layOut();
    void connectParts();
    void retranslate();
    void refresh();
    void showDecision();
    void showReason(const Settlement *settlement, const QString &rule);
    void keepReason(const QString &reason);
    void fillReasons(const QStringList &reasons);
    void decide();
    void followLink(const QUrl &link);
    void putHtml(const QString &html);

    Desk &m_desk;
    QTextBrowser *m_text;
    QWidget *m_decision;
    QLabel *m_hint;
    QLineEdit *m_reason;
    QToolButton *m_reasons; ///< the usual reasons to choose from
    QPushButton *m_confirm;
    QPushButton *m_record;
    RegisterCell m_fact;
    QStringList m_lacking;
    QList<RegisterCell> m_missing;
    QString m_html;
    bool m_isLaidOutLater = false; ///< m_html is not shown yet
};

} // namespace certlink
