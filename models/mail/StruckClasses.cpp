#include "models/mail/StruckClasses.h"

#include <algorithm>

namespace certlink {

namespace {

/// Without what CSS and HTML have for comments: /* … */, and the signs <!-- and --> around a whole sheet.
QByteArray withoutComments(QByteArrayView styleSheet)
{
    QByteArray css = styleSheet.toByteArray();
    css.replace("<!--", "").replace("-->", "");
    QByteArray bare;
    for (qsizetype at = 0; at < css.size();) {
        const qsizetype begin = css.indexOf("/*", at);
        bare += css.mid(at, begin < 0 ? -1 : begin - at);
        const qsizetype end = begin < 0 ? -1 : css.indexOf("*/", begin + 2);
        at = end < 0 ? css.size() : end + 2;
    }
    return bare;
}

bool isBlankInTag(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// What an attribute of a tag says; null where it has no such attribute.
QByteArray valueOf(QByteArrayView attribute, const QByteArray &attributes)
{
    for (qsizetype at = attributes.indexOf(attribute); at >= 0; at = attributes.indexOf(attribute, at + 1)) {
        const bool isName = at == 0 || isBlankInTag(attributes[at - 1]) || attributes[at - 1] == '/';
        const QByteArray rest = attributes.mid(at + attribute.size()).trimmed();
        if (!isName || !rest.startsWith('='))
            continue;
        const QByteArray value = rest.mid(1).trimmed();
        const bool isQuoted = value.startsWith('"') || value.startsWith('\'');
        const auto ends = [&](char c) { return isQuoted ? c == value.front() : isBlankInTag(c) || c == '>'; };
        const auto begin = value.begin() + (isQuoted ? 1 : 0);
        const auto end = std::find_if(begin, value.end(), ends);
        return QByteArray(begin, end - begin).simplified();
    }
    return {};
}

} // namespace

void StruckClasses::read(QByteArrayView styleSheet)
{
    const QByteArray css = withoutComments(styleSheet).toLower();
    for (const QByteArray &rule : css.split('}')) {
        const qsizetype open = rule.lastIndexOf('{');
        if (open < 0 || !rule.mid(open).contains("line-through"))
            continue;
        const qsizetype outer = open > 0 ? rule.lastIndexOf('{', open - 1) : -1; // of @media
        for (const QByteArray &selector : rule.mid(outer + 1, open - outer - 1).split(','))
            add(selector);
    }
}

/// The last part of a selector names the element: `td span.gone`, `tr#old.gone`. What holds only at times
/// (a:hover.x) or of other attributes is left alone.
void StruckClasses::add(QByteArray selector)
{
    constexpr qsizetype mostSelectors = 100;
    selector = selector.simplified();
    for (const char part : {' ', '>', '+', '~'})
        selector = selector.mid(selector.lastIndexOf(part) + 1);
    if (selector.contains(':') || selector.contains('[') || m_selectors.size() == mostSelectors)
        return;
    const auto isSign = [](char c) { return c == '.' || c == '#'; };
    auto at = std::find_if(selector.cbegin(), selector.cend(), isSign);
    Selector one{QByteArray(selector.cbegin(), at - selector.cbegin()), {}, {}};
    while (at != selector.cend()) {
        const auto end = std::find_if(at + 1, selector.cend(), isSign);
        const QByteArray name(at + 1, end - at - 1);
        if (name.isEmpty())
            return;
        if (*at == '.')
            one.classes.append(name);
        else
            one.id = name;
        at = end;
    }
    if (one.id.isEmpty() && one.classes.isEmpty())
        return; // whole kinds of elements: Word's del, which are struck through anyway
    if (one.tag == "*")
        one.tag.clear();
    m_selectors.append(one);
}

bool StruckClasses::strike(const QByteArray &tag, const QByteArray &attributes) const
{
    if (m_selectors.isEmpty())
        return false;
    const QByteArray lower = attributes.toLower();
    const QList<QByteArray> classes = valueOf("class", lower).split(' ');
    const QByteArray id = valueOf("id", lower);
    return std::any_of(m_selectors.begin(), m_selectors.end(), [&](const Selector &selector) {
        return (selector.tag.isEmpty() || selector.tag == tag) && (selector.id.isEmpty() || selector.id == id) &&
               std::all_of(selector.classes.begin(), selector.classes.end(),
                           [&](const QByteArray &name) { return classes.contains(name); });
    });
}

} // namespace certlink
