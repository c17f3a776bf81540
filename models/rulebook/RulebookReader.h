#pragma once

#include "models/rulebook/Rulebook.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace certlink {

/// Reads one edition and checks all of it: a mistake in a rulebook is found when it is loaded,
/// never by an applicant. The first mistake is the Failure.
class RulebookReader
{
    Q_DECLARE_TR_FUNCTIONS(RulebookReader)

public:
    explicit RulebookReader(QString path) : m_path(std::move(path)) {}
    /// Reads what was read before; `name` stands for the file.
    RulebookReader(QString name, const RulebookSource &source) : m_path(std::move(name)), m_given(source) {}
    [[nodiscard]] Result<Rulebook> read();

private:
    /// An object of the file with its JSON path ("items[3]"); remembers which keys were asked for.
    struct Node {
        QJsonObject object;
        QString path;
        QSet<QString> asked;
    };

    void readEdition(Node &root);
    void readClosingDays(Node &root);
    void readServices(Node &root);
    void readService(Node &node);
    void readItems(Node &root);
    void readItem(Node &node);
    void readTerms(Node &node, CatalogueItem &item);
    void nameItem(qsizetype index, const QString &name, const QString &path);
    void readWords(Node &root);
    void readHolidays(const QString &fileName);
    bool readHoliday(const QString &file, int line, const QStringList &cells);
    void setCoverage(const QString &file, const QSet<int> &years);

    QJsonValue value(Node &node, const QString &key);
    QString text(Node &node, const QString &key, bool mayBeEmpty = false);
    int number(Node &node, const QString &key, int least, int most);
    bool flag(Node &node, const QString &key);
    QJsonArray array(Node &node, const QString &key);
    QStringList texts(Node &node, const QString &key);
    QDate day(Node &node, const QString &key);
    QPair<int, int> monthDay(Node &node, const QString &key);
    Node child(const QJsonValue &value, const QString &path);
    void refuseUnknownKeys(const Node &node);

    static QString at(const Node &node, const QString &key);
    void fail(const QString &path, const QString &detail);
    void failFile(Failure::Code code, const QString &subject, const QString &detail);

    [[nodiscard]] QByteArray contentsOf(const QString &path);

    QString m_path;
    std::optional<RulebookSource> m_given;
    Rulebook m_rulebook;
    std::optional<Failure> m_failure;
};

} // namespace certlink
