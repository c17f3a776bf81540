#pragma once

#include <QJsonObject>
#include <QWidget>

class QPlainTextEdit;

namespace certlink {

/// What applicants' words mean to the reader, in an edition in the making: a list a column, one word a line.
class WordsSection : public QWidget
{
    Q_OBJECT

public:
    explicit WordsSection(QWidget *parent);

    /// `words` of an edition, by the keys of resources/rulebook/README.md.
    void showWords(const QJsonObject &words);
    /// As they stand here, blank lines left out.
    [[nodiscard]] QJsonObject words() const;
    /// Puts the keyboard on the word of a problem or a change ("words.relation[2]").
    void goTo(const QString &place);

signals:
    void changed();

private:
    QHash<QString, QPlainTextEdit *> m_lists; ///< by key
};

/// Lines of a text that hold more than blanks, trimmed.
[[nodiscard]] QStringList filledLines(const QString &text);
/// Puts the keyboard on the filled line of that index; past the last one it stays where it is.
void goToFilledLine(QPlainTextEdit &edit, int index);

} // namespace certlink
