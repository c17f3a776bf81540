#include "Entries.h"

#include "models/rulebook/EditionDraft.h"

#include <QJsonArray>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

const QDateTime noon(QDate(2026, 11, 25), QTime(3, 0), Qt::UTC);

DecisionEntry approval(int number)
{
    DecisionEntry entry;
    entry.evidence = {Evidence::Kind::Mail, QByteArray("From: a\r\n\r\n\x83\x7D\0x", 14) + QByteArray::number(number),
                      u"inbox/1.eml"_s, 0, QDate(2026, 11, 25)};
    entry.messageId = u"<%1@x>"_s.arg(number);
    entry.receiptDate = QDate(2026, 11, 25);
    entry.serviceCode = u"ssl00000001"_s;
    entry.disposition = u"approvable"_s;
    entry.rulebook = {"{}", "date,name\n"};
    entry.edition = u"2026-11"_s;
    entry.application = {{u"master_id"_s, u"AB1"_s}};
    entry.judgement = {{u"disposition"_s, u"approvable"_s}};
    entry.facts = {{u"register"_s, QJsonObject()}};
    entry.layers = {{u"settlements"_s, QJsonArray{QJsonObject{{u"reason"_s, u"電話で確認"_s}}}}};
    entry.change =
        ApprovedChange{u"ssl00000001"_s, u"change"_s, {u"dx00000001"_s}, {u"wht00000001"_s}, true, QDate(2026, 12, 8)};
    entry.by = u"staff"_s;
    entry.at = noon;
    return entry;
}

DecisionEntry returned(int number)
{
    DecisionEntry entry = approval(number);
    entry.kind = DecisionKind::Returned;
    entry.disposition = u"return"_s;
    entry.findings = {{u"L3-weekend"_s, u"block"_s, u"violated"_s}, {u"L4-lead-time"_s, u"block"_s, u"unknown"_s}};
    entry.reply = u"ご希望日は休業日です"_s;
    entry.change.reset();
    return entry;
}

RulebookSource otherEdition(const Rulebook &rulebook, const QString &name, QDate from)
{
    EditionDraft draft(rulebook.source());
    draft.values[u"edition"_s] = name;
    draft.values[u"in_force_from"_s] = from.toString(Qt::ISODate);
    draft.values[u"lead_time_business_days"_s] = rulebook.leadTimeBusinessDays + 1;
    return draft.source();
}
