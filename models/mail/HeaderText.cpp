#include "models/mail/HeaderText.h"

#include "models/mail/Charsets.h"
#include "models/mail/GMimeLibrary.h"
#include "models/mail/HeaderGuard.h"

#include <gmime/gmime.h>

#include <QList>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace certlink {

namespace {

QByteArray unfolded(const QByteArray &raw)
{
    const QByteArrayView line = QByteArrayView(raw).first(std::min(raw.size(), longestParsedHeader)).trimmed();
    const auto isFold = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
    QByteArray result = line.toByteArray();
    if (std::none_of(line.begin(), line.end(), isFold))
        return result;
    result.removeIf(isFold);
    return result.trimmed();
}

/// Printable ASCII with no encoded word and nothing of ISO-2022-JP that has lost its ESC bytes: most
/// headers, which need none of what follows.
bool isPlain(const QByteArray &line)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const char next = i + 1 < line.size() ? line[i + 1] : '\0';
        if (c < 0x20 || c >= 0x7F || (c == '=' && next == '?') || (c == '$' && next == 'B') ||
            (c == '(' && next == 'I'))
            return false;
    }
    return true;
}

struct EncodedWord {
    QByteArray charset;
    char encoding = 'B';
    QByteArray bytes;
    qsizetype begin = 0;
    qsizetype end = 0;
};

QByteArray decodedWord(const QByteArray &text, char encoding)
{
    if (encoding == 'B')
        return QByteArray::fromBase64(text, QByteArray::IgnoreBase64DecodingErrors);
    QByteArray spaced = text;
    spaced.replace('_', ' ');
    GMimeEncoding state;
    g_mime_encoding_init_decode(&state, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    QByteArray decoded(static_cast<qsizetype>(g_mime_encoding_outlen(&state, static_cast<size_t>(spaced.size()))) + 4,
                       0);
    const size_t length =
        g_mime_encoding_flush(&state, spaced.constData(), static_cast<size_t>(spaced.size()), decoded.data());
    decoded.resize(static_cast<qsizetype>(length));
    return decoded;
}

/// The next encoded word from `from` on; begin -1 where there is none. `lastClose`: where the last
/// "?=" of the line stands.
EncodedWord nextWord(const QByteArray &line, qsizetype from, qsizetype lastClose)
{
    for (qsizetype begin = line.indexOf("=?", from); begin >= 0; begin = line.indexOf("=?", begin + 2)) {
        const qsizetype charsetEnd = line.indexOf('?', begin + 2);
        if (charsetEnd < 0 || charsetEnd + 2 >= line.size() || line[charsetEnd + 2] != '?')
            continue;
        const char encoding = static_cast<char>(std::toupper(line[charsetEnd + 1]));
        if (encoding != 'B' && encoding != 'Q')
            continue;
        const qsizetype textBegin = charsetEnd + 3;
        qsizetype textEnd = textBegin <= lastClose ? line.indexOf("?=", textBegin) : -1;
        // "=?UTF-8?Q?=E3=81?=": the text itself may begin with '='
        qsizetype end = textEnd + 2;
        if (textEnd < 0) { // a broken word runs to the next blank
            textEnd = line.indexOf(' ', textBegin);
            textEnd = textEnd < 0 ? line.size() : textEnd;
            end = textEnd;
        }
        QByteArray charset = line.mid(begin + 2, charsetEnd - begin - 2);
        charset.truncate(charset.contains('*') ? charset.indexOf('*') : charset.size());
        return {charset.toLower(), encoding, decodedWord(line.mid(textBegin, textEnd - textBegin), encoding), begin,
                end};
    }
    return {{}, 'B', {}, -1, -1};
}

bool isBlank(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t'; });
}

/// Whether a character that begins in a word goes on in the next.
bool isCut(const QByteArray &bytes, const QByteArray &charset)
{
    if (charset.startsWith("iso-2022-jp")) // each word begins and ends in ASCII
        return bytes.lastIndexOf("\x1B$") > bytes.lastIndexOf("\x1B(");
    return decodeBytesAs(bytes, charset).undecodable > 0;
}

} // namespace

