#pragma once

#include "rules/desk/OpenCase.h"
#include "rules/masking/MaskedText.h"

namespace certlink {

/// An application and everything it is judged with.
struct MaskableCase {
    Evidence evidence;
    Layers layers;
    Register contractRegister;                ///< the rows that concern it, without what is laid over
    std::optional<ContractDealings> dealings; ///< nothing: judged without a database
};

/// The same with everything that names somebody masked, as evidence that is read and judged by the same engine.
struct MaskedCase {
    MaskableCase masked;
    /// The masked application, opened. Where `isTheSame` is false the mask changed what a rule sees: it must not be
    /// shown for the original.
    std::shared_ptr<const CaseFile> file;
    bool isTheSame = false; ///< every rule says the same of it as of the original
};

/// Masks IDs, names, addresses, codes and host names: one key, one mask for each value, so that what is equal stays
/// equal wherever it stands. Of a mail the text that is read is left, and of its head what rules look at; words
/// that stand in a line of the form and are no answer stay, but for the names known from the mail's head and the
/// register. Immutable; safe to share between threads.
class Masker
{
public:
    /// Another `key`, other masks; an empty one: one that nobody knows. The desk's own addresses are not masked.
    /// `rulebook` must outlive it.
    Masker(const QByteArray &key, const Rulebook &rulebook);
    /// A key nobody knows.
    [[nodiscard]] static QByteArray freshKey();

    [[nodiscard]] Register masked(const Register &rows) const;
    [[nodiscard]] Layers masked(const Layers &layers) const;
    [[nodiscard]] ContractDealings masked(const ContractDealings &dealings) const;
    /// The text of a mail as it was read, and its head.
    [[nodiscard]] DecodedMail masked(const ReadMail &mail, const Register &rows) const;
    /// `file`: the original, opened with its register, whose mail the evidence is. Its key, charset and bytes are of
    /// the masked text.
    [[nodiscard]] MaskedCase masked(const MaskableCase &one, const CaseFile &file, QDate fallbackReceiptDate) const;

    [[nodiscard]] QString code(const QString &code) const;       ///< a service code, master ID or group
    [[nodiscard]] QString hostName(const QString &name) const;   ///< lower case
    [[nodiscard]] QString address(const QString &address) const; ///< a bare mail address; null stays null
    [[nodiscard]] static QString name(const QString &name);      ///< of a person
    [[nodiscard]] QString prose(const QString &text) const;      ///< a subject, a remark, a reason

private:
    [[nodiscard]] QString cell(const QString &column, const QString &value) const;

    const Rulebook &m_rulebook;
    Masks m_masks;
};

/// Whether every rule says the same in both, and what follows for the application is the same.
[[nodiscard]] bool saysTheSame(const Judgement &one, const Judgement &other);

} // namespace certlink
