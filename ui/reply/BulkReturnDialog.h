#pragma once

#include "rules/reply/ReplyLetters.h"
#include "ui/reply/ReplyDelivery.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace certlink {

class CaseFile;
class Desk;
class KeyChoice;

/// Returns several applications that have a violated finding in common: each is recorded by itself, with a reply
/// in its applicant's language made of its own findings, and the replies leave together.
class BulkReturnDialog : public QDialog
{
    Q_OBJECT

public:
    /// One of the applications to be returned.
    struct One {
        int id = 0;
        std::shared_ptr<CaseFile> file;
    };

    /// What of `ids` can be returned together; empty where they have no violated finding in common.
    [[nodiscard]] static QList<One> together(Desk &desk, const QList<int> &ids);

    BulkReturnDialog(Desk &desk, const QList<One> &ones, QWidget *parent = nullptr);

    void accept() override;
    /// Ends it behind the one that is being written: its reply has to follow the record.
    void reject() override;

signals:
    void delivered(const QString &sentence);
    void notDelivered(const certlink::Failure &failure);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void next();
    void take();
    void refuse(const Failure &failure);
    void say(const Failure &failure);
    [[nodiscard]] QString replyOf(const One &one) const;
    [[nodiscard]] Result<void> send(const One &one, qint64 number);

    Desk &m_desk;
    QList<One> m_ones;
    ReplyLetters m_letters;
    QListWidget *m_list;
    QLineEdit *m_word;
    QComboBox *m_way;
    KeyChoice *m_key;
    QLabel *m_message;
    QPushButton *m_return = nullptr;
    QString m_folder;       ///< where the replies are saved
    qsizetype m_at = -1;    ///< which is being written; -1: none
    bool m_isEnded = false; ///< by the person, before all were written
    int m_done = 0;
    std::optional<Failure> m_unsent; ///< the first reply that did not leave
};

} // namespace certlink
