#include "ui/rulebook/WordsSection.h"

#include "ui/plain/PlainText.h"

#include <QGridLayout>
#include <QJsonArray>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace certlink {

WordsSection::WordsSection(QWidget *parent) : QWidget(parent)
{
    struct List {
        QString key;
        QString title; ///< with its letter
        QString meaning;
    };
    const QList<List> lists{
        {u"courtesy"_s, tr("C&ourtesy"), tr("Behind a value they say nothing.")},
        {u"relation"_s, tr("&Relation"), tr("Of the words of courtesy, those that make another day of a date.")},
        {u"withdrawal"_s, tr("&Taking back"), tr("A line with one takes the application back or delays it.")},
        {u"wish"_s, tr("W&ish"), tr("Below a signature a day counts only beside one of these.")},
        {u"present"_s, tr("&Named as linked now"), tr("A service code beside one is a present link.")},
        {u"against"_s, tr("&Against it"),
         tr("What is said with one stands against the application, also as a reason.")},
        {u"polite"_s, tr("&Politeness"), tr("A sentence of these alone says nothing of an application.")}};
    auto *grid = new QGridLayout(this);
    for (int column = 0; column < lists.size(); ++column) {
        const List &list = lists[column];
        auto *title = plainLabel(list.title, this);
        auto *meaning = plainLabel(list.meaning, this);
        auto *edit = new QPlainTextEdit(this);
        title->setBuddy(edit);
        meaning->setWordWrap(true);
        meaning->setAlignment(Qt::AlignTop | Qt::AlignLeading);
        edit->setObjectName(u"words-"_s + list.key);
        edit->setAccessibleDescription(list.meaning);
        edit->setTabChangesFocus(true);
        edit->setLineWrapMode(QPlainTextEdit::NoWrap);
        connect(edit, &QPlainTextEdit::textChanged, this, &WordsSection::changed);
        grid->addWidget(title, 0, column);
        grid->addWidget(meaning, 1, column);
        grid->addWidget(edit, 2, column);
        grid->setColumnStretch(column, 1);
        m_lists.insert(list.key, edit);
    }
    auto *hint = plainLabel(tr("One word a line. Width and blanks do not matter, capitals do."), this);
    hint->setWordWrap(true);
    grid->addWidget(hint, 3, 0, 1, int(lists.size()));
    grid->setRowStretch(2, 1);
}

void WordsSection::showWords(const QJsonObject &words)
{
    for (auto list = m_lists.begin(); list != m_lists.end(); ++list) {
        QStringList lines;
        for (const QJsonValue word : words[list.key()].toArray())
            lines.append(word.toString());
        list.value()->setPlainText(lines.join(u'\n'));
    }
}

QJsonObject WordsSection::words() const
{
    QJsonObject words;
    for (auto list = m_lists.begin(); list != m_lists.end(); ++list)
        words[list.key()] = QJsonArray::fromStringList(filledLines(list.value()->toPlainText()));
    return words;
}

void WordsSection::goTo(const QString &place)
{
    static const QRegularExpression wordPlace(u"^words\\.(\\w+)(?:\\[(\\d+)\\])?$"_s);
    const QRegularExpressionMatch found = wordPlace.match(place);
    if (QPlainTextEdit *edit = m_lists.value(found.captured(1)))
        goToFilledLine(*edit, found.captured(2).toInt());
}

QStringList filledLines(const QString &text)
{
    QStringList lines;
    const QStringList all = text.split(u'\n');
    for (const QString &line : all) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

void goToFilledLine(QPlainTextEdit &edit, int index)
{
    edit.setFocus(Qt::OtherFocusReason);
    for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next()) {
        if (block.text().trimmed().isEmpty() || index-- > 0)
            continue;
        edit.setTextCursor(QTextCursor(block));
        return;
    }
}

} // namespace certlink
