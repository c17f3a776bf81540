#include "rules/masking/Masks.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

constexpr int rounds = 8;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return c >= u'a' && c <= u'z';
}

/// What kind of sign stands at each place; a mask never changes it.
QByteArray patternOf(const QString &word)
{
    QByteArray pattern;
    for (const QChar c : word)
        pattern += isDigit(c) ? QByteArray("0") : isLetter(c) ? QByteArray("a") : QString(c).toUtf8();
    return pattern;
}

QChar shifted(QChar c, int by)
{
    return isDigit(c) ? QChar(u'0' + (c.unicode() - u'0' + by) % 10) : QChar(u'a' + (c.unicode() - u'a' + by) % 26);
}

} // namespace

Masks::Masks(QByteArray key, QSet<QString> kept) : m_key(std::move(key)), m_kept(std::move(kept)) {}

/// A Feistel network over the word's letters and digits: each round moves one half by what the other half says, so
/// that it can be undone by who has the key, and no two words become one.
QString Masks::exchanged(const QString &word) const
{
    QList<qsizetype> places;
    for (qsizetype at = 0; at < word.size(); ++at)
        if (isDigit(word[at]) || isLetter(word[at]))
            places.append(at);
    const qsizetype middle = places.size() / 2;
    const QByteArray pattern = patternOf(word);
    QString made = word;
    for (int round = 0; round < rounds; ++round) {
        const bool isFirst = round % 2 == 0;
        QByteArray other;
        for (qsizetype i = isFirst ? middle : 0; i < (isFirst ? places.size() : middle); ++i)
            other += char(made[places[i]].unicode());
        const QByteArray moves = QCryptographicHash::hash(
            QByteArray(m_key + char('0' + round) + pattern + '\n' + other), QCryptographicHash::Sha256);
        for (qsizetype i = isFirst ? 0 : middle; i < (isFirst ? middle : places.size()); ++i)
            made[places[i]] = shifted(made[places[i]], uchar(moves[i % moves.size()]));
    }
    return made;
}

/// Codes keep their letters, which say what they are: their digits alone are exchanged.
QString Masks::word(const QString &word) const
{
    static const QRegularExpression codes(u"^(?:[a-z]{2,4}[0-9]{8})+$"_s);
    static const QRegularExpression oneCode(u"[a-z]{2,4}[0-9]{8}"_s);
    static const QRegularExpression lettersAndDigits(u"^([a-z]{1,4})([0-9]{4,})$"_s);
    if (codes.match(word).hasMatch()) {
        QString made;
        for (const QRegularExpressionMatch &match : oneCode.globalMatch(word)) {
            const QString code = match.captured();
            made += code.chopped(8) + exchanged(code.right(8));
        }
        return made;
    }
    if (const auto match = lettersAndDigits.match(word); match.hasMatch())
        return match.captured(1) + exchanged(match.captured(2));
    return exchanged(word);
}

/// An A-label holds no other script any more; it must not look like one.
QString Masks::label(const QString &label) const
{
    return label.startsWith(u"xn--"_s) ? QString(u"xn"_s + exchanged(label.mid(4))) : exchanged(label);
}

QString Masks::hostName(const QString &name) const
{
    static const QRegularExpression ipAddress(u"^[0-9]{1,3}(?:\\.[0-9]{1,3}){3}$"_s);
    QStringList labels = name.split(u'.');
    if (ipAddress.match(name).hasMatch()) {
        const QByteArray moves = QCryptographicHash::hash(QByteArray(m_key + "ip"), QCryptographicHash::Sha256);
        for (qsizetype i = 0; i < labels.size(); ++i)
            labels[i] = QString::number((labels[i].toInt() + uchar(moves[i])) % 256);
        return labels.join(u'.');
    }
    const bool endsInLetters = std::all_of(labels.last().cbegin(), labels.last().cend(), &isLetter);
    for (qsizetype i = 0; i < labels.size() - (labels.size() > 1 && endsInLetters ? 1 : 0); ++i)
        labels[i] = label(labels[i]);
    return labels.join(u'.');
}

QString Masks::address(const QString &address) const
{
    const qsizetype at = address.lastIndexOf(u'@');
    if (m_kept.contains(address))
        return address;
    if (at < 0)
        return name(address);
    return exchanged(address.left(at)) + u'@' + hostName(address.mid(at + 1));
}

QString Masks::name(QStringView name)
{
    QString made;
    for (const QChar c : name)
        made += c.isSpace() || c.isPunct() ? c : QChar(maskSign);
    return made;
}

} // namespace certlink
