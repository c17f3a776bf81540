#pragma once

#include "models/reading/Correction.h"
#include "rules/reply/ReplyLetters.h"
#include "ui/reply/ReplyDelivery.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace certlink {

class CaseFile;
class Desk;
class KeyChoice;

/// A reply to the application at hand: a draft in the applicant's language and the desk's words, to edit. One key puts
/// it on its way; a reply that returns records the application as returned before, with the reply's text. The way is
/// remembered.
class ReplyDialog : public QDialog
{
    Q_OBJECT

public:
    /// Of an application that is approved the reply acknowledges, and `kind` is not asked; of an open one it returns
    /// or asks, as `kind` says until the person chooses otherwise.
    ReplyDialog(Desk &desk, ReplyKind kind, QWidget *parent = nullptr);

    void accept() override;
    /// Asks first where a person changed the text.
    void reject() override;
    [[nodiscard]] QString text() const;
    [[nodiscard]] ReplyKind kind() const;

signals:
    /// The reply is on its way, after the application was returned where it returns: what was done.
    void delivered(const QString &sentence);
    /// The application is returned, where the reply returns, but the reply did not leave.
    void notDelivered(const certlink::Failure &failure);

private:
    void build();
    void addRows();
    void connectParts();
    void offerKinds(ReplyKind kind);
    void chooseKind();
    void draft();
    void draftAnew();
    void propose(bool isWanted);
    void takeUpBegun(const QMap<QString, QString> &begun);
    void keepText();
    void dropBegun();
    void takeReason();
    void chooseWay();
    void showReady();
    void send();
    /// That a reply which decides nothing left.
    void note();
    void deliver();
    void refuse(const Failure &failure);
    [[nodiscard]] bool needsReason() const;
    [[nodiscard]] ReplyWay way() const;
    [[nodiscard]] ReplyMessage message() const;
    [[nodiscard]] Language language() const;
    [[nodiscard]] QString drafted() const;

    Desk &m_desk;
    int m_caseId;                           ///< what the reply is about
    std::shared_ptr<const CaseFile> m_file; ///< once it is returned, another one is at hand
    ReplyLetters m_letters;
    QComboBox *m_kind;
    QComboBox *m_language;
    QLineEdit *m_to;
    QLineEdit *m_subject;
    QLabel *m_before;  ///< that somebody wrote such a reply before
    QLabel *m_warning; ///< nothing speaks against the application, or only what nobody knows
    QLabel *m_reasonLabel;
    QLineEdit *m_reason;
    QLabel *m_begun; ///< the text was begun before, and not sent
    QPlainTextEdit *m_text;
    QPushButton *m_anew;
    QCheckBox *m_propose;
    QList<Correction> m_proposals; ///< that the draft makes
    QComboBox *m_way;
    KeyChoice *m_key;
    QLabel *m_message;
    QPushButton *m_send = nullptr;
    QString m_drafted; ///< as it was made; a person's edits are not overwritten
    QString m_path;    ///< where it is to be saved
    bool m_isWriting = false;
};

} // namespace certlink
