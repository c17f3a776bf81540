#include "models/mail/RtfText.h"

#include "models/mail/Charsets.h"

#include <QHash>
#include <QList>

extern "C" { // the header does not say so itself
#include <ytnef.h>
}

#include <cstdlib>

namespace certlink {

namespace {

constexpr qsizetype largestRtf = 32 << 20;
constexpr qsizetype deepestGroup = 1000;

bool isControlLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Groups whose text is not the document's.
bool isHidden(const QByteArray &word)
{
    return word == "fonttbl" || word == "colortbl" || word == "stylesheet" || word == "info" || word == "pict" ||
           word == "listtable" || word == "listoverridetable" || word == "generator" || word == "header" ||
           word == "footer" || word == "pntext";
}

/// Formats that say of a text that it no longer holds: struck through, once or twice, or deleted under revision.
bool strikesThrough(const QByteArray &word)
{
    return word == "strike" || word == "striked" || word == "deleted";
}

QByteArray windowsPage(int number)
{
    if (number == 932)
        return "shift_jis";
    if (number == 65001)
        return "utf-8";
    return "windows-" + QByteArray::number(number);
}

/// The code page of a type face's characters, by its \fcharset; empty for those of the document's own.
QByteArray codePageOfFace(int charset)
{
    switch (charset) {
    case 128:
        return windowsPage(932);
    case 129:
        return windowsPage(949);
    case 134:
        return windowsPage(936);
    case 136:
        return windowsPage(950);
    case 204:
        return windowsPage(1251);
    case 238:
        return windowsPage(1250);
    default:
        return {};
    }
}

/// Walks an RTF document once. Characters of a code page are gathered and decoded together, because
/// one may be split over two \'hh.
class RtfReader
{
public:
    explicit RtfReader(const QByteArray &rtf) : m_rtf(rtf), m_isHtml(rtf.contains("\\fromhtml1")) {}

    RtfText read()
    {
        while (m_at < m_rtf.size())
            step();
        flush();
        endStruck();
        return {m_text, m_isHtml, m_struckThrough};
    }

private:
    struct Group {
        bool hidden = false;
        bool htmlRtf = false; ///< RTF that stands for HTML given elsewhere
        bool tag = false;     ///< \*\htmltag: the HTML itself
        bool fonts = false;   ///< the table of type faces
        bool struck = false;
        bool concealed = false; ///< \v: shown to nobody
        int font = -1;          ///< -1: none named
    };

    [[nodiscard]] bool isShown() const
    {
        return !m_group.hidden && !m_group.htmlRtf && (m_isHtml || !m_group.concealed);
    }

    void step()
    {
        const char c = m_rtf[m_at];
        if (c == '{') {
            if (m_groups.size() < deepestGroup)
                m_groups.append(m_group);
            m_starred = false;
            ++m_at;
        } else if (c == '}') {
            if (!m_groups.isEmpty())
                become(m_groups.takeLast());
            ++m_at;
        } else if (c == '\\') {
            control();
        } else {
            if (c != '\r' && c != '\n')
                put(c);
            ++m_at;
        }
    }

    void put(char c)
    {
        if (m_skip > 0)
            --m_skip;
        else if (isShown())
            m_bytes += c;
    }

    void put(QChar c)
    {
        if (!isShown())
            return;
        flush();
        write(c);
    }

    /// The HTML wrapped in RTF says itself what is struck through.
    [[nodiscard]] bool isStruck() const { return m_group.struck && !m_isHtml; }

    void write(const QString &text)
    {
        // As in HTML, what is struck through keeps the place it had, as a blank or as lines.
        if (isStruck()) {
            m_struck += text;
            if (text == u"\n" || (!m_text.isEmpty() && !m_text.back().isSpace()))
                m_text += text == u"\n" ? u'\n' : u' ';
        } else {
            endStruck();
            m_text += text;
        }
    }

    void endStruck()
    {
        if (const QString text = m_struck.simplified(); !text.isEmpty())
            m_struckThrough.append(text);
        m_struck.clear();
    }

    void flush()
    {
        if (!m_bytes.isEmpty()) {
            const QByteArray ofFace = m_facePages.value(m_group.font < 0 ? m_usualFont : m_group.font);
            write(decodeBytesAs(m_bytes, ofFace.isEmpty() ? m_codePage : ofFace).text);
        }
        m_bytes.clear();
    }

    /// What stands there so far was written in the format before.
    void become(const Group &group)
    {
        const bool looksTheSame =
            group.struck == m_group.struck && group.concealed == m_group.concealed && group.font == m_group.font;
        if (!looksTheSame)
            flush();
        m_group = group;
    }

