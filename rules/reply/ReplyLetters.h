#pragma once

#include "models/application/Failure.h"
#include "rules/RuleTexts.h"

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <array>

namespace certlink {

/// What a reply does: sends the application back, asks about it while it stays open, or says that it is approved.
enum class ReplyKind { Return, Ask, Acknowledge };
inline constexpr std::array allReplyKinds{ReplyKind::Return, ReplyKind::Ask, ReplyKind::Acknowledge};

[[nodiscard]] QLatin1StringView replyKindName(ReplyKind kind); ///< "return", "ask", "acknowledge"

/// The organisation's words of a reply in one language. In braces stand places for what is known of the application
/// ({contract}); placeholderNames() are all there are.
struct ReplyLetter {
    QString greeting;
    std::array<QString, allReplyKinds.size()> texts; ///< by kind, what stands between greeting and signature
    QString signature;

    [[nodiscard]] const QString &text(ReplyKind kind) const { return texts[size_t(kind)]; }
    friend bool operator==(const ReplyLetter &, const ReplyLetter &) = default;
};

/// The letters of a desk. A value.
struct ReplyLetters {
    ReplyLetter japanese;
    ReplyLetter english;

    [[nodiscard]] const ReplyLetter &of(Language language) const
    {
        return language == Language::Japanese ? japanese : english;
    }
    friend bool operator==(const ReplyLetters &, const ReplyLetters &) = default;
};

/// The letters of a desk that has written none of its own.
[[nodiscard]] ReplyLetters usualReplyLetters();

/// "applicant", "contract", "common_name", "start_date", "links", "findings", "form", "person".
[[nodiscard]] QStringList placeholderNames();

/// A part of a letter, for what is wrong with it.
enum class LetterPart { Greeting, Return, Ask, Acknowledge, Signature };
/// Why a letter cannot be used.
struct LetterProblem {
    enum class Kind {
        UnknownPlaceholder, ///< `name` is no placeholder
        OpenBrace,          ///< a brace without its other half; `name` is what stands behind or before it
        NoFindings,         ///< a letter that returns or asks has no place for what is wrong
        Empty,              ///< the part must not be empty
    };
    Kind kind = Kind::Empty;
    Language language = Language::Japanese;
    LetterPart part = LetterPart::Greeting;
    QString name;

    friend bool operator==(const LetterProblem &, const LetterProblem &) = default;
};
/// Everything wrong with the letters, in the order of their parts; empty: they can be used.
[[nodiscard]] QList<LetterProblem> problemsOf(const ReplyLetters &letters);

/// `text` with each placeholder's value in its place. Braces in a value are no placeholders; a placeholder that has
/// no value stands as it is.
[[nodiscard]] QString withPlaceholders(const QString &text, const QHash<QString, QString> &values);

/// As the database keeps them: `{"ja": {"greeting", "return", "ask", "acknowledge", "signature"}, "en": …}`.
[[nodiscard]] QString toJson(const ReplyLetters &letters);
/// The usual letters for an empty text. A Failure where it is no such JSON or a letter in it cannot be used.
[[nodiscard]] Result<ReplyLetters> replyLettersFromJson(const QString &json);

} // namespace certlink
