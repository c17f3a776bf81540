#include "models/mail/HtmlText.h"

#include "models/mail/HtmlThinning.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <optional>
#include <utility>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int deepest = 1000; // elements; thinned HTML stays far below

bool isSkipped(GumboTag tag)
{
    constexpr std::array skipped{GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,    GUMBO_TAG_HEAD,
                                 GUMBO_TAG_TITLE,  GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE,
                                 GUMBO_TAG_OBJECT, GUMBO_TAG_IFRAME,   GUMBO_TAG_SVG};
    return std::find(skipped.begin(), skipped.end(), tag) != skipped.end();
}

bool isBlock(GumboTag tag)
{
    constexpr std::array blocks{GUMBO_TAG_P,       GUMBO_TAG_DIV,        GUMBO_TAG_TR,     GUMBO_TAG_TABLE,
                                GUMBO_TAG_UL,      GUMBO_TAG_OL,         GUMBO_TAG_LI,     GUMBO_TAG_H1,
                                GUMBO_TAG_H2,      GUMBO_TAG_H3,         GUMBO_TAG_H4,     GUMBO_TAG_H5,
                                GUMBO_TAG_H6,      GUMBO_TAG_DL,         GUMBO_TAG_DT,     GUMBO_TAG_DD,
                                GUMBO_TAG_PRE,     GUMBO_TAG_HR,         GUMBO_TAG_FORM,   GUMBO_TAG_SECTION,
                                GUMBO_TAG_ARTICLE, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_CENTER, GUMBO_TAG_TBODY,
                                GUMBO_TAG_THEAD,   GUMBO_TAG_BODY,       GUMBO_TAG_HTML,   GUMBO_TAG_FIELDSET,
                                GUMBO_TAG_ADDRESS, GUMBO_TAG_HEADER,     GUMBO_TAG_FOOTER};
    return std::find(blocks.begin(), blocks.end(), tag) != blocks.end();
}

bool isHidden(const GumboElement &element)
{
    const GumboAttribute *style = gumbo_get_attribute(&element.attributes, "style");
    if (!style)
        return gumbo_get_attribute(&element.attributes, "hidden") != nullptr;
    const QByteArray value = QByteArray(style->value).toLower().replace(' ', "");
    return value.contains("display:none") || value.contains("visibility:hidden");
}

bool isStruckThrough(const GumboElement &element)
{
    if (element.tag == GUMBO_TAG_S || element.tag == GUMBO_TAG_DEL || element.tag == GUMBO_TAG_STRIKE)
        return true;
    const GumboAttribute *style = gumbo_get_attribute(&element.attributes, "style");
    return style && QByteArray(style->value).toLower().contains("line-through");
}

QString attributeOf(const GumboElement &element, const char *name)
{
    const GumboAttribute *attribute = gumbo_get_attribute(&element.attributes, name);
    return attribute ? QString::fromUtf8(attribute->value) : QString();
}

/// What a field of a form shows: the sign for a box or a ring that is ticked or not, a text's value.
QString shownInput(const GumboElement &input)
{
    const QString type = attributeOf(input, "type").toLower();
    if (type == u"checkbox" || type == u"radio")
        return gumbo_get_attribute(&input.attributes, "checked") ? u"☑"_s : u"☐"_s;
    return type.isEmpty() || type == u"text" ? attributeOf(input, "value") : QString();
}

/// Mail programs send signs as pictures, with the sign as what they say instead. Words beside a picture are
/// the picture's.
QString shownPicture(const GumboElement &picture)
{
    constexpr qsizetype longestSign = 8;
    const QString text = attributeOf(picture, "alt");
    const auto isSign = [](QChar c) {
        return c.category() == QChar::Symbol_Other || c.category() == QChar::Symbol_Math || c.isSurrogate() ||
               c == QChar(0xFE0F); // a sign's colourful variant
    };
    return text.size() <= longestSign && std::all_of(text.begin(), text.end(), isSign) ? text : QString();
}