HeaderText decodeHeader(const QByteArray &raw)
{
    const QByteArray line = unfolded(raw);
    HeaderText header;
    if (isPlain(line)) {
        header.text = QString::fromLatin1(line);
        return header;
    }
    const auto appendRaw = [&](const QByteArray &bytes) {
        if (bytes.isEmpty())
            return;
        const DecodedBytes decoded = decodeBytes(bytes, {});
        header.repaired = header.repaired || decoded.repaired || decoded.undecodable > 0 ||
                          decoded.charset != QLatin1StringView("us-ascii");
        header.text += decoded.text;
    };
    qsizetype at = 0;
    const qsizetype lastClose = line.lastIndexOf("?=");
    const auto isBlankBetween = [&](qsizetype from, qsizetype to) {
        return isBlank(QByteArrayView(line).sliced(from, to - from));
    };
    for (EncodedWord word = nextWord(line, 0, lastClose); word.begin >= 0;) {
        if (!(at > 0 && isBlankBetween(at, word.begin)))
            appendRaw(line.mid(at, word.begin - at));
        // Neighbouring words of one charset are decoded together: a character may be cut between them.
        QByteArray bytes = word.bytes;
        EncodedWord next = nextWord(line, word.end, lastClose);
        qsizetype end = word.end;
        while (next.begin >= 0 && next.charset == word.charset && isBlankBetween(end, next.begin)) {
            header.repaired = header.repaired || isCut(bytes, word.charset);
            bytes += next.bytes;
            end = next.end;
            next = nextWord(line, end, lastClose);
        }
        const DecodedBytes decoded = decodeBytes(bytes, word.charset);
        header.repaired = header.repaired || decoded.guessed || decoded.repaired || decoded.undecodable > 0;
        header.text += decoded.text;
        at = end;
        word = next;
    }
    appendRaw(line.mid(at));
    header.text = header.text.trimmed();
    return header;
}

namespace {

/// An address as nearly all are: letters, digits and . - + _ on both sides of one @, which no grammar
/// reads otherwise.
bool isOrdinaryAddress(QByteArrayView text)
{
    const qsizetype at = text.indexOf('@');
    const auto isOrdinary = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '+';
    };
    const auto isDotted = [&](QByteArrayView part) {
        bool afterDot = true;
        for (const char c : part) {
            if (c == '.' ? afterDot : !isOrdinary(c))
                return false;
            afterDot = c == '.';
        }
        return !afterDot;
    };
    return at > 0 && isDotted(text.first(at)) && isDotted(text.sliced(at + 1));
}

/// The one address of a header that holds nothing else, or, in <>, a name without any sign the grammar
/// gives a meaning to; empty where it must be parsed. Nearly all headers are so, and parsing two of them
/// took a twentieth of decoding the mail.
QByteArrayView soleAddress(QByteArrayView line)
{
    const qsizetype open = line.indexOf('<');
    if (open < 0)
        return isOrdinaryAddress(line) ? line : QByteArrayView();
    const auto isOfAName = [](char c) {
        return c >= 0x20 && c < 0x7F && !QByteArrayView("\"\\,;:()<>@[]").contains(c);
    };
    const QByteArrayView name = line.first(open);
    if (!line.endsWith('>') || !std::all_of(name.begin(), name.end(), isOfAName))
        return {};
    const QByteArrayView address = line.sliced(open + 1).chopped(1);
    return isOrdinaryAddress(address) ? address : QByteArrayView();
}

