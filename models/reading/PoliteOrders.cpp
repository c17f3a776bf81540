#include "models/reading/PoliteOrders.h"

#include <QRegularExpression>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

bool fits(const QString &name, const QRegularExpression &what)
{
    return what.match(name).hasMatch();
}

/// "ご対応は年末に", "新年早々の切り替えを", "正月が終わりましたら作業を": seasons are polite, but no day for the work.
bool namesTime(const QString &name)
{
    static const QRegularExpression time(
        u"(?:対応|作業|利用開始|利用|開始|切り?替え?|手続き?|処理|実施|反映)[はをも]、?(?:年末|新年|年始|正月|元日|師走|年の瀬|本日|今日)|"
        u"(?:年末|新年|年始|お?正月|元日|師走|年の瀬|本日|今日)(?:早々|中)?(?:にな[っり][^、。]{0,8}|が(?:終わ|明け)[^、。]{0,8})?[のにでを、]*(?:の|より|から)?ご?"
        u"(?:対応|作業|利用|切り?替え?|処理|実施|反映)(?![^、。]{0,12}ありがと)"_s);
    return fits(name, time);
}

/// "先日お送りしたメールの内容で", "上記ではなく": what counts stands elsewhere.
bool namesSource(const QString &name)
{
    static const QRegularExpression instead(u"(?:上記|下記|以下|記載|申込書|フォ-ム)の?(?:内容|とおり|通り)?ではな"_s);
    static const QRegularExpression elsewhere(
        u"(?:電話|メ-ル|書類|資料|ファックス|fax|打ち?合わ?せ|先日|前回)[^、。]{0,16}(?:内容|日|とおり|通り)の?(?:ほう|方)?[でにを]、?[^。]{0,20}"
        u"(?:登録|手続き?|処理|変更|進め|対応|設定)[^、。]{0,8}(?:お願い|くださ|下さ|いただけ|頂け)"_s);
    return fits(name, instead) || fits(name, elsewhere);
}

/// "お願いするか検討いたします", "ご回答を拝見し、検討のうえ", "申し込みの方法について、ご教示を".
bool appliesNotYet(const QString &name)
{
    static const QRegularExpression notYet(
        u"(?:する|すべき|べき|いたす)か(?:どうか)?[をは、]*検討|検討の(?:うえ|上)、?(?:お?申|お?願い|改めて|あらためて|ご?連絡)|検討(?:中|して(?:い|おり)る?)の?(?:内容|もの|段階)|"
        u"(?:て|で)から、?(?:お?申し?込み?|お?手続き?|お?願い|登録)(?:を|の)?[^、。]{0,8}(?:検討|願い|いた|し)|"
        u"(?:申し?込み?|手続き?|記入|申請)の?(?:方法|仕方|手順|書き方)(?:について|に関して|を|は)、?ご?(?:教示|教え|案内|説明)(?!.*ありがと)"_s);
    static const QRegularExpression nothing(
        u"(?:対応|手続き?|処理|作業|登録|変更|設定|連携)(?:は|を|について)?[^、。]{0,8}なくて(?:も)?(?:結構|構|かまい|大丈夫|よい|いい|よろし)"_s);
    return fits(name, notYet) || fits(name, nothing);
}

/// "証明書の利用を終わりにいたします", "現在の連携も引き続き": what the form's work does not bring about.
bool endsOrKeeps(const QString &name)
{
    static const QRegularExpression ends(
        u"(?:契約|利用|サ-ビス|証明書)[はをも]、?[^、。]{0,10}(?:で|を)?終わ(?:り(?!まし?た)|らせ|る)|契約[はも]、?[^、。]{0,14}(?:引き?継[いが]|引き?渡)"_s);
    static const QRegularExpression keeps(
        u"(?:現在|今|従来|これまで)の?(?:連携先?|サ-ビス|契約)(?:につきまして)?[をも]、?[^、。]{0,6}(?:引き続き|今後|そのまま|継続)|"
        u"(?:引き続き|今後も)、?(?:現在|今|従来)の?(?:連携先?|サ-ビス|契約)[をも]|(?:前回|先日|以前)の?お?申し?込み?(?:につきまして|について|の(?:件|分))?も"_s);
    return fits(name, ends) || fits(name, keeps);
}

/// "書類の記入は、ご担当者様にお願いいたします", "申込者は弊社の担当者ではございません".
bool leavesToOthers(const QString &name)
{
    static const QRegularExpression others(
        u"(?:記入|入力|記載)[はをも]、?[^、。]{0,12}お願い|不備が(?:ある|あり|ござ)(?!まし?たら|い?ましたら|れば)|"
        u"(?:申込者|申請者|私|当方|小職)は、?[^、。]{0,12}(?:担当者?|契約者|管理者|社員|関係者)では(?:ない|あり|ござ)"_s);
    return fits(name, others);
}

/// "日をずらしていただけますと有難く存じます", "証明書の設定もお手配ください": a request, however it ends.
bool asksInThanks(const QString &name)
{
    static const QRegularExpression asked(
        u"([^、。]*)(?:いただけ|頂け|くださ[るい]|下さ[るい]|もらえ)(?:れば|ますれば|ますと|ましたら|たら|るなら)?、?(?:大変|誠に|とても)?(?:あり?がた|有り?難|うれし|嬉し|助か)|"
        u"([^、。]*)(?:てから|でから|たら|れば|なら)(?:です)?と?、?(?:大変|誠に|とても)?(?:あり?がた|有り?難|うれし|嬉し|助か)"_s);
    static const QRegularExpression usual(
        u"(?:確認|対応|検討|手続き?|処理|連絡|返信|返事|回答|一報|知らせ|教え|査収|覧|登録|変更|手配|(?<!てお)進め|受け?付け?|電話|願い|申し付け)(?:を|して|し|て|まで|の程|のほど|いた|だ)*$"_s);
    const QRegularExpressionMatch match = asked.match(name);
    if (!match.hasMatch())
        return false;
    const QString what = match.captured(1) + match.captured(2);
    return !fits(what, usual);
}

} // namespace

bool ordersPolitely(const QString &name)
{
    static const QRegularExpression alsoArranged(
        u"(?:設定|発行|更新|登録|手続き?)も、?(?:お手配|ご?手配|ご?対応|あわせて|併せて)"_s);
    return namesTime(name) || namesSource(name) || appliesNotYet(name) || endsOrKeeps(name) || leavesToOthers(name) ||
           asksInThanks(name) || fits(name, alsoArranged);
}

} // namespace certlink