/// The signs of Wingdings that mails are written with: Word's boxes, ticks, bullets and smileys.
QChar wingding(QChar c)
{
    struct Sign {
        char16_t letter;
        char16_t sign;
    };
    static constexpr std::array signs{
        Sign{u'n', 0x25A0},   // ■ BLACK SQUARE
        Sign{u'o', 0x25A1},   // □ WHITE SQUARE
        Sign{u'q', 0x25A1},   // □ with a shadow
        Sign{0x00A8, 0x25A1}, // □ with a thin line
        Sign{0x00FE, 0x2611}, // ☑ BALLOT BOX WITH CHECK
        Sign{0x00FD, 0x2612}, // ☒ BALLOT BOX WITH X
        Sign{0x00FC, 0x2713}, // ✓ CHECK MARK
        Sign{0x00FB, 0x2717}, // ✗ BALLOT X
        Sign{u'l', 0x25CF},   // ● BLACK CIRCLE
        Sign{0x00A1, 0x25CB}, // ○ WHITE CIRCLE
        Sign{u'm', 0x25CB},   // ○ with a shadow
        Sign{u'u', 0x25C6},   // ◆ BLACK DIAMOND
        Sign{u'v', 0x25C6},   // ◆ of four
        Sign{0x00A7, 0x25AA}, // ▪ BLACK SMALL SQUARE
        Sign{0x00D8, 0x2192}, // → an arrow head
        Sign{0x00E0, 0x2192}, // → RIGHTWARDS ARROW
        Sign{0x00E8, 0x2192}, // → heavier
        Sign{0x00F0, 0x21D2}, // ⇒ RIGHTWARDS DOUBLE ARROW
        Sign{u'J', 0x263A},   // ☺ WHITE SMILING FACE
        Sign{u'K', 0x263A},   // ☺ that does not smile
        Sign{u'L', 0x2639},   // ☹ WHITE FROWNING FACE
    };
    // Some programs write the letter's number behind U+F000.
    const auto letter =
        static_cast<char16_t>(c.unicode() >= 0xF020 && c.unicode() <= 0xF0FF ? c.unicode() - 0xF000 : c.unicode());
    const auto found =
        std::find_if(signs.begin(), signs.end(), [&](const Sign &sign) { return sign.letter == letter; });
    return found == signs.end() ? c : QChar(found->sign);
}

/// Whether an element's text is in Wingdings; nothing where it names no type face.
std::optional<bool> isOfSigns(const GumboElement &element)
{
    if (element.attributes.length == 0)
        return std::nullopt; // as most
    const QString face = attributeOf(element, "face");
    const QString style = attributeOf(element, "style");
    if (face.isEmpty() && !style.contains(u"font-family", Qt::CaseInsensitive))
        return std::nullopt;
    return face.contains(u"wingdings", Qt::CaseInsensitive) || style.contains(u"wingdings", Qt::CaseInsensitive);
}

/// Writes a document's text. White space is held back until something visible follows it.
class TextWriter
{
public:
    void write(const GumboNode *node, bool preformatted, int depth)
    {
        if (depth > deepest) {
            result.truncated = true;
            return;
        }
        switch (node->type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA:
            writeText(m_isRaised ? raised(QString::fromUtf8(node->v.text.text)) : QString::fromUtf8(node->v.text.text),
                      preformatted);
            break;
        case GUMBO_NODE_ELEMENT:
            writeElement(node->v.element, preformatted, depth);
            break;
        case GUMBO_NODE_DOCUMENT:
            writeChildren(node->v.document.children, preformatted, depth);
            break;
        default:
            break;
        }
    }

    HtmlText finished()
    {
        while (result.text.endsWith(u'\n'))
            result.text.chop(1);
        result.text += u'\n';
        return result;
    }

private:
    /// 12/1<sup>2</sup> has a note and is not the 12th: its number stays apart from the digits before it.
    static QString raised(QString text)
    {
        constexpr QStringView signs = u"⁰¹²³⁴⁵⁶⁷⁸⁹";
        for (QChar &c : text) {
            if (c >= u'0' && c <= u'9')
                c = signs[c.unicode() - u'0'];
        }
        return text;
    }

    void writeChildren(const GumboVector &children, bool preformatted, int depth)
    {
        for (unsigned i = 0; i < children.length; ++i)
            write(static_cast<const GumboNode *>(children.data[i]), preformatted, depth + 1);
    }

