// A database that something else has written to: bytes of a good one are changed at some places. It is refused, or
// all of it can be asked for; and where Verify finds nothing, every decision is what it was.
#include "FuzzTarget.h"
#include "tests/desk/DeskMails.h"
#include "tests/rules/BuiltInTexts.h"

#include <QFile>
#include <QTemporaryDir>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int decided = 2;

/// A register, an approval, a return and a draft, made as the desk makes them.
class GoodDatabase
{
public:
    GoodDatabase()
    {
        const auto store = Store::open(path()).value();
        require(store->replaceRegister(registerOf(decided + 1), u"suzuki"_s, now).has_value());
        const Recorder recorder(builtInRulebook(), builtInTexts(), *store);
        const DecidingPerson person{u"sato"_s, now, Language::Japanese};
        require(recorder.approve(*shownAt(*store, builtInRulebook(), evidenceOf(0)), person).has_value());
        require(recorder.giveBack(*shownAt(*store, builtInRulebook(), evidenceOf(1)), u"reply"_s, person).has_value());
        for (int id = 1; id <= decided; ++id)
            m_decisions.append(store->decision(id).value());
        require(store->writeDrafts({{u"draft"_s, evidenceOf(2), contractOf(2), {}, now}}, {}).has_value());
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"desk.sqlite"_s); }
    /// The whole of it, once it is closed.
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(path());
        require(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    [[nodiscard]] const QList<DecisionRecord> &decisions() const { return m_decisions; }

private:
    QTemporaryDir m_folder{u"/dev/shm/good-XXXXXX"_s};
    QList<DecisionRecord> m_decisions;
};

/// Each edit: where (of 65,536 parts of the file), how far behind it, how many bytes, and these.
void edit(QByteArray &file, const QByteArray &edits)
{
    for (qsizetype at = 0; at + 4 < edits.size();) {
        const auto part = qsizetype(quint8(edits[at])) << 8 | quint8(edits[at + 1]);
        const qsizetype to = part * file.size() / 65536 + quint8(edits[at + 2]);
        const QByteArray bytes = edits.mid(at + 4, quint8(edits[at + 3]) % 16 + 1);
        if (to + bytes.size() <= file.size())
            file.replace(to, bytes.size(), bytes);
        at += 4 + bytes.size();
    }
}

bool isSame(const DecisionRecord &a, const DecisionRecord &b)
{
    return a.summary() == b.summary() && a.evidence.bytes == b.evidence.bytes && a.judgement == b.judgement &&
           a.application == b.application && a.layers == b.layers && a.facts == b.facts && a.change == b.change &&
           a.reply == b.reply && a.mailText == b.mailText;
}

/// Whatever it answers; no answer may be a crash.
void askAll(const Store &store)
{
    (void)store.loadRegister(builtInRulebook());
    (void)store.drafts();
    (void)store.roles();
    (void)store.deskSettings();
    (void)store.standingChanges();
    (void)store.changes({});
    (void)store.dealings(contractOf(0), {});
    (void)store.historyFigures({});
    HistoryFilter words;
    words.words = u"example"_s;
    (void)store.history(words, 0, 10);
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const GoodDatabase good;
    static const QByteArray whole = good.bytes();
    static const QTemporaryDir folder(u"/dev/shm/database-XXXXXX"_s);
    const QString path = folder.filePath(u"desk.sqlite"_s);
    for (const QString &name :
         QStringList{path, path + u"-wal"_s, path + u"-shm"_s, folder.filePath(u".desk.sqlite.head"_s)})
        QFile::remove(name);
    QByteArray bytes = whole;
    edit(bytes, bytesOf(data, size));
    QFile file(path);
    require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const auto store = Store::open(path);
    if (!store) {
        require(!store.error().toString().isEmpty());
        return 0;
    }
    askAll(**store);
    const Result<Verification> verification = (*store)->verify({});
    if (!verification || !verification->holds())
        return 0;
    for (const DecisionRecord &record : good.decisions()) {
        const Result<DecisionRecord> found = (*store)->decision(record.id);
        require(found.has_value() && isSame(*found, record));
    }
    return 0;
}
