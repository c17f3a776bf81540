#include "rules/reply/ReplyLetters.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

// The applicant's language, not the window's: data, not translations.

ReplyLetter usualJapanese()
{
    return {
        u"{applicant} 様\n\n"
        "お申し込みのメールをお送りいただき、ありがとうございます。"_s,
        {u"証明書契約 {contract} の連携対象サービスの変更・追加について、次の点のご確認が必要なため、\n"
         "このままではお手続きを進めることができません。\n\n"
         "{findings}\n\n"
         "お手数ですが、下の申込書の印の付いた項目をご記入、お直しのうえ、申込書を含めてこのメールにご返信ください。\n\n"
         "{form}"_s,
         u"証明書契約 {contract} の連携対象サービスの変更・追加について、お手続きの前に次の点を確認させてください。\n\n"
         "{findings}\n\n"
         "このメールへのご返信でお知らせください。お申し込みは次のとおり承っております。\n\n"
         "{form}"_s,
         u"証明書契約 {contract} の連携対象サービスの変更・追加を承りました。\n\n"
         "契約コモンネーム: {common_name}\n"
         "手続き後の連携対象サービス: {links}\n"
         "利用開始日: {start_date}"_s},
        u"ご不明な点がございましたら、このメールにご返信ください。\n"
        "よろしくお願いいたします。"_s};
}

ReplyLetter usualEnglish()
{
    return {u"Dear {applicant},\n\n"
            "Thank you for your application."_s,
            {u"We cannot yet change the services linked to your certificate contract {contract}; please look at the\n"
             "following.\n\n"
             "{findings}\n\n"
             "Please fill in or correct what is marked in the form below and reply to this mail with the form.\n\n"
             "{form}"_s,
             u"Before we change the services linked to your certificate contract {contract}, please help us with the\n"
             "following.\n\n"
             "{findings}\n\n"
             "A reply to this mail is enough. This is how we understood your application:\n\n"
             "{form}"_s,
             u"We have accepted the change of the services linked to your certificate contract {contract}.\n\n"
             "Contract common name: {common_name}\n"
             "Services linked afterwards: {links}\n"
             "Start date: {start_date}"_s},
            u"If anything is unclear, please reply to this mail."_s};
}

} // namespace

ReplyLetters usualReplyLetters()
{
    return {usualJapanese(), usualEnglish()};
}

} // namespace certlink
