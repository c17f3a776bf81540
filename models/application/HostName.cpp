#include "models/application/HostName.h"

#include "models/application/Signs.h"

#include <QHash>
#include <QList>

#include <unicode/idna.h>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

constexpr qsizetype longestLabel = 63;
constexpr qsizetype longestName = 64; // what a certificate's common name can hold (X.520 ub-common-name)

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

bool isLdh(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
}

/// IDNA 2008: a label holds letters, marks, digits and hyphens alone. UTS 46 by itself would let ★ and 「
/// pass.
bool hasLabelSignsAlone(const QString &name)
{
    const QList<uint> signs = name.toUcs4();
    return std::all_of(signs.begin(), signs.end(), [](uint sign) {
        return QChar::isLetterOrNumber(sign) || QChar::isMark(sign) || sign == u'-' || sign == u'.';
    });
}

/// The A-label form of an international name; null where UTS 46 refuses it.
QString toALabel(const QString &name)
{
    // Creating the converter is cheap (ICU shares its data) and keeps this function reentrant.
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::IDNA> idna(icu::IDNA::createUTS46Instance(
        UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII, status));
    if (U_FAILURE(status))
        return {};
    icu::UnicodeString converted;
    icu::IDNAInfo info;
    idna->nameToASCII(
        icu::UnicodeString(reinterpret_cast<const char16_t *>(name.utf16()), static_cast<int32_t>(name.size())),
        converted, info, status);
    if (U_FAILURE(status) || info.hasErrors())
        return {};
    return QString(reinterpret_cast<const QChar *>(converted.getBuffer()), converted.length());
}

bool looksLikeIpAddress(QStringView name)
{
    const bool isHexadecimal =
        std::all_of(name.begin(), name.end(), [](QChar c) { return isOneOf(c, u"0123456789abcdef:.[]%"); });
    if (isHexadecimal && name.count(u':') >= 2)
        return true;
    const auto labels = name.split(u'.');
    return labels.size() == 4 && std::all_of(labels.begin(), labels.end(), [](QStringView label) {
               return !label.isEmpty() && label.size() <= 3 &&
                      std::all_of(label.begin(), label.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
           });
}

HostName::Problem problemOfLabel(QStringView label)
{
    if (label.isEmpty() || label.front() == u'-' || label.back() == u'-' ||
        !std::all_of(label.begin(), label.end(), isLdh))
        return HostName::Problem::Characters;
    if (label.size() > longestLabel)
        return HostName::Problem::LabelLength;
    return HostName::Problem::None;
}

/// Judges an ASCII, lower-case name without a trailing dot.
HostName::Problem problemOf(QStringView name)
{
    using Problem = HostName::Problem;
    if (name.isEmpty())
        return Problem::Empty;
    if (looksLikeIpAddress(name))
        return Problem::IpAddress;
    QStringView rest = name;
    if (rest.startsWith(u"*."))
        rest = rest.mid(2);
    if (rest.contains(u'*'))
        return Problem::Wildcard;
    const auto labels = rest.split(u'.');
    for (QStringView label : labels) {
        if (const Problem problem = problemOfLabel(label); problem != Problem::None)
            return problem;
    }
    // The star is a label: `*.jp` has two, as the page counts them.
    if (labels.size() + (rest.size() < name.size() ? 1 : 0) < 2)
        return Problem::SingleLabel;
    if (name.size() > longestName)
        return Problem::TotalLength;
    return Problem::None;
}

/// The part of a decorated value that could be the name: without scheme, user, path and port.
QStringView undecorated(QStringView text)
{
    if (const qsizetype scheme = text.indexOf(u"://"); scheme >= 0)
        text = text.mid(scheme + 3);
    else if (text.startsWith(u"mailto:"))
        text = text.mid(7);
    const auto cutAt = [&](QChar c) {
        if (const qsizetype at = text.indexOf(c); at >= 0)
            text = text.left(at);
    };
    cutAt(u'/');
    cutAt(u'?');
    cutAt(u'#');
    if (const qsizetype at = text.lastIndexOf(u'@'); at >= 0)
        text = text.mid(at + 1);
    cutAt(u':');
    return text;
}

QString normalised(QStringView raw)
{
    QString name = isAscii(raw) ? raw.toString() : raw.toString().normalized(QString::NormalizationForm_KC);
    name = name.trimmed().toLower();
    name.replace(QChar(0x3002), u'.'); // the ideographic full stop, which UTS 46 reads as a dot
    if (name.endsWith(u'.') && name.size() > 1)
        name.chop(1);
    return name;
}

/// Value and problem of a name that nothing stands around.
HostName readBareName(const QString &name)
{
    HostName host{name, HostName::Problem::None, {}};
    if (!isAscii(name)) {
        const bool wildcard = name.startsWith(u"*.");
        const QString rest = wildcard ? name.mid(2) : name;
        QString converted = hasLabelSignsAlone(rest) ? toALabel(rest) : QString();
        if (converted.isEmpty()) {
            host.problem = HostName::Problem::Characters;
            return host;
        }
        if (wildcard)
            converted.prepend("*."_L1);
        host.problem = problemOf(converted);
        if (host.isValid())
            host.value = converted;
        return host;
    }
    host.problem = problemOf(name);
    if (host.isValid() && name.contains(u"xn--") && toALabel(name.startsWith(u"*.") ? name.mid(2) : name).isEmpty())
        host.problem = HostName::Problem::Characters;
    return host;
}

} // namespace

HostName readHostName(QStringView raw)
{
    const QString name = normalised(raw);
    HostName host = readBareName(name);
    if (host.isValid() || host.problem == HostName::Problem::Empty || host.problem == HostName::Problem::IpAddress)
        return host;
    const QString inside = undecorated(name).toString();
    if (inside == name || inside.isEmpty())
        return host;
    const HostName bare = readBareName(normalised(inside));
    if (bare.problem == HostName::Problem::Empty)
        return host;
    host.problem = HostName::Problem::Decorated;
    if (bare.isValid())
        host.bare = bare.value;
    return host;
}

bool coversHostName(QStringView pattern, QStringView name)
{
    if (pattern == name)
        return true;
    if (!pattern.startsWith(u"*."))
        return false;
    const qsizetype dot = name.indexOf(u'.');
    return dot > 0 && name.left(dot) != u"*" && name.mid(dot) == pattern.mid(1);
}

} // namespace certlink
