#include "ui/reply/SentReplyWords.h"

#include "models/application/Tokyo.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace certlink {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SentReplyWords)
};

QString wayWords(SentReply::Way way)
{
    switch (way) {
    case SentReply::Way::Copied:
        return Texts::tr("text copied");
    case SentReply::Way::Saved:
        return Texts::tr("saved as a mail");
    case SentReply::Way::MailProgram:
        return Texts::tr("opened in the mail program");
    }
    Q_UNREACHABLE();
}

} // namespace

QString sentenceOf(const SentReply &reply, qsizetype named)
{
    const QString time = inTokyo(reply.at).toString(u"yyyy-MM-dd HH:mm");
    const QString way = wayWords(reply.way);
    if (reply.kind == SentReply::Kind::Acknowledge)
        return Texts::tr("The applicant was told of the approval: %1 by %2 (%3).").arg(time, reply.by, way);
    if (reply.rules.isEmpty())
        return Texts::tr("The applicant was asked: %1 by %2 (%3).").arg(time, reply.by, way);
    return Texts::tr("The applicant was asked: %1 by %2 (%3), about %4.")
        .arg(time, reply.by, way,
             reply.rules.mid(0, named).join(u", "_s) % (reply.rules.size() > named ? u"…"_s : QString()));
}

} // namespace certlink
