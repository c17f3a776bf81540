// How long "Mend it for me" takes, and how often it finds something: over every application in the shared cases
// that is to be returned or confirmed.
//     mend CASES [FOLDER...]
// FOLDER: of CASES, those with mail/ and register/; all of them where none is named. Prints a line for each, one for
// all, and of what is not mended which findings stood in the way.
#include "rules/training/Mend.h"
#include "models/mail/MailFile.h"
#include "models/register/RegisterCsv.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Tally {
    qsizetype applications = 0; ///< to be returned or confirmed
    QList<qsizetype> changes;   ///< of each that was mended
    QList<double> milliseconds; ///< of each
    QMap<QString, int> named;   ///< rules that the customer cannot mend, in how many
    QMap<QString, int> left;    ///< the same where each can be mended, but not all at once

    void add(const Tally &other)
    {
        applications += other.applications;
        changes += other.changes;
        milliseconds += other.milliseconds;
        for (auto rule = other.named.begin(); rule != other.named.end(); ++rule)
            named[rule.key()] += rule.value();
        for (auto rule = other.left.begin(); rule != other.left.end(); ++rule)
            left[rule.key()] += rule.value();
    }
};

template<typename T>
T median(QList<T> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? T() : values[values.size() / 2];
}

template<typename T>
T largest(const QList<T> &values)
{
    return values.isEmpty() ? T() : *std::max_element(values.begin(), values.end());
}

/// The proposal, judged again, is approvable; nothing else counts as mended.
bool holds(CaseFile file, const Mending &mending, const DeskContext &context)
{
    Layers layers = file.layers();
    for (const MendingChange &change : mending.changes)
        layers.put(change.correction);
    return file.setLayers(layers, context) && file.judgement().disposition == Disposition::Approvable;
}

void mendOne(const CaseFile &file, const DeskContext &context, Tally &tally)
{
    if (!file.isApplication() || file.judgement().disposition == Disposition::Approvable)
        return;
    ++tally.applications;
    QElapsedTimer timer;
    timer.start();
    const Mending mending = mend(file, context);
    tally.milliseconds.append(double(timer.nsecsElapsed()) / 1e6);
    if (mending.isMended) {
        if (!holds(file, mending, context))
            qFatal("%s: the proposal is not approvable", qPrintable(file.mail().mail.source));
        tally.changes.append(mending.changes.size());
        return;
    }
    for (const QString &rule : mending.unmendable)
        ++tally.named[rule];
    for (const QString &rule : mending.leftAtBest)
        ++tally.left[rule];
    if (mending.unmendable.isEmpty() && mending.leftAtBest.isEmpty())
        qFatal("%s: not mended, and nothing says why", qPrintable(file.mail().mail.source));
}

Tally mendFolder(const QString &folder, const Rulebook &rulebook)
{
    const RegisterImport import = readRegisterFolder(folder + u"/register"_s, rulebook);
    if (!import.isUsable())
        qFatal("%s: no register", qPrintable(folder));
    const DeskContext context{rulebook, import.data, QDate(2026, 11, 25), {}};
    Tally tally;
    forEachMessage(folder + u"/mail"_s, [&](const Result<RawMessage> &message) {
        if (message) {
            const ReadMail read = readMail(decode(*message), rulebook, context.fallbackReceiptDate);
            for (qsizetype index = 0; index < read.reading.applications.size(); ++index)
                mendOne(CaseFile(read, index, context), context, tally);
        }
        return true;
    });
    return tally;
}

void print(const QString &name, const Tally &tally)
{
    std::printf("%s: %lld of %lld mended; changes: median %lld, largest %lld; ms: median %.2f, largest %.2f\n",
                qPrintable(name), static_cast<long long>(tally.changes.size()),
                static_cast<long long>(tally.applications), static_cast<long long>(median(tally.changes)),
                static_cast<long long>(largest(tally.changes)), median(tally.milliseconds),
                largest(tally.milliseconds));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "mend CASES [FOLDER...]\n");
        return 2;
    }
    const Rulebook &rulebook = builtInRulebook();
    const QDir cases(arguments[1]);
    const QStringList folders =
        arguments.size() > 2 ? arguments.mid(2) : cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    Tally all;
    for (const QString &folder : folders) {
        const Tally tally = mendFolder(cases.filePath(folder), rulebook);
        print(folder, tally);
        all.add(tally);
    }
    print(u"all"_s, all);
    for (const auto &[title, rules] :
         {std::pair("not for the customer to mend:", all.named), std::pair("left, where not all at once:", all.left)}) {
        std::printf("%s\n", title);
        for (auto rule = rules.begin(); rule != rules.end(); ++rule)
            std::printf("  %5d %s\n", rule.value(), qPrintable(rule.key()));
    }
    return 0;
}
