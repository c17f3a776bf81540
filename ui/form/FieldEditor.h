#pragma once

#include "models/application/Application.h"
#include "models/reading/Correction.h"
#include "models/rulebook/Rulebook.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace certlink {

/// Shows a field's value and lets a person change it. Values are in Correction's notation.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows the field as it is; does not emit `edited`. What a person is typing stays as she typed it, until
    /// she leaves the field or something else than her typing changed it (`correction`: of this field; null:
    /// none).
    void show(const Application &application, const Correction *correction);
    /// What stands here is being typed and stays; what was read of it may look otherwise.
    [[nodiscard]] bool isBeingTyped() const { return m_isTyped; }
    /// In Correction's notation, as it stands here.
    [[nodiscard]] virtual QString value() const = 0;
    /// Another edition judges now: what it offers and calls things.
    virtual void follow(const Rulebook &) {}
    virtual void setReadOnly(bool readOnly) = 0;
    virtual void retranslate(const QString &fieldLabel) = 0;
    [[nodiscard]] virtual QWidget *firstWidget() const = 0;

signals:
    void edited(const QString &value);
    /// The keyboard has come to this field.
    void entered();
    void left();

protected:
    virtual void put(const Application &application) = 0;
    /// A key changed a line: says so, and remembers that it is being typed.
    void takeTyping();
    /// Watches a control: focus, and undo keys, which belong to the application's own undo.
    void watch(QWidget *control);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_isTyped = false;
};

/// A field of one line.
class TextFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    TextFieldEditor(Field field, QWidget *parent);

    /// Of the item: those of the catalogue are offered while typing.
    void follow(const Rulebook &edition) override;
    void setReadOnly(bool readOnly) override;
    void retranslate(const QString &fieldLabel) override;
    [[nodiscard]] QWidget *firstWidget() const override;
    [[nodiscard]] QString value() const override;

protected:
    void put(const Application &application) override;

private:
    Field m_field;
    QLineEdit *m_line;
};

/// A field of boxes to check.
class ChoiceFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    ChoiceFieldEditor(Field field, QWidget *parent);

    void setReadOnly(bool readOnly) override;
    void retranslate(const QString &fieldLabel) override;
    [[nodiscard]] QWidget *firstWidget() const override;
    [[nodiscard]] QString value() const override;
    /// Of one box in a row, so that two in a row give way.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void put(const Application &application) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Two in a row where there is room for the longest: a whole form is to fit a small screen.
    void arrange();
    [[nodiscard]] int widestBox() const;

    Field m_field;
    QStringList m_names; ///< JSON names of the options
    QList<QCheckBox *> m_boxes;
    QGridLayout *m_grid;
    int m_columns = 0;
};

/// The rows of services with their codes.
class ServicesEditor : public FieldEditor
{
    Q_OBJECT

public:
    ServicesEditor(const Rulebook &rulebook, QWidget *parent);

    void follow(const Rulebook &edition) override;
    void setReadOnly(bool readOnly) override;
    void retranslate(const QString &fieldLabel) override;
    [[nodiscard]] QWidget *firstWidget() const override;
    [[nodiscard]] QString value() const override;

protected:
    void put(const Application &application) override;
    /// A click on a name is a click on its box.
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row {
        ServiceKind kind = ServiceKind::Other;
        QCheckBox *box = nullptr;
        QLabel *name = nullptr;     ///< beside the box, because a box's own text cannot wrap
        QLineEdit *codes = nullptr; ///< null: takes no codes
    };

    void addRow(const CatalogueService &service, QGridLayout *grid);

    QList<Row> m_rows;
    bool m_isNarrow = false;
};

} // namespace certlink
