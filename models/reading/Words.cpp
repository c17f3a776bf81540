#include "models/reading/Literals.h"

#include "models/application/Signs.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

// form.md, Nothing. Each also with です behind it.
constexpr std::array<QStringView, 18> nothings{
    u"特に無し",
    u"特にありません",
    u"特にございません",
    u"ございません",
    u"該当ありません",
    u"なし",
    u"無し",
    u"該当なし",
    u"該当無し",
    u"特になし",
    u"該当しません",
    u"該当せず",
    u"ありません",
    u"対象外",
    u"不要",
    u"未記入",
    u"n/a",
    u"na",
};

QStringView withoutBrackets(QStringView text)
{
    while (text.size() >= 2 &&
           ((text.front() == u'(' && text.back() == u')') || (text.front() == u'[' && text.back() == u']') ||
            (text.front() == QChar(0x300C) && text.back() == QChar(0x300D))))
        text = text.mid(1, text.size() - 2).trimmed();
    return text;
}

bool isFillerSign(QChar c)
{
    return c == u'#' || c == u' ';
}

/// How many underscores stand at the end.
qsizetype lineToWriteOn(QStringView text)
{
    const auto end = std::find_if(text.rbegin(), text.rend(), [](QChar c) { return c != u'_'; });
    return end - text.rbegin();
}

/// The line to write on reads as the filler signs it stands for.
QString withFillerSigns(QStringView folded)
{
    static const QRegularExpression line(u"_{%1,}"_s.arg(shortestLineToWriteOn));
    return folded.toString().replace(line, u"#"_s);
}

/// Blanks and what ends or divides sentences.
bool isBetweenWords(QChar c)
{
    return c == u' ' || isOneOf(c, u"。、,.;!");
}

} // namespace

bool saysNothing(QStringView folded)
{
    QStringView text = withoutBrackets(folded.trimmed());
    if (text.isEmpty() || isFiller(text) || std::all_of(text.begin(), text.end(), isDash))
        return true;
    // なし(該当しません) says it twice.
    const qsizetype open = text.indexOf(u'(');
    if (open > 0 && text.endsWith(u')') && saysNothing(text.left(open)))
        return saysNothing(text.mid(open));
    while (text.endsWith(u'。'))
        text.chop(1);
    if (text.endsWith(u"です"))
        text = text.chopped(2).trimmed();
    if (!text.isEmpty() && std::all_of(text.begin(), text.end(), isDash))
        return true;
    return std::any_of(nothings.begin(), nothings.end(), [&](QStringView nothing) {
        return text.size() == nothing.size() && text.compare(nothing, Qt::CaseInsensitive) == 0;
    });
}

qsizetype lineBehindAnswer(QStringView folded)
{
    const qsizetype length = lineToWriteOn(folded);
    return length < shortestLineToWriteOn ? 0 : length;
}

bool isFiller(QStringView folded)
{
    if (folded.contains(u'_') && folded.contains(u"___"))
        return isFiller(withFillerSigns(folded));
    if (!folded.contains(u'#') && !folded.contains(u'年'))
        return false;
    if (std::all_of(folded.begin(), folded.end(), isFillerSign))
        return true;
    // Nearly all that is asked for is a value, "企業認証SSL 1年", and is told apart without the pattern.
    constexpr qsizetype mostLetters = 4;
    const QStringView text = folded.trimmed();
    const qsizetype sign = text.indexOf(u'#');
    const bool mayBegin = isOneOf(text.front(), u"○◯〇年");
    if (sign > mostLetters || (sign < 0 && !mayBegin))
        return false;
    const auto isAsciiLetter = [](QChar c) { return c.unicode() < 0x80 && c.isLetter(); };
    const auto signsBegin = std::find_if_not(text.begin(), text.end(), isAsciiLetter);
    if (sign >= 0 && std::all_of(signsBegin, text.end(), [](QChar c) { return c == u'#'; }))
        return true; // wht########
    static const QRegularExpression filler(
        u"^[a-z]{0,4}#+ *(?:[○◯〇#]+ ?(?:年|[ヶケカか]月)間?)?$|^[○◯〇]+ ?年間?$|^[○◯〇#]* ?年 ?[○◯〇#_]* ?月 ?[○◯〇#_]* ?日$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return filler.match(text.toString()).hasMatch();
}

bool isSentenceAbout(QStringView folded, QStringView value, const ReadingWords &words)
{
    const qsizetype at = value.isEmpty() ? -1 : folded.indexOf(value, 0, Qt::CaseInsensitive);
    if (at < 0 || !folded.endsWith(u'。'))
        return false;
    const auto isOfValue = [](QChar c) { return c.isDigit() || (c.unicode() < 0x80 && c.isLetter()); };
    const QString rest = folded.left(at).toString() + folded.mid(at + value.size());
    return std::none_of(rest.begin(), rest.end(), isOfValue) && !words.withdrawal.isIn(rest);
}

FoldedText withoutFiller(const FoldedText &value, Owners &owners)
{
    const QStringView text = value.text();
    if (text.isEmpty() || isFiller(text))
        return value;
    // Somebody wrote upon the line and left the rest of it: ___AB12345678______.
    if (const qsizetype line = lineBehindAnswer(text); line > 0) {
        owners.claim(value.spans(text.size() - line, text.size()), Owner::Decoration);
        return withoutFiller(value.mid(0, text.size() - line).trimmed(), owners);
    }
    if (!(text.contains(u'#') || text.contains(u"___") || text.contains(u'→') || text.contains(u'⇒') ||
          text.contains(u'>')))
        return value;
    static const QRegularExpression head(
        u"^ *(?:[A-Za-z]{0,4}(?:#{2,}|_{3,}) *(?:[○◯〇#]+ ?(?:年|[ヶケカか]月)間?)? *)?(?:→|⇒|[=-]>|:)? *"_s);
    const qsizetype end = head.match(text.toString()).capturedEnd();
    if (end <= 0 || end >= text.size())
        return value;
    owners.claim(value.spans(0, end), Owner::Decoration);
    return value.mid(end);
}

qsizetype courtesyAtEnd(QStringView folded, const ReadingWords &words)
{
    QStringView rest = folded;
    qsizetype taken = 0;
    for (;;) {
        while (!rest.isEmpty() && isBetweenWords(rest.back()))
            rest.chop(1);
        const auto word = std::find_if(words.courtesy.begin(), words.courtesy.end(),
                                       [&](const QString &one) { return rest.endsWith(one); });
        if (word == words.courtesy.end())
            return taken;
        rest.chop(word->size());
        taken = folded.size() - rest.size();
    }
}

qsizetype courtesyAtBegin(QStringView folded, const ReadingWords &words)
{
    QStringView rest = folded;
    qsizetype taken = 0;
    for (;;) {
        while (!rest.isEmpty() && isBetweenWords(rest.front()))
            rest = rest.mid(1);
        const auto word = std::find_if(words.courtesy.begin(), words.courtesy.end(),
                                       [&](const QString &one) { return rest.startsWith(one); });
        if (word == words.courtesy.end())
            return taken;
        rest = rest.mid(word->size());
        taken = folded.size() - rest.size();
    }
}

} // namespace certlink
