#pragma once

#include "models/application/Finding.h"
#include "rules/RuleTexts.h"
#include "rules/desk/Intake.h"

#include <QDate>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

/// One fixture of tests/fixtures/rules, read (README.md there describes the format).
struct RuleFixture {
    QString rule;    ///< the folder's name
    QString verdict; ///< the file name up to what is odd
    QString path;

    QMap<QString, QString> heads; ///< "# key: value" lines
    QStringList cells;            ///< "# table[key].column = value" lines
    QString mail;                 ///< the base with the differences laid over it

    /// Fails the test where the fixture is not as README.md says.
    static RuleFixture read(const QString &path);
    /// Every fixture below a folder, in name order.
    static QStringList find(const QString &folder);

    [[nodiscard]] bool has(const QString &head) const { return heads.contains(head); }
};

/// A fixture's application, judged as a mail that arrived would be.
struct JudgedFixture {
    certlink::ReadMail mail;
    certlink::Judgement judgement;

    [[nodiscard]] const certlink::RuleResult &result(const QString &rule) const;
    /// The texts a result points to, in reading order.
    [[nodiscard]] QStringList marked(const certlink::RuleResult &result) const;
};

/// The shared register with a fixture's cells laid over it, read through the CSV reader.
[[nodiscard]] certlink::Register registerOf(const RuleFixture &fixture, const QString &folder,
                                            const certlink::Rulebook &rulebook);
[[nodiscard]] JudgedFixture judgeFixture(const RuleFixture &fixture, const QString &registerFolder,
                                         const certlink::Rulebook &rulebook);
