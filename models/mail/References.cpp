#include "models/mail/References.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

constexpr qsizetype longestHead = 256 << 10;
constexpr qsizetype mostLast = 20;

/// The identifiers in a header of the head, folded lines included.
QStringList identifiersIn(const QString &head, const QString &name)
{
    const QRegularExpression header(u"^%1[ \\t]*:(.*(?:\\r?\\n[ \\t].*)*)"_s.arg(name),
                                    QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression identifier(u"<[^<>\\s]{1,250}>"_s);
    QStringList identifiers;
    for (const QRegularExpressionMatch &match : identifier.globalMatch(header.match(head).captured(1)))
        identifiers.append(match.captured());
    return identifiers;
}

} // namespace

QString referencesForReply(const QByteArray &bytes)
{
    static const QRegularExpression blankLine(u"\\r?\\n\\r?\\n"_s);
    QString head = QString::fromLatin1(bytes.left(longestHead));
    if (const qsizetype end = head.indexOf(blankLine); end >= 0)
        head.truncate(end);
    QStringList references = identifiersIn(head, u"References"_s);
    const QStringList answered = identifiersIn(head, u"In-Reply-To"_s);
    if (references.isEmpty() && answered.size() == 1)
        references = answered;
    references += identifiersIn(head, u"Message-ID"_s).mid(0, 1);
    references.removeDuplicates();
    if (references.size() > mostLast + 1)
        references = references.mid(0, 1) + references.mid(references.size() - mostLast);
    return references.join(u' ');
}

} // namespace certlink
