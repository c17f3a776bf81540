#include "AnyMeaning.h"

#include <rapidcheck.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

int between(int first, int last)
{
    return *rc::gen::inRange(first, last + 1);
}

namespace {

QString digits(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QChar(u'0' + between(0, 9));
    return text;
}

} // namespace

Meaning anyMeaning(const Rulebook &rulebook)
{
    Meaning meaning;
    meaning.masterId = u"AB"_s + digits(8);
    meaning.serviceCode = QStringList{u"ssl"_s, u"sv"_s, u"cm"_s}[between(0, 2)] + digits(8);
    meaning.commonName =
        QStringList{u"www"_s, u"*"_s, u"login"_s}[between(0, 2)] + u".members"_s + digits(2) + u".example.co.jp"_s;
    const CatalogueItem &item = rulebook.items[between(0, int(rulebook.items.size()) - 1)];
    meaning.itemName = item.name;
    meaning.itemKey = item.key;
    meaning.months = QList<int>{6, 12, 24}[between(0, 2)];
    meaning.isAdd = between(0, 1);
    for (const CatalogueService &service : rulebook.services) {
        if (service.kind == ServiceKind::Other)
            continue;
        QStringList codes;
        for (int i = between(0, 3); i > 1; --i)
            codes.append(service.prefix + digits(8));
        meaning.codes.append(codes);
    }
    if (std::all_of(meaning.codes.begin(), meaning.codes.end(),
                    [](const QStringList &codes) { return codes.isEmpty(); }))
        meaning.codes[1] = {u"dx"_s + digits(8)};
    meaning.reason = between(0, 2);
    meaning.reasonText = u"パスワードを紛失したため"_s;
    meaning.startDate = receiptDate.addDays(between(0, 250));
    if (between(0, 1))
        meaning.fqdn = u"static"_s + digits(1) + u".members.example.jp"_s;
    meaning.intermediateCa = between(0, 2);
    meaning.permitted = between(0, 1);
    return meaning;
}

} // namespace certlink
