#include "models/mail/Repairs.h"

#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

/// What repairs say of a text, and what they do not show.
class TestRepairs : public QObject
{
    Q_OBJECT

private slots:
    void showsControlCharactersAsPictures()
    {
        QCOMPARE(asShown(QString(u"a\x1B$B\x1F \x7F\x80\x9F\u00A0~"_s)),
                 u"a\u241B$B\u241F \u00B7\u00B7\u00B7\u00A0~"_s);
        QCOMPARE(asShown(QString(1, QChar(0))), u"\u2400"_s);
    }

    void saysWhereATextReadsOtherwise()
    {
        const auto places = [](const QString &before, const QString &after) {
            QStringList found;
            for (const RepairedPlace &place : repairedPlaces(before, BodyText(after)))
                found.append(QStringLiteral("%1-%2 %3").arg(place.span.begin).arg(place.span.end).arg(place.before));
            return found;
        };
        QCOMPARE(places(u"same\nsame"_s, u"same\nsame"_s), QStringList());
        QCOMPARE(places(u"abc\nab-de\nx"_s, u"abc\nab件de\nx"_s), QStringList{u"6-7 -"_s});
        QCOMPARE(places(u"a\x1Bz\nb"_s, u"az\nc"_s), (QStringList{u"1-1 \u241B"_s, u"3-4 b"_s}));
        QCOMPARE(places(u"aa"_s, u"aaa"_s), QStringList{u"2-3 "_s});
        QCOMPARE(places(u"a\nb"_s, u"a b"_s), QStringList()); // whose lines cannot be told apart
        QCOMPARE(places(u"a"_s + QChar(QChar::Null) + u"b"_s, u"ab"_s), QStringList());
        constexpr qsizetype most = 500;
        QCOMPARE(places(u"a\n"_s.repeated(most + 1), u"b\n"_s.repeated(most + 1)).size(), most);
    }

    void showsNoPrivateKeyInARepair()
    {
        const QString key =
            u"-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\n"_s;
        for (const RepairedPlace &place : repairedPlaces(u"a\n"_s + key, BodyText(u"b\n"_s + key)))
            QCOMPARE(place.before, u"a"_s);
        for (const RepairedPlace &place : repairedPlaces(u"a\n"_s + key, BodyText(u"a\nx\ny\nz\n"_s)))
            QVERIFY2(!place.before.contains(u"MIIE"_s), qPrintable(place.before));
    }
};

QTEST_GUILESS_MAIN(TestRepairs)
#include "tst_repairs.moc"
