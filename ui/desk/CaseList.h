#pragma once

#include "ui/desk/DeskCase.h"

#include <QHash>
#include <QMultiHash>

#include <map>
#include <memory>

namespace certlink {

/// The applications at the desk: owns them, keeps the inbox's rows in step, and finds them by key,
/// by mail and by contract.
class CaseList
{
public:
    [[nodiscard]] InboxModel &inbox() { return m_inbox; }

    /// Takes over the case and gives it its id. Call `show` for what has been added.
    DeskCase &add(std::unique_ptr<DeskCase> deskCase);
    /// Puts rows for cases into the inbox.
    void show(const QList<int> &ids);
    void remove(int id);
    /// A case has changed: its row, its key and its contract. Gives the contracts whose other
    /// applications are concerned: none, or the one before and the one now.
    QStringList refresh(DeskCase &deskCase);

    [[nodiscard]] DeskCase *find(int id) const;
    /// Null where no case has that key.
    [[nodiscard]] DeskCase *findKey(const QString &key) const;
    /// The plain file's case that nobody has touched; null where there is none.
    [[nodiscard]] DeskCase *findUntouched(const QString &source) const;
    [[nodiscard]] bool hasSource(const QString &source) const { return find(m_bySource.value(source)) != nullptr; }
    [[nodiscard]] QList<int> ids() const;
    [[nodiscard]] QList<int> group(int group) const;
    [[nodiscard]] int newGroup() { return ++m_lastGroup; }
    /// Undecided applications for a contract, other than `exceptId`; oldest first.
    [[nodiscard]] QList<int> openFor(const QString &contract, int exceptId) const;

private:
    InboxModel m_inbox;
    std::map<int, std::unique_ptr<DeskCase>> m_cases;
    QHash<QString, int> m_byKey;
    QMultiHash<QString, int> m_byContract;
    QMultiHash<int, int> m_byGroup;
    QHash<QString, int> m_byMessage; ///< the first of those with a Message-ID and form index
    QHash<QString, int> m_bySource;  ///< the latest
    QHash<int, QString> m_contractOf;
    QHash<int, QString> m_keyOf;
    int m_lastId = 0;
    int m_lastGroup = 0;

    void recogniseMail(DeskCase &deskCase);
    void forget(int id);
    void index(const DeskCase &deskCase);
};

} // namespace certlink
