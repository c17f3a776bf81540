// How long a supervisor waits for the history: a database of 1,000 decisions and one of as many as asked for, and each
// question to both. Prints medians and their ratio. The first of the decisions, 100,000 unless said otherwise, and the
// last thousand are made through the store; those between are copies of the first, past the schema and without links of
// the chain (a desk would take hours to write a million one by one), with a text of their own to be found by.
//     history FOLDER [DECISIONS] [RUNS] [MADE]
#include "tests/bench/Copies.h"

#include "models/store/SearchText.h"
#include "models/store/Store.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime first(QDate(2026, 1, 5), QTime(0, 0), Qt::UTC);
constexpr int minutesBetween = 7;
constexpr int leftToCarryOut = 150; ///< of the newest decisions; a hundred of them are approvals
constexpr int lastMade = 1000;      ///< through the store again, when all others are there

QString mailText(int number)
{
    const QStringList words{u"証明書の更新に伴い連携サービスを変更いたします"_s,
                            u"別のサービスを追加したく申し込みます"_s, u"担当者が代わりましたのでご連絡します"_s,
                            u"移行のため至急お願いいたします"_s};
    return words[number % words.size()] +
           u"\nマスターID:AB12345678\nサービスコード:ssl%1\n"_s.arg(number % 9000, 8, 10, QLatin1Char('0')) +
           (number % 997 == 0 ? u"仮想専用線の件"_s : u""_s);
}

/// As a desk's mails go: most alike, some with a rule or a word of their own.
DecisionEntry entryOf(int number, const RulebookSource &rulebook)
{
    DecisionEntry entry;
    entry.evidence = {Evidence::Kind::Mail, "Message-ID: <" + QByteArray::number(number) + "@x>\n\nmail",
                      u"inbox/%1.eml"_s.arg(number), 0, first.date()};
    entry.messageId = u"<%1@x>"_s.arg(number);
    entry.subject = u"連携サービスの変更 %1"_s.arg(number);
    entry.fromAddress = u"admin%1@example.jp"_s.arg(number % 500);
    entry.mailText = mailText(number);
    entry.receiptDate = first.date();
    entry.serviceCode = u"ssl%1"_s.arg(number % 9000, 8, 10, QLatin1Char('0'));
    entry.kind = number % 3 == 0 ? DecisionKind::Returned : DecisionKind::Approved;
    entry.disposition = number % 3 == 0 ? u"return"_s : u"approvable"_s;
    entry.rulebook = rulebook;
    entry.edition = u"2026-11"_s;
    entry.judgement = {{u"disposition"_s, entry.disposition}};
    if (number % 3 == 0)
        entry.findings = {{number % 99 == 0 ? u"R-target-ended"_s : u"L3-weekend"_s, u"block"_s, u"violated"_s}};
    if (number % 3 == 0)
        entry.reply = u"ご希望日をご確認ください"_s;
    else
        entry.change = ApprovedChange{entry.serviceCode, u"change"_s, {}, {u"wht00000001"_s}, false, first.date()};
    entry.by = number % 2 ? u"sato"_s : u"ito"_s;
    entry.at = first.addSecs(qint64(number) * minutesBetween * 60);
    return entry;
}

/// Until there are so many, `count` in the end.
std::unique_ptr<Store> made(const QString &path, int until, int count, const Rulebook &rulebook)
{
    auto store = Store::open(path);
    if (!store)
        qFatal("%s", qPrintable(store.error().toString()));
    const qint64 there = (*store)->history({}, 0, 1)->value(0).id;
    QElapsedTimer making;
    making.start();
    for (int number = int(there); number < until; ++number) {
        const DecisionEntry entry = entryOf(number, rulebook.source());
        const auto done = (*store)->decide({entry.evidence, entry.messageId, {}, entry.by}, rulebook,
                                           [&](const DeskState &) { return entry; });
        if (!done)
            qFatal("%s", qPrintable(done.error().toString()));
        if (done->change && number < count - leftToCarryOut)
            static_cast<void>(
                (*store)->noteCarrying(done->id, {Carrying::Outcome::CarriedOut, {}, u"operator"_s, entry.at}));
    }
    if (until > there)
        std::printf("%7lld decisions more: %7d, %4.0f a second\n", static_cast<long long>(until - there), until,
                    double(until - there) * 1000.0 / double(std::max<qint64>(1, making.elapsed())));
    return std::move(*store);
}

/// The first `made` again and again, and what finds them, until one round more would be more than `count`.
void copyUntil(const QString &path, int made, int count, const Rulebook &rulebook)
{
    Copies copies(path);
    int there = copies.ask(u"SELECT max(id) FROM decisions"_s).toInt();
    for (int round = there / made; there + made <= count; there += made, ++round) {
        copies.add(made, round);
        QSqlQuery found = copies.prepared(u"INSERT INTO decision_search (rowid, pairs) VALUES (?, ?)"_s);
        for (int number = 0; number < made; ++number) {
            const DecisionEntry entry = entryOf(number, rulebook.source());
            found.addBindValue(there + number + 1);
            found.addBindValue(searchPairs(
                QStringList{entry.mailText, entry.subject, entry.fromAddress, entry.serviceCode}.join(u'\n')));
            if (!found.exec())
                qFatal("%s", "a copy cannot be made to be found");
        }
    }
}

