#include "models/reading/Assent.h"

#include "models/application/WordSet.h"

#include <array>

namespace certlink {

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

} // namespace certlink
