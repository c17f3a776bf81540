#include "models/reading/BareLines.h"

#include "models/reading/Concern.h"
#include "models/reading/Courtesy.h"
#include "models/reading/LeftOpen.h"
#include "models/reading/Literals.h"
#include "models/reading/Opening.h"
#include "models/reading/Requests.h"
#include "models/reading/Subject.h"
#include "models/reading/WhoWrites.h"
#include "models/reading/WordsOf.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Headings over who writes, besides what is made of polite words, and lines by which a letter begins and ends.
constexpr std::array<QStringView, 27> usualHeadings{
    u"お客様情報", u"お客様", u"契約者情報", u"署名", u"記",   u"了",   u"敬白",         u"拝",       u"余白",
    u"以下余白",   u"無題",   u"拝上",       u"頓首", u"by",   u"from", u"ヨロ",         u"殿",       u"別件",
    u"申込書在中", u"合掌",   u"目次",       u"経緯", u"背景", u"概要", u"申込みの背景", u"キリトリ", u"切り取り"};

constexpr std::array<QStringView, 5> usualInSubjects{u"返信不要", u"重要", u"社外", u"要返信", u"要回答"};

QString nameOf(const FormLine &line)
{
    return foldedName(line.folded.text());
}

/// Numbers before a line, in brackets or behind them, and of a form's edition.
QString withoutNumbering(QString name)
{
    static const QRegularExpression numbering(
        u"^[^\\p{L}\\d]*(?:第?(?:\\d{1,2}|[ivx]{1,4})(?:[.):、/]|件目|通目|つ目|番目)?[^\\p{L}\\d]*)(?=[々〇一-龠ぁ-ゟァ-ヶ]|$)(?![月日年時分件台つ回名社枚通個人部章])|"
        u"(?<=[々〇一-龠ぁ-ゟァ-ヶ])[ (]*(?:(?:ver|rev|v)\\.?\\d+(?:\\.\\d+)*|\\d{4}年版)\\)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression page(u"^[^\\p{L}\\d]*\\d{1,2}/\\d{1,2}(?:通|枚|頁|ペ-ジ)?[^\\p{L}\\d]*$"_s);
    return page.match(name).hasMatch() ? QString() : name.remove(numbering);
}

/// "みなと商会の森田です", "森田と申します", "森田です", at the end of a line or alone in it.
const QRegularExpression &introductionIn()
{
    static const QRegularExpression introduction(
        u"(?:の|、|社|部|課|室|商事|\\))[^はがをもにで、。の]{1,8}(?:です|でございます)[。]*$|と申します|"
        u"(?:^|。)(?![おご]|疲れ|以上|以下|下記|上記|お願い|こちら)[々〇一-龠ぁ-ゟァ-ヶ-]{1,5}(?:です|でございます)(?:。|$)"_s);
    return introduction;
}

/// What programs put below everything: "iPhoneから送信", an English disclaimer.
bool isAppended(const QString &name)
{
    return isInLatin(name) || name.endsWith(u"から送信") || name.endsWith(u"より送信");
}

QStringList wordsOf(QStringView line)
{
    static const QRegularExpression between(
        u"[\\s()\\[\\]{}「」『』【】〔〕《》<>〈〉、,|・:;※★☆◆◇■□●○◎〇◯▼▲▽△▶→←*]+|/(?!\\d)"_s);
    static const QRegularExpression weekday(u"\\([月火水木金土日](?:曜日?)?(?:・?祝)?\\)"_s);
    QStringList words = withoutNumbering(line.toString().remove(weekday)).split(between, Qt::SkipEmptyParts);
    for (QString &word : words)
        word = foldedName(word);
    return words;
}

} // namespace

BareLines::BareLines(const ReadLines &read, const OwnWords &own) : m_read(read), m_own(own)
{
    for (const AssembledForm &form : read.assembled.forms)
        m_forms.append({form.firstLine, form.lastLine + 1});
    for (qsizetype line = 0; line < read.lines.size(); ++line)
        m_names.append(isOutside(line) ? nameOf(read.lines[line]) : QString());
    findBlocks();
    findEnd();
    for (qsizetype line = 0; line < read.lines.size(); ++line) {
        if (isOutside(line) && own.isOwn(line) &&
            (own.isBelowSignature(line) || introductionIn().match(m_names[line]).hasMatch()))
            m_introductions.append(line);
    }
}

void BareLines::findBlocks()
{
    bool isInBlock = false;
    for (qsizetype line = 0; line < m_read.lines.size(); ++line) {
        const LineKind::Kind kind = m_read.lines[line].kind.kind;
        const bool belongs =
            kind != LineKind::Kind::Blank && kind != LineKind::Kind::Rule && isOutside(line) && m_own.isOwn(line);
        if (belongs && !isInBlock)
            m_blocks.append({line, line, 0});
        if (belongs) {
            ++m_blocks.last().end;
            m_blocks.last().addresses += isAddress(line) ? 1 : 0;
        }
        isInBlock = belongs;
    }
}

