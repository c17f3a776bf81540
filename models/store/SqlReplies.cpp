#include "models/store/SqlStore.h"

#include "models/store/Statements.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

const QString replyColumns = u"r.kind, r.way, r.rules, r.sent_by, r.sent_at"_s;

SentReply replyOf(const QSqlQuery &row)
{
    return {sentReplyKindFromName(row.value(0).toString()), sentReplyWayFromName(row.value(1).toString()),
            textOf(row.value(2)).split(u' ', Qt::SkipEmptyParts), row.value(3).toString(), timeOf(row.value(4))};
}

} // namespace

QLatin1StringView sentReplyKindName(SentReply::Kind kind)
{
    return kind == SentReply::Kind::Acknowledge ? "acknowledge"_L1 : "ask"_L1;
}

QLatin1StringView sentReplyWayName(SentReply::Way way)
{
    switch (way) {
    case SentReply::Way::Copied:
        return "copied"_L1;
    case SentReply::Way::Saved:
        return "saved"_L1;
    case SentReply::Way::MailProgram:
        return "mail-program"_L1;
    }
    Q_UNREACHABLE();
}

SentReply::Kind sentReplyKindFromName(QStringView name)
{
    return name == "acknowledge"_L1 ? SentReply::Kind::Acknowledge : SentReply::Kind::Ask;
}

SentReply::Way sentReplyWayFromName(QStringView name)
{
    for (const SentReply::Way way : {SentReply::Way::Saved, SentReply::Way::MailProgram}) {
        if (sentReplyWayName(way) == name)
            return way;
    }
    return SentReply::Way::Copied;
}

Result<void> SqlStore::noteReply(const DecidedForm &form, const SentReply &reply)
{
    const Result<qint64> done =
        record(LinkKind::Reply, u"evidence_sha256, form_index, message_key, kind, way, rules, sent_by, sent_at"_s,
               {sha256Hex(form.evidence.bytes), form.evidence.formIndex, messageKeyOf(form.messageId),
                QString(sentReplyKindName(reply.kind)), QString(sentReplyWayName(reply.way)),
                orNothing(reply.rules.join(u' ')), reply.by, isoTime(reply.at)});
    return done ? Result<void>() : failed(done.error());
}

Result<QList<SentReply>> SqlStore::repliesOfForm(const FormIdentity &form) const
{
    return rowsOf(m_database->run(u"SELECT %1 FROM sent_replies r WHERE r.form_index = ? AND (r.evidence_sha256 = ? "
                                  "OR r.message_key = ?) ORDER BY r.id DESC"_s.arg(replyColumns),
                                  {form.formIndex, form.evidenceSha256, messageKeyOf(form.messageId)}),
                  &replyOf);
}

Result<QList<SentReply>> SqlStore::repliesOfDecision(qint64 decision) const
{
    return rowsOf(m_database->run(u"SELECT %1 FROM decisions d JOIN sent_replies r ON r.form_index = d.form_index "
                                  "AND (r.evidence_sha256 = d.evidence_sha256 OR r.message_key = d.message_key) "
                                  "WHERE d.id = ? ORDER BY r.id DESC"_s.arg(replyColumns),
                                  {decision}),
                  &replyOf);
}

} // namespace certlink
