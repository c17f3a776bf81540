#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QStringView>

namespace certlink {

/// Masks of single values: the same value always gives the same mask, and two values never the same. What a rule may
/// look at stays: letters stay letters, digits stay digits, a code its letters, a host name its labels, its wildcard
/// and its last label. Without the key nothing leads back. A value.
class Masks
{
public:
    /// Another key, other masks. `kept`: addresses that name nobody (the desk's own), lower case.
    explicit Masks(QByteArray key, QSet<QString> kept = {});

    /// A word of ASCII letters and digits, lower case: an ID, a code, a label. Anything else in it stays.
    [[nodiscard]] QString word(const QString &word) const;
    /// A host name or wildcard, lower case A-labels. IP addresses stay IP addresses.
    [[nodiscard]] QString hostName(const QString &name) const;
    /// A mail address, lower case; the host as hostName() has it. Without an @ it is masked as a name.
    [[nodiscard]] QString address(const QString &address) const;
    /// A person's or company's name: its length alone is left.
    [[nodiscard]] static QString name(QStringView name);

private:
    [[nodiscard]] QString exchanged(const QString &word) const;
    [[nodiscard]] QString label(const QString &label) const;

    QByteArray m_key;
    QSet<QString> m_kept;
};

/// What stands for a letter of a name or of prose: a letter too, so that no line becomes a rule of signs.
inline constexpr char16_t maskSign = u'某';

} // namespace certlink