/// From the last line upwards, as each asks the one below it.
void BareLines::findEnd()
{
    const qsizetype lines = m_read.lines.size();
    m_isEnd.fill(true, lines + 1);
    for (qsizetype line = lines - 1; line >= 0; --line) {
        const LineKind::Kind kind = m_read.lines[line].kind.kind;
        const QString &name = m_names[line];
        const QList<qsizetype> &parts = m_read.partBegins; // in the order of the text
        if (std::binary_search(parts.begin(), parts.end(), m_read.lines[line].span.begin) ||
            m_own.isBelowSignature(line))
            continue;
        if (kind == LineKind::Kind::Blank || kind == LineKind::Kind::Rule || name == u"--" ||
            (!name.isNull() && isAppended(name))) {
            m_isEnd[line] = m_isEnd[line + 1];
            continue;
        }
        const bool isAttribution = line + 1 < lines && !m_own.isOwn(line + 1);
        m_isEnd[line] = !m_own.isOwn(line) || isAttribution;
    }
}

QString BareLines::remark(qsizetype line) const
{
    using Kind = LineKind::Kind;
    const FormLine &one = m_read.lines[line];
    if (!isOutside(line))
        return {};
    QString name = withoutNumbering(m_names[line]);
    constexpr qsizetype longest = 40; // what is longer is a sentence without its end
    const bool isOfForm = one.kind.kind == Kind::Label || one.kind.kind == Kind::Option || one.kind.kind == Kind::Rule;
    if (m_names[line].isEmpty() || isOfForm || name.size() > longest || isOfAddress(name))
        return {};
    static const QRegularExpression number(u"^[々〇一-龠]{0,8}第?\\d+(?:-\\d+)*号$"_s); // of a public office
    if (matches(m_names[line], number))
        return {};
    static const QRegularExpression dayAlone(
        u"^[^\\p{L}\\d]*(?:\\d{1,2}日(?:\\([月火水木金土日]\\))?|\\d{1,2}\\.\\d{1,2})[^\\p{L}\\d]*$"_s);
    if (dayAlone.match(m_names[line]).hasMatch())
        return u"日"_s; // of which month, or which day, nobody knows
    const qsizetype colon = name.indexOf(u':');
    static const QRegularExpression ofHost(u"^(?:fqdn|domain|host|hostname|commonname|cn):"_s);
    if (isInLatin(name))
        return ofHost.match(name).hasMatch() ? name.mid(colon + 1) : QString();
    if (colon > 0)
        return toldByLabel(line, name, colon);
    if (isHeadingOfExample(line) || isHeadingOfForm(line))
        return {};
    if (makesSentence(one.folded.text().toString()) || name.endsWith(u'。') || isOfLetterhead(line))
        return {};
    if (callsItself(name))
        return name;
    QStringList unsaid = wordsOf(one.folded.text());
    const bool isAtEnd = isLastBlock(blockAround(line)); // where a company stands in Latin letters as well
    unsaid.removeIf(
        [&](const QString &word) { return !isUnsaid(word, line) || (isAtEnd && isInLatin(word) && !isJotted(word)); });
    return unsaid.isEmpty() || mayBeName(line, unsaid) ? QString() : unsaid.join(u' ');
}

bool BareLines::isNoName(const QString &sentence, qsizetype line) const
{
    static const QRegularExpression bare(u"^([^、。]{2,5})(?:です|でございます)$"_s);
    const QRegularExpressionMatch match = bare.match(sentence);
    if (!match.hasMatch() || !namesWhoWrites(sentence, true) ||
        !isMoreThanPolite(match.captured(1), m_read.rulebook.words))
        return false;
    // The other one may introduce himself in the sentence before.
    const auto isAnother = [&](qsizetype at) {
        return introductionIn().match(QString(m_names[at]).remove(sentence)).hasMatch();
    };
    return std::any_of(m_introductions.begin(), m_introductions.end(), isAnother) &&
           !isSaidElsewhere(match.captured(1), line);
}

