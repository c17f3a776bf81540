#pragma once

#include "models/rulebook/Rulebook.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace certlink {

/// Reads one edition and checks all of it: a mistake in a rulebook is found when it is loaded,
/// never by an applicant. The first mistake is the Failure, and all of them are problems().
class RulebookReader
{
    Q_DECLARE_TR_FUNCTIONS(RulebookReader)

public:
    explicit RulebookReader(QString path) : m_path(std::move(path)) {}
    /// Reads what was read before; `name` stands for the file.
    RulebookReader(QString name, const RulebookSource &source) : m_path(std::move(name)), m_given(source) {}
    [[nodiscard]] Result<Rulebook> read();
    /// After read(): one for each place.
    [[nodiscard]] const QList<RulebookProblem> &problems() const { return m_problems; }

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
    QStringList foldedWords(Node &node, const QString &key);
    void readHolidays(const QString &fileName);

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
    /// `place`: as a problem names it, whatever file it stands in.
    void failFile(Failure::Code code, const QString &subject, const QString &place, const QString &detail);

    /// Nothing where it cannot be read; the failure is noted.
    [[nodiscard]] std::optional<QByteArray> contentsOf(const QString &path);

    QString m_path;
    std::optional<RulebookSource> m_given;
    Rulebook m_rulebook;
    QList<RulebookProblem> m_problems;
    std::optional<Failure> m_failure; ///< the first of them
};

} // namespace certlink
