#include "models/reading/Assent.h"

#include "models/application/WordSet.h"

#include <QRegularExpression>

#include <array>

namespace certlink {

using namespace Qt::Literals::StringLiterals;

bool assents(QStringView squeezedLine)
{
    // よろしくお願いします ends a mail and agrees to nothing.
    constexpr std::array words{u"はい",
                               u"ええ",
                               u"その通り",
                               u"そのとおり",
                               u"上記の通り",
                               u"上記のとおり",
                               u"承知",
                               u"了解",
                               u"了承",
                               u"結構です",
                               u"問題ありません",
                               u"問題ございません",
                               u"問題ない",
                               u"間違いありません",
                               u"間違いございません",
                               u"相違ありません",
                               u"相違ございません",
                               u"大丈夫",
                               u"ok",
                               u"yes",
                               u"お願いします",
                               u"お願いいたします",
                               u"お願い致します",
                               u"それで",
                               u"そちらで",
                               u"同意",
                               u"希望します",
                               u"可能です"};
    qsizetype begin = 0;
    while (begin < squeezedLine.size() && !squeezedLine[begin].isLetterOrNumber())
        ++begin; // →はい, A:はい
    QStringView text = squeezedLine.mid(begin);
    if (text.startsWith(u"a:"))
        text = text.mid(2);
    static const WordSet set = WordSet::of(words);
    return set.begins(text);
}

bool assentsToQuestion(QStringView squeezedLine)
{
    static const QRegularExpression yes(
        u"^[^\\p{L}]*(?:はい|ええ|(?:その|ご指摘の|おっしゃる)(?:通り|とおり)|その(?:よう|まま)[でに]|それで|そちらで|(?:確認(?:しま|いたしま|致しま)した。?)?"
        u"(?:間違い|相違|問題)(?:ありません|ございません|ない)|結構です|大丈夫です|"
        u"(?:yes|ok|okay|correct|agreed|confirmed|that'?sright)(?![a-z]))"_s);
    constexpr qsizetype longest = 40;
    return squeezedLine.size() <= longest && yes.match(squeezedLine.toString()).hasMatch();
}

bool isQuestion(QStringView squeezedLine)
{
    static const QRegularExpression question(
        u"(?:か|\\?)[。?」)]*$|(?:ください|下さい|お願い(?:いた|致)?します|回答)[^。]*[。」)]*$"_s);
    return question.match(squeezedLine.toString()).hasMatch();
}

bool beginsAnswer(QStringView squeezedLine)
{
    static const QRegularExpression answer(u"^(?:→|⇒|⇨|➡|➔|=>|->|>>|[(【\\[]?回答[)】\\]]?[:：]?|答[:：]|a[:.])"_s);
    return answer.match(squeezedLine.toString()).hasMatch();
}

} // namespace certlink
