#pragma once

#include "models/application/Evidence.h"
#include "models/register/Register.h"
#include "rules/desk/Recorder.h"

/// Numbered applications, each for a contract of its own, with nothing against them.

[[nodiscard]] QString contractOf(int number); ///< service code
[[nodiscard]] QByteArray mailOf(int number);
[[nodiscard]] certlink::Evidence evidenceOf(int number);
/// Knows the contracts 0 … count-1, their services and the administrator who writes.
[[nodiscard]] certlink::Register registerOf(int count);

extern const QDate receipt; ///< of every mail
extern const QDateTime now;

/// Opens the application at a desk as a window does, with what the store says of it.
[[nodiscard]] certlink::Result<certlink::ShownApplication> shownAt(const certlink::Store &store,
                                                                   const certlink::Rulebook &rulebook,
                                                                   const certlink::Evidence &evidence,
                                                                   const certlink::Layers &layers = {});
