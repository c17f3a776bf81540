#include "models/items/FindingsModel.h"

#include <algorithm>

namespace certlink {

struct FindingsModel::Node {
    Node *parent = nullptr;
    FindingEntry entry;
    Nodes children;

    [[nodiscard]] QString key() const { return keyOf(entry); }
    [[nodiscard]] static QString keyOf(const FindingEntry &entry)
    {
        return entry.isFact() ? u'#' + entry.fact : entry.finding.rule;
    }
};

namespace {

QList<FindingEntry> asEntries(const QList<FindingRow> &rows)
{
    QList<FindingEntry> entries;
    for (const FindingRow &row : rows)
        entries.append(FindingEntry{row, {}, {}, {}, {}});
    return entries;
}

Severity worstOf(const QList<FindingRow> &rows)
{
    Severity worst = Severity::Note;
    for (const FindingRow &row : rows)
        worst = std::min(worst, row.severity);
    return worst;
}

} // namespace

FindingsModel::FindingsModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}

FindingsModel::~FindingsModel() = default;

void FindingsModel::setEntries(const QList<FindingEntry> &entries)
{
    merge(m_root.get(), entries);
}

void FindingsModel::setHeaders(const QStringList &titles)
{
    m_headers = titles;
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

/// Makes the children of a node say `entries`: what is no longer named goes, what stays is updated
/// where it stands, what is new is inserted. Lists are short (a few dozen).
void FindingsModel::merge(Node *parent, const QList<FindingEntry> &entries)
{
    QStringList wanted;
    for (const FindingEntry &entry : entries)
        wanted.append(Node::keyOf(entry));
    for (int row = int(parent->children.size()) - 1; row >= 0; --row) {
        if (!wanted.contains(parent->children[row]->key()))
            remove(parent, row);
    }
    for (int row = 0; row < entries.size(); ++row) {
        while (row < int(parent->children.size()) && parent->children[row]->key() != wanted[row] &&
               wanted.indexOf(parent->children[row]->key()) < row)
            remove(parent, row);
        if (row < int(parent->children.size()) && parent->children[row]->key() == wanted[row]) {
            update(parent->children[row].get(), entries[row]);
            continue;
        }
        for (int later = row + 1; later < int(parent->children.size()); ++later) {
            if (parent->children[later]->key() == wanted[row]) {
                remove(parent, later);
                break;
            }
        }
        insert(parent, row, entries[row]);
    }
}

void FindingsModel::update(Node *node, const FindingEntry &entry)
{
    const bool same = node->entry.finding == entry.finding && node->entry.factText == entry.factText &&
                      node->entry.lacking == entry.lacking;
    node->entry = entry;
    if (!same)
        emit dataChanged(createIndex(indexOf(node).row(), 0, node),
                         createIndex(indexOf(node).row(), ColumnCount - 1, node));
    merge(node, asEntries(entry.lacking));
}

void FindingsModel::insert(Node *parent, int row, const FindingEntry &entry)
{
    auto node = std::make_unique<Node>();
    node->parent = parent;
    node->entry = entry;
    for (const FindingEntry &lacking : asEntries(entry.lacking)) {
        auto child = std::make_unique<Node>();
        child->parent = node.get();
        child->entry = lacking;
        node->children.push_back(std::move(child));
    }
    beginInsertRows(indexOf(parent), row, row);
    parent->children.insert(parent->children.begin() + row, std::move(node));
    endInsertRows();
}

void FindingsModel::remove(Node *parent, int row)
{
    beginRemoveRows(indexOf(parent), row, row);
    parent->children.erase(parent->children.begin() + row);
    endRemoveRows();
}

QModelIndex FindingsModel::indexOf(const Node *node) const
{
    if (!node->parent)
        return {};
    const Nodes &siblings = node->parent->children;
    const auto at =
        std::find_if(siblings.begin(), siblings.end(), [node](const auto &sibling) { return sibling.get() == node; });
    return createIndex(int(at - siblings.begin()), 0, node);
}

QModelIndex FindingsModel::indexOfRule(const QString &rule) const
{
    for (const auto &node : m_root->children) {
        if (!node->entry.isFact() && node->entry.finding.rule == rule)
            return indexOf(node.get());
        for (const auto &child : node->children) {
            if (child->entry.finding.rule == rule)
                return indexOf(child.get());
        }
    }
    return {};
}

RegisterCell FindingsModel::factAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.internalPointer())->entry.cell : RegisterCell{};
}

QStringList FindingsModel::rules() const
{
    QStringList rules;
    for (const auto &node : m_root->children) {
        if (!node->entry.isFact())
            rules.append(node->entry.finding.rule);
        for (const auto &child : node->children)
            rules.append(child->entry.finding.rule);
    }
    return rules;
}

QModelIndex FindingsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const Node *node = parent.isValid() ? static_cast<const Node *>(parent.internalPointer()) : m_root.get();
    return createIndex(row, column, node->children[row].get());
}

QModelIndex FindingsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    return indexOf(static_cast<const Node *>(child.internalPointer())->parent);
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    const Node *node = parent.isValid() ? static_cast<const Node *>(parent.internalPointer()) : m_root.get();
    return int(node->children.size());
}

int FindingsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant FindingsModel::valueOf(const Node &node, int role)
{
    const FindingEntry &entry = node.entry;
    const FindingRow &finding = entry.finding;
    switch (role) {
    case RuleRole:
        return entry.isFact() ? QString() : finding.rule;
    case ClauseRole:
        return finding.clause;
    case SeverityRole:
        return int(entry.isFact() ? worstOf(entry.lacking) : finding.severity);
    case VerdictRole:
        return int(entry.isFact() ? Verdict::Unknown : finding.verdict);
    case TitleRole:
        return finding.title;
    case MessageRole:
        return entry.isFact() ? entry.factText : finding.message;
    case DecisionRole:
        return finding.decision;
    case FactRole:
        return entry.fact;
    case LackingRole:
        return int(entry.lacking.size());
    default:
        return {};
    }
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = *static_cast<const Node *>(index.internalPointer());
    if (role != Qt::DisplayRole)
        return valueOf(node, role);
    switch (index.column()) {
    case SentenceColumn:
        return valueOf(node, MessageRole);
    case RuleColumn:
        return valueOf(node, RuleRole);
    case ClauseColumn:
        return valueOf(node, ClauseRole);
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_headers.value(section);
}

} // namespace certlink
