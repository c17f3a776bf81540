#pragma once

#include "models/application/Failure.h"
#include "rules/reply/ReplyLetters.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace certlink {

class Desk;

/// The organisation's words around a reply, part by part in both languages, with what they become for the application
/// at hand beside them. A supervisor changes them for everybody who uses the database; others look at them.
class LettersDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LettersDialog(Desk &desk, QWidget *parent = nullptr);

    /// Asks first where letters were changed and not recorded.
    void reject() override;

private:
    void build();
    void layOut();
    void connectParts();
    void load();
    void showPart();
    void takeText();
    void insertPlaceholder();
    void useUsual();
    void showState();
    void record();
    [[nodiscard]] QString &partOf(ReplyLetters &letters) const;
    [[nodiscard]] QString preview() const;

    Desk &m_desk;
    ReplyLetters m_letters;
    QString m_stored; ///< JSON in the database when they were read; null: none of their own
    QString m_read;   ///< JSON of the letters as they were read or recorded last
    QComboBox *m_language;
    QComboBox *m_part;
    QPlainTextEdit *m_text;
    QPlainTextEdit *m_preview;
    QComboBox *m_placeholder;
    QPushButton *m_insert;
    QPushButton *m_usual;
    QPushButton *m_record = nullptr;
    QLabel *m_who;   ///< whether the person may change them
    QLabel *m_state; ///< what is wrong
    bool m_isSupervisor = false;
    bool m_isWriting = false;
};

} // namespace certlink
