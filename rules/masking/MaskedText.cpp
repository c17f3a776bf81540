#include "rules/masking/MaskedText.h"

#include "models/application/HostName.h"
#include "models/reading/FormLabels.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// A text sign by sign as NFKC and lower case have it, where that is one sign for one; what is not seen is left out.
struct Folded {
    QString text;
    QList<qsizetype> at; ///< of each sign, where it stands
};

QChar foldedSign(QChar c)
{
    const QString folded = QString(c).normalized(QString::NormalizationForm_KC).toLower();
    return folded.size() == 1 ? folded[0] : c;
}

Folded foldedOf(const QString &text, const Spans &spans)
{
    Folded folded;
    for (const Span span : spans) {
        for (qsizetype at = span.begin; at < std::min(span.end, text.size()); ++at) {
            if (text[at].category() == QChar::Other_Format)
                continue;
            folded.text += foldedSign(text[at]);
            folded.at.append(at);
        }
    }
    return folded;
}

/// A masked sign in the width and case of the one it stands for.
QChar dressed(QChar masked, QChar original)
{
    constexpr char16_t wide = 0xFEE0;
    const bool isWide = original.unicode() > wide && original.unicode() < wide + 0x80;
    const QChar cased = original.isUpper() ? masked.toUpper() : masked;
    return isWide && cased.unicode() < 0x80 ? QChar(char16_t(cased.unicode() + wide)) : cased;
}

