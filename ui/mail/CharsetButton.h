#pragma once

#include <QToolButton>

class QActionGroup;

namespace certlink {

/// Says with which charset the mail is read, and lets a person choose another.
class CharsetButton : public QToolButton
{
    Q_OBJECT

public:
    explicit CharsetButton(QWidget *parent = nullptr);

    /// `used`: what the mail is read with; `chosen`: what a person chose, empty for automatic.
    void put(const QString &used, const QByteArray &chosen);
    void retranslate();

signals:
    /// Empty: automatic.
    void chosen(const QByteArray &charset);

private:
    void addChoice(const QString &text, const QByteArray &charset);
    void showText();

    QActionGroup *m_choices;
    QAction *m_automatic = nullptr;
    QString m_used;
    QByteArray m_chosen;
};

} // namespace certlink
