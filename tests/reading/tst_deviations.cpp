#include "AnyMeaning.h"

#include "models/reading/FoldedBody.h"
#include "models/reading/Reader.h"
#include "tests/rulebook/BuiltInRulebook.h"

#include <QTest>

#include <rapidcheck.h>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What stands at the spans, as it is compared.
QString held(const BodyText &body, const Spans &spans)
{
    QString text;
    for (const Span span : spans) {
        RC_ASSERT(span.begin >= 0);
        RC_ASSERT(span.end <= body.text().size());
        RC_ASSERT(span.begin < span.end);
        text += body.textAt(span);
    }
    QString folded = FoldedBody(text).text().text().toString();
    return folded.remove(u' ').toLower();
}

void compare(const Application &read, const Meaning &meaning, const BodyText &body)
{
    RC_ASSERT(read.masterId.value.toStdString() == meaning.masterId.toStdString());
    RC_ASSERT(read.serviceCode.value.toStdString() == meaning.serviceCode.toStdString());
    RC_ASSERT(read.commonName.value.toStdString() == meaning.commonName.toStdString());
    RC_ASSERT(read.item.key.toStdString() == meaning.itemKey.toStdString());
    RC_ASSERT(read.term.term.has_value());
    RC_ASSERT(read.term.term->months == meaning.months);
    RC_ASSERT(read.markedWork() == QList<Work>{meaning.isAdd ? Work::Add : Work::Change});
    RC_ASSERT(read.markedReasons() == QList<Reason>{static_cast<Reason>(meaning.reason)});
    RC_ASSERT(read.reasonText.value.toStdString() ==
              (meaning.reason == 2 ? meaning.reasonText : QString()).toStdString());
    RC_ASSERT(read.startDate.date == meaning.startDate);
    RC_ASSERT(read.multiDomainFqdn.value.toStdString() == meaning.fqdn.toStdString());
    RC_ASSERT(read.markedIntermediateCa().size() == (meaning.intermediateCa ? 1 : 0));
    RC_ASSERT(read.isMultiServerPermitted() == meaning.permitted);
    RC_ASSERT(read.conflicts.isEmpty());
    for (const UnreadText &text : read.unread)
        RC_FAIL("unread: " + text.text.toStdString());
    qsizetype rows = 0;
    for (qsizetype kind = 0; kind < meaning.codes.size(); ++kind) {
        if (meaning.codes[kind].isEmpty())
            continue;
        RC_ASSERT(rows < read.services.size());
        const ServiceRow &row = read.services[rows++];
        RC_ASSERT(row.kind == static_cast<ServiceKind>(kind));
        RC_ASSERT(row.mark.set);
        QStringList codes;
        for (const CodeAnswer &code : row.codes) {
            codes.append(code.value);
            RC_ASSERT(held(body, code.spans).toStdString() == code.value.toStdString());
        }
        RC_ASSERT(codes.join(u' ').toStdString() == meaning.codes[kind].join(u' ').toStdString());
    }
    RC_ASSERT(rows == read.services.size());
    RC_ASSERT(held(body, read.masterId.spans).toStdString() == meaning.masterId.toLower().toStdString());
    RC_ASSERT(held(body, read.commonName.spans).toStdString() == meaning.commonName.toStdString());
    RC_ASSERT(!read.startDate.spans.isEmpty());
}

/// Pairs that cannot stand together: what the writer would have to write is none of form.md's.
bool areAtOdds(Deviation a, Deviation b)
{
    using D = Deviation;
    const auto isSign = [](D d) {
        return d <= D::KatakanaTick || d == D::RingsAndCrosses || d == D::CrossesInBrackets;
    };
    if (a != b && isSign(a) && isSign(b))
        return true;
    const auto has = [&](D x, D y) { return (a == x && b == y) || (a == y && b == x); };
    // レ is a tick before an option alone; a wrap may part a sign from the option before it.
    for (const D wrap :
         {D::KatakanaTick, D::HardWrapAt70, D::HardWrapAt74, D::HardWrapAt78, D::Flowed, D::WrappedQuote}) {
        if (has(D::SignsBehind, wrap))
            return true;
    }
    // A colon is what tells a second language, 品目名 alone and a label within a line from the value.
    return has(D::NoColon, D::SecondLanguage) || has(D::NoColon, D::ItemAndTermApart) ||
           has(D::NoColon, D::FieldsOnALine);
}

} // namespace

/// form.md: everything listed there must still be read, without a wrong value; alone and in pairs.
class TestDeviations : public QObject
{
    Q_OBJECT

private slots:
    void readsThroughPairsOfDeviations()
    {
        const bool held = rc::check("a form is read the same through every pair of deviations", [&] {
            const auto first = static_cast<Deviation>(between(0, int(Deviation::Count) - 1));
            const auto second = static_cast<Deviation>(between(0, int(Deviation::Count) - 1));
            RC_PRE(!areAtOdds(first, second));
            readsThrough({first, second});
        });
        QVERIFY(held);
    }

    void readsThroughEachDeviation()
    {
        for (int i = 0; i < int(Deviation::Count); ++i) {
            const bool held = rc::check("a form is read the same through one deviation", [&] {
                RC_LOG() << "deviation " << i << '\n';
                readsThrough({static_cast<Deviation>(i)});
            });
            QVERIFY2(held, qPrintable(u"deviation %1"_s.arg(i)));
        }
    }

    void survivesBeingCutAnywhere()
    {
        const bool held = rc::check("a text cut anywhere is read without harm, spans inside it", [&] {
            const QString whole =
                text({static_cast<Deviation>(between(0, int(Deviation::Count) - 1))}, anyMeaning(*m_rulebook));
            const BodyText body(whole.left(between(0, int(whole.size()))));
            for (const Application &application : readBody(body, *m_rulebook, receiptDate).applications) {
                for (const Field field : allFields) {
                    for (const Span span : application.spansOf(field) + application.labelSpansOf(field)) {
                        RC_ASSERT(span.begin >= 0);
                        RC_ASSERT(span.end <= body.text().size());
                    }
                }
            }
        });
        QVERIFY(held);
    }

private:
    static QString text(const QList<Deviation> &deviations, const Meaning &meaning)
    {
        return writeForm(meaning, deviations, [](int count) { return between(0, count - 1); });
    }

    void readsThrough(const QList<Deviation> &deviations) const
    {
        const Meaning meaning = anyMeaning(*m_rulebook);
        const QString written = text(deviations, meaning);
        RC_LOG() << written.toStdString();
        const BodyText body(written);
        const Reading reading = readBody(body, *m_rulebook, receiptDate);
        RC_ASSERT(reading.kind == MailKind::Application);
        RC_ASSERT(reading.applications.size() == 1);
        compare(reading.applications[0], meaning, body);
    }

    const Rulebook *const m_rulebook = &builtInRulebook();
};

QTEST_APPLESS_MAIN(TestDeviations)
#include "tst_deviations.moc"
