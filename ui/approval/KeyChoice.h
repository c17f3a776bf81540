#pragma once

#include <QWidget>

class QCheckBox;

namespace certlink {

class CaseFile;

/// Asks who decides whether the record keeps a private key that the mail holds. Not seen where none does.
class KeyChoice : public QWidget
{
    Q_OBJECT

public:
    explicit KeyChoice(QWidget *parent = nullptr);

    /// About one of the mails that are decided together; the choice is for all of them.
    void askAbout(const CaseFile &file);
    /// The mail is kept byte for byte, with the key. Not, unless it is asked for: a key that travelled by mail is
    /// to be replaced, and nobody at the desk has a use for it.
    [[nodiscard]] bool keeps() const;

private:
    QCheckBox *m_keep;
};

} // namespace certlink
