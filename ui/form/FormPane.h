#pragma once

#include <QScrollArea>

class QLabel;
class QToolButton;

namespace certlink {

class Desk;
class FieldRow;
enum class Field;

/// The application's form: its fields in their order, with corrections and the register's facts.
class FormPane : public QScrollArea
{
    Q_OBJECT

public:
    explicit FormPane(Desk &desk, QWidget *parent = nullptr);

    /// Puts the keyboard into a field.
    void focusField(Field field);
    /// Every field with its sign, to go to one of them.
    void showContents();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectParts();
    void retranslate();
    void showForm();
    void showSelection();
    void fillContents();
    void placeContents();
    [[nodiscard]] class FieldEditor *makeEditor(Field field);

    Desk &m_desk;
    QWidget *m_form;
    QToolButton *m_contents; ///< while the form is longer than the pane
    QLabel *m_nothing;
    QWidget *m_rowsHolder;
    QList<FieldRow *> m_rows;
    QString m_followed; ///< the edition that the rows follow
};

} // namespace certlink