/// Without names in raw ISO-2022-JP, with or without its ESC bytes, which hold any sign of the grammar: 石川 is @P@n,
/// and would be an address.
QByteArray withoutKanji(const QByteArray &line)
{
    if (!line.contains('\x1B') && !line.contains("$B"))
        return line;
    static const QRegularExpression kanji(
        QStringLiteral("\x1B\\$.*?(?:\x1B\\([A-Z]|$)|\x1B\\([A-Z]|\\$B(?:[!-~]{2})+?\\([BJ]"));
    return QString::fromLatin1(line).remove(kanji).toLatin1();
}

/// An address as the header has it: of a@example.jp@example.net GMime gives what would be an address by itself, and
/// that is somebody else's.
QString asWritten(const char *address, const QByteArray &line)
{
    const QByteArrayView sole(address);
    const qsizetype at = line.indexOf(sole);
    const qsizetype end = at + sole.size();
    if (at < 0 || end >= line.size() || line[end] != '@')
        return QString::fromUtf8(address);
    const auto isBehind = [](char c) { return QByteArrayView(" \t<>,;:()\"").contains(c); };
    const auto last = std::find_if(line.begin() + end, line.end(), isBehind);
    return QString::fromUtf8(line.mid(at, last - line.begin() - at));
}

} // namespace

QStringList headerAddresses(const QByteArray &raw)
{
    if (raw.isEmpty())
        return {};
    if (const QByteArrayView sole = soleAddress(QByteArrayView(raw).trimmed()); !sole.isEmpty())
        return {QString::fromLatin1(sole)};
    useGMime();
    QStringList addresses;
    const QByteArray line = withoutKanji(unfolded(withBoundedHeaders("To: " + raw)).mid(4));
    const auto collect = [&](InternetAddressList *list, const auto &self) -> void {
        for (int i = 0; i < internet_address_list_length(list); ++i) {
            InternetAddress *address = internet_address_list_get_address(list, i);
            if (INTERNET_ADDRESS_IS_GROUP(address))
                self(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(address)), self);
            else if (const char *text = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)))
                addresses.append(asWritten(text, line));
        }
    };
    // In other charsets, too, a raw name may hold any sign the address grammar gives a meaning to.
    if (std::all_of(line.begin(), line.end(), [](char c) { return c >= 0x20 && c < 0x7F; })) {
        if (InternetAddressList *list = internet_address_list_parse(nullptr, line.constData())) {
            collect(list, collect);
            g_object_unref(list);
        }
    }
    addresses.removeIf([](const QString &address) { return !address.contains(u'@'); });
    if (!addresses.isEmpty())
        return addresses;
    static const QRegularExpression bare(QStringLiteral("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]*[A-Za-z0-9]"));
    for (auto matches = bare.globalMatch(QString::fromLatin1(line)); matches.hasNext();)
        addresses.append(matches.next().captured());
    return addresses;
}

namespace {

/// One `name=value` of a header as it stands, the quotes taken off.
struct Parameter {
    QByteArray name; ///< lower case, with RFC 2231's stars
    QByteArray value;
};

/// "name=" or "filename*0*=", as the next parameter begins.
bool beginsParameter(QByteArrayView text)
{
    const qsizetype equals = text.indexOf('=');
    return equals > 0 && std::all_of(text.begin(), text.begin() + equals, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '*' ||
                      c == '-';
           });
}

/// A value without quotes ends here: with a semicolon, or where one is missing before the next parameter.
bool endsValue(QByteArrayView text)
{
    return text.front() == ';' || (text.front() == ' ' && beginsParameter(text.sliced(1)));
}

