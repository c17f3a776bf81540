#pragma once

#include <QByteArray>
#include <QDate>
#include <QLatin1StringView>
#include <QString>

#include <optional>

namespace certlink {

/// What arrived, and what is needed to read it the same way again: after a restart, inside the
/// transaction that writes a decision, and years later from the record.
struct Evidence {
    enum class Kind {
        Mail,   ///< a message with its headers
        Text,   ///< a file without headers
        Pasted, ///< text from the clipboard; `bytes` are its UTF-8
        Typed,  ///< begun empty at the desk; `bytes` are what was typed, as UTF-8
    };

    Kind kind = Kind::Pasted;
    QByteArray bytes; ///< as it arrived; never edited
    QString source;   ///< path, or what it was called; empty: pasted or typed
    int formIndex = 0;
    /// The day it came to the desk (Asia/Tokyo): receipt date of what has no date of its own.
    QDate arrivedOn;
    /// The text as a person edited it in the pane; nothing: as it arrived.
    std::optional<QString> editedText{};
    /// The charset a person chose for the mail's texts ("shift_jis"); empty: as the mail says.
    QByteArray charset{};

    /// Pasted or typed: its text may be edited in the pane.
    [[nodiscard]] bool isEditable() const { return kind == Kind::Pasted || kind == Kind::Typed; }
    friend bool operator==(const Evidence &, const Evidence &) = default;
};

[[nodiscard]] QLatin1StringView evidenceKindName(Evidence::Kind kind); ///< "mail", "text", "pasted", "typed"
/// Nothing where the name is none.
[[nodiscard]] std::optional<Evidence::Kind> evidenceKindFromName(QStringView name);

/// SHA-256 of the bytes, lower-case hex.
[[nodiscard]] QString sha256Hex(const QByteArray &bytes);
/// Names one form of one piece of evidence: the hash of the bytes and the form's index.
[[nodiscard]] QString evidenceKey(const Evidence &evidence);
/// The same where the hash is known: a mail of many forms is hashed once.
[[nodiscard]] QString evidenceKey(const QString &sha256, int formIndex);
/// The hash in such a key.
[[nodiscard]] QString sha256OfKey(const QString &key);

} // namespace certlink
