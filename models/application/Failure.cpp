#include "models/application/Failure.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

QString Failure::toString() const
{
    QString text = subject.isEmpty() ? detail : subject + ": "_L1 + detail;
    if (!remedy.isEmpty())
        text += u" — "_s + remedy;
    return text;
}

} // namespace certlink
