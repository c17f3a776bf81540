#include "rules/reply/Reply.h"

#include "models/mail/HeaderText.h"
#include "models/reading/DeskSentence.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

constexpr qsizetype mostQuotedLines = 1000; // a form has some forty

bool isJapanese(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Han:
        return true;
    default:
        return false;
    }
}

/// Where in the form a finding belongs; what belongs to no field comes last.
int placeInForm(const RuleResult &result)
{
    int place = int(allFields.size());
    for (const Field field : result.fields)
        place = std::min(place, int(field));
    return place;
}

/// Behind a word, because a label at the head of a line, numbered or not, is one of the form for whoever reads the
/// applicant's answer with this reply in it.
QString numbered(const QStringList &sentences, Language language)
{
    QStringList lines;
    for (const QString &sentence : sentences)
        lines.append(deskSentence(sentence, int(lines.size()) + 1, language == Language::Japanese));
    return lines.join(u"\n\n"_s);
}

/// A value in Correction's notation, in the applicant's language.
QString valueText(const Correction &proposal, const RuleTexts &texts, Language language)
{
    if (proposal.field == Field::StartDate) {
        const QDate day = QDate::fromString(proposal.value, Qt::ISODate);
        return day.isValid() ? day.toString(u"yyyy/MM/dd"_s) : proposal.value;
    }
    if (proposal.field == Field::MultiServerPermitted)
        return texts.word(u"permitted"_s, language);
    QStringList rows;
    for (const QString &row : proposal.value.split(u'\n', Qt::SkipEmptyParts)) {
        if (row.startsWith(u'-')) // not marked: not to be linked
            continue;
        QStringList words;
        for (const QString &word : row.split(u' ', Qt::SkipEmptyParts))
            words.append(texts.word(word, language));
        rows.append(words.join(u' '));
    }
    return rows.join(language == Language::Japanese ? u"、"_s : u", "_s);
}

QString proposalsText(QList<Correction> proposals, const RuleTexts &texts, Language language)
{
    std::stable_sort(proposals.begin(), proposals.end(),
                     [](const Correction &a, const Correction &b) { return a.field < b.field; });
    const bool isJapanese = language == Language::Japanese;
    QStringList parts;
    for (const Correction &proposal : std::as_const(proposals)) {
        const QString value = valueText(proposal, texts, language);
        const QString shape = isJapanese ? value.isEmpty() ? u"「%1」を空欄に"_s : u"「%1」を「%2」に"_s
                              : value.isEmpty() ? u"leave %1 empty"_s
                                                : u"%1: \"%2\""_s;
        parts.append(value.isEmpty() ? shape.arg(texts.field(proposal.field, language))
                                     : shape.arg(texts.field(proposal.field, language), value));
    }
    return isJapanese ? u"次のようにお直しいただければ、お手続きを進められます: %1。"_s.arg(parts.join(u"、"_s))
                      : u"With these changes we can go on: %1."_s.arg(parts.join(u"; "_s));
}

QString findingsText(const CaseFile &file, const ReplyWish &wish, const RuleTexts &texts)
{
    QStringList sentences;
    for (const RuleResult &result : findingsForReply(file)) {
        const QString sentence = texts.reply(result, wish.language);
        if (!sentence.isEmpty() && !sentences.contains(sentence))
            sentences.append(sentence);
    }
    if (!wish.proposals.isEmpty())
        sentences.append(proposalsText(wish.proposals, texts, wish.language));
    if (!wish.reason.isEmpty())
        sentences.append(wish.reason);
    return numbered(sentences, wish.language);
}

/// The sender's name as the mail's head has it; without one a word for whoever reads it.
QString applicantOf(const DecodedMail &mail, Language language)
{
    if (QString name = senderName(mail.from); !name.isEmpty())
        return name;
    return language == Language::Japanese ? u"ご担当者"_s : u"customer"_s;
}

QString contractOf(const Application &application, Language language)
{
    if (application.serviceCode.isPresent())
        return application.serviceCode.value;
    return language == Language::Japanese ? u"(サービスコードのご記入なし)"_s : u"(no service code given)"_s;
}

QString linksOf(const CaseFile &file, const ReplyWish &wish, const RuleTexts &texts)
{
    QStringList links;
    for (const QString &link : file.linkChange().after)
        links.append(texts.word(link, wish.language));
    return links.join(wish.language == Language::Japanese ? u"、"_s : u", "_s);
}

QHash<QString, QString> valuesOf(const CaseFile &file, const ReplyWish &wish, const ReplyParts &parts)
{
    const Application &application = file.application();
    const Rulebook &edition = parts.rulebook.inForceOn(file.mail().receiptDate);
    const QMap<Field, OpenPlace> open =
        wish.kind == ReplyKind::Acknowledge ? QMap<Field, OpenPlace>() : openPlaces(file);
    return {{u"applicant"_s, applicantOf(file.mail().mail, wish.language)},
            {u"contract"_s, contractOf(application, wish.language)},
            {u"common_name"_s, application.commonName.value},
            {u"start_date"_s, application.startDate.date.isValid()
                                  ? application.startDate.date.toString(u"yyyy/MM/dd"_s)
                                  : application.startDate.value},
            {u"links"_s, linksOf(file, wish, parts.texts)},
            {u"findings"_s, findingsText(file, wish, parts.texts)},
            {u"form"_s, filledForm(application, open, edition, wish.language)},
            {u"person"_s, wish.person}};
}

