#include "rules/masking/Masker.h"

#include "models/mail/HeaderText.h"
#include "models/reading/DeskSentence.h"
#include "models/reading/FoldedBody.h"
#include "models/reading/FormLabels.h"
#include "rules/training/MailWriter.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

using Kind = KnownPart::Kind;

QList<KnownPart> partsOf(const Application &application)
{
    QList<KnownPart> parts{{Kind::Word, application.masterId.spans, application.masterId.value},
                           {Kind::Word, application.serviceCode.spans, application.serviceCode.value},
                           {Kind::Host, application.commonName.spans, application.commonName.value},
                           {Kind::Host, application.multiDomainFqdn.spans, application.multiDomainFqdn.value},
                           {Kind::Prose, application.reasonText.spans, application.reasonText.value}};
    for (const ServiceRow &row : application.services)
        for (const CodeAnswer &code : row.codes)
            parts.append({Kind::Word, code.spans, code.value});
    for (const Conflict &conflict : application.conflicts) {
        if (const auto kind = partKindOf(conflict.field); kind && conflict.field != Field::Services)
            parts += {{*kind, conflict.firstSpans, conflict.first}, {*kind, conflict.secondSpans, conflict.second}};
    }
    parts.removeIf([](const KnownPart &part) { return part.spans.isEmpty(); });
    return parts;
}

/// Squeezed, without its quote signs.
QString squeezedLine(QStringView line)
{
    static const QRegularExpression quoteSigns(u"^[ 　]*(?:[A-Za-z0-9._-]{0,20}[>＞|｜]+[ 　]*)+"_s);
    return squeezed(line.toString().remove(quoteSigns));
}

/// An explanation that the form prints, quoted or not: it holds no answer.
bool isOfTheForm(QStringView line)
{
    const QString key = squeezedLine(line);
    const auto first = std::find_if(key.begin(), key.end(), [](QChar c) { return c.isLetter(); });
    return isFormSentence(QStringView(first, key.end()));
}

/// Lines of which nobody read anything.
Spans proseOf(const ReadMail &mail)
{
    const MailBody &body = mail.mail.body();
    const Owners &owners = mail.reading.owners;
    Spans prose;
    for (qsizetype line = 0; line < body.text.lineCount(); ++line) {
        const qsizetype begin = body.text.lineStart(line);
        const Span span{begin, begin + body.text.line(line).size()};
        bool isRead = std::any_of(body.privateKeySpans.begin(), body.privateKeySpans.end(),
                                  [&](const Span &key) { return key.begin < span.end && span.begin < key.end; });
        for (qsizetype at = span.begin; at < std::min(span.end, owners.size()) && !isRead; ++at)
            isRead = owners.of(at) != Owner::Nobody && !body.text.text()[at].isSpace();
        if (!isRead && !isOfTheForm(body.text.line(line)))
            prose.append(span);
    }
    return prose;
}

/// Sentences of replies of ours, which are known by a sign over each (models/reading/DeskSentence.h), signed anew as
/// they stand in the masked text: prose as any, on the same lines.
QString withSignsAnew(const BodyText &original, const QString &masked)
{
    static const QRegularExpression head(u"(?:確認事項|Point ?)\\d+ ?\\[([0-9a-f]{4})\\]:"_s);
    const BodyText text(masked);
    const auto lineOf = [](const BodyText &body) {
        return [&body](qsizetype line) { return squeezedLine(body.line(line)); };
    };
    QStringList lines = masked.split(u'\n');
    if (text.lineCount() != original.lineCount() || lines.size() != text.lineCount())
        return masked;
    for (qsizetype line = 0; line < original.lineCount(); ++line) {
        if (!mayBeDeskSentence(squeezedLine(original.line(line))))
            continue;
        const qsizetype end = endOfDeskSentence(line, original.lineCount(), lineOf(original));
        const QRegularExpressionMatch match = head.match(original.line(line).toString());
        if (end == line || !match.hasMatch() || match.capturedEnd() > lines[line].size())
            continue;
        QString sentence = squeezed(QStringView(lines[line]).mid(match.capturedEnd()));
        for (qsizetype next = line + 1; next < end; ++next)
            sentence += squeezedLine(text.line(next));
        QString named = match.captured();
        named.replace(match.capturedStart(1) - match.capturedStart(), match.capturedLength(1), deskSign(sentence));
        lines[line].replace(match.capturedStart(), match.capturedLength(), named);
    }
    return lines.join(u'\n');
}

void addName(QStringList &names, const QString &name)
{
    constexpr qsizetype shortest = 2;
    QStringList parts{name.simplified()};
    parts += name.simplified().split(u' ');
    for (const QString &part : parts)
        if (part.size() >= shortest && !names.contains(part))
            names.append(part);
}

