#include "models/reading/Subject.h"

#include "models/reading/LeftOpen.h"
#include "models/rulebook/Rulebook.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace certlink {

using namespace Qt::Literals::StringLiterals;

bool callsItOtherwise(QStringView subject, bool isChange)
{
    static const QRegularExpression other(
        u"\\?$|確認させて|仮申|の(?:ご)?(?:相談|質問)|質問[)）】\\]]|\\bdraft\\b|^test$|本日中|今日中|"
        u"[^a-zぁ-ゟ々〇一-龠ァ-ヶー](?:仮|案|テスト|サンプル|見本|ドラフト|test|sample)[)）】\\]]?$"_s);
    static const QRegularExpression add(u"連携[^変]{0,8}追加|追加(?:申込|申請)"_s);
    static const QRegularExpression change(u"連携[^追]{0,8}変更|変更(?:申込|申請)"_s);
    const QString name = foldedName(subject);
    const auto calls = [&](const QRegularExpression &what) { return what.match(name).hasMatch(); };
    static const QRegularExpression between(u"[ \\[\\]()【】「」<>:※_-]+"_s);
    const QStringList pieces = subject.toString().split(between, Qt::SkipEmptyParts);
    const bool isNoted =
        std::any_of(pieces.begin(), pieces.end(), [](const QString &piece) { return isJotted(foldedName(piece)); });
    static const QRegularExpression denied(u"\\b(?:do not|don't|tentative|wip|fyi|no action)\\b"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return isNoted || denied.match(subject.toString()).hasMatch() || calls(other) ||
           (isChange && calls(add) && !calls(change));
}

bool isReplySubject(QStringView subject)
{
    return subject.trimmed().startsWith(u"re:", Qt::CaseInsensitive);
}

} // namespace certlink
