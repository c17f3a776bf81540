#include "rules/reply/ReplyLetters.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::ReplyLetters)
};

const QString findings = u"findings"_s;

/// A part with its place in the letter.
struct Part {
    LetterPart part;
    QString name; ///< in JSON
    QString *text;
};

QList<Part> partsOf(ReplyLetter &letter)
{
    QList<Part> parts{{LetterPart::Greeting, u"greeting"_s, &letter.greeting}};
    constexpr LetterPart texts[] = {LetterPart::Return, LetterPart::Ask, LetterPart::Acknowledge};
    for (const ReplyKind kind : allReplyKinds)
        parts.append({texts[size_t(kind)], QString(replyKindName(kind)), &letter.texts[size_t(kind)]});
    parts.append({LetterPart::Signature, u"signature"_s, &letter.signature});
    return parts;
}

/// What stands around a brace that has no other half; null where every brace has one.
QString openBraceIn(const QString &text)
{
    constexpr qsizetype shown = 20;
    qsizetype open = -1;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'{' && open >= 0)
            return text.mid(open, shown);
        if (text[at] == u'{')
            open = at;
        else if (text[at] == u'}' && open < 0)
            return text.mid(std::max<qsizetype>(0, at - shown + 1), std::min(shown, at + 1));
        else if (text[at] == u'}')
            open = -1;
    }
    return open < 0 ? QString() : text.mid(open, shown);
}

const QRegularExpression &placeholder()
{
    static const QRegularExpression expression(u"\\{([^{}]*)\\}"_s);
    return expression;
}

QStringList namesIn(const QString &text)
{
    QStringList names;
    for (const QRegularExpressionMatch &match : placeholder().globalMatch(text))
        names.append(match.captured(1));
    return names;
}

void findProblems(Language language, const Part &part, QList<LetterProblem> &problems)
{
    using Kind = LetterProblem::Kind;
    const auto add = [&](Kind kind, const QString &name) { problems.append({kind, language, part.part, name}); };
    if (part.text->trimmed().isEmpty() && part.part != LetterPart::Signature)
        return add(Kind::Empty, {});
    if (const QString open = openBraceIn(*part.text); !open.isNull())
        return add(Kind::OpenBrace, open);
    const QStringList names = namesIn(*part.text);
    for (const QString &name : names) {
        if (!placeholderNames().contains(name))
            add(Kind::UnknownPlaceholder, name);
    }
    const bool saysWhatIsWrong = part.part == LetterPart::Return || part.part == LetterPart::Ask;
    if (saysWhatIsWrong && !names.contains(findings))
        add(Kind::NoFindings, findings);
}

Failure noLetters()
{
    return {Failure::Code::BadFormat,
            {},
            Texts::tr("The letters of the replies in the database cannot be read."),
            Texts::tr("Write them again (File menu, Letters of the replies).")};
}

} // namespace

QLatin1StringView replyKindName(ReplyKind kind)
{
    switch (kind) {
    case ReplyKind::Return:
        return "return"_L1;
    case ReplyKind::Ask:
        return "ask"_L1;
    case ReplyKind::Acknowledge:
        return "acknowledge"_L1;
    }
    Q_UNREACHABLE();
}

QStringList placeholderNames()
{
    return {u"applicant"_s, u"contract"_s, u"common_name"_s, u"start_date"_s,
            u"links"_s,     findings,      u"form"_s,        u"person"_s};
}

QList<LetterProblem> problemsOf(const ReplyLetters &letters)
{
    QList<LetterProblem> problems;
    ReplyLetters copy = letters;
    for (const Part &part : partsOf(copy.japanese))
        findProblems(Language::Japanese, part, problems);
    for (const Part &part : partsOf(copy.english))
        findProblems(Language::English, part, problems);
    return problems;
}

QString withPlaceholders(const QString &text, const QHash<QString, QString> &values)
{
    QString filled;
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : placeholder().globalMatch(text)) {
        const auto value = values.constFind(match.captured(1));
        filled += text.mid(from, match.capturedStart() - from);
        filled += value == values.constEnd() ? match.captured() : *value;
        from = match.capturedEnd();
    }
    return filled + text.mid(from);
}

QString toJson(const ReplyLetters &letters)
{
    ReplyLetters copy = letters;
    const auto objectOf = [](ReplyLetter &letter) {
        QJsonObject object;
        for (const Part &part : partsOf(letter))
            object.insert(part.name, *part.text);
        return object;
    };
    const QJsonObject both{{u"ja"_s, objectOf(copy.japanese)}, {u"en"_s, objectOf(copy.english)}};
    return QString::fromUtf8(QJsonDocument(both).toJson(QJsonDocument::Compact));
}

Result<ReplyLetters> replyLettersFromJson(const QString &json)
{
    if (json.isEmpty())
        return usualReplyLetters();
    const QJsonObject both = QJsonDocument::fromJson(json.toUtf8()).object();
    ReplyLetters letters;
    for (const Part &part : partsOf(letters.japanese))
        *part.text = both[u"ja"_s][part.name].toString();
    for (const Part &part : partsOf(letters.english))
        *part.text = both[u"en"_s][part.name].toString();
    if (!problemsOf(letters).isEmpty())
        return tl::make_unexpected(noLetters());
    return letters;
}

} // namespace certlink
