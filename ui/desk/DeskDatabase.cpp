#include "ui/desk/DeskDatabase.h"

#include "models/store/Restore.h"

#include <tuple>

namespace certlink {

namespace {

constexpr int lookEveryMilliseconds = 700;
constexpr qint64 freshMilliseconds = 500;
constexpr int decisionsAtMost = 20;
/// The window only reads here, which waits for nobody but who holds the whole file.
constexpr std::chrono::milliseconds patience{100};

} // namespace

DeskDatabase::DeskDatabase(const WindowSetup &setup, QObject *parent)
    : QObject(parent), m_setup(setup), m_rulebook(setup.builtIn)
{
    m_looking.setInterval(lookEveryMilliseconds);
    connect(&m_looking, &QTimer::timeout, this, &DeskDatabase::lookForChanges);
    connect(&m_writer, &StoreWriter::notOpened, this, [this](const Failure &failure) {
        if (m_store && failure.code == Failure::Code::Damaged)
            lose(failure);
    });
}

void DeskDatabase::open()
{
    m_looking.stop();
    m_store.reset();
    m_failure.reset();
    forgetAnswers();
    const QString &path = m_setup.databasePath;
    bool hasOtherRules = false;
    if (!path.isEmpty()) {
        // The writer looks through all of it, before it writes anything.
        auto opened = Store::open(path, Store::Mode::ReadWrite, patience, Store::Check::Beginning);
        if (opened) {
            m_store = std::move(*opened);
        } else {
            m_failure = opened.error();
            if (auto readOnly = Store::open(path, Store::Mode::ReadOnly, patience)) {
                hasOtherRules = readRulebook(**readOnly).value_or(false);
                if (auto data = (*readOnly)->loadRegister(m_rulebook))
                    m_register = *data;
            }
        }
    }
    if (m_store) {
        const Result<bool> isOther = readRulebook(*m_store);
        hasOtherRules = isOther.value_or(false);
        if (!isOther) { // nothing is decided by rules that are not this desk's
            m_failure = isOther.error();
            m_store.reset();
        }
    }
    m_writer.open(m_store ? path : QString());
    if (m_store) {
        m_stamp = m_store->changeStamp();
        readRegister();
        m_looking.start();
    }
    emit opened();
    if (hasOtherRules)
        emit rulebookChanged();
    emit registerChanged();
}

Result<bool> DeskDatabase::readRulebook(const Store &store)
{
    const Result<qint64> editions = store.editionCount();
    const Result<Rulebook> read = store.rulebook(m_setup.builtIn);
    if (!editions || !read)
        return tl::make_unexpected(editions ? read.error() : editions.error());
    QStringList before;
    QStringList now;
    for (const Rulebook *edition = &m_rulebook; edition; edition = edition->before())
        before.append(edition->source().sha256());
    for (const Rulebook *edition = &*read; edition; edition = edition->before())
        now.append(edition->source().sha256());
    m_rulebook = *read;
    m_editions = *editions;
    return before != now;
}

void DeskDatabase::acceptAsItIs()
{
    if (const Result<void> accepted = Store::acceptAsItIs(m_setup.databasePath); accepted) {
        open();
    } else {
        m_failure = accepted.error();
        emit opened();
    }
}

Result<QString> DeskDatabase::finishRestore(const ChainHead &head)
{
    constexpr std::chrono::seconds forWhatIsBeingWritten{10};
    if (!m_writer.waitUntilDone(forWhatIsBeingWritten))
        return tl::make_unexpected(Failure{Failure::Code::Locked, m_setup.databasePath,
                                           tr("Something is still being written."), tr("Try again in a moment.")});
    m_looking.stop();
    m_store.reset();
    m_writer.open({});
    // The writer has let go of the file once it answers, that there is none.
    m_writer.write<bool>(
        this, [](Store &) -> Result<bool> { return true; }, [](const Result<bool> &) {});
    std::ignore = m_writer.waitUntilDone(forWhatIsBeingWritten);
    Result<QString> kept = certlink::finishRestore(m_setup.databasePath, head, m_setup.now());
    open();
    return kept;
}

std::optional<Failure> DeskDatabase::obstacle() const
{
    if (m_store)
        return std::nullopt;
    return m_failure.value_or(Failure{Failure::Code::Refused, {}, tr("The window was opened without a database."), {}});
}

void DeskDatabase::readRegister()
{
    auto data = m_store->loadRegister(m_rulebook);
    if (!data) {
        m_failure = data.error();
        return;
    }
    m_register = std::move(*data);
    m_registerImport = m_store->registerImport().value_or(0);
}

void DeskDatabase::replaceRegister(const Register &data, std::function<void(const Result<bool> &)> then)
{
    if (!m_store) {
        m_register = data;
        emit registerChanged();
        then(true);
        return;
    }
    m_writer.write<bool>(
        this,
        [data, by = m_setup.person, at = m_setup.now()](Store &store) -> Result<bool> {
            if (const Result<void> done = store.replaceRegister(data, by, at); !done)
                return tl::make_unexpected(done.error());
            return true;
        },
        [this, then = std::move(then)](const Result<bool> &done) {
            if (done && m_store) {
                readRegister();
                emit registerChanged();
            }
            then(done);
        });
}

ContractDealings DeskDatabase::dealings(const QString &contract, const QString &exceptKey) const
{
    if (!m_store) {
        ContractDealings none;
        none.isKnown = m_setup.databasePath.isEmpty();
        return none;
    }
    KnownDealings &known = m_known;
    if (known.contract != contract || known.exceptKey != exceptKey || !known.age.isValid() ||
        known.age.hasExpired(freshMilliseconds)) {
        auto answer = m_store->dealings(contract, exceptKey);
        known.answer = answer.value_or(ContractDealings());
        known.answer.isKnown = answer.has_value();
        known.contract = contract;
        known.exceptKey = exceptKey;
        known.age.start();
    }
    return known.answer;
}

QList<DecisionSummary> DeskDatabase::decisionsForContract(const QString &contract) const
{
    if (!m_store || contract.isEmpty())
        return {};
    auto known = m_decided.find(contract);
    if (known == m_decided.end())
        known = m_decided.insert(
            contract, m_store->decisionsForContract(contract, decisionsAtMost).value_or(QList<DecisionSummary>()));
    return *known;
}

void DeskDatabase::forgetAnswers()
{
    m_decided.clear();
    m_known = {};
}

/// Judging goes on with the register as it was last read.
void DeskDatabase::lose(const Failure &failure)
{
    m_looking.stop();
    m_store.reset();
    m_failure = failure;
    forgetAnswers();
    emit opened();
    emit registerChanged();
}

void DeskDatabase::lookForChanges()
{
    if (!m_store)
        return;
    if (const Result<void> there = m_store->checkStillThere(); !there) {
        lose(there.error());
        return;
    }
    const qint64 stamp = m_store->changeStamp();
    if (stamp == m_stamp)
        return;
    m_stamp = stamp;
    forgetAnswers();
    const Result<qint64> editions = m_store->editionCount();
    const Result<qint64> import = m_store->registerImport();
    const bool hasOtherEditions = editions && *editions != m_editions;
    if (hasOtherEditions) {
        if (const Result<bool> read = readRulebook(*m_store); !read) {
            lose(read.error());
            return;
        }
    }
    if (hasOtherEditions || (import && *import != m_registerImport)) {
        readRegister();
        if (hasOtherEditions)
            emit rulebookChanged();
        emit registerChanged();
    }
    emit changedElsewhere();
}

} // namespace certlink
