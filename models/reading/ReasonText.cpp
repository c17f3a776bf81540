#include "models/reading/ReasonText.h"

#include "models/reading/LeftOpen.h"
#include "models/reading/WhoWrites.h"
#include "models/rulebook/Rulebook.h"

#include <QRegularExpression>

namespace certlink {

using namespace Qt::Literals::StringLiterals;

bool isNoReason(const QString &text)
{
    const QString name = foldedName(text);
    static const QRegularExpression because(u"(?:の?ため|による|により|から)(?:です)?[。.]?$"_s);
    static const QRegularExpression open(
        u"代わりに申|代理で|急い|至急|頼まれ|未契約|両方|一時的|契約前|決裁前|不在|確認[がは]?取れて|既に申し?込|当日中|本日中|今日中|時間を?指定|休日に|夜間|後で|も含め|も(?:追加|連携し)|(?:コモンネ-ム|fqdn|ドメイン|品目|名義)[^、。]{0,6}(?:一致し|異な)|未開通|権限の?(?:ない|無い)担当|まとめて|"
        u"ではなく(?!メ-ル)|話した(?:とおり|通り)|前回と同|相談済|^(?:不明|なし|特に)|なんとなく|わからない$|ではないため|でないため|練習|試験|お試し"_s);
    const QString stem = QString(name).remove(because);
    return isJotted(stem) || callsItself(stem) || open.match(name).hasMatch();
}

bool tellsWhyByMail(const QString &text)
{
    static const QRegularExpression notOnline(
        u"^[^、。]*(?:オンライン|画面|ログイン|操作|パスワ-ド|アカウント|候補|リスト|一覧|ブラウザ|システム|エラ-|ネットワ-ク|ポリシ-)[^、。]{0,24}"
        u"(?:ない|ません|ず|できなかった|エラ-|不具合|障害|メンテナンス|不可|ロック|忘れ|表示される|未契約|制限|禁止)[^、。]{0,12}$"_s);
    static const QRegularExpression guided(
        u"^[^、。]*(?:窓口|サポ-ト|御社|貴社|iij)[^、。]{0,10}ご?(?:案内|指示|連絡|指定)(?:の?(?:とおり|通り|ため)|に(?:よる|より|よって|従い|基づき)|(?:いただ|頂|を?受け)[^、。]{0,8})$"_s);
    const QString name = foldedName(text);
    return !isNoReason(text) && (notOnline.match(name).hasMatch() || guided.match(name).hasMatch());
}

} // namespace certlink
