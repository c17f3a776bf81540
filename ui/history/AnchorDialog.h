#pragma once

#include "models/application/Failure.h"
#include "models/store/Head.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;
class QPrinter;

namespace certlink {

class Desk;

/// The anchor of now, to be kept where who owns the database cannot change it: as a file, on paper, in a mail.
class AnchorDialog : public QDialog
{
    Q_OBJECT

public:
    AnchorDialog(const Desk &desk, const Anchor &anchor, QWidget *parent = nullptr);

    /// On one page.
    void printOn(QPrinter &printer) const;

signals:
    void say(const QString &headline, const QString &detail);
    void failed(const QString &headline, const certlink::Failure &failure);

private:
    void layOut();
    void copy();
    void save();
    void print();
    void mail();

    const Desk &m_desk;
    Anchor m_anchor;
    QPlainTextEdit *m_line;
    QLineEdit *m_to;
};

} // namespace certlink
