#pragma once

#include "models/application/Finding.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace certlink {

/// One finding as the list shows it.
struct FindingRow {
    QString rule;
    QString clause; ///< null where the rule has none
    Severity severity = Severity::Note;
    Verdict verdict = Verdict::Violated;
    QString title;    ///< the rule's title, in the window's language
    QString message;  ///< the finding's sentence
    QString decision; ///< the reason a person gave; null: no decision counts
    QList<Field> fields;

    friend bool operator==(const FindingRow &, const FindingRow &) = default;
};

/// A row of the list's top level: a finding, or a missing fact with the findings that lack it.
struct FindingEntry {
    FindingRow finding;        ///< of a finding
    QString fact;              ///< RegisterCell::name(); null: a finding
    QString factText;          ///< the fact for people
    RegisterCell cell;         ///< of a fact
    QList<FindingRow> lacking; ///< of a fact

    [[nodiscard]] bool isFact() const { return !fact.isNull(); }
};

/// The findings of one application, those that lack the same fact under that fact. A tree of two
/// levels. Changes arrive as differences, so a selection survives a keystroke.
class FindingsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, SentenceColumn, RuleColumn, ClauseColumn, ColumnCount };
    enum Role {
        RuleRole = Qt::UserRole, ///< QString; null for a fact
        ClauseRole,              ///< QString
        SeverityRole,            ///< Severity as int; of a fact the worst of its findings
        VerdictRole,             ///< Verdict as int
        TitleRole,               ///< QString
        MessageRole,             ///< QString; of a fact its name for people
        DecisionRole,            ///< QString; null: none
        FactRole,                ///< QString: RegisterCell::name(); null for a finding
        LackingRole,             ///< int: how many findings lack the fact
    };

    explicit FindingsModel(QObject *parent = nullptr);
    ~FindingsModel() override;

    /// Shows these entries; rows already there are kept and updated in place.
    void setEntries(const QList<FindingEntry> &entries);
    void setHeaders(const QStringList &titles);

    /// The first row of a rule; invalid where it is no finding.
    [[nodiscard]] QModelIndex indexOfRule(const QString &rule) const;
    [[nodiscard]] RegisterCell factAt(const QModelIndex &index) const;
    /// The rules in the order of the list.
    [[nodiscard]] QStringList rules() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;
    using Nodes = std::vector<std::unique_ptr<Node>>;

    void merge(Node *parent, const QList<FindingEntry> &entries);
    void update(Node *node, const FindingEntry &entry);
    void insert(Node *parent, int row, const FindingEntry &entry);
    void remove(Node *parent, int row);
    [[nodiscard]] QModelIndex indexOf(const Node *node) const;
    [[nodiscard]] static QVariant valueOf(const Node &node, int role);

    std::unique_ptr<Node> m_root;
    QStringList m_headers;
};

} // namespace certlink
