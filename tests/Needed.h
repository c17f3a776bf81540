#pragma once

#include "models/application/Failure.h"

#include <utility>

/// The value of what a test cannot go on without: where there is none, the program ends and says why.
template<typename T>
T needed(certlink::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toString()));
    return std::move(*result);
}
