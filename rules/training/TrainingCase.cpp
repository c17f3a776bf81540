#include "rules/training/TrainingCase.h"

#include "models/mail/MailSource.h"
#include "models/mail/MessageDecoder.h"
#include "models/register/RegisterColumns.h"
#include "models/rulebook/CsvTable.h"
#include "rules/training/SampleDates.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

const QString folder = u":/certlink/samples"_s;
/// Where the samples' mails are addressed to.
const QString sampleDeskAddress = u"ssl-desk@example.ad.jp"_s;

Result<QString> sampleText(const QString &path, QDate today, const Calendar &calendar)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(Failure{Failure::Code::NotReadable, path, file.errorString(), {}});
    return withDates(QString::fromUtf8(file.readAll()), today, calendar);
}

/// A table of the samples' register; a cell that cannot be read is a Failure.
template<typename Row, typename Put>
Result<void> readTable(const QString &name, const TrainingGround &ground, Put put)
{
    const QString path = folder + u"/register/"_s + name;
    const Result<QString> text = sampleText(path, ground.today, ground.rulebook.calendar);
    if (!text)
        return tl::make_unexpected(text.error());
    const CsvTable table = CsvTable::parse(text->toUtf8());
    for (const CsvTable::Row &line : table.rows) {
        Row row;
        for (const RegisterColumn<Row> &column : registerColumns<Row>()) {
            const qsizetype at = table.header.indexOf(QString(column.name));
            if (at < 0 || at >= line.cells.size())
                continue;
            const CellReading reading = column.read(row, line.cells[at], ground.rulebook);
            if (!reading.error.isNull())
                return tl::make_unexpected(Failure{Failure::Code::BadFormat, path, reading.error, {}});
        }
        put(row);
    }
    return {};
}

Result<void> readRegister(TrainingGround &ground)
{
    Register &whole = ground.contractRegister;
    Result<void> done =
        readTable<Contract>(u"contracts.csv"_s, ground, [&](const Contract &row) { whole.insert(row); });
    if (done)
        done = readTable<ServiceContract>(u"services.csv"_s, ground,
                                          [&](const ServiceContract &row) { whole.insert(row); });
    if (done)
        done = readTable<Administrator>(u"administrators.csv"_s, ground,
                                        [&](const Administrator &row) { whole.append(row); });
    return done;
}

DecodedMail decoded(const TrainingCase &lesson)
{
    return beginsWithHeaders(lesson.mail) ? decodeMessage(lesson.mail, lesson.name)
                                          : decodeText(lesson.mail, lesson.name);
}

QStringList linesOf(const TrainingCase &lesson)
{
    return decoded(lesson).body().text.text().split(u'\n');
}

/// The head's lines that a rule looks at.
QStringList headOf(const TrainingCase &lesson)
{
    const DecodedMail mail = decoded(lesson);
    QStringList lines{u"From: "_s + mail.fromAddress, u"To: "_s + mail.recipientAddresses.join(u", "_s)};
    if (mail.received.isValid())
        lines.append(u"Received: "_s + mail.received.toString(Qt::ISODate));
    return lines;
}

/// What stands between the lines both begin with and those both end with.
QStringList changedLines(const QStringList &before, const QStringList &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype same = 0;
    while (same < shorter && before[same] == after[same])
        ++same;
    qsizetype tail = 0;
    while (tail < shorter - same && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const QStringList old = before.mid(same, before.size() - same - tail);
    const QStringList made = after.mid(same, after.size() - same - tail);
    QStringList lines;
    for (const QString &line : old)
        if (!made.contains(line))
            lines.append(u"- "_s + line.trimmed());
    for (const QString &line : made)
        if (!old.contains(line))
            lines.append(u"+ "_s + line.trimmed());
    return lines;
}

QStringList dealingsOf(const TrainingCase &lesson)
{
    QStringList lines = lesson.dealings.openApplications;
    for (const StandingChange &change : lesson.dealings.standing)
        lines.append(u"#%1 %2 %3 %4"_s.arg(QString::number(change.record), change.work, change.linksAfter.join(u' '),
                                           change.startDate.toString(Qt::ISODate)));
    return lines;
}

QStringList factsOf(const TrainingCase &lesson)
{
    QStringList lines;
    for (const RecordedFact &fact : lesson.facts)
        lines.append(fact.cell.name() + u" = "_s + fact.value);
    return lines;
}

} // namespace

Result<TrainingGround> trainingGround(const Rulebook &rulebook, QDate today)
{
    TrainingGround ground{rulebook, {}, today, {}};
    ground.rulebook.deskAddresses = QStringList{sampleDeskAddress};
    if (Result<void> done = readRegister(ground); !done)
        return tl::make_unexpected(done.error());
    const QDir mails(folder + u"/inbox"_s);
    for (const QString &name : mails.entryList(QDir::Files, QDir::Name)) {
        const Result<QString> text = sampleText(mails.filePath(name), today, ground.rulebook.calendar);
        if (!text)
            return tl::make_unexpected(text.error());
        ground.samples.append({QFileInfo(name).completeBaseName(), text->toUtf8(), {}, {}, true});
    }
    return ground;
}

DeskContext contextOf(const TrainingCase &lesson, const TrainingGround &ground)
{
    return {ground.rulebook, ground.contractRegister, ground.today,
            [dealings = lesson.dealings](const QString &) { return dealings; }};
}

CaseFile openCase(const TrainingCase &lesson, const TrainingGround &ground)
{
    const DeskContext context = contextOf(lesson, ground);
    CaseFile file(readMail(decoded(lesson), ground.rulebook, ground.today), 0, context);
    if (lesson.facts.isEmpty())
        return file;
    Layers layers;
    for (const RecordedFact &fact : lesson.facts)
        layers.put(fact);
    // Facts that cannot be read any more are left out, as the register's own would be.
    (void)file.setLayers(layers, context);
    return file;
}

QStringList differenceOf(const TrainingCase &before, const TrainingCase &after)
{
    return changedLines(headOf(before), headOf(after)) + changedLines(linesOf(before), linesOf(after)) +
           changedLines(factsOf(before), factsOf(after)) + changedLines(dealingsOf(before), dealingsOf(after));
}

} // namespace certlink
