#pragma once

#include "rules/RuleTexts.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <optional>

namespace certlink {

struct RuleInfo;

/// Reads the texts of a folder's JSON files and checks that they are complete: every rule has every
/// sentence in both languages, and sentences name only what their rule can give. The first mistake
/// is the Failure.
class RuleTextsReader
{
    Q_DECLARE_TR_FUNCTIONS(RuleTextsReader)

public:
    explicit RuleTextsReader(QString folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] Result<RuleTexts> read();

private:
    void readFile(const QString &path);
    void readRules(const QJsonObject &rules);
    void readTexts(const QString &section, const QJsonObject &texts);
    void readText(const QString &key, const QJsonValue &value);

    void checkRules();
    void checkRule(const RuleInfo &rule);
    void checkClauses();
    void checkLabels();
    void checkPlaceholders();
    void need(const QString &key);

    void fail(const QString &key, const QString &detail);

    QString m_folder;
    QString m_path; ///< of the file at hand
    RuleTexts m_texts;
    QHash<QString, QString> m_fileOf; ///< where a text was read, for what is found out later
    std::optional<Failure> m_failure;
};

} // namespace certlink
