#pragma once

#include "models/application/Application.h"
#include "models/rulebook/Rulebook.h"

#include <QStringView>
#include <QVarLengthArray>

#include <optional>
#include <variant>

namespace certlink {

/// What a line of the form is about. The labels of form.md's table, and nothing else, count towards
/// "three different labels".
enum class Label : quint8 {
    MasterId,
    ServiceCode,
    CommonName,
    ItemAndTerm,
    Work,
    Services,
    Reasons,
    StartDate,
    MultiDomainFqdn,
    IntermediateCa,
    MultiServer,
};
inline constexpr int labelCount = 11;

/// The label as the form prints it, for people.
[[nodiscard]] QString labelText(Label label);
/// The same as SqueezedText writes it.
[[nodiscard]] QStringView labelKey(Label label);
/// A label or heading with which a squeezed line begins, and how much of it that is.
struct LabelMatch {
    Label label = Label::MasterId;
    qint32 length = 0;
};
[[nodiscard]] std::optional<LabelMatch> matchLabel(QStringView squeezedLine);

/// Whether the squeezed line begins like one of the form's explanatory sentences.
[[nodiscard]] bool isFormSentence(QStringView squeezedLine);

/// The service codes' own label inside a row, squeezed.
[[nodiscard]] QStringView codeLabel();
/// The option of the other procedure (rules about it are in form.md), squeezed.
[[nodiscard]] QStringView otherProcedureOption();

/// The second その他 of the form is among the reasons; the sentence alone does not tell them apart.
enum class OtherRow { Undecided };
using RowOption = std::variant<Work, ServiceKind, Reason, IntermediateCa, bool, OtherRow>;

struct OptionMatch {
    RowOption option;
    qint32 length = 0; ///< squeezed code units of the option's text
};

/// The options of the form, with the services as a rulebook names them.
class FormOptions
{
public:
    /// The rulebook outlives the options.
    explicit FormOptions(const Rulebook &rulebook);
    /// An option with which a squeezed line (after its mark) begins.
    [[nodiscard]] std::optional<OptionMatch> match(QStringView squeezedLine) const;

private:
    struct Entry {
        QStringView key; ///< squeezed
        RowOption option;
    };
    QVarLengthArray<Entry, 24> m_entries;
};

} // namespace certlink
