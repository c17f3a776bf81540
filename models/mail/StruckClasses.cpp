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

/// The names in a tag's class attribute; none where it has no such attribute.
QList<QByteArray> classesIn(const QByteArray &attributes)
{
    constexpr QByteArrayView attribute = "class";
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
        return QByteArray(begin, end - begin).simplified().split(' ');
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

/// The last part of a selector names the element: `td span.gone`. What holds only at times (a:hover.x) or with
/// more conditions than a class is left alone.
void StruckClasses::add(QByteArray selector)
{
    constexpr qsizetype mostSelectors = 100;
    selector = selector.simplified();
    for (const char part : {' ', '>', '+', '~'})
        selector = selector.mid(selector.lastIndexOf(part) + 1);
    const qsizetype dot = selector.indexOf('.');
    const bool isPlain = dot >= 0 && selector.indexOf('.', dot + 1) < 0 && !selector.contains(':') &&
                         !selector.contains('[') && !selector.contains('#');
    const QByteArray tag = selector.left(std::max<qsizetype>(dot, 0));
    if (isPlain && dot + 1 < selector.size() && m_selectors.size() < mostSelectors)
        m_selectors.append({tag == "*" ? QByteArray() : tag, selector.mid(dot + 1)});
}

bool StruckClasses::strike(const QByteArray &tag, const QByteArray &attributes) const
{
    if (m_selectors.isEmpty())
        return false;
    const QList<QByteArray> names = classesIn(attributes.toLower());
    return std::any_of(m_selectors.begin(), m_selectors.end(), [&](const Selector &selector) {
        return (selector.tag.isEmpty() || selector.tag == tag) && names.contains(selector.name);
    });
}

} // namespace certlink
