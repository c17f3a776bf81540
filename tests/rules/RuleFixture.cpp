#include "RuleFixture.h"

#include "models/mail/MessageDecoder.h"
#include "models/register/RegisterCsv.h"
#include "models/rulebook/CsvTable.h"
#include "rules/Engine.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

QString readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

/// Takes the one line of `lines` that begins with `text` away and gives its place back.
qsizetype removeLine(QStringList &lines, const QString &text, const QString &path)
{
    qsizetype found = -1;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!lines[i].trimmed().startsWith(text))
            continue;
        if (found >= 0)
            qFatal("%s: more than one line begins with \"%s\"", qPrintable(path), qPrintable(text));
        found = i;
    }
    if (found < 0)
        qFatal("%s: no line begins with \"%s\"", qPrintable(path), qPrintable(text));
    lines.removeAt(found);
    return found;
}

void readHead(RuleFixture &fixture, const QString &line)
{
    if (line.contains(u" ="_s)) {
        fixture.cells.append(line);
        return;
    }
    fixture.heads.insert(line.section(u':', 0, 0).trimmed(), line.section(u':', 1).trimmed());
}

/// A register table as cells, to be changed before the reader sees it.
struct Table {
    QStringList header;
    QList<QStringList> rows;

    void set(const QString &key, const QString &column, const QString &value)
    {
        const qsizetype at = header.indexOf(column);
        bool found = false;
        for (QStringList &row : rows) {
            if (row[0] == key) {
                row[at] = value;
                found = true;
            }
        }
        if (!found)
            qFatal("The register has no row %s", qPrintable(key));
    }

    QByteArray toCsv() const
    {
        QString text = header.join(u',') + u'\n';
        for (const QStringList &row : rows)
            text += row.join(u',') + u'\n';
        return text.toUtf8();
    }
};

void applyCell(QMap<QString, Table> &tables, const QString &cell)
{
    const QString place = cell.section(u" ="_s, 0, 0).trimmed();
    const QString value = cell.section(u" ="_s, 1).trimmed();
    const QString table = place.section(u'[', 0, 0);
    if (!tables.contains(table))
        qFatal("No such table: %s", qPrintable(place));
    if (!place.contains(u'['))
        tables[table].rows.clear(); // "contracts = none"
    else
        tables[table].set(place.section(u'[', 1).section(u']', 0, 0), place.section(u"]."_s, 1), value);
}

QByteArray messageOf(const RuleFixture &fixture)
{
    const QMap<QString, QString> &heads = fixture.heads;
    QString text;
    if (fixture.has(u"received"_s))
        text += u"Received: from mail.example.jp by desk.example.jp; "_s + heads[u"received"_s] + u'\n';
    text += u"From: "_s + heads.value(u"from"_s, u"admin@example.jp"_s) + u'\n';
    text += u"To: "_s + heads.value(u"to"_s, u"desk@example.jp"_s) + u'\n';
    if (fixture.has(u"cc"_s))
        text += u"Cc: "_s + heads[u"cc"_s] + u'\n';
    // A fixture with a receipt date of its own has no Date that could be taken for it.
    if (!fixture.has(u"receipt"_s) || fixture.has(u"sent"_s))
        text += u"Date: "_s + heads.value(u"sent"_s, u"Fri, 20 Nov 2026 10:15:00 +0900"_s) + u'\n';
    text += u"Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n"_s;
    return text.toUtf8() + fixture.mail.toUtf8();
}

} // namespace

RuleFixture RuleFixture::read(const QString &path)
{
    RuleFixture fixture;
    fixture.path = path;
    fixture.rule = QFileInfo(path).dir().dirName();
    const QString name = QFileInfo(path).completeBaseName();
    for (const char *verdict : {"not-applicable", "satisfied", "violated", "unknown"}) {
        if (name.startsWith(QLatin1String(verdict) + u'-'))
            fixture.verdict = QLatin1String(verdict);
    }
    QStringList lines;
    qsizetype at = -1; // where the next "+" line goes; -1: at the end
    for (const QString &line : readFile(path).split(u'\n')) {
        if (line.startsWith(u"# "_s)) {
            readHead(fixture, line.mid(2));
            if (line.startsWith(u"# base:"_s))
                lines = readFile(QFileInfo(path).path() + u"/../base/"_s + fixture.heads[u"base"_s] + u".txt"_s)
                            .split(u'\n');
        } else if (line.startsWith(u"- "_s)) {
            at = removeLine(lines, line.mid(2), path);
        } else if (line.startsWith(u"+ "_s) && at >= 0) {
            lines.insert(at++, line.mid(2));
        } else if (line.startsWith(u"+ "_s)) {
            lines.append(line.mid(2));
        } else if (!line.isEmpty()) {
            qFatal("%s: a line begins with '# ', '- ' or '+ ': %s", qPrintable(path), qPrintable(line));
        }
    }
    fixture.mail = lines.join(u'\n');
    return fixture;
}

