#include "models/application/WordSet.h"

#include <algorithm>

namespace certlink {

WordSet::WordSet(const QStringList &words) : m_words(words)
{
    for (const QString &word : words) {
        if (word.isEmpty())
            continue;
        m_byFirstSign[word.front()].append(word);
        m_signs.set(word.front().unicode() % signBits);
    }
}

bool WordSet::isIn(QStringView text) const
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (begins(text.sliced(at)))
            return true;
    }
    return false;
}

bool WordSet::begins(QStringView text) const
{
    if (text.isEmpty() || !mayBeginWith(text.front()))
        return false;
    const auto words = m_byFirstSign.constFind(text.front());
    return words != m_byFirstSign.constEnd() &&
           std::any_of(words->begin(), words->end(), [&](const QString &word) { return text.startsWith(word); });
}

qsizetype WordSet::lengthAtBegin(QStringView text) const
{
    if (text.isEmpty() || !mayBeginWith(text.front()))
        return 0;
    qsizetype longest = 0;
    if (const auto words = m_byFirstSign.constFind(text.front()); words != m_byFirstSign.constEnd()) {
        for (const QString &word : *words) {
            if (word.size() > longest && text.startsWith(word))
                longest = word.size();
        }
    }
    return longest;
}

QStringList WordSet::beginningWith(QChar sign) const
{
    return mayBeginWith(sign) ? m_byFirstSign.value(sign) : QStringList();
}

} // namespace certlink
