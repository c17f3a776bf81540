#pragma once

#include "models/application/Application.h"
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

    /// Does not emit `edited`; what is being typed is left alone where it means the same.
    virtual void put(const Application &application) = 0;
    virtual void setReadOnly(bool readOnly) = 0;
    virtual void retranslate(const QString &fieldLabel) = 0;
    [[nodiscard]] virtual QWidget *firstWidget() const = 0;

signals:
    void edited(const QString &value);
    /// The keyboard has come to this field.
    void entered();
    void left();

protected:
    /// Watches a control: focus, and undo keys, which belong to the application's own undo.
    void watch(QWidget *control);
    bool eventFilter(QObject *watched, QEvent *event) override;
};

/// A field of one line.
class TextFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    /// `choices`: offered while typing.
    TextFieldEditor(Field field, const QStringList &choices, QWidget *parent);

    void put(const Application &application) override;
    void setReadOnly(bool readOnly) override;
    void retranslate(const QString &fieldLabel) override;
    [[nodiscard]] QWidget *firstWidget() const override;

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

    void put(const Application &application) override;
    void setReadOnly(bool readOnly) override;
    void retranslate(const QString &fieldLabel) override;
    [[nodiscard]] QWidget *firstWidget() const override;

private:
    [[nodiscard]] QString value() const;

    Field m_field;
    QStringList m_names; ///< JSON names of the options
    QList<QCheckBox *> m_boxes;
};

/// The rows of services with their codes.
class ServicesEditor : public FieldEditor
{
    Q_OBJECT

public:
    ServicesEditor(const Rulebook &rulebook, QWidget *parent);

    void put(const Application &application) override;
    void setReadOnly(bool readOnly) override;
    void retranslate(const QString &fieldLabel) override;
    [[nodiscard]] QWidget *firstWidget() const override;

protected:
    /// A click on a name is a click on its box.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row {
        ServiceKind kind = ServiceKind::Other;
        QCheckBox *box = nullptr;
        QLabel *name = nullptr;     ///< beside the box, because a box's own text cannot wrap
        QLineEdit *codes = nullptr; ///< null: takes no codes
    };

    void addRow(const CatalogueService &service, QGridLayout *grid);
    [[nodiscard]] QString value() const;

    QList<Row> m_rows;
};

} // namespace certlink
