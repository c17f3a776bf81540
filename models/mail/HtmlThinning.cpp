#include "models/mail/HtmlThinning.h"

#include "models/mail/StruckClasses.h"

#include <QByteArrayView>
#include <QList>

#include <algorithm>
#include <array>

namespace certlink {

namespace {

using Names = std::initializer_list<QByteArrayView>;

constexpr qsizetype longestHtml = 4 << 20; // what is left of it; mails are some hundred KB
constexpr qsizetype longestTag = 4096;     // longer ones (pictures inside the mail) lose their attributes
constexpr qsizetype mostOpen = 150;        // elements within elements; mail programs nest some dozens

bool isOneOf(QByteArrayView name, Names names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Their content is no text of the mail: it goes with them, up to the closing tag.
bool isLeftOut(QByteArrayView name)
{
    return isOneOf(name, {"script", "style", "svg", "template", "title", "iframe", "noembed", "noframes"});
}

/// Change the type face alone. Parsers open them anew in every paragraph, which multiplies them.
bool isTypeFace(QByteArrayView name)
{
    return isOneOf(name, {"a", "b", "big", "code", "em", "font", "i", "nobr", "small", "strong", "tt", "u"});
}

bool isVoid(QByteArrayView name)
{
    return isOneOf(name, {"area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image", "img",
                          "input", "keygen", "link", "meta", "param", "source", "track", "wbr"});
}

bool isTablePart(QByteArrayView name)
{
    return isOneOf(name, {"td", "tr", "th", "tbody", "thead", "tfoot", "caption", "colgroup"});
}

/// Closed by the next of their kind: they do not nest without something between.
bool closesItself(QByteArrayView name)
{
    return isOneOf(name, {"p", "li", "dd", "dt", "option", "optgroup", "head"}) || isTablePart(name);
}

/// An end tag does not reach beyond these (the standard's "scope").
bool isScope(QByteArrayView name)
{
    return isOneOf(name, {"table", "object", "applet", "marquee"});
}

/// Elements that end tags of others do not reach beyond unless they are blocks themselves.
bool isSpecial(QByteArrayView name)
{
    return isScope(name) ||
           isOneOf(name, {"address", "article", "aside",   "blockquote", "button",     "center", "details",
                          "dir",     "div",     "dl",      "fieldset",   "figcaption", "figure", "footer",
                          "header",  "hgroup",  "listing", "main",       "menu",       "nav",    "noscript",
                          "ol",      "pre",     "section", "select",     "summary",    "ul"});
}

/// Names under which an element reads the same and nests as its end tags say.
QByteArray plainName(const QByteArray &name)
{
    if (name == "form" || (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6'))
        return "div";
    return isOneOf(name, {"xmp", "plaintext"}) ? QByteArray("pre") : name;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Thinner
{
public:
    explicit Thinner(const QByteArray &html) : m_html(html)
    {
        m_result.html.reserve(std::min(html.size(), longestHtml));
    }

    ThinnedHtml thinned()
    {
        readSheets();
        while (m_at < m_html.size() && !m_result.truncatedAtEnd())
            step();
        return std::move(m_result);
    }

private:
    struct Result : ThinnedHtml {
        bool truncatedAtEnd()
        {
            const bool ends = html.size() > longestHtml;
            truncated = truncated || ends;
            return ends;
        }
    };

    [[nodiscard]] char at(qsizetype index) const { return index < m_html.size() ? m_html[index] : '\0'; }

    void step()
    {
        const qsizetype open = m_html.indexOf('<', m_at);
        const qsizetype textEnd = open < 0 ? m_html.size() : open;
        m_result.html.append(m_html.constData() + m_at, std::min(textEnd - m_at, longestHtml + 1));
        m_at = textEnd;
        if (open < 0)
            return;
        if (at(m_at + 1) == '!' || at(m_at + 1) == '?') {
            skipDeclaration();
        } else if (isLetter(at(m_at + 1))) {
            startTag();
        } else if (at(m_at + 1) == '/' && isLetter(at(m_at + 2))) {
            endTag();
        } else {
            m_result.html += m_html[m_at++];
        }
    }

    /// A sheet may stand behind the text it strikes through. What is commented out is none, but for the signs some
    /// programs put around a whole sheet, inside of its element.
    void readSheets()
    {
        const QByteArray lower = m_html.toLower();
        if (!lower.contains("line-through"))
            return; // as in nearly all mails
        constexpr QByteArrayView sheet = "<style";
        for (qsizetype at = lower.indexOf('<'); at >= 0; at = lower.indexOf('<', at + 1)) {
            const QByteArrayView rest = QByteArrayView(lower).sliced(at);
            if (rest.startsWith("<!--")) {
                at = lower.indexOf("-->", at + 4);
            } else if (rest.startsWith(sheet)) {
                const qsizetype end = lower.indexOf("</style", at);
                if (end < 0)
                    return;
                const qsizetype begin = lower.indexOf('>', at) + 1;
                m_struck.read(QByteArrayView(lower).sliced(begin, std::max<qsizetype>(end - begin, 0)));
                at = end;
            }
            if (at < 0)
                return;
        }
    }

    void skipDeclaration()
    {
        const bool isComment = at(m_at + 2) == '-' && at(m_at + 3) == '-';
        const bool isShort = isComment && (at(m_at + 4) == '>' || (at(m_at + 4) == '-' && at(m_at + 5) == '>'));
        const bool isLong = isComment && !isShort;
        const qsizetype end = isLong ? m_html.indexOf("-->", m_at + 4) : m_html.indexOf('>', m_at);
        m_at = end < 0 ? m_html.size() : end + (isLong ? 3 : 1);
    }

    QByteArray takeName()
    {
        const qsizetype begin = m_at;
        while (m_at < m_html.size() && !isSpace(m_html[m_at]) && m_html[m_at] != '>' && m_html[m_at] != '/')
            ++m_at;
        constexpr qsizetype longestName = 40;
        return m_html.mid(begin, std::min(m_at - begin, longestName)).toLower();
    }

    /// To behind the tag's '>', which may stand in a quoted value as well.
    void skipAttributes()
    {
        bool beforeValue = false;
        for (; m_at < m_html.size() && m_html[m_at] != '>'; ++m_at) {
            const char c = m_html[m_at];
            if (beforeValue && (c == '"' || c == '\'')) {
                const qsizetype close = m_html.indexOf(c, m_at + 1);
                m_at = close < 0 ? m_html.size() - 1 : close;
            }
            beforeValue = c == '=' || (beforeValue && isSpace(c));
        }
        m_at = std::min(m_at + 1, m_html.size());
    }

    void startTag()
    {
        ++m_at;
        const QByteArray written = takeName();
        const qsizetype attributesBegin = m_at;
        skipAttributes();
        QByteArray attributes = m_html.mid(attributesBegin, m_at - attributesBegin);
        if (attributes.size() > longestTag || !attributes.endsWith('>'))
            attributes = ">";
        if (m_struck.strike(written, attributes)) // the sheet that says so is left out
            attributes.prepend(" style=\"text-decoration:line-through\"");
        if (isLeftOut(written))
            leaveOut(written);
        else if (written == "textarea")
            copyTextArea();
        else if (isTypeFace(written))
            open(written, hides(attributes) || strikes(attributes) || isOfSigns(attributes) ? "span" : QByteArray(),
                 attributes);
        else if (isOneOf(written, {"s", "strike"})) // says more than a type face, and <del> is not opened anew
            open(written, "del", attributes);
        else if (isOneOf(written, {"html", "body"}))
            emitOnce(written, attributes);
        else if (!isOneOf(written, {"math", "frameset"}))
            open(written, plainName(written), attributes);
    }

    static bool hides(const QByteArray &attributes)
    {
        const QByteArray lower = attributes.toLower();
        return lower.contains("hidden") || lower.contains("display");
    }

    static bool strikes(const QByteArray &attributes) { return attributes.toLower().contains("line-through"); }

    /// The one type face whose letters are signs.
    static bool isOfSigns(const QByteArray &attributes) { return attributes.toLower().contains("wingdings"); }

    void leaveOut(const QByteArray &name)
    {
        m_result.leftOutRemote = m_result.leftOutRemote || name == "script" || name == "iframe";
        for (qsizetype end = m_html.indexOf("</", m_at); end >= 0; end = m_html.indexOf("</", end + 2)) {
            if (m_html.mid(end + 2, name.size()).toLower() == name) {
                const qsizetype close = m_html.indexOf('>', end);
                m_at = close < 0 ? m_html.size() : close + 1;
                return;
            }
        }
        m_at = m_html.size();
    }

    void copyTextArea()
    {
        qsizetype end = m_html.indexOf('<', m_at);
        while (end >= 0 && m_html.mid(end, 10).toLower() != "</textarea")
            end = m_html.indexOf('<', end + 1);
        end = end < 0 ? m_html.size() : end;
        m_result.html += "<textarea>" + m_html.mid(m_at, std::min(end - m_at, longestHtml)) + "</textarea>";
        m_at = end;
    }

    void emitOnce(const QByteArray &name, const QByteArray &attributes)
    {
        bool &emitted = name == "html" ? m_htmlEmitted : m_bodyEmitted;
        if (!emitted)
            m_result.html += '<' + name + attributes;
        emitted = true;
    }

    /// `shown`: the name it is written under; empty: not written.
    void open(const QByteArray &name, const QByteArray &shown, const QByteArray &attributes)
    {
        if (isTablePart(name))
            closeDownTo("table");
        if (isVoid(name) || closesItself(name)) {
            m_result.html += '<' + shown + attributes;
            return;
        }
        if (m_open.size() >= mostOpen) {
            ++m_dropped;
            m_result.truncated = true;
            return;
        }
        m_open.append({shown.isEmpty() ? name : shown, name, shown.isEmpty()});
        if (!shown.isEmpty())
            m_result.html += '<' + shown + attributes;
    }

    void endTag()
    {
        m_at += 2;
        const QByteArray name = takeName();
        skipAttributes();
        if (isTablePart(name))
            closeDownTo("table");
        if (name == "br" || closesItself(name)) {
            m_result.html += "</" + name + '>';
            return;
        }
        if (isVoid(name) || isOneOf(name, {"html", "body", "textarea"}))
            return;
        if (m_dropped > 0) {
            --m_dropped;
            return;
        }
        close(name);
    }

    void close(const QByteArray &name)
    {
        const bool isBlock = isSpecial(plainName(name));
        for (qsizetype i = m_open.size() - 1; i >= 0; --i) {
            const Element &element = m_open[i];
            if (element.written == name) {
                if (!element.isLeftOut)
                    m_result.html += "</" + element.shown + '>';
                m_open.resize(i);
                return;
            }
            if (isBlock ? isScope(element.shown) && name != "table" : isSpecial(element.shown))
                return;
        }
    }

    /// A cell's end closes what stands open in it.
    void closeDownTo(QByteArrayView name)
    {
        for (qsizetype i = m_open.size() - 1; i >= 0; --i) {
            if (m_open[i].shown == name) {
                m_open.resize(i + 1);
                return;
            }
        }
    }

    struct Element {
        QByteArray shown;
        QByteArray written;
        bool isLeftOut = false;
    };

    const QByteArray &m_html;
    Result m_result;
    StruckClasses m_struck;
    QList<Element> m_open;
    qsizetype m_at = 0;
    qint64 m_dropped = 0; ///< start tags left out because of their depth, whose end tags are still to come
    bool m_htmlEmitted = false;
    bool m_bodyEmitted = false;
};

} // namespace

ThinnedHtml thinnedHtml(const QByteArray &html)
{
    return Thinner(html).thinned();
}

} // namespace certlink
