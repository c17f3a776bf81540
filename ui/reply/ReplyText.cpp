#include "ui/reply/ReplyText.h"

namespace certlink {

namespace {

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

QStringList sentences(const CaseFile &file, const RuleTexts &texts, Language language)
{
    QStringList list;
    for (const RuleResult &result : file.openFindings()) {
        if (result.verdict != Verdict::Violated)
            continue; // a missing fact is ours to find out
        const QString sentence = texts.reply(result, language);
        if (!sentence.isEmpty() && !list.contains(sentence))
            list.append(sentence);
    }
    return list;
}

/// The frame of the letter is the applicant's language, not the window's: data, not translations.
struct Frame {
    QString greeting;
    QString lead;
    QString nothing;
    QString closing;
};

Frame frameOf(Language language)
{
    if (language == Language::English)
        return {QStringLiteral("Dear customer,"),
                QStringLiteral("Thank you for your application to change or add the services linked to your "
                               "certificate contract%1. We cannot proceed as it stands; please look at the "
                               "following and send the form again."),
                QStringLiteral("Thank you for your application%1. Please send the form again."),
                QStringLiteral("If anything is unclear, please reply to this mail.")};
    return {QStringLiteral("ご担当者様"),
            QStringLiteral("お申し込みのメールをお送りいただき、ありがとうございます。\n"
                           "証明書契約の連携対象サービスの変更・追加%1について、次の点のご確認が必要なため、\n"
                           "このままではお手続きを進めることができません。\n"
                           "お手数ですが、内容をご確認のうえ、あらためてお申し込みください。"),
            QStringLiteral("お申し込みのメールをお送りいただき、ありがとうございます。\n"
                           "連携対象サービスの変更・追加%1について、お手数ですが、あらためてお申し込みください。"),
            QStringLiteral("ご不明な点がございましたら、このメールにご返信ください。\n"
                           "よろしくお願いいたします。")};
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
    if (subject.startsWith(QLatin1String("Re:"), Qt::CaseInsensitive))
        return subject;
    if (!subject.isEmpty())
        return u"Re: " % subject;
    return language == Language::Japanese ? QStringLiteral("連携対象サービスの変更・追加のお申し込みについて")
                                          : QStringLiteral("Your application to change or add linked services");
}

QString replyText(const CaseFile &file, const RuleTexts &texts, Language language, const QString &reason)
{
    const Frame frame = frameOf(language);
    const QString code = file.application().serviceCode.value;
    QString contract;
    if (!code.isEmpty())
        contract = language == Language::Japanese ? QString(u"（" % code % u"）") : QString(u" (" % code % u")");
    QStringList list = sentences(file, texts, language);
    if (!reason.isEmpty())
        list.append(reason);
    QStringList parts{frame.greeting, (list.isEmpty() ? frame.nothing : frame.lead).arg(contract)};
    int number = 0;
    for (const QString &sentence : list)
        parts.append(QString::number(++number) % u". " % sentence);
    parts.append(frame.closing);
    return parts.join(QStringLiteral("\n\n")) % u'\n';
}

} // namespace certlink
