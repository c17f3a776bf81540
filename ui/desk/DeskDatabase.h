#pragma once

#include "ui/WindowSetup.h"
#include "ui/desk/StoreWriter.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>

namespace certlink {

/// The desk's way to its database: reads it here, writes it in the background, and notices what other
/// windows wrote.
class DeskDatabase : public QObject
{
    Q_OBJECT

public:
    explicit DeskDatabase(const WindowSetup &setup, QObject *parent = nullptr);

    /// Opens it and reads the register. May be tried again after a failure.
    void open();
    /// Goes on with a database that is Lost, after a person was asked, and opens it. failure() says where that
    /// could not be noted.
    void acceptAsItIs();
    /// Puts the staged backup (models/store/Restore.h) in the database's place and opens that. Answers of the path
    /// what stood there is kept under; null where nothing did.
    [[nodiscard]] Result<QString> finishRestore(const ChainHead &head);
    /// What the store had to say once about its opening; null for nothing.
    [[nodiscard]] QString remark() const { return m_store ? m_store->remark() : QString(); }
    /// To read from; null without a database.
    [[nodiscard]] const Store *store() const { return m_store.get(); }
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    /// It holds less than was saved in it; see acceptAsItIs().
    [[nodiscard]] bool isLost() const { return m_failure && m_failure->code == Failure::Code::Lost; }
    /// Why nothing can be written; nothing where it can.
    [[nodiscard]] std::optional<Failure> obstacle() const;
    [[nodiscard]] StoreWriter &writer() { return m_writer; }

    /// With the editions put in force at this desk; the program's where there is no database.
    [[nodiscard]] const Rulebook &rulebook() const
    {
        return m_setup.databasePath.isEmpty() ? m_setup.builtIn : m_rulebook;
    }
    [[nodiscard]] const Register &contractRegister() const { return m_register; }
    /// Puts the register in place of the one at hand; without a database for this window alone.
    void replaceRegister(const Register &data, std::function<void(const Result<bool> &)> then);

    /// What the database knows of a contract, without the draft `exceptKey`; not known where it cannot be asked.
    /// Asked for at every keystroke, so an answer holds for a moment; a decision asks the database itself.
    [[nodiscard]] ContractDealings dealings(const QString &contract, const QString &exceptKey) const;
    /// The decisions about a contract, newest first, at most twenty.
    [[nodiscard]] QList<DecisionSummary> decisionsForContract(const QString &contract) const;
    /// This window wrote something: answers kept so far hold no more.
    void forgetAnswers();
    /// Looks now whether the database is still there and another window wrote something; done by itself about
    /// once a second.
    void lookForChanges();

signals:
    /// Opened, or not, or lost while it was open: see failure().
    void opened();
    /// Other editions are in force; registerChanged() follows.
    void rulebookChanged();
    void registerChanged();
    /// Another window wrote something.
    void changedElsewhere();

private:
    void readRegister();
    /// Whether it is another one than before; a Failure where an edition cannot be read.
    [[nodiscard]] Result<bool> readRulebook(const Store &store);
    void lose(const Failure &failure);

    const WindowSetup &m_setup;
    std::unique_ptr<Store> m_store;
    std::optional<Failure> m_failure;
    StoreWriter m_writer;
    Rulebook m_rulebook;
    qint64 m_editions = 0; ///< how many were put in force
    Register m_register;
    qint64 m_registerImport = 0;
    qint64 m_stamp = 0;
    QTimer m_looking;
    mutable QHash<QString, QList<DecisionSummary>> m_decided; ///< by contract, as far as it was asked for
    /// The last answer about dealings.
    struct KnownDealings {
        QString contract;
        QString exceptKey;
        ContractDealings answer;
        QElapsedTimer age;
    };
    mutable KnownDealings m_known;
};

} // namespace certlink