QString BareLines::remarkInSubject(QStringView subject) const
{
    QStringList unsaid = wordsOf(subject);
    static const QRegularExpression asked(u"^(?:ご|お)?(?:相談|問い?合わ?せ|質問)(?:の件)?$"_s);
    static const QRegularExpression announcement(u"証明書|ssl|連携|変更|追加|申し?込|申請|依頼|の件$"_s);
    const bool isReply = isReplySubject(subject);
    const bool isAnnounced = matches(foldedName(subject), announcement);
    unsaid.removeIf([&](const QString &word) {
        // Of a reply the subject is what was asked before.
        const bool isOfProgram = word == u"返信" || word == u"転送" || (isReply && asked.match(word).hasMatch());
        if (callsItself(word) && !isOfProgram)
            return false;
        return isInLatin(word) || setOf<usualInSubjects>().lengthAtBegin(word) == word.size() || isOfAddress(word) ||
               !isUnsaid(word, -1) || ((isReply || isAnnounced) && isWhatFor(word, isReply));
    });
    return unsaid.join(u' ');
}

/// "介護施設" of "証明書の連携変更(介護施設)" tells what an application is for; in a reply a word is of what was asked
/// before.
bool BareLines::isWhatFor(const QString &word, bool isReply) const
{
    static const QRegularExpression more(u"旧|別|他|次|検証|試験|開発|予備|テスト|未|版|済|案|仮|中$|前$|待"_s);
    static const QRegularExpression end(u"解約|廃止|取り?消|中止|停止|延期|キャンセル"_s);
    const bool saysMore = isReply ? matches(word, end) : namesItsMatter(word);
    return !saysMore && !matches(word, more) && !isJotted(word) && !leavesOpen(word, false) &&
           !m_read.rulebook.words.against.isIn(word);
}

bool BareLines::isOutside(qsizetype line) const
{
    return std::none_of(m_forms.begin(), m_forms.end(),
                        [&](const Block &form) { return line >= form.begin && line < form.end; });
}

/// Of a form that follows, or of an example in other words (form.md, Unread text, 4).
bool BareLines::isHeadingOfExample(qsizetype line) const
{
    constexpr qsizetype nearby = 4; // lines
    const QString &name = m_names[line];
    if (!name.contains(u"例") && !name.contains(u"見本") && !name.contains(u"サンプル"))
        return false;
    const qsizetype end = std::min(line + nearby, m_read.lines.size());
    for (qsizetype at = line + 1; at < end; ++at) {
        const LineKind::Kind kind = m_read.lines[at].kind.kind;
        if (!isOutside(at) || kind == LineKind::Kind::Label || kind == LineKind::Kind::Option)
            return true;
    }
    return false;
}

/// "【2件目：コーポレートサイト】" directly above a form tells forms apart, unless it says what is to become of it.
bool BareLines::isHeadingOfForm(qsizetype line) const
{
    static const QRegularExpression numbered(u"^[^\\p{L}\\d]*\\d{1,2}(?:件目|通目|つ目|枚目)[^\\p{L}\\d]*(.*)$"_s);
    const QRegularExpressionMatch match = numbered.match(m_names[line]);
    const QString said = match.captured(1);
    const qsizetype below = line + 1;
    return match.hasMatch() && below < m_read.lines.size() && !isOutside(below) && !isJotted(said) &&
           !callsItself(said) && !leavesOpen(said, true) && !makesSentence(said);
}

bool BareLines::isAddress(qsizetype line) const
{
    const QString &name = m_names[line];
    return (isOfAddress(name) || isOffice(name)) && !makesSentence(m_read.lines[line].folded.text().toString());
}

const BareLines::Block &BareLines::blockAround(qsizetype line) const
{
    return *std::prev(std::upper_bound(m_blocks.begin(), m_blocks.end(), line,
                                       [](qsizetype at, const Block &block) { return at < block.begin; }));
}

/// Beside the name of a company, an address, a telephone number: whoever writes, or whom he writes to.
bool BareLines::isOfLetterhead(qsizetype line) const
{
    const Block &block = blockAround(line);
    if (block.addresses > (isAddress(line) ? 1 : 0))
        return true;
    // Or below the name of who writes, at the end: a slogan, hours, a number of his own.
    const QStringList first = wordsOf(m_read.lines[block.begin].folded.text());
    return line > block.begin && isLastBlock(block) && !first.isEmpty() && first.size() <= 2 &&
           isMoreThanPolite(first.first(), m_read.rulebook.words) && !isUnsaid(first.first(), block.begin) &&
           !isJotted(m_names[line]);
}

/// Whether a word says something that neither politeness nor another line of the mail says: a name stands in the
/// signature too, or in "サンプル商事の山田です".
bool BareLines::isUnsaid(const QString &word, qsizetype line) const
{
    static const QRegularExpression ties(u"[用者先票名紙欄宛]"_s); // of 申込用, 連絡先, 記入者
    const bool isUsual = setOf<usualHeadings>().lengthAtBegin(word) == word.size() || tellsWhoWrites(word);
    if (isUsual || isOffice(word) || !isMoreThanPolite(QString(word).remove(ties), m_read.rulebook.words))
        return false;
    constexpr qsizetype shortest = 2;
    if (word.size() < shortest || isJotted(word))
        return true;
    if (isSaidElsewhere(word, line))
        return false;
    // サンプル山田 of "株式会社サンプルの山田です": a company and a name, both said elsewhere.
    for (qsizetype cut = shortest; cut + shortest <= word.size(); ++cut) {
        if (isSaidElsewhere(word.left(cut), line) && isSaidElsewhere(word.mid(cut), line))
            return false;
    }
    return true;
}