    void writeElement(const GumboElement &element, bool preformatted, int depth)
    {
        const GumboTag tag = element.tag;
        if (tag == GUMBO_TAG_IMG || tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_IFRAME || tag == GUMBO_TAG_OBJECT ||
            tag == GUMBO_TAG_LINK)
            result.leftOutRemote = true;
        if (tag == GUMBO_TAG_HEAD)
            noteHead(element);
        if (isSkipped(tag) || isHidden(element))
            return;
        if (tag == GUMBO_TAG_BR) {
            endLine();
            return;
        }
        if (tag == GUMBO_TAG_INPUT || tag == GUMBO_TAG_IMG) {
            writeText(tag == GUMBO_TAG_IMG ? shownPicture(element) : shownInput(element), false);
            return;
        }
        if (isStruckThrough(element) && !m_isStruck) {
            writeStruck(element, preformatted, depth);
            return;
        }
        if (isBlock(tag))
            beginBlock();
        if (tag == GUMBO_TAG_BLOCKQUOTE)
            ++m_quotes;
        if ((tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) && !m_atLineStart)
            m_held = u"\t";
        const bool wasRaised = std::exchange(m_isRaised, m_isRaised || tag == GUMBO_TAG_SUP || tag == GUMBO_TAG_SUB);
        const bool wereSigns = std::exchange(m_areSigns, isOfSigns(element).value_or(m_areSigns));
        writeChildren(element.children, preformatted || tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_TEXTAREA, depth);
        m_areSigns = wereSigns;
        m_isRaised = wasRaised;
        if (isBlock(tag))
            beginBlock();
        if (tag == GUMBO_TAG_BLOCKQUOTE)
            --m_quotes;
    }

    /// What is struck through takes the place it had, as a blank or as lines, and is kept apart.
    void writeStruck(const GumboElement &element, bool preformatted, int depth)
    {
        TextWriter struck;
        struck.m_isStruck = true;
        struck.writeChildren(element.children, preformatted, depth);
        const HtmlText apart = struck.finished();
        result.truncated = result.truncated || apart.truncated;
        if (!apart.text.trimmed().isEmpty())
            result.struckThrough.append(apart.text.simplified());
        if (isBlock(element.tag))
            beginBlock();
        else if (!m_atLineStart && m_held.isEmpty())
            m_held = u" ";
    }

    void noteHead(const GumboElement &head)
    {
        for (unsigned i = 0; i < head.children.length; ++i) {
            const auto *child = static_cast<const GumboNode *>(head.children.data[i]);
            if (child->type == GUMBO_NODE_ELEMENT &&
                (child->v.element.tag == GUMBO_TAG_LINK || child->v.element.tag == GUMBO_TAG_SCRIPT))
                result.leftOutRemote = true;
        }
    }

    void writeText(const QString &text, bool preformatted)
    {
        for (const QChar c : text) {
            const bool isSpace = c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
            if (preformatted && c == u'\n') {
                endLine();
            } else if (isSpace && !preformatted) {
                if (!m_atLineStart && m_held.isEmpty())
                    m_held = u" ";
            } else if (c != u'\r') {
                if (m_atLineStart && m_quotes > 0)
                    result.text += QString(m_quotes, u'>') + u' ';
                if (!m_held.isEmpty())
                    result.text += m_held;
                m_held = {};
                result.text += m_areSigns ? wingding(c) : c;
                m_atLineStart = false;
            }
        }
    }

    void endLine()
    {
        m_held = {};
        result.text += u'\n';
        m_atLineStart = true;
    }

    void beginBlock()
    {
        if (!m_atLineStart)
            endLine();
        m_held = {};
    }

    HtmlText result;
    QStringView m_held; ///< a blank not written yet
    bool m_atLineStart = true;
    int m_quotes = 0; ///< blockquotes around what is written
    bool m_isStruck = false;
    bool m_areSigns = false; ///< written in Wingdings
    bool m_isRaised = false; ///< within <sup> or <sub>
};

} // namespace

HtmlText htmlToText(const QString &html)
{
    const ThinnedHtml thinned = thinnedHtml(html.toUtf8());
    const QByteArray &utf8 = thinned.html;
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0; // nobody reads them
    const auto destroy = [](GumboOutput *output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
    const std::unique_ptr<GumboOutput, decltype(destroy)> output(
        gumbo_parse_with_options(&options, utf8.constData(), static_cast<size_t>(utf8.size())), destroy);
    TextWriter writer;
    writer.write(output->document, false, 0);
    HtmlText text = writer.finished();
    text.leftOutRemote = text.leftOutRemote || thinned.leftOutRemote;
    text.truncated = text.truncated || thinned.truncated;
    return text;
}

QByteArray htmlCharset(const QByteArray &html)
{
    const QByteArray head = html.left(2048).toLower();
    const qsizetype at = head.indexOf("charset=");
    if (at < 0 || !head.left(at).contains("<meta"))
        return {};
    QByteArray name;
    for (qsizetype i = at + 8; i < head.size() && name.size() < 40; ++i) {
        const char c = head[i];
        if ((c == '"' || c == '\'') && name.isEmpty())
            continue;
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_'))
            break;
        name += c;
    }
    return name;
}

} // namespace certlink
