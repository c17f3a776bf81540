#include "models/application/Failure.h"

namespace certlink {

QString Failure::toString() const
{
    QString text = subject.isEmpty() ? detail : subject + QLatin1String(": ") + detail;
    if (!remedy.isEmpty())
        text += QStringLiteral(" — ") + remedy;
    return text;
}

} // namespace certlink
