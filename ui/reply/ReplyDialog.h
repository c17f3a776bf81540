#pragma once

#include "rules/RuleTexts.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace certlink {

class Desk;
struct Failure;

/// The reply that sends an application back: a draft in the applicant's language, to edit, copy or
/// save. Accepting records the application as returned, with the reply's text.
class ReplyDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ReplyDialog(Desk &desk, QWidget *parent = nullptr);

    void accept() override;
    [[nodiscard]] QString text() const;
    /// Writes the reply to a file; false and a message where it cannot.
    bool saveTo(const QString &path);

private:
    void build();
    void connectParts();
    void draft();
    void copy();
    void save();
    void say(const QString &text, bool isFailure);
    void refuse(const Failure &failure);
    [[nodiscard]] Language language() const;

    Desk &m_desk;
    QComboBox *m_language;
    QLineEdit *m_to;
    QLineEdit *m_subject;
    QPlainTextEdit *m_text;
    QLabel *m_message;
    QPushButton *m_returned = nullptr;
    QString m_drafted; ///< as it was made; a person's edits are not overwritten
};

} // namespace certlink
