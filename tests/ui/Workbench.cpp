#include "Workbench.h"

#include "models/rulebook/EditionDraft.h"
#include "tests/register/UsualRows.h"
#include "tests/rulebook/BuiltInRulebook.h"
#include "tests/rules/BuiltInTexts.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

using namespace certlink;
using namespace Qt::StringLiterals;

Workbench::Workbench() : m_settings(std::make_unique<QSettings>(path(u"settings.json"_s), settingsFormat())) {}

Workbench::~Workbench()
{
    closeWindow();
}

WindowSetup Workbench::setup() const
{
    return {builtInRulebook(),
            builtInTexts(),
            databasePath(),
            u"tanaka"_s,
            [] { return QDate(2026, 11, 20); },
            [] { return QDateTime(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC); },
            m_settings.get()};
}

MainWindow &Workbench::openWindow()
{
    closeWindow();
    m_window = std::make_unique<MainWindow>(setup());
    m_window->show();
    return *m_window;
}

void Workbench::closeWindow()
{
    // Where work is not saved the window asks; these tests have seen what they wanted to see.
    QTimer answering;
    QObject::connect(&answering, &QTimer::timeout, &answering, [] {
        if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget()))
            if (auto *lose = box->findChild<QPushButton *>(u"loseIt"_s))
                lose->click();
    });
    answering.start(0);
    if (m_window)
        m_window->close();
    m_window.reset();
}

Result<DecisionRecord> Workbench::answerOf(const std::function<void()> &decide)
{
    std::optional<Result<DecisionRecord>> answer;
    QObject listener;
    QObject::connect(&desk().decisions(), &DeskDecisions::written, &listener,
                     [&](const DecisionRecord &record) { answer = record; });
    QObject::connect(&desk().decisions(), &DeskDecisions::refused, &listener,
                     [&](const Failure &failure) { answer = tl::make_unexpected(failure); });
    decide();
    while (!answer)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return *answer;
}

Result<DecisionRecord> Workbench::approve()
{
    return answerOf([this] { desk().decisions().approve(); });
}

Result<DecisionRecord> Workbench::giveBack(const QString &reply)
{
    return answerOf([&] { desk().decisions().giveBack(reply); });
}

Result<DecisionRecord> Workbench::withdraw(qint64 decision, const QString &reason)
{
    return answerOf([&] { desk().decisions().withdraw(decision, reason); });
}

void Workbench::saveDrafts()
{
    do {
        desk().drafts().flush();
        desk().database().writer().waitUntilDone(std::chrono::seconds(30));
    } while (!desk().drafts().unsaved().isEmpty());
}

void Workbench::fillRegister()
{
    auto store = Store::open(databasePath());
    if (!store)
        qFatal("%s", qPrintable(store.error().toString()));
    const auto done = (*store)->replaceRegister(smallRegister(), u"test"_s, setup().now());
    if (!done)
        qFatal("%s", qPrintable(done.error().toString()));
}

void Workbench::putInForce(const QString &name, QDate from, const QJsonObject &values)
{
    EditionDraft draft(rulebook().source());
    draft.values[u"edition"_s] = name;
    draft.values[u"in_force_from"_s] = from.toString(Qt::ISODate);
    for (auto at = values.begin(); at != values.end(); ++at)
        draft.values[at.key()] = at.value();
    const auto store = Store::open(databasePath());
    const QDateTime now = setup().now();
    if (store) // a supervisor already, where it was done before
        std::ignore = (*store)->grantRole({u"mori"_s, Role::Supervisor, u"mori"_s, now});
    const Result<void> done = store ? (*store)->putInForce(draft.source(), rulebook(), u"mori"_s, now)
                                    : Result<void>(tl::make_unexpected(store.error()));
    if (!done)
        qFatal("%s", qPrintable(done.error().toString()));
}

Register smallRegister()
{
    const QString group = u"SG00000001"_s;
    Register data;
    Contract contract = usualContract(u"ssl00001234"_s, group);
    contract.linked = QStringList{u"wht00000002"_s};
    data.insert(contract);
    for (const auto &code : {u"wht00000001"_s, u"wht00000002"_s})
        data.insert(usualService(code, group));
    data.append(usualAdministrator(group));
    return data;
}

QString formText(const QString &startDate, const QString &contract)
{
    return u"お世話になっております。株式会社サンプルの山田です。\n"
           "下記のとおり申し込みます。\n"
           "\n"
           "マスターID:AB12345678\n"
           "サービスコード:%1\n"
           "契約コモンネーム:www.example.jp\n"
           "品目名と有効期間:企業認証SSL 1年\n"
           "\n"
           "・希望する作業:\n"
           "   ■連携するSSLサーバ証明書対応サービスの変更\n"
           "   □連携するSSLサーバ証明書対応サービスの追加(※複数ライセンスの証明書品目が対象)\n"
           "\n"
           "・変更/追加後の連携対象サービス(※連携する対象サービスをすべて記入してください)\n"
           "   ■IIJ Webハイグレード2サービス(サービスコード:wht00000001)\n"
           "   □IIJドキュメントエクスチェンジサービス(サービスコード:dx########)\n"
           "   □IDゲートウェイサービス(サービスコード:gw########)\n"
           "   □その他(サービスを指定しない)\n"
           "\n"
           "・メールでのお申込みの理由\n"
           "    ■オンライン申込み時に連携したい対応サービスの契約が候補として表示されない\n"
           "    □持ち込み証明書品目の利用のため\n"
           "    □その他(                              )\n"
           "\n"
           "・利用開始希望日:%2\n"
           "\n"
           "--\n"
           "山田太郎 <admin@example.jp>\n"_s.arg(contract, startDate);
}

QByteArray formMail(const QString &startDate, const QString &contract, const QString &messageId)
{
    const QString head = u"From: =?UTF-8?B?5bGx55Sw5aSq6YOO?= <admin@example.jp>\r\n"
                         "To: desk@example.com\r\n"
                         "Subject: =?UTF-8?B?6YCj5pC644K144O844OT44K544Gu5aSJ5pu0?=\r\n"
                         "Date: Fri, 20 Nov 2026 10:15:00 +0900\r\n"
                         "Message-ID: %1\r\n"
                         "MIME-Version: 1.0\r\n"
                         "Content-Type: text/plain; charset=UTF-8\r\n"
                         "Content-Transfer-Encoding: 8bit\r\n"
                         "\r\n"_s.arg(messageId);
    return (head + formText(startDate, contract).replace(u'\n', u"\r\n"_s)).toUtf8();
}
