#pragma once

#include "ui/form/FieldEditor.h"
#include "ui/form/RegisterFacts.h"

#include <QFrame>

#include <optional>

class QLabel;
class QLineEdit;
class QToolButton;

namespace certlink {

class Desk;
struct DeskCase;

/// One field of the form: sign and label, its value, what the register says of it, and, where it is
/// corrected, what the mail says.
class FieldRow : public QFrame
{
    Q_OBJECT

public:
    /// Takes the editor over.
    FieldRow(Desk &desk, Field field, FieldEditor *editor, QWidget *parent);

    void put(const DeskCase &deskCase, const QList<RegisterFact> &facts);
    /// Another edition judges now.
    void follow(const Rulebook &edition) { m_editor->follow(edition); }
    void setSelected(bool selected);
    void retranslate();
    /// The palette changed: what is shown next is coloured anew.
    void forgetColours();
    void focusEditor();
    [[nodiscard]] Field field() const { return m_field; }
    /// Its sign and label.
    [[nodiscard]] QString heading() const;

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void measure();
    void placeFacts();
    void connectParts();
    void showWhatWasRead(const CaseFile &file);
    void leave();
    void describe();
    void showSign(const CaseFile &file);
    void showUnread(const CaseFile &file, bool isCorrected);
    [[nodiscard]] QString notFoundHtml(const CaseFile &file) const;
    void showSuspicion(const CaseFile &file);
    void showFacts(const QList<RegisterFact> &facts);
    void showCorrection(const Correction *correction, bool isOpen);
    void colour();
    void select();

    Desk &m_desk;
    Field m_field;
    QLabel *m_sign;
    QLabel *m_label;
    FieldEditor *m_editor;
    QLabel *m_read; ///< what is being typed is read as
    QLabel *m_facts;
    QLabel *m_notFound;  ///< why the mail gives nothing here
    QLabel *m_suspicion; ///< that the mail's value is not what it looks like
    QWidget *m_correction;
    QLabel *m_was;
    QLineEdit *m_why;
    QToolButton *m_undo;
    QList<RegisterFact> m_shownFacts;
    QString m_factsText; ///< as it is spoken
    QString m_signText;
    bool m_isSelected = false;
    std::optional<bool> m_isNarrow; ///< nothing: the facts are not placed yet
};

} // namespace certlink