QString quotedHead(const DecodedMail &mail, Language language)
{
    const QString when = mail.date.isValid() ? mail.date.toString(u"yyyy/MM/dd HH:mm"_s) : QString();
    if (mail.fromAddress.isEmpty())
        return language == Language::Japanese ? u"お申し込みの内容:"_s : u"Your application:"_s;
    if (language == Language::Japanese)
        return QStringList{when, mail.fromAddress % u" 様のメール:"_s}.join(when.isEmpty() ? u""_s : u" "_s);
    return when.isEmpty() ? QString(mail.fromAddress % u" wrote:"_s)
                          : QString(u"On "_s % when % u", "_s % mail.fromAddress % u" wrote:"_s);
}

/// The text as the pane shows it, private keys masked. `form`: what of it the letter holds filled in again; quoted
/// too, it would be a second application in the answer of an applicant who mends an ID in the letter's.
QString quoted(const DecodedMail &mail, Language language, Span form)
{
    const BodyText &body = mail.body().text;
    const qsizetype formBegin = form.isEmpty() ? -1 : body.lineAt(form.begin);
    const qsizetype formEnd = form.isEmpty() ? -1 : body.lineAt(form.end - 1);
    if (body.text().trimmed().isEmpty())
        return {};
    QStringList lines{quotedHead(mail, language)};
    for (qsizetype at = 0; at < std::min(body.lineCount(), mostQuotedLines); ++at) {
        if (at == formBegin)
            lines.append(language == Language::Japanese ? u"> [… お申込みの内容は上のとおりです …]"_s
                                                        : u"> [… your application, as above …]"_s);
        if (at >= formBegin && at <= formEnd)
            continue;
        const QStringView line = body.line(at);
        lines.append(line.isEmpty() ? u">"_s : QString(u"> " % line));
    }
    while (lines.last() == u">")
        lines.removeLast();
    if (body.lineCount() > mostQuotedLines)
        lines.append(u"> […]"_s);
    return lines.join(u'\n');
}

} // namespace

Language applicantsLanguage(const CaseFile &file)
{
    const Application &application = file.asRead();
    const BodyText &body = file.mail().mail.body().text;
    // The form itself is Japanese, so a label proves nothing; what stands outside of it does.
    const QStringView before = QStringView(body.text()).left(std::max<qsizetype>(application.extent.begin, 0));
    const QStringView looked = before.trimmed().isEmpty() ? QStringView(body.text()) : before;
    return std::any_of(looked.begin(), looked.end(), isJapanese) ? Language::Japanese : Language::English;
}

QString replySubject(const QString &subject, Language language)
{
    if (subject.startsWith("Re:"_L1, Qt::CaseInsensitive))
        return subject;
    if (!subject.isEmpty())
        return u"Re: " % subject;
    return language == Language::Japanese ? u"連携対象サービスの変更・追加のお申し込みについて"_s
                                          : u"Your application to change or add linked services"_s;
}

QList<RuleResult> findingsForReply(const CaseFile &file)
{
    QList<RuleResult> findings = file.openFindings();
    findings.removeIf([](const RuleResult &result) { return result.verdict != Verdict::Violated; });
    std::stable_sort(findings.begin(), findings.end(),
                     [](const RuleResult &a, const RuleResult &b) { return placeInForm(a) < placeInForm(b); });
    return findings;
}

QMap<Field, OpenPlace> openPlaces(const CaseFile &file)
{
    const Application &application = file.application();
    const auto isEmpty = [&](Field field) {
        if (field == Field::Services)
            return std::any_of(application.services.begin(), application.services.end(),
                               [](const ServiceRow &row) {
                                   return row.mark.set && row.codes.isEmpty() && row.kind != ServiceKind::Other;
                               }) ||
                   application.services.isEmpty();
        return fieldText(application, field).isEmpty();
    };
    QMap<Field, OpenPlace> open;
    for (const RuleResult &result : findingsForReply(file)) {
        for (const Field field : result.fields)
            open.insert(field, isEmpty(field) ? OpenPlace::FillIn : OpenPlace::Check);
    }
    return open;
}

QString composeReply(const CaseFile &file, const ReplyWish &wish, const ReplyParts &parts)
{
    static const QRegularExpression gaps(u"\\n{3,}"_s);
    const ReplyLetter &letter = parts.letters.of(wish.language);
    QString text = QStringList{letter.greeting, letter.text(wish.kind), letter.signature}.join(u"\n\n"_s);
    text = withPlaceholders(text, valuesOf(file, wish, parts)).trimmed();
    text.replace(gaps, u"\n\n"_s); // where a place stayed empty
    const bool holdsForm = letter.text(wish.kind).contains(u"{form}"_s);
    const QString original = quoted(file.mail().mail, wish.language, holdsForm ? file.asRead().extent : Span());
    return text % (original.isEmpty() ? QString() : QString(u"\n\n"_s % original)) % u'\n';
}

} // namespace certlink
