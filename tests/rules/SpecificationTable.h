#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

/// A table of a document in resources/spec: its headings and rows, backquotes taken away.
struct SpecificationTable {
    QStringList header;
    QList<QStringList> rows;

    /// A column's cells from top to bottom; fails the test where there is no such column.
    [[nodiscard]] QStringList column(const QString &name) const;
    [[nodiscard]] QString cell(qsizetype row, const QString &name) const { return column(name).at(row); }
};

/// The text of a document ("rules.md").
[[nodiscard]] QString specificationText(const QString &name);
/// A document's tables whose first heading is `first`, as one; fails the test where there is none.
[[nodiscard]] SpecificationTable specificationTable(const QString &name, const QString &first);