QStringList RuleFixture::find(const QString &folder)
{
    QStringList paths;
    QDirIterator files(folder, {u"*.txt"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!path.contains(u"/base/"_s))
            paths.append(path);
    }
    paths.sort();
    return paths;
}

const RuleResult &JudgedFixture::result(const QString &rule) const
{
    for (const RuleResult &result : judgement.results) {
        if (result.rule == rule)
            return result;
    }
    qFatal("No such rule: %s", qPrintable(rule));
}

QStringList JudgedFixture::marked(const RuleResult &result) const
{
    QStringList texts;
    for (const FieldSpan &place : result.spans)
        texts.append(mail.mail.body().text.textAt(place.span).toString());
    return texts;
}

Register registerOf(const RuleFixture &fixture, const QString &folder, const Rulebook &rulebook)
{
    QMap<QString, Table> tables;
    for (const QString &name : {u"contracts"_s, u"services"_s, u"administrators"_s}) {
        const CsvTable csv = CsvTable::parse(readFile(folder + u'/' + name + u".csv"_s).toUtf8());
        Table &table = tables[name];
        table.header = csv.header;
        for (const CsvTable::Row &row : csv.rows)
            table.rows.append(row.cells);
    }
    for (const QString &cell : fixture.cells)
        applyCell(tables, cell);
    const QTemporaryDir written;
    for (auto table = tables.constBegin(); table != tables.constEnd(); ++table) {
        QFile file(written.filePath(table.key() + u".csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(table->toCsv()) < 0)
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    }
    const RegisterImport import = readRegisterFolder(written.path(), rulebook);
    if (!import.isUsable())
        qFatal("%s: %s", qPrintable(fixture.path), qPrintable(import.problems.first().toString()));
    return import.data;
}

namespace {

/// "#7 change wht00000001,dx00000001 2026-12-08 tanaka 2026-11-19T01:00:00Z"; "-" for no day.
StandingChange standingChangeOf(const QString &line)
{
    const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    if (words.size() != 6)
        qFatal("%s: no approved change", qPrintable(line));
    return {words[0].mid(1).toLongLong(),
            words[1],
            words[2].split(u','),
            QDate::fromString(words[3], Qt::ISODate),
            words[4],
            QDateTime::fromString(words[5], Qt::ISODate)};
}

/// What a database knows of the contract.
ContractDealings dealingsOf(const RuleFixture &fixture)
{
    ContractDealings dealings;
    dealings.isKnown = !fixture.has(u"lost"_s);
    dealings.openApplications = fixture.heads.value(u"open"_s).split(u' ', Qt::SkipEmptyParts);
    if (const QString approved = fixture.heads.value(u"approved"_s); !approved.isEmpty())
        dealings.standing.append(standingChangeOf(approved));
    return dealings;
}

} // namespace

JudgedFixture judgeFixture(const RuleFixture &fixture, const QString &registerFolder, const Rulebook &rulebook)
{
    Rulebook edition = rulebook;
    if (fixture.has(u"desk"_s))
        edition.deskAddresses = fixture.heads[u"desk"_s].split(u' ');
    const Register contractRegister = registerOf(fixture, registerFolder, edition);
    const QDate receipt = QDate::fromString(fixture.heads.value(u"receipt"_s, u"2026-11-20"_s), Qt::ISODate);
    DecodedMail mail = fixture.has(u"text"_s) ? decodeText(fixture.mail.toUtf8(), fixture.path)
                                              : decodeMessage(messageOf(fixture), fixture.path);
    JudgedFixture judged;
    judged.mail = readMail(std::move(mail), edition, receipt);
    if (judged.mail.reading.kind != MailKind::Application)
        qFatal("%s: not read as an application", qPrintable(fixture.path));
    DeskContext context{edition, contractRegister, receipt, {}};
    if (fixture.has(u"open"_s) || fixture.has(u"approved"_s) || fixture.has(u"lost"_s))
        context.dealings = [&fixture](const QString &) { return dealingsOf(fixture); };
    judged.judgement = judgeApplication(judged.mail.reading.applications.first(), mailFacts(judged.mail.mail),
                                        judged.mail.receiptDate, context);
    return judged;
}
