#include "ui/reply/DeskLetters.h"

#include "ui/desk/Desk.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certlink {

namespace {

struct Letters {
    Q_DECLARE_TR_FUNCTIONS(DeskLetters)
};

QString placeWords(const LetterProblem &problem)
{
    return problem.language == Language::Japanese ? Letters::tr("%1 (Japanese)").arg(letterPartWord(problem.part))
                                                  : Letters::tr("%1 (English)").arg(letterPartWord(problem.part));
}

} // namespace

Result<ReplyLetters> lettersOf(const Desk &desk)
{
    const Store *store = desk.database().store();
    if (!store)
        return usualReplyLetters();
    const Result<DeskSettings> settings = store->deskSettings();
    if (!settings)
        return tl::make_unexpected(settings.error());
    return replyLettersFromJson(settings->replyLetters);
}

QString problemWords(const LetterProblem &problem)
{
    switch (problem.kind) {
    case LetterProblem::Kind::UnknownPlaceholder:
        return Letters::tr("%1: there is no placeholder {%2}.").arg(placeWords(problem), problem.name);
    case LetterProblem::Kind::OpenBrace:
        return Letters::tr("%1: a brace stands alone at “%2”.").arg(placeWords(problem), problem.name.simplified());
    case LetterProblem::Kind::NoFindings:
        return Letters::tr("%1: {findings} is missing, so the applicant would not learn what is wrong.")
            .arg(placeWords(problem));
    case LetterProblem::Kind::Empty:
        return Letters::tr("%1: nothing stands there.").arg(placeWords(problem));
    }
    Q_UNREACHABLE();
}

QString letterPartWord(LetterPart part)
{
    switch (part) {
    case LetterPart::Greeting:
        return Letters::tr("Greeting");
    case LetterPart::Return:
        return Letters::tr("Returned");
    case LetterPart::Ask:
        return Letters::tr("Asked");
    case LetterPart::Acknowledge:
        return Letters::tr("Approved");
    case LetterPart::Signature:
        return Letters::tr("Closing and signature");
    }
    Q_UNREACHABLE();
}

} // namespace certlink
