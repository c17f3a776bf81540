#include "models/mail/Repairs.h"

#include "models/mail/PrivateKeys.h"

#include <algorithm>

namespace certlink {

namespace {

constexpr qsizetype mostPlaces = 500; // more show nothing more

qsizetype sameAtBegin(QStringView a, QStringView b)
{
    return std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
}

qsizetype sameAtEnd(QStringView a, QStringView b)
{
    return std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first - a.rbegin();
}

} // namespace

QString asShown(QString text)
{
    constexpr char16_t pictures = 0x2400; // SYMBOL FOR NULL and what follows it
    for (QChar &c : text) {
        if (c.unicode() < 0x20)
            c = QChar(char16_t(pictures + c.unicode()));
        else if (c.unicode() >= 0x7F && c.unicode() < 0xA0)
            c = QChar(0x00B7); // MIDDLE DOT
    }
    return text;
}

QList<RepairedPlace> repairedPlaces(QString asItCame, const BodyText &text)
{
    asItCame.remove(QChar(QChar::Null));
    maskPrivateKeys(asItCame);
    QString masked = text.text();
    maskPrivateKeys(masked);
    const BodyText before(asItCame);
    const BodyText after(masked);
    QList<RepairedPlace> places;
    if (before.lineCount() != after.lineCount())
        return places;
    for (qsizetype index = 0; index < after.lineCount() && places.size() < mostPlaces; ++index) {
        const QStringView then = before.line(index);
        const QStringView now = after.line(index);
        const qsizetype begin = sameAtBegin(then, now);
        if (begin == then.size() && begin == now.size())
            continue;
        const qsizetype kept = sameAtEnd(then.sliced(begin), now.sliced(begin));
        const qsizetype start = after.lineStart(index);
        places.append({{start + begin, start + now.size() - kept},
                       asShown(then.sliced(begin, then.size() - begin - kept).toString())});
    }
    return places;
}

} // namespace certlink