bool BareLines::isSaidElsewhere(const QString &word, qsizetype line) const
{
    // Characters in all, ten thousand words in a usual mail. Whoever writes more is asked about what is left of it.
    constexpr qsizetype mostEffort = 50'000'000;
    for (qsizetype at = 0; at < m_names.size() && m_effort < mostEffort; ++at) {
        m_effort += m_names[at].size() + 1;
        if (at != line && m_own.isOwn(at) && m_names[at].contains(word))
            return true;
    }
    return false;
}

/// Below everything else a name needs no other line that says it, unless another one says who writes.
bool BareLines::mayBeName(qsizetype line, const QStringList &words) const
{
    constexpr qsizetype longestName = 8;
    constexpr qsizetype longestHalf = 4;
    const bool isShort = words.size() <= 2 && std::all_of(words.begin(), words.end(), [](const QString &word) {
                             return word.size() <= longestName && !isJotted(word) && !isOfAnother(word);
                         });
    if (!isShort)
        return false;
    // 小林 美咲, where 小林 has introduced himself or at the end; 小林美咲 拝.
    const QStringList all = wordsOf(m_read.lines[line].folded.text());
    const auto isHalf = [](const QString &word) { return word.size() <= longestHalf; };
    const bool isWhole = all.size() == 2 && std::all_of(all.begin(), all.end(), isHalf);
    const QString before = all.size() < 2 ? QString() : all[all.size() - 2];
    if (words == QStringList{all.last()} && isHalf(all.last()) && !before.isEmpty() && isHalf(before) &&
        isMoreThanPolite(before, m_read.rulebook.words) && !isOffice(before))
        return true;
    const Block &block = blockAround(line);
    return isLastBlock(block) && (isWhole || (all.size() == 2 && all.last() == u"拝") || isOfWhoWrites(block, words));
}

/// Whether a word at the end is the name of whoever introduced himself, or nobody did.
bool BareLines::isOfWhoWrites(const Block &block, const QStringList &words) const
{
    const auto isElsewhere = [&](qsizetype line) { return line < block.begin || line >= block.end; };
    const auto first = std::find_if(m_introductions.begin(), m_introductions.end(), isElsewhere);
    return first == m_introductions.end() || m_names[*first].contains(words.first().left(2));
}

/// "氏名：山田" says who writes; "用途：テスト", "環境：検証" and "申請者：佐藤(部外者)" say more.
QString BareLines::toldByLabel(qsizetype line, const QString &name, qsizetype colon) const
{
    static const QRegularExpression ends(u"^[^\\p{L}〒]+|[^\\p{L}]+$|^[ごお御](?=[々〇一-龠])"_s);
    static const QRegularExpression ofThis(u"^(?:本件|この件|申し?込み?|内容)(?:に関する|についての?|の)"_s);
    const QString label = QString(name.left(colon)).remove(ends).remove(ofThis);
    const QString said = name.mid(colon + 1);
    const auto isWord = [](QChar c) { return c.isLetterOrNumber(); };
    constexpr qsizetype longestLabel = 12;
    if (label.isEmpty() || label.size() > longestLabel || makesSentence(label) || saysNothing(said) ||
        isOfAddress(said) || std::none_of(said.begin(), said.end(), isWord))
        return {};
    const bool isPerson = label.endsWith(u"担当") || label.endsWith(u"担当者") || isOffice(label);
    if (isPerson || tellsWhoWrites(label))
        return isOfAnother(said) || isJotted(said) ? said : QString();
    if (tellsWhenAndWhy(label))
        return isJotted(said) ? said : QString();
    static const QRegularExpression harmless(u"番号$|no$|キ-$|^起票|チケット|例|返信|返事|社外秘|機密|開封"_s);
    static const QRegularExpression atOnce(u"急|すぐ|即日|asap|^あり$"_s);
    if (harmless.match(label).hasMatch())
        return isJotted(said) ? said : QString();
    const ReadingWords &words = m_read.rulebook.words;
    const bool saysWord =
        atOnce.match(said).hasMatch() || (saysMore(said, false, words) && saysMore(name, false, words));
    return saysWord && !isOfLetterhead(line) ? said : QString();
}

} // namespace certlink