bool isWordSign(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

bool isOfAScript(QChar c)
{
    return c.unicode() >= 0x80 && c.isLetter();
}

/// What each line of prose may keep, because the reader knows it: none of it names anybody.
const QRegularExpression &dayWords()
{
    static const QRegularExpression expression(
        u"[0-9０-９○◯〇一二三四五六七八九十元]+[ 　]*[年月日時分]|令和|平成|午前|午後|[(（][月火水木金土日](?:曜日?)?[)）]|"
        "差出人|送信日時|送信者|日時|宛先|件名|のメール"_s);
    return expression;
}

/// English words at the head of a quoted mail.
bool isHeadWord(const QString &word)
{
    static const QSet<QString> words{u"from"_s,     u"to"_s,      u"cc"_s,        u"sent"_s,   u"date"_s, u"subject"_s,
                                     u"original"_s, u"message"_s, u"forwarded"_s, u"re"_s,     u"fw"_s,   u"fwd"_s,
                                     u"wrote"_s,    u"https"_s,   u"http"_s,      u"mailto"_s, u"na"_s};
    return words.contains(word);
}

QString folded(const QString &text)
{
    return foldedOf(text, Spans{{0, text.size()}}).text;
}

/// The form's words and those that decide how a mail is read (form.md, Unread text); longer ones first.
QStringList knownWords(const Rulebook &rulebook)
{
    QStringList words{u"連携するSSLサーバ証明書対応サービスの"_s,
                      u"連携するサーバ証明書対応サービスの"_s,
                      u"オンライン申込み時に連携したい"_s,
                      u"候補として表示されない"_s,
                      u"持ち込み証明書品目の利用のため"_s,
                      u"登録済みである"_s,
                      u"登録していない"_s,
                      u"許可されている"_s,
                      u"前回登録した申請情報の変更"_s,
                      u"その他"_s};
    for (int label = 0; label < labelCount; ++label)
        words.append(labelText(Label(label)));
    for (const CatalogueService &service : rulebook.services)
        words.append(service.name);
    for (const CatalogueItem &item : rulebook.items)
        words += QStringList{item.name} + item.aliases;
    const ReadingWords &reading = rulebook.words;
    words += reading.withdrawal.words() + reading.wish.words() + reading.present.words() + reading.against.words() +
             reading.polite.words() + reading.relation;
    for (QString &word : words)
        word = folded(word);
    words.removeAll(QString());
    return words;
}

class Masking
{
public:
    Masking(const Masks &masks, const QStringList &kept, QString text)
        : m_masks(masks), m_kept(kept), m_text(std::move(text)), m_done(m_text.size(), false)
    {
    }

    [[nodiscard]] QString text() const
    {
        QString made;
        for (qsizetype at = 0; at < m_text.size(); ++at)
            made += m_inserted.value(at) + (m_gone.contains(at) ? QString() : QString(m_text[at]));
        return made;
    }

    void maskPart(const KnownPart &part)
    {
        if (part.kind == KnownPart::Kind::Prose)
            return maskProse(part.spans);
        if (part.kind == KnownPart::Kind::Host && maskForeignHost(part))
            return;
        Folded folded = foldedOf(m_text, part.spans);
        QString value = part.value.toLower();
        value.removeIf([](QChar c) { return !isWordSign(c); });
        Folded words = folded;
        dropOthers(words);
        // Only a value that is one word may have blanks, brackets and line ends inside.
        if (part.kind == KnownPart::Kind::Word && words.text == value && part.value.size() == value.size())
            return write(words, 0, m_masks.word(value));
        maskPatterns(folded);
        maskEach(folded, word(),
                 [this](const QString &one) { return isHeadWord(one) ? QString() : m_masks.word(one); });
        for (qsizetype i = 0; i < folded.text.size(); ++i)
            if (isOfAScript(folded.text[i]))
                put(folded.at[i], QChar(maskSign));
    }

    /// What is known by its looks, wherever it stands.
    void maskPatterns(const Folded &folded)
    {
        static const QRegularExpression address(u"[a-z0-9._%+-]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+"_s);
        static const QRegularExpression host(
            u"(?<![a-z0-9.@-])(?:\\*\\.)?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
            "(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\\.[a-z](?:[a-z0-9-]*[a-z0-9])(?![a-z0-9-])"_s);
        static const QRegularExpression ipAddress(u"(?<![0-9.])[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?![0-9.])"_s);
        static const QRegularExpression id(u"(?<![a-z0-9])(?:[a-z]{1,4}[0-9]{5,}|(?:[a-z]{2,4}[0-9]{8})+|"
                                           "(?=[a-z0-9]*[a-z])(?=[a-z0-9]*[0-9])[a-z0-9]{6,})(?![a-z0-9])"_s);
        static const QRegularExpression telephone(u"(?<![0-9-])0[0-9]{1,4}-[0-9]{2,4}-[0-9]{4}(?![0-9-])"_s);
        maskEach(folded, address, [this](const QString &one) { return m_masks.address(one); });
        maskEach(folded, host, [this](const QString &one) { return m_masks.hostName(one); });
        maskEach(folded, ipAddress, [this](const QString &one) { return m_masks.hostName(one); });
        maskEach(folded, id, [this](const QString &one) { return m_masks.word(one); });
        maskEach(folded, telephone, [this](const QString &one) {
            const qsizetype area = one.indexOf(u'-'); // a zero in front, so that it is never a day
            return QString(one.left(area) + m_masks.word(one.mid(area)));
        });
    }

    /// Who is quoted, in front of the line ("yamada> ").
    void maskQuotedNames(const Folded &folded)
    {
        static const QRegularExpression quoted(u"^[a-z0-9._-]{1,20}(?=>)"_s, QRegularExpression::MultilineOption);
        maskEach(folded, quoted, [this](const QString &one) { return m_masks.word(one); });
    }

    void maskWords(const Folded &folded, const QStringList &words)
    {
        maskEach(folded, word(),
                 [&](const QString &one) { return words.contains(one) ? m_masks.word(one) : QString(); });
    }

    void maskNames(const QStringList &names)
    {
        for (const QString &name : names) {
            for (qsizetype at = m_text.indexOf(name); at >= 0; at = m_text.indexOf(name, at + name.size()))
                for (qsizetype i = 0; i < name.size(); ++i)
                    put(at + i, Masks::name(name.mid(i, 1))[0]);
        }
    }

    void maskProse(const Spans &spans)
    {
        const Folded folded = foldedOf(m_text, spans);
        maskPatterns(folded);
        keep(folded, dayWords());
        keepKnownWords(folded);
        maskEach(folded, word(), [this](const QString &one) {
            const bool isNumber = std::all_of(one.cbegin(), one.cend(), [](QChar c) { return c.isDigit(); });
            return isNumber || one.size() < 2 || isHeadWord(one) ? QString() : m_masks.word(one);
        });
        for (qsizetype i = 0; i < folded.text.size(); ++i)
            if (isOfAScript(folded.text[i]))
                put(folded.at[i], QChar(maskSign));
    }

private:
    static const QRegularExpression &word()
    {
        static const QRegularExpression expression(u"[a-z0-9]+"_s);
        return expression;
    }

    static void dropOthers(Folded &folded)
    {
        Folded words;
        for (qsizetype i = 0; i < folded.text.size(); ++i) {
            if (!isWordSign(folded.text[i]))
                continue;
            words.text += folded.text[i];
            words.at.append(folded.at[i]);
        }
        folded = words;
    }

    void put(qsizetype at, QChar sign)
    {
        if (m_done[at])
            return;
        m_text[at] = sign;
        m_done[at] = true;
    }

    void write(const Folded &folded, qsizetype begin, const QString &masked)
    {
        for (qsizetype i = 0; i < masked.size(); ++i)
            put(folded.at[begin + i], dressed(masked[i], m_text[folded.at[begin + i]]));
    }

    template<typename Mask>
    void maskEach(const Folded &folded, const QRegularExpression &what, Mask mask)
    {
        for (const QRegularExpressionMatch &match : what.globalMatch(folded.text)) {
            const auto first = folded.at.cbegin() + match.capturedStart();
            if (std::any_of(first, first + match.capturedLength(), [this](qsizetype at) { return m_done[at]; }))
                continue;
            const QString masked = mask(match.captured());
            if (masked.isNull())
                continue; // it is left
            if (masked.size() == match.capturedLength()) {
                write(folded, match.capturedStart(), masked);
                continue;
            }
            // An A-label gets shorter.
            m_inserted.insert(folded.at[match.capturedStart()], masked);
            for (qsizetype i = 0; i < match.capturedLength(); ++i) {
                m_gone.insert(folded.at[match.capturedStart() + i]);
                m_done[folded.at[match.capturedStart() + i]] = true;
            }
        }
    }

    /// A name in another script: its A-label's mask stands for it.
    bool maskForeignHost(const KnownPart &part)
    {
        const Folded folded = foldedOf(m_text, part.spans);
        if (std::none_of(folded.text.cbegin(), folded.text.cend(), &isOfAScript) || !readHostName(part.value).isValid())
            return false;
        m_inserted.insert(folded.at.first(), m_masks.hostName(part.value));
        for (const qsizetype at : folded.at) {
            m_gone.insert(at);
            m_done[at] = true;
        }
        return true;
    }

    void keep(const Folded &folded, const QRegularExpression &what)
    {
        for (const QRegularExpressionMatch &match : what.globalMatch(folded.text))
            for (qsizetype i = 0; i < match.capturedLength(); ++i)
                m_done[folded.at[match.capturedStart() + i]] = true;
    }

    void keepKnownWords(const Folded &folded)
    {
        for (const QString &one : m_kept) {
            for (qsizetype at = folded.text.indexOf(one); at >= 0; at = folded.text.indexOf(one, at + one.size()))
                std::for_each_n(folded.at.cbegin() + at, one.size(), [this](qsizetype place) { m_done[place] = true; });
        }
    }

    const Masks &m_masks;
    const QStringList &m_kept;
    QString m_text;
    QList<bool> m_done;                   ///< of each sign: it is masked, or stays as it is
    QHash<qsizetype, QString> m_inserted; ///< before a sign
    QSet<qsizetype> m_gone;
};

} // namespace

