#pragma once

#include "models/reading/OwnWords.h"

#include <QList>
#include <QStringList>

namespace certlink {

/// Lines of the mail's own words, outside of its forms, that are no sentence: names, addresses, headings, and remarks
/// of a word or two. Which they are is told by where they stand and by what else the mail says (form.md, Unread
/// text, 4). Refers to its arguments.
class BareLines
{
public:
    BareLines(const ReadLines &read, const OwnWords &own);

    /// The words of a line that can be nothing but a remark, folded: "クレーム", "検討中" of "山田(検討中)", "テスト"
    /// of "用途：テスト"; empty for any other line. `line` is an own one.
    [[nodiscard]] QString remark(qsizetype line) const;
    /// "訓練メールです" below "みなと商会の森田です": what would be a name, were it not somebody else who writes.
    [[nodiscard]] bool isNoName(const QString &sentence, qsizetype line) const;
    /// Whether a line stands by itself below a signature, in a block without addresses.
    [[nodiscard]] bool isApart(qsizetype line) const { return isOutside(line) && blockAround(line).addresses == 0; }
    /// Those of a subject that neither name the application nor who sends it.
    [[nodiscard]] QString remarkInSubject(QStringView subject) const;

private:
    struct Block {
        qsizetype begin = 0;
        qsizetype end = 0;
        int addresses = 0; ///< lines of it that are one (isAddress)
    };
    void findBlocks();
    void findEnd();
    [[nodiscard]] bool isOutside(qsizetype line) const;
    [[nodiscard]] bool isHeadingOfExample(qsizetype line) const;
    [[nodiscard]] bool isHeadingOfForm(qsizetype line) const;
    /// An address, a telephone number, the name of a company or a department.
    [[nodiscard]] bool isAddress(qsizetype line) const;
    /// The lines around it without a blank one, a rule or a form between them.
    [[nodiscard]] const Block &blockAround(qsizetype line) const;
    /// Whether nothing of the mail's own stands below its block but a signature.
    [[nodiscard]] bool isLastBlock(const Block &block) const { return m_isEnd[block.end]; }
    [[nodiscard]] bool isOfLetterhead(qsizetype line) const;
    [[nodiscard]] bool isWhatFor(const QString &word, bool isReply) const;
    [[nodiscard]] bool isUnsaid(const QString &word, qsizetype line) const;
    /// Whether another line of the mail's own words holds it.
    [[nodiscard]] bool isSaidElsewhere(const QString &word, qsizetype line) const;
    /// `words`: those of the line that are unsaid.
    [[nodiscard]] bool mayBeName(qsizetype line, const QStringList &words) const;
    [[nodiscard]] bool isOfWhoWrites(const Block &block, const QStringList &words) const;
    [[nodiscard]] QString toldByLabel(qsizetype line, const QString &name, qsizetype colon) const;

    const ReadLines &m_read;
    const OwnWords &m_own;
    QList<Block> m_forms;
    QStringList m_names;   ///< of every line outside of the forms, folded; null of the others
    QList<Block> m_blocks; ///< in their order
    QList<bool> m_isEnd;   ///< of every line, and behind the last: nothing of the mail's own follows from there on
    QList<qsizetype> m_introductions; ///< lines in which somebody says who writes
    mutable qsizetype m_effort = 0;   ///< spent on looking words up
};

} // namespace certlink