QList<Parameter> parametersOf(const QByteArray &line)
{
    QList<Parameter> parameters;
    // Some programs leave the type out and begin with the parameter.
    const qsizetype semicolon = line.indexOf(';');
    const bool typeIsMissing = line.contains('=') && (semicolon < 0 || line.indexOf('=') < semicolon);
    if (semicolon < 0 && !typeIsMissing)
        return parameters;
    qsizetype at = typeIsMissing ? -1 : semicolon;
    do {
        ++at;
        const qsizetype equals = line.indexOf('=', at);
        if (equals < 0)
            break;
        Parameter parameter{line.mid(at, equals - at).trimmed().toLower(), {}};
        qsizetype i = equals + 1;
        while (i < line.size() && (line[i] == ' ' || line[i] == '\t'))
            ++i;
        const bool quoted = i < line.size() && line[i] == '"';
        if (quoted)
            ++i;
        if (quoted && i + 1 < line.size() && line[i] == '"' && line[i + 1] != ';' && line[i + 1] != ' ')
            ++i;              // a quote too many: ""name""
        bool inKanji = false; // raw ISO-2022-JP, whose bytes may look like quotes and semicolons
        for (; i < line.size(); ++i) {
            if (line[i] == '\x1B')
                inKanji = i + 1 < line.size() && line[i + 1] == '$';
            if (inKanji) {
                parameter.value += line[i];
                continue;
            }
            if (quoted && line[i] == '\\' && i + 1 < line.size() && (line[i + 1] == '"' || line[i + 1] == '\\'))
                ++i;
            else if (quoted ? line[i] == '"' : endsValue(QByteArrayView(line).sliced(i)))
                break;
            parameter.value += line[i];
        }
        parameter.value = parameter.value.trimmed();
        while (parameter.value.endsWith('"'))
            parameter.value.chop(1);
        parameters.append(parameter);
        const bool lacksSemicolon = i < line.size() && line[i] == ' ';
        at = lacksSemicolon ? i : line.indexOf(';', i);
    } while (at >= 0);
    return parameters;
}

} // namespace

namespace {

/// A file name that a program wrote twice, one behind the other, once.
QString withoutRepetition(const QString &text)
{
    const qsizetype half = text.size() / 2;
    const QStringView first = QStringView(text).first(half);
    const QStringView second = QStringView(text).last(half);
    const bool isTwice = first == second && first.contains(u'.') && (text.size() % 2 == 0 || text[half] == u' ');
    return isTwice ? first.toString() : text;
}

} // namespace

QString senderName(const QString &from)
{
    const qsizetype address = from.lastIndexOf(u'<');
    QString name = address < 0 ? from : from.left(address);
    name = name.remove(u'"').simplified();
    return name.contains(u'@') ? QString() : name;
}

QString headerParameter(const QByteArray &raw, const QByteArray &name)
{
    if (!raw.contains('='))
        return {};
    const QList<Parameter> parameters = parametersOf(unfolded(raw));
    std::map<int, std::pair<QByteArray, bool>> pieces;
    QString plain;
    for (const Parameter &parameter : parameters) {
        if (parameter.name == name) {
            plain = decodeHeader(parameter.value).text;
        } else if (parameter.name.size() > name.size() && parameter.name[name.size()] == '*' &&
                   parameter.name.startsWith(name)) {
            QByteArray number = parameter.name.mid(name.size() + 1);
            const bool encoded = number.isEmpty() || number.endsWith('*');
            number.replace("*", "");
            pieces[number.toInt()] = {parameter.value, encoded};
        }
    }
    if (pieces.empty())
        return withoutRepetition(plain);
    QByteArray charset;
    QByteArray bytes;
    for (auto &[number, piece] : pieces) {
        QByteArray value = piece.first;
        const bool beginsAnew = piece.second && value.count('\'') >= 2 && !bytes.isEmpty();
        if (beginsAnew)
            break; // the whole value once more
        if (piece.second && number == 0 && value.count('\'') >= 2) {
            charset = value.left(value.indexOf('\''));
            value = value.mid(value.indexOf('\'', charset.size() + 1) + 1);
        }
        bytes += piece.second ? QByteArray::fromPercentEncoding(value) : value;
    }
    const QString text = decodeBytes(bytes, charset).text;
    // Some programs write RFC 2047's words where RFC 2231's belong.
    return withoutRepetition(text.contains(QLatin1StringView("=?")) ? decodeHeader(bytes).text : text);
}

} // namespace certlink