std::optional<KnownPart::Kind> partKindOf(Field field)
{
    switch (field) {
    case Field::MasterId:
    case Field::ServiceCode:
    case Field::Services:
        return KnownPart::Kind::Word;
    case Field::CommonName:
    case Field::MultiDomainFqdn:
        return KnownPart::Kind::Host;
    case Field::ReasonText:
        return KnownPart::Kind::Prose;
    case Field::Item:
    case Field::Term:
    case Field::Work:
    case Field::Reasons:
    case Field::StartDate:
    case Field::IntermediateCa:
    case Field::MultiServerPermitted:
        break;
    }
    return std::nullopt;
}

MaskedText::MaskedText(const Masks &masks, const Rulebook &rulebook, const QStringList &names, const QStringList &words)
    : m_masks(masks), m_kept(knownWords(rulebook)), m_names(names), m_words(words)
{
}

QString MaskedText::masked(const QString &text, const QList<KnownPart> &parts, const Spans &prose) const
{
    Masking work(m_masks, m_kept, text);
    for (const KnownPart &part : parts)
        work.maskPart(part);
    const Folded folded = foldedOf(text, Spans{{0, text.size()}});
    work.maskPatterns(folded);
    work.maskQuotedNames(folded);
    work.maskWords(folded, m_words);
    work.maskNames(m_names);
    for (const Span span : prose)
        work.maskProse(Spans{span});
    return work.text();
}

QString MaskedText::prose(const QString &text) const
{
    return text.isNull() ? text : masked(text, {}, Spans{{0, text.size()}});
}

} // namespace certlink
