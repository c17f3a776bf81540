// The letters of a desk's replies, as something else left them in its settings: refused, or a reply is written with
// them.
#include "FuzzTarget.h"
#include "models/mail/MessageDecoder.h"
#include "rules/reply/Reply.h"
#include "tests/desk/DeskMails.h"
#include "tests/rules/BuiltInTexts.h"

using namespace certlink;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const Register contractRegister = registerOf(1);
    static const DeskContext context{builtInRulebook(), contractRegister, receipt, {}};
    static const CaseFile file(readMail(decodeMessage(mailOf(0), QStringLiteral("mail")), builtInRulebook(), receipt),
                               0, context);
    const Result<ReplyLetters> letters = replyLettersFromJson(QString::fromUtf8(bytesOf(data, size)));
    if (!letters) {
        require(!letters.error().toString().isEmpty());
        return 0;
    }
    require(problemsOf(*letters).isEmpty());
    require(replyLettersFromJson(toJson(*letters)) == *letters);
    for (const ReplyKind kind : allReplyKinds)
        for (const Language language : {Language::Japanese, Language::English})
            require(
                composeReply(file, {kind, language}, {*letters, builtInTexts(), builtInRulebook()}).endsWith(u'\n'));
    return 0;
}
