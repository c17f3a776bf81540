#include "rules/training/OfficialText.h"

#include "rules/training/Handbook.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::OfficialText)
};

enum class Section { Introduction, Mail, Charges, Restrictions, Agency, Byo };

/// Where a clause stands: below which heading, and what it speaks of. In the order of the page; a clause whose
/// words stand in two places has two rows.
struct Standing {
    const char *clause;
    Section section;
    QStringList words;
};

const QList<Standing> &standings()
{
    static const QList<Standing> table{
        {"M1", Section::Introduction, {u"変更"_s, u"追加"_s}},
        {"M2", Section::Introduction, {u"オンライン"_s}},
        {"M3", Section::Introduction, {u"持ち込み"_s}},
        {"M4", Section::Introduction, {u"その他"_s}},
        {"P1", Section::Mail, {u"運用管理担当者"_s}},
        {"P1", Section::Mail, {u"お客様窓口"_s}},
        {"P2", Section::Mail, {u"マスターID"_s, u"契約コモンネーム"_s}},
        {"P0", Section::Mail, {u"□"_s, u"■"_s}},
        {"P3", Section::Mail, {u"希望する作業"_s}},
        {"P4", Section::Mail, {u"連携対象サービス"_s}},
        {"P5", Section::Mail, {u"理由"_s}},
        {"P6", Section::Mail, {u"利用開始希望日"_s}},
        {"P7", Section::Mail, {u"マルチドメインネーム"_s}},
        {"P8", Section::Mail, {u"中間CA証明書"_s}},
        {"P9", Section::Mail, {u"認証機関"_s, u"許可"_s}},
        {"C1", Section::Charges, {}},
        {"L1", Section::Restrictions, {u"運用管理担当者"_s}},
        {"L2", Section::Restrictions, {u"ライセンス数"_s}},
        {"L3", Section::Restrictions, {u"利用開始希望日"_s}},
        {"L4", Section::Restrictions, {u"営業日"_s}},
        {"A1", Section::Agency, {u"CSR"_s}},
        {"A2", Section::Agency, {u"更新期間"_s}},
        {"A3", Section::Agency, {u"追加"_s, u"ワイルドカード"_s}},
        {"A4", Section::Agency, {u"コモンネーム"_s, u"一致"_s}},
        {"A5", Section::Agency, {u"ワイルドカード"_s, u"一致"_s}},
        {"A6", Section::Agency, {u"サービスグループ"_s}},
        {"A7", Section::Agency, {u"解約"_s}},
        {"B1", Section::Byo, {u"メール"_s}},
        {"B2", Section::Byo, {u"マルチドメインネーム"_s}},
    };
    return table;
}

/// What stands together: a paragraph, or a list's entry with all that is set in below it.
struct Block {
    Section section = Section::Introduction;
    QString text;
    int indent = 0;
    bool isEntry = false;
};

int indentOf(const QString &line)
{
    const auto at = std::find_if_not(line.begin(), line.end(), [](QChar c) { return c.isSpace(); });
    return int(at - line.begin());
}

bool beginsEntry(const QString &trimmed)
{
    return trimmed.startsWith(u'•') || trimmed.startsWith(u'・');
}

/// A line at the margin that is no sentence, no entry and no line of the form.
bool isHeading(const QString &line)
{
    constexpr qsizetype longest = 30;
    return !line.isEmpty() && line.size() <= longest && indentOf(line) == 0 && !beginsEntry(line) &&
           !line.contains(u'。') && !line.contains(u':') && !line.contains(u'：');
}

Section sectionOf(const QString &heading, Section before)
{
    if (heading.contains(u"持ち込み"))
        return Section::Byo;
    if (heading.contains(u"申請代行"))
        return Section::Agency;
    if (heading.contains(u"手数料"))
        return Section::Charges;
    if (heading.contains(u"制限"))
        return Section::Restrictions;
    return heading.contains(u"方法") ? Section::Mail : before;
}

class Blocks
{
public:
    [[nodiscard]] static QList<Block> of(const QString &text)
    {
        Blocks blocks;
        for (const QString &line : text.split(u'\n'))
            blocks.add(line);
        return blocks.m_blocks;
    }

private:
    void add(const QString &line)
    {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty()) {
            m_isOpen = false;
        } else if (isHeading(line)) {
            m_section = sectionOf(trimmed, m_section);
            m_isOpen = false;
        } else if (m_isOpen && belongs(line, trimmed)) {
            m_blocks.last().text += u'\n' + trimmed;
        } else {
            m_blocks.append({m_section, trimmed, indentOf(line), beginsEntry(trimmed)});
            m_isOpen = true;
        }
    }

    /// To the block before it: set in below it, or the next line of the same paragraph.
    [[nodiscard]] bool belongs(const QString &line, const QString &trimmed) const
    {
        const Block &last = m_blocks.last();
        return indentOf(line) > last.indent || (!last.isEntry && !beginsEntry(trimmed));
    }

    QList<Block> m_blocks;
    Section m_section = Section::Introduction;
    bool m_isOpen = false;
};

bool speaksOf(const Block &block, const Standing &standing)
{
    return block.section == standing.section &&
           std::all_of(standing.words.begin(), standing.words.end(),
                       [&](const QString &word) { return block.text.contains(word); });
}

} // namespace

OfficialText::OfficialText(const QString &text)
{
    const QList<Block> blocks = Blocks::of(QString(text).remove(u'\r'));
    auto from = blocks.begin();
    for (const Standing &standing : standings()) {
        const auto found =
            std::find_if(from, blocks.end(), [&](const Block &block) { return speaksOf(block, standing); });
        if (found == blocks.end())
            continue;
        QString &words = m_words[QString::fromLatin1(standing.clause)];
        words += (words.isEmpty() ? QString() : u"\n"_s) + found->text;
        from = found + 1;
    }
    for (const QString &clause : clauseNames())
        if (!m_words.contains(clause))
            m_notPlaced.append(clause);
}

Result<OfficialText> OfficialText::load(const QString &path)
{
    constexpr qint64 longest = 1 << 20;
    const QFileInfo info(path);
    QFile file(path);
    if (!info.isFile() || info.size() > longest || !file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(Failure{Failure::Code::NotReadable, path,
                                           Texts::tr("It is no text file, too long, or cannot be read."),
                                           Texts::tr("Choose a text file of the published page.")});
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(file.read(longest));
    OfficialText official(text);
    if (decoder.hasError() || official.m_words.isEmpty())
        return tl::make_unexpected(Failure{
            Failure::Code::BadFormat, path,
            decoder.hasError() ? Texts::tr("It is not UTF-8.")
                               : Texts::tr("No clause of the regulation was found in it."),
            Texts::tr("Save the published page as a text file in UTF-8, with its headings on lines of their own.")});
    return official;
}

} // namespace certlink
