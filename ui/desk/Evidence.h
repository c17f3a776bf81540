#pragma once

#include "rules/desk/CaseFile.h"
#include "ui/desk/Layers.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QString>

#include <memory>
#include <optional>

namespace certlink {

/// What arrived, and what is needed to read it the same way again: after a restart, and inside the
/// transaction that writes a decision.
struct Evidence {
    enum class Kind { Mail, Text, Pasted };

    Kind kind = Kind::Pasted;
    QByteArray bytes; ///< as it arrived; never edited
    QString source;   ///< empty: pasted
    int formIndex = 0;
    /// The day it came to the desk (Asia/Tokyo): receipt date of what has no date of its own.
    QDate arrivedOn;
    /// The text as a person edited it in the pane; nothing: as it arrived.
    std::optional<QString> editedText;
    /// The charset a person chose for the mail's texts ("shift_jis"); empty: as the mail says.
    QByteArray charset{};
};

/// Decodes the evidence; an edited text takes the place of the body.
[[nodiscard]] DecodedMail decodeEvidence(const Evidence &evidence);
/// The pasted mail with `text` as its body. Private keys in it are masked.
[[nodiscard]] DecodedMail withText(DecodedMail mail, const QString &text);

/// Reads, lays the layers over it and judges, from the bytes on. A Failure where the evidence no
/// longer holds that form, or a layer cannot be laid.
[[nodiscard]] Result<std::unique_ptr<CaseFile>> openCase(const Evidence &evidence, const Layers &layers,
                                                         const DeskContext &context);

/// All but the bytes, source and form index, which a draft keeps by itself.
[[nodiscard]] QJsonObject toJson(const Evidence &evidence);
void fromJson(const QJsonObject &object, Evidence &evidence);

} // namespace certlink
