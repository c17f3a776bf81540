#pragma once

#include "models/application/Application.h"
#include "models/rulebook/Rulebook.h"

#include <QStringView>

#include <array>
#include <optional>
#include <variant>
#include <vector>

namespace certlink {

/// What a line of the form is about: the labels of form.md's table. ItemName and TermAlone are the two
/// halves of 品目名と有効期間, written on lines of their own.
enum class Label : quint8 {
    MasterId,
    ServiceCode,
    CommonName,
    ItemAndTerm,
    ItemName,
    TermAlone,
    Work,
    Services,
    Reasons,
    StartDate,
    MultiDomainFqdn,
    IntermediateCa,
    MultiServer,
};
inline constexpr int labelCount = 13;

/// Below it stand options, no value.
[[nodiscard]] bool isHeading(Label label);
/// One of the four lines of the form's head.
[[nodiscard]] inline bool isHead(Label label)
{
    return label <= Label::TermAlone;
}
/// The row of form.md's table: the halves of 品目名と有効期間 are one label.
[[nodiscard]] inline Label tableRow(Label label)
{
    return label == Label::ItemName || label == Label::TermAlone ? Label::ItemAndTerm : label;
}
/// The field an answer behind the label belongs to.
[[nodiscard]] Field fieldOf(Label label);

/// The label as the form prints it, for people.
[[nodiscard]] QString labelText(Label label);
/// The same as SqueezedText writes it.
[[nodiscard]] QStringView labelKey(Label label);
/// A label or heading with which a squeezed line begins, and how much of it that is.
struct LabelMatch {
    Label label = Label::MasterId;
    qint32 length = 0;
    bool needsSeparator = false; ///< a word of everyday: a label only before a colon or alone on its line
};
[[nodiscard]] std::optional<LabelMatch> matchLabel(QStringView squeezedLine);

/// Whether the squeezed line begins like one of the form's explanatory sentences.
[[nodiscard]] bool isFormSentence(QStringView squeezedLine);
/// The options such a sentence stands above instead of a heading; nothing for the others.
[[nodiscard]] std::optional<Label> groupBelowSentence(QStringView squeezedLine);

/// What the form explains behind a heading and an option, without its sign and brackets, squeezed.
inline constexpr std::array<QStringView, 2> printedExplanations{u"連携する対象サ-ビスをすべて記入してください",
                                                                u"複数ライセンスの証明書品目が対象"};
/// Whether a text is one of these, or what is left where one was broken in two.
[[nodiscard]] bool isPrintedExplanation(QStringView folded);

/// The service codes' own label inside a row, squeezed.
[[nodiscard]] QStringView codeLabel();
/// The option of the other procedure (rules about it are in form.md), squeezed.
[[nodiscard]] QStringView otherProcedureOption();

/// The second その他 of the form is among the reasons; the sentence alone does not tell them apart.
enum class OtherRow { Undecided };
using RowOption = std::variant<Work, ServiceKind, Reason, IntermediateCa, bool, OtherRow>;
/// The heading a row stands below; that of an undecided その他 is the reasons'.
[[nodiscard]] Label groupOf(const RowOption &option);

/// An option with which a squeezed text begins.
struct OptionMatch {
    RowOption option;
    qint32 length = 0;  ///< squeezed code units that are the option's printed text, its explanation included
    bool whole = false; ///< the printed text ends there; else what follows departs from it
};

/// The options of the form, with the services as a rulebook names them (form.md, Shortened options).
class FormOptions
{
public:
    /// The rulebook outlives the options.
    explicit FormOptions(const Rulebook &rulebook);

    /// An option that is known wherever it stands: enough of its printed text to be nothing else.
    [[nodiscard]] std::optional<OptionMatch> match(QStringView squeezedLine) const;
    /// An option known by the beginning of its printed text, of one group or, without one, of all.
    [[nodiscard]] std::optional<OptionMatch> matchBeginning(QStringView squeezedLine, std::optional<Label> group) const;
    /// An option of a group whose printed text has all of `squeezedText` in it, and no other row has.
    [[nodiscard]] std::optional<RowOption> matchPart(QStringView squeezedText, Label group) const;
    /// What the form prints in brackets behind an option; empty where it prints nothing.
    [[nodiscard]] QStringView explanationOf(const RowOption &option) const;

private:
    struct Row {
        RowOption option;
        QStringView text;        ///< squeezed, without explanation
        QStringView explanation; ///< behind it, in brackets; empty where there is none
        qint32 strict = 0;       ///< so much of the text is nothing else wherever it stands
    };
    /// How much of a row's text a line begins with, with or without the house's name before either.
    struct Common {
        qsizetype length = 0;
        bool whole = false;
    };
    [[nodiscard]] static Common commonOf(const Row &row, QStringView line);
    [[nodiscard]] static OptionMatch matched(const Row &row, QStringView line, Common common);

    std::vector<Row> m_rows;
};

} // namespace certlink