    void control()
    {
        ++m_at;
        if (m_at >= m_rtf.size())
            return;
        const char c = m_rtf[m_at];
        if (c == '\'') {
            put(static_cast<char>(m_rtf.mid(m_at + 1, 2).toInt(nullptr, 16)));
            m_at += 3;
        } else if (isControlLetter(c)) {
            controlWord();
        } else {
            ++m_at;
            if (c == '*')
                m_starred = true;
            else if (c == '~')
                put(QChar(0xA0));
            else if (c == '_')
                put(u'-'); // where no line breaks
            else if (c == '\n' || c == '\r')
                apply("par", false, 0);
            else if (c == '\\' || c == '{' || c == '}')
                put(c);
        }
    }

    void controlWord()
    {
        qsizetype end = m_at;
        while (end < m_rtf.size() && isControlLetter(m_rtf[end]))
            ++end;
        const QByteArray word = m_rtf.mid(m_at, end - m_at);
        qsizetype numberEnd = end;
        if (numberEnd < m_rtf.size() && m_rtf[numberEnd] == '-')
            ++numberEnd;
        while (numberEnd < m_rtf.size() && isDigit(m_rtf[numberEnd]))
            ++numberEnd;
        const bool hasNumber = numberEnd > end;
        const int number = m_rtf.mid(end, numberEnd - end).toInt();
        m_at = numberEnd;
        if (m_at < m_rtf.size() && m_rtf[m_at] == ' ')
            ++m_at;
        apply(word, hasNumber, number);
        m_starred = false;
    }

    void apply(const QByteArray &word, bool hasNumber, int number)
    {
        if (word == "ansicpg") {
            m_codePage = windowsPage(number);
        } else if (word == "uc") {
            m_unicodeSkip = number;
        } else if (word == "u") {
            put(QChar(static_cast<char16_t>(number)));
            m_skip = m_unicodeSkip;
        } else if (word == "par" || word == "line" || word == "row") {
            if (!m_isHtml || m_group.tag)
                put(QChar(u'\n'));
        } else if (word == "tab" || word == "cell") {
            put(QChar(u'\t'));
        } else if (word == "htmlrtf") {
            flush();
            m_group.htmlRtf = !hasNumber || number != 0;
        } else if (word == "htmltag") {
            m_group.tag = true;
            m_group.hidden = false;
        } else if (word == "bin") {
            m_at += std::max(number, 0);
        } else if (isHidden(word) || m_starred) {
            m_group.hidden = true;
            m_group.fonts = m_group.fonts || word == "fonttbl";
        } else {
            applyFormat(word, !hasNumber || number != 0, number);
        }
    }

    /// What changes how the characters behind it look, and in the table of type faces, what face is described.
    void applyFormat(const QByteArray &word, bool isOn, int number)
    {
        Group group = m_group;
        if (word == "f")
            group.font = number;
        else if (word == "deff")
            m_usualFont = number;
        else if (word == "fcharset" && group.fonts)
            m_facePages.insert(group.font, codePageOfFace(number));
        else if (word == "v")
            group.concealed = isOn;
        else if (word == "plain")
            group.struck = group.concealed = false;
        else if (strikesThrough(word))
            group.struck = isOn;
        else
            return;
        become(group);
    }

    const QByteArray &m_rtf;
    bool m_isHtml;
    qsizetype m_at = 0;
    QList<Group> m_groups;
    Group m_group;
    QByteArray m_bytes;
    QByteArray m_codePage = "windows-1252";
    QHash<int, QByteArray> m_facePages; ///< by the face's number
    int m_usualFont = -1;
    QString m_text;
    QString m_struck;
    QStringList m_struckThrough;
    int m_unicodeSkip = 1;
    int m_skip = 0;
    bool m_starred = false;
};

} // namespace

QByteArray uncompressedRtf(const QByteArray &compressed)
{
    // Sizes, then "LZFu" or "MELA" (MS-OXRTFCP 2.2.1); the library trusts them.
    constexpr qsizetype header = 16;
    if (compressed.size() < header)
        return {};
    if (compressed.mid(8, 4) == "MELA")
        return compressed.mid(header);
    const auto word = [&](qsizetype at) {
        quint32 value = 0;
        for (int i = 3; i >= 0; --i)
            value = value << 8 | static_cast<unsigned char>(compressed[at + i]);
        return value;
    };
    if (compressed.mid(8, 4) != "LZFu" || word(4) > largestRtf || word(0) + 4 > compressed.size())
        return {};
    QByteArray copy = compressed;
    variableLength packed{reinterpret_cast<BYTE *>(copy.data()), static_cast<int>(copy.size())};
    int size = 0;
    BYTE *unpacked = DecompressRTF(&packed, &size);
    if (!unpacked)
        return {};
    QByteArray rtf(reinterpret_cast<const char *>(unpacked), size);
    std::free(unpacked);
    return rtf;
}

RtfText rtfToText(const QByteArray &rtf)
{
    return RtfReader(rtf).read();
}

} // namespace certlink
