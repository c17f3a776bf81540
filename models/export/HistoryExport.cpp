#include "models/export/HistoryExport.h"

#include "models/application/Tokyo.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

/// Sentences for people.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::HistoryExport)
};

constexpr int decisionsAtATime = 200;

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(qint64 number)
{
    return number == 0 ? QJsonValue() : QJsonValue(number);
}

QJsonValue day(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue moment(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(inTokyo(time).toString(Qt::ISODate)) : QJsonValue();
}

QJsonArray waivedRules(const QJsonObject &layers)
{
    QJsonArray rules;
    for (const QJsonValue one : layers["settlements"_L1].toArray()) {
        if (one["kind"_L1].toString() == u"waived")
            rules.append(one["rule"_L1]);
    }
    return rules;
}

/// Of the replies of a kind, the oldest first.
QJsonArray timesOf(const QList<SentReply> &replies, SentReply::Kind kind)
{
    QJsonArray times;
    for (const SentReply &reply : replies) {
        if (reply.kind == kind)
            times.prepend(moment(reply.at));
    }
    return times;
}

/// Who sent them, in the same order.
QJsonArray sendersOf(const QList<SentReply> &replies, SentReply::Kind kind)
{
    QJsonArray people;
    for (const SentReply &reply : replies) {
        if (reply.kind == kind)
            people.prepend(reply.by);
    }
    return people;
}

/// `replies`: sent about its application, the newest first. `look`: of who decided, where another had prepared it.
TableWriter::Row rowOf(const DecisionRecord &record, const QList<SentReply> &replies,
                       const std::optional<Store::LookBefore> &look)
{
    QJsonArray rules;
    for (const DecidedFinding &finding : record.findings)
        rules.append(finding.rule);
    const bool hasChange = record.change.has_value();
    const ApprovedChange change = record.change.value_or(ApprovedChange());
    return {record.id,
            QString(decisionKindName(record.kind)),
            moment(record.at),
            record.by,
            orNull(record.preparedBy),
            orNull(record.withdraws),
            orNull(record.withdrawnBy),
            orNull(record.reason),
            day(record.receiptDate),
            orNull(record.serviceCode),
            record.disposition,
            rules,
            waivedRules(record.layers),
            orNull(change.work),
            hasChange ? QJsonValue(QJsonArray::fromStringList(change.linksAfter)) : QJsonValue(),
            day(change.startDate),
            record.edition,
            orNull(record.fromAddress),
            orNull(record.subject),
            orNull(record.evidence.source),
            orNull(record.messageId),
            orNull(record.reply),
            timesOf(replies, SentReply::Kind::Ask),
            sendersOf(replies, SentReply::Kind::Ask),
            timesOf(replies, SentReply::Kind::Acknowledge),
            sendersOf(replies, SentReply::Kind::Acknowledge),
            look ? QJsonValue(QString(intentionName(look->look.intention))) : QJsonValue(),
            look ? moment(look->look.at) : QJsonValue()};
}

Result<TableWriter::Row> rowOf(const Store &store, qint64 decision)
{
    const Result<DecisionRecord> record = store.decision(decision);
    if (!record)
        return tl::make_unexpected(record.error());
    const Result<QList<SentReply>> replies = store.repliesOfDecision(decision);
    const Result<std::optional<Store::LookBefore>> look = store.lookBefore(decision);
    if (!replies || !look)
        return tl::make_unexpected(replies ? look.error() : replies.error());
    return rowOf(*record, *replies, *look);
}

} // namespace

QStringList historyColumns()
{
    return {u"id"_s,
            u"kind"_s,
            u"decided_at"_s,
            u"decided_by"_s,
            u"prepared_by"_s,
            u"withdraws"_s,
            u"withdrawn_by"_s,
            u"reason"_s,
            u"receipt_date"_s,
            u"service_code"_s,
            u"disposition"_s,
            u"findings"_s,
            u"waived"_s,
            u"work"_s,
            u"links_after"_s,
            u"start_date"_s,
            u"edition"_s,
            u"from"_s,
            u"subject"_s,
            u"source"_s,
            u"message_id"_s,
            u"reply"_s,
            u"asked_at"_s,
            u"asked_by"_s,
            u"acknowledged_at"_s,
            u"acknowledged_by"_s,
            u"looked"_s,
            u"looked_at"_s};
}

Result<qint64> exportHistory(const Store &store, const HistoryFilter &filter, TableWriter &table,
                             const std::function<bool(qint64 written)> &goesOn)
{
    qint64 written = 0;
    qint64 before = 0;
    for (;;) {
        const Result<QList<DecisionSummary>> page = store.history(filter, before, decisionsAtATime);
        if (!page)
            return tl::make_unexpected(page.error());
        for (const DecisionSummary &summary : *page) {
            const Result<TableWriter::Row> row = rowOf(store, summary.id);
            if (!row)
                return tl::make_unexpected(row.error());
            if (const Result<void> done = table.write(*row); !done)
                return tl::make_unexpected(done.error());
            ++written;
        }
        if (page->size() < decisionsAtATime)
            return written;
        before = page->last().id;
        if (goesOn && !goesOn(written))
            return tl::make_unexpected(Failure{
                Failure::Code::Refused, {}, Texts::tr("The export was ended."), Texts::tr("No file was made.")});
    }
}

QStringList changeColumns()
{
    return {u"decision"_s,     u"service_code"_s, u"work"_s,          u"day"_s,         u"start_date"_s,
            u"links_before"_s, u"links_added"_s,  u"links_removed"_s, u"links_after"_s, u"outcome"_s,
            u"note"_s,         u"noted_by"_s,     u"noted_at"_s,      u"approved_by"_s, u"approved_at"_s};
}

Result<void> exportChanges(const QList<ChangeToCarryOut> &changes, TableWriter &table)
{
    for (const ChangeToCarryOut &one : changes) {
        const ApprovedChange &change = one.change;
        Result<void> written = table.write(
            {one.decision, change.contract, change.work, day(one.day()), day(change.startDate),
             change.linksBeforeKnown ? QJsonValue(QJsonArray::fromStringList(change.linksBefore)) : QJsonValue(),
             QJsonArray::fromStringList(one.linksAdded()), QJsonArray::fromStringList(one.linksRemoved()),
             QJsonArray::fromStringList(change.linksAfter), QString(outcomeName(one.carrying.outcome)),
             orNull(one.carrying.note), orNull(one.carrying.by), moment(one.carrying.at), one.approvedBy,
             moment(one.approvedAt)});
        if (!written)
            return written;
    }
    return {};
}

} // namespace certlink
