#include "models/store/Head.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

QString anchorText(const Anchor &anchor)
{
    return u"certlink-anchor 1 %1 %2 %3"_s.arg(anchor.head.sequence)
        .arg(QString::fromLatin1(anchor.head.hash), anchor.at.toUTC().toString(Qt::ISODateWithMs));
}

std::optional<Anchor> anchorFromText(const QString &text)
{
    static const QRegularExpression line(
        u"\\bcertlink-anchor\\s+1\\s+([0-9]{1,18})\\s+([0-9a-f]{64})\\s+([0-9T:.-]+Z)"_s);
    const QRegularExpressionMatch match = line.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const Anchor anchor{{match.captured(1).toLongLong(), match.captured(2).toLatin1()},
                        QDateTime::fromString(match.captured(3), Qt::ISODateWithMs)};
    return anchor.at.isValid() && anchor.head.sequence > 0 ? std::optional(anchor) : std::nullopt;
}

} // namespace certlink
