// The file of a window's settings: what was kept comes back, and what is something else holds none.
#include "models/store/SettingsFormat.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

class TestSettingsFormat : public QObject
{
    Q_OBJECT

private slots:
    void everyKindOfValueComesBack_data();
    void everyKindOfValueComesBack();
    void whatIsNoSettingsHasNone_data();
    void whatIsNoSettingsHasNone();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestSettingsFormat::everyKindOfValueComesBack_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::newRow("text") << QVariant(u"証明書 \"@Variant(\\0)\"\n"_s);
    QTest::newRow("texts") << QVariant(QStringList{u"/srv/a.eml"_s, u"/srv/b, c.eml"_s});
    QTest::newRow("one text of a list") << QVariant(QStringList{u"/srv/a.eml"_s});
    QTest::newRow("truth") << QVariant(true);
    QTest::newRow("number") << QVariant(-3.0);
    QTest::newRow("bytes") << QVariant(QByteArray("\0\xff\n\"", 4));
    QTest::newRow("no bytes") << QVariant(QByteArray(""));
}

void TestSettingsFormat::everyKindOfValueComesBack()
{
    QFETCH(QVariant, value);
    const QString written = path(u"written.json"_s);
    const QString moved = path(u"moved.json"_s); // Qt remembers what stands in a file it has written
    {
        QSettings settings(written, settingsFormat());
        settings.setValue(u"desk/value"_s, value);
    }
    QVERIFY(QFile::rename(written, moved));
    {
        const QSettings settings(moved, settingsFormat());
        QCOMPARE(settings.status(), QSettings::NoError);
        QCOMPARE(settings.allKeys(), QStringList{u"desk/value"_s});
        QCOMPARE(settings.value(u"desk/value"_s), value);
    }
    QVERIFY(QFile::remove(moved));
}

void TestSettingsFormat::whatIsNoSettingsHasNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("cut short") << QByteArray(R"({"zoom": 2, "geome)");
    QTest::newRow("a list") << QByteArray("[1]");
    // As QSettings' own format, this asks for 48 GB before anything of it was looked at.
    QTest::newRow("promises a long list") << QByteArray("[General]\nzoom=@Variant(\\0\\0\\0\\t\\x7f\\xff\\xff\\xff)\n");
}

void TestSettingsFormat::whatIsNoSettingsHasNone()
{
    QFETCH(QByteArray, bytes);
    const QString damaged = path(QString::fromLatin1(QTest::currentDataTag()));
    QFile file(damaged);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const QSettings settings(damaged, settingsFormat());
    QCOMPARE(settings.allKeys(), QStringList());
    QCOMPARE(settings.status(), QSettings::FormatError);
}

QTEST_GUILESS_MAIN(TestSettingsFormat)
#include "tst_settings_format.moc"
