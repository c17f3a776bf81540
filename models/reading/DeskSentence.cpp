#include "models/reading/DeskSentence.h"

#include "models/reading/FoldedBody.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

const QString japaneseName = u"確認事項"_s;
const QString englishName = u"Point "_s;

} // namespace

/// Four digits: enough that a changed sentence does not have them by chance.
QString deskSign(const QString &squeezedSentence)
{
    constexpr qsizetype digits = 4;
    const QByteArray hash = QCryptographicHash::hash(squeezedSentence.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(digits));
}

QString deskSentence(const QString &sentence, int number, bool isJapanese)
{
    const QString line = sentence.simplified();
    return (isJapanese ? japaneseName : englishName) % QString::number(number) % u" [" % deskSign(squeezed(line)) %
           u"]: " % line;
}

bool mayBeDeskSentence(QStringView line)
{
    return line.startsWith(japaneseName) || line.startsWith(u"point");
}

qsizetype endOfDeskSentence(qsizetype line, qsizetype lineCount, const SqueezedLine &squeezedLine)
{
    static const QRegularExpression head(u"^(?:確認事項|point)\\d+\\[([0-9a-f]{4})\\]:"_s);
    constexpr qsizetype longest = 12; ///< lines
    const QString first = squeezedLine(line);
    const QRegularExpressionMatch match = head.match(first);
    if (!match.hasMatch())
        return line;
    QString sentence = first.mid(match.capturedEnd());
    for (qsizetype end = line + 1; end <= std::min(lineCount, line + longest); ++end) {
        if (deskSign(sentence) == match.captured(1))
            return end;
        const QString next = end < lineCount ? squeezedLine(end) : QString();
        if (next.isEmpty())
            break;
        sentence += next;
    }
    return line;
}

} // namespace certlink
