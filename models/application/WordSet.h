#pragma once

#include <QChar>
#include <QHash>
#include <QStringList>
#include <QStringView>

#include <bitset>

namespace certlink {

/// Words that are looked for together, in every line of every mail. A text is gone through once however many they
/// are: at most of its signs none of them begins, and that is seen at once. Signs are compared as they are; an
/// empty word stands nowhere.
class WordSet
{
public:
    WordSet() = default;
    explicit WordSet(const QStringList &words);
    template<typename Words>
    [[nodiscard]] static WordSet of(const Words &words)
    {
        QStringList list;
        for (const QStringView word : words)
            list.append(word.toString());
        return WordSet(list);
    }

    /// In the order they were given.
    [[nodiscard]] const QStringList &words() const { return m_words; }
    /// Whether one of them stands anywhere in the text.
    [[nodiscard]] bool isIn(QStringView text) const;
    /// Whether the text begins with one of them.
    [[nodiscard]] bool begins(QStringView text) const;
    /// How long the longest is with which the text begins; 0 where it begins with none.
    [[nodiscard]] qsizetype lengthAtBegin(QStringView text) const;
    /// Those that begin with a sign; none for most.
    [[nodiscard]] QStringList beginningWith(QChar sign) const;

private:
    static constexpr size_t signBits = 4096; ///< kana and kanji hardly ever share one
    [[nodiscard]] bool mayBeginWith(QChar sign) const { return m_signs[sign.unicode() % signBits]; }

    QStringList m_words;
    QHash<QChar, QStringList> m_byFirstSign;
    std::bitset<signBits> m_signs; ///< of the first signs
};

} // namespace certlink
