#include "models/reading/LeftOver.h"

#include "models/reading/Courtesy.h"
#include "models/reading/LeftOpen.h"
#include "models/reading/Literals.h"
#include "models/reading/Requests.h"
#include "models/reading/WhoWrites.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace certlink {

using namespace Qt::Literals::StringLiterals;

bool isLabelWithWord(const FormLine &line)
{
    if (line.kind.kind != LineKind::Kind::Label)
        return false;
    const auto isHiragana = [](QChar c) { return c >= u'ぁ' && c <= u'ん'; };
    const qsizetype behind = line.kind.textBegin + line.kind.label->length;
    const QChar next = line.squeezed.at(behind);
    const bool goesOn = isHiragana(next) || (next == u'等' && isHiragana(line.squeezed.at(behind + 1)));
    return next.isLetterOrNumber() && !goesOn;
}

bool isRemarkWithin(const FormLine &line, const ReadingWords &words)
{
    QString name = foldedName(line.folded.text());
    if (name.endsWith(u'。'))
        name.chop(1);
    if (name.startsWith(u"↓↓") && name.endsWith(u"↓↓"))
        return false; // of the form in a reply of ours, above what is to be filled in
    static const QRegularExpression ofSomebody(u"tel|fax|〒|@|\\d{2,4}-\\d{2,4}-\\d{3,4}"_s);
    if (ofSomebody.match(name).hasMatch())
        return false;
    const qsizetype colon = name.indexOf(u':');
    if (colon < 0)
        return name.contains(u"??") || (makesSentence(line.folded.text().toString()) ? saysMore(name, true, words)
                                                                                     : isMoreThanPolite(name, words));
    static const WordSet ofTheForm({u"希望"_s, u"作業"_s, u"連携"_s, u"開始"_s, u"品目"_s, u"理由"_s, u"備考"_s});
    const QString label = name.left(colon);
    const QString said = name.mid(colon + 1);
    constexpr qsizetype longestLabel = 10;
    const bool isOther = label.size() <= longestLabel && !isInLatin(label) && !isLabelOfWhoWrites(label);
    return (ofTheForm.isIn(label) || isOther || isJotted(said)) && !saysNothing(said);
}

bool isSetMark(const FormLine &line)
{
    const QStringView text = line.squeezed.text();
    std::optional<MarkMatch> last;
    for (qsizetype i = 0; i < line.kind.textBegin; ++i) {
        if (const auto mark = matchMark(text, i))
            last = mark;
    }
    return last && last->sign != MarkMatch::Sign::Unset && last->sign != MarkMatch::Sign::UnsetBox &&
           last->sign != MarkMatch::Sign::No;
}

bool isAlteredHeading(const FormLine &line, const Application &application)
{
    constexpr qsizetype longest = 40; // what is longer is a sentence
    constexpr std::array<QStringView, 4> works{u"する作業", u"しない作業", u"した作業", u"な作業"};
    const QStringView text = line.squeezed.text();
    if (line.kind.option || text.size() > longest)
        return false;
    const auto isIn = [&](QStringView word) { return text.contains(word); };
    return (isIn(u"対象サ-ビス") && (application.servicesLabel.isEmpty() || isIn(u"現在の"))) ||
           (application.workLabel.isEmpty() && std::any_of(works.begin(), works.end(), isIn)) ||
           (application.reasonsLabel.isEmpty() && isIn(u"込みの理由"));
}

QStringView withoutAddressSigns(QStringView text)
{
    QStringView address = text.trimmed();
    for (const QStringView sign : {u"<", u"http://", u"https://", u"mailto:"}) {
        if (address.startsWith(sign))
            address = address.mid(sign.size());
    }
    for (const QStringView sign : {u">", u"/"}) {
        if (address.endsWith(sign))
            address.chop(sign.size());
    }
    return address;
}

} // namespace certlink
