#include "Folders.h"

QString fixturesFolder()
{
    return QStringLiteral(FIXTURES);
}

QString sharedFolder()
{
    return QStringLiteral(SHARED);
}
