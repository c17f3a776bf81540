#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;

namespace certlink {

class CharsetButton;
class Desk;
class MailView;
struct ReadMail;

/// The mail at hand: head, charset and remarks quietly above, the text with its marks below.
/// Read-only once loaded; a pasted text may be edited.
class MailPane : public QWidget
{
    Q_OBJECT

public:
    explicit MailPane(Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] MailView *view() const { return m_view; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void connectParts();
    void retranslate();
    void colour();
    void showMail();
    void cutText();
    void showHead();
    void showText();
    void showMarks();
    void takeWhole(const QString &text);
    void followLink(const QString &link);
    [[nodiscard]] QStringList remarks() const;
    void addUnplaced(const ReadMail &read, QStringList &lines) const;

    Desk &m_desk;
    QLabel *m_subject;
    QLabel *m_head;
    CharsetButton *m_charset;
    QLabel *m_remarks;
    MailView *m_view;
    QString m_text; ///< of the mail, as far as it is shown
    QString m_shownRemarks;
    bool m_isEditable = false;
    bool m_isCut = false;           ///< the text is longer than what is shown
    bool m_showsAllRemarks = false; ///< more than a few are folded
};

} // namespace certlink
