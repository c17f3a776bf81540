#include "models/store/SearchText.h"

#include <QList>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

using Run = QList<char32_t>;

/// The runs of letters and numbers.
QList<Run> runsOf(const QString &text)
{
    const QString plain = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    QList<Run> runs;
    bool inRun = false;
    for (const uint character : plain.toUcs4()) {
        const bool counts = QChar::isLetterOrNumber(character);
        if (counts && !inRun)
            runs.append(Run());
        if (counts)
            runs.last().append(character);
        inRun = counts;
    }
    return runs;
}

/// `isEnded`: the text goes no further, so the last character stands alone too.
void appendPairs(QString &pairs, const Run &run, bool isEnded)
{
    for (qsizetype at = 0; at + 1 < run.size(); ++at)
        pairs += QString::fromUcs4(&run[at], 2) + u' ';
    if (isEnded)
        pairs += QString::fromUcs4(&run.last(), 1) + u' ';
}

QString phraseOf(const QString &word)
{
    const QList<Run> runs = runsOf(word);
    if (runs.isEmpty())
        return {};
    QString pairs;
    for (const Run &run : runs)
        appendPairs(pairs, run, &run != &runs.last());
    const bool isOne = runs.last().size() == 1; // its neighbour may be anything
    if (isOne)
        pairs += QString::fromUcs4(&runs.last().first(), 1);
    return u'"' + pairs.trimmed() + (isOne ? u"\" *"_s : u"\""_s);
}

} // namespace

QString searchPairs(const QString &text)
{
    QString pairs;
    for (const Run &run : runsOf(text))
        appendPairs(pairs, run, true);
    return pairs;
}

QString searchExpression(const QString &words)
{
    QStringList phrases;
    for (const QString &word : words.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (const QString phrase = phraseOf(word); !phrase.isEmpty())
            phrases.append(phrase);
    }
    return phrases.join(u" AND "_s);
}

} // namespace certlink
