#pragma once

#include <QSqlQuery>
#include <QString>
#include <QStringList>

/// Decisions written again and again under other numbers, past the schema and as no program may: what is written has
/// no link in the chain, and a proof of the history names it. For benchmarks alone, which end where something fails.
class Copies
{
public:
    explicit Copies(const QString &path);
    Copies(const Copies &) = delete;
    Copies &operator=(const Copies &) = delete;
    /// Everything is written, and the schema as it was.
    ~Copies();

    /// The first `made` decisions once more, behind `round` times as many (1: for the first time).
    void add(int made, int round);
    [[nodiscard]] QVariant ask(const QString &statement) const;
    [[nodiscard]] QSqlQuery prepared(const QString &statement) const;

private:
    void run(const QString &statement) const;

    QStringList m_triggers; ///< their statements
};