/// Names known from the head and the register, longer ones first.
QStringList namesOf(const DecodedMail &mail, const Register &rows)
{
    QStringList names;
    addName(names, senderName(mail.from));
    for (const Administrator &row : rows.administrators())
        addName(names, row.name);
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return names;
}

QStringList idsOf(const Reading &reading, const Register &rows)
{
    QStringList ids;
    for (const Application &application : reading.applications)
        ids.append(application.masterId.value.toLower());
    for (const Administrator &row : rows.administrators())
        ids.append(row.masterId.toLower());
    ids.removeAll(QString());
    return ids;
}

/// Where a private key stood, one that opens nothing: it is found and masked again.
QString withStandInKeys(QString text)
{
    return text.replace(QChar(0x2588), u'A');
}

QSet<QString> lowerCase(const QStringList &addresses)
{
    QSet<QString> lower;
    for (const QString &address : addresses)
        lower.insert(address.toLower());
    return lower;
}

} // namespace

Masker::Masker(const QByteArray &key, const Rulebook &rulebook)
    : m_rulebook(rulebook), m_masks(key.isEmpty() ? freshKey() : key, lowerCase(rulebook.deskAddresses))
{
}

QByteArray Masker::freshKey()
{
    QByteArray key;
    for (int word = 0; word < 4; ++word)
        key += QByteArray::number(QRandomGenerator::system()->generate64(), 16) + ' ';
    return key;
}

DecodedMail Masker::masked(const ReadMail &mail, const Register &rows) const
{
    const QStringList names = namesOf(mail.mail, rows);
    const QStringList ids = idsOf(mail.reading, rows);
    const Rulebook &edition = m_rulebook.inForceOn(mail.receiptDate);
    const MaskedText text(m_masks, edition, names, ids);
    QList<KnownPart> parts;
    for (const Application &application : mail.reading.applications)
        parts += partsOf(application);
    DecodedMail made = mail.mail;
    made.remarks.clear();
    made.subject = text.prose(made.subject);
    made.messageId = text.prose(made.messageId);
    made.fromAddress = address(made.fromAddress);
    for (QString &recipient : made.recipientAddresses)
        recipient = address(recipient);
    const QString shown = name(senderName(made.from));
    made.from = made.from.isNull() ? QString()
                : shown.isEmpty()  ? made.fromAddress
                                   : QString(shown + u" <"_s + made.fromAddress + u'>');
    made.to = made.to.isNull() ? QString() : made.recipientAddresses.join(u", "_s);
    made.cc = QString();
    for (QStringList *list : {&made.attachments, &made.unreadParts})
        for (QString &one : *list)
            one = text.prose(one);
    MailBody body;
    const BodyText &original = mail.mail.body().text;
    body.text = BodyText(withSignsAnew(original, text.masked(original.text(), parts, proseOf(mail))));
    made.bodies = {body};
    made.chosenBody = 0;
    return made;
}

MaskedCase Masker::masked(const MaskableCase &one, const CaseFile &file, QDate fallbackReceiptDate) const
{
    const DecodedMail mail = masked(file.mail(), one.contractRegister);
    MaskedCase made;
    made.masked.layers = masked(one.layers);
    made.masked.contractRegister = masked(one.contractRegister);
    if (one.dealings)
        made.masked.dealings = masked(*one.dealings);
    Evidence &evidence = made.masked.evidence;
    evidence = one.evidence;
    evidence.bytes = writtenMail(mail, withStandInKeys(mail.body().text.text()));
    evidence.editedText.reset();
    evidence.charset.clear();
    evidence.source = prose(evidence.source);
    if (mail.hasHeaders)
        evidence.kind = Evidence::Kind::Mail;
    else if (evidence.kind == Evidence::Kind::Mail)
        evidence.kind = Evidence::Kind::Text;
    DeskContext context{m_rulebook, made.masked.contractRegister, fallbackReceiptDate, {}};
    if (made.masked.dealings)
        context.dealings = [&made](const QString &) { return *made.masked.dealings; };
    evidence.arrivedOn = fallbackReceiptDate;
    Result<std::unique_ptr<CaseFile>> opened = openCase(evidence, made.masked.layers, context);
    if (!opened)
        return made;
    made.file = std::move(*opened);
    made.isTheSame = saysTheSame(file.judgement(), made.file->judgement());
    return made;
}

bool saysTheSame(const Judgement &one, const Judgement &other)
{
    return one.disposition == other.disposition &&
           std::equal(
               one.results.begin(), one.results.end(), other.results.begin(), other.results.end(),
               [](const RuleResult &a, const RuleResult &b) { return a.rule == b.rule && a.verdict == b.verdict; });
}

} // namespace certlink