std::unique_ptr<Store> madeAndCopied(const QString &path, int made, int count, const Rulebook &rulebook)
{
    static_cast<void>(::made(path, std::min(made, count), count, rulebook));
    if (count > made)
        copyUntil(path, made, count - lastMade, rulebook);
    return ::made(path, count, count, rulebook);
}

double medianMilliseconds(int runs, const std::function<void()> &work)
{
    QList<double> times;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString folder = arguments.value(1, u"."_s);
    const int many = arguments.value(2, u"100000"_s).toInt();
    const int runs = arguments.value(3, u"11"_s).toInt();
    const int through = arguments.value(4, u"100000"_s).toInt();
    QDir().mkpath(folder);
    const Rulebook &rulebook = builtInRulebook();
    const QStringList paths{folder + u"/few.sqlite"_s, folder + u"/many.sqlite"_s};
    QElapsedTimer making;
    making.start();
    std::unique_ptr<Store> stores[]{madeAndCopied(paths[0], through, 1000, rulebook),
                                    madeAndCopied(paths[1], through, many, rulebook)};
    std::printf("made in %.0f s; %.1f KB a decision\n", double(making.elapsed()) / 1000,
                double(QFileInfo(paths[1]).size()) / 1024 / many);
    const auto filtered = [](auto set) {
        HistoryFilter filter;
        set(filter);
        return filter;
    };
    const QList<std::pair<const char *, HistoryFilter>> questions{
        {"newest page", {}},
        {"jump to a day", filtered([](HistoryFilter &filter) { filter.to = first.date().addDays(3); })},
        {"a common rule", filtered([](HistoryFilter &filter) { filter.rule = u"L3-weekend"_s; })},
        {"a rare rule", filtered([](HistoryFilter &filter) { filter.rule = u"R-target-ended"_s; })},
        {"a person", filtered([](HistoryFilter &filter) { filter.by = u"sato"_s; })},
        {"a person of no decision", filtered([](HistoryFilter &filter) { filter.by = u"nobody"_s; })},
        {"a verdict", filtered([](HistoryFilter &filter) { filter.disposition = u"return"_s; })},
        {"a verdict of no decision", filtered([](HistoryFilter &filter) { filter.disposition = u"confirm"_s; })},
        {"withdrawals; there are none", filtered([](HistoryFilter &filter) { filter.kind = DecisionKind::Withdrawn; })},
        {"a contract and a decision", filtered([](HistoryFilter &filter) {
             filter.contract = u"ssl00000042"_s;
             filter.kind = DecisionKind::Approved;
         })},
        {"a contract", filtered([](HistoryFilter &filter) { filter.contract = u"ssl00000042"_s; })},
        {"two characters, common", filtered([](HistoryFilter &filter) { filter.words = u"変更"_s; })},
        {"three characters, common", filtered([](HistoryFilter &filter) { filter.words = u"証明書"_s; })},
        {"three characters, rare", filtered([](HistoryFilter &filter) { filter.words = u"専用線"_s; })},
        {"two words", filtered([](HistoryFilter &filter) { filter.words = u"移行 至急"_s; })}};
    for (const auto &question : questions) {
        double times[2];
        for (int which = 0; which < 2; ++which)
            times[which] =
                medianMilliseconds(runs, [&] { static_cast<void>(stores[which]->history(question.second, 0, 100)); });
        std::printf("%-28s %8.2f ms  %8.2f ms  %5.1f times\n", question.first, times[0], times[1], times[1] / times[0]);
    }
    double carrying[2];
    for (int which = 0; which < 2; ++which)
        carrying[which] = medianMilliseconds(runs, [&] {
            static_cast<void>(stores[which]->changes({{}, {}, ChangesFilter::Which::Open}));
        });
    std::printf("%-28s %8.2f ms  %8.2f ms  %5.1f times\n", "to carry out, a hundred", carrying[0], carrying[1],
                carrying[1] / carrying[0]);
    double scrolling[2];
    for (int which = 0; which < 2; ++which)
        scrolling[which] = medianMilliseconds(runs, [&] {
            qint64 last = 0; // ten pages down, as by the scroll bar
            for (int page = 0; page < 10; ++page)
                last = stores[which]->history({}, last, 100)->last().id;
        });
    std::printf("%-28s %8.2f ms  %8.2f ms  %5.1f times\n", "ten pages", scrolling[0], scrolling[1],
                scrolling[1] / scrolling[0]);
    for (const auto &[name, thoroughly] : {std::pair("opening, as a window does", Store::Check::Beginning),
                                           std::pair("opening, in the background", Store::Check::Thorough)}) {
        const Store::Check check = thoroughly;
        double opening[2];
        for (int which = 0; which < 2; ++which)
            opening[which] = medianMilliseconds(runs, [&] {
                const auto store =
                    Store::open(paths[which], Store::Mode::ReadWrite, std::chrono::milliseconds(100), check);
                static_cast<void>((*store)->history({}, 0, 100));
            });
        std::printf("%-28s %8.2f ms  %8.2f ms  %5.1f times\n", name, opening[0], opening[1], opening[1] / opening[0]);
    }
    return 0;
}
