#pragma once

#include "rules/RuleTexts.h"
#include "ui/reply/ReplyDelivery.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace certlink {

class Desk;
class KeyChoice;

/// The reply that sends an application back: a draft in the applicant's language, to edit. One key records the
/// application as returned, with the reply's text, and puts the reply on its way; the way is remembered.
class ReplyDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ReplyDialog(Desk &desk, QWidget *parent = nullptr);

    void accept() override;
    [[nodiscard]] QString text() const;

signals:
    /// The application is returned and the reply on its way: what was done.
    void delivered(const QString &sentence);
    /// The application is returned, but the reply did not leave.
    void notDelivered(const certlink::Failure &failure);

private:
    void build();
    void connectParts();
    void draft();
    void takeReason();
    void chooseWay();
    void showReturnable();
    void deliver();
    void refuse(const Failure &failure);
    [[nodiscard]] bool needsReason() const;
    [[nodiscard]] ReplyWay way() const;
    [[nodiscard]] ReplyMessage message() const;
    [[nodiscard]] Language language() const;

    Desk &m_desk;
    QComboBox *m_language;
    QLineEdit *m_to;
    QLineEdit *m_subject;
    QLabel *m_warning; ///< nothing speaks against the application, or only what nobody knows
    QLineEdit *m_reason;
    QPlainTextEdit *m_text;
    QComboBox *m_way;
    KeyChoice *m_key;
    QLabel *m_message;
    QPushButton *m_returned = nullptr;
    QString m_drafted; ///< as it was made; a person's edits are not overwritten
    QString m_path;    ///< where it is to be saved
    QString m_replyTo; ///< the Message-ID that is answered
    bool m_isWriting = false;
};

} // namespace certlink
