#include "rules/RuleTextsReader.h"

#include "models/register/RecordedFact.h"
#include "rules/Engine.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

constexpr std::array parts{"title"_L1, "why"_L1, "message"_L1, "mend"_L1, "reply"_L1};
constexpr std::array sentences{"message"_L1, "mend"_L1, "reply"_L1};
constexpr std::array formats{"short"_L1, "long"_L1, "word"_L1, "field"_L1, "weekday"_L1, "quote"_L1, "days"_L1};

/// What stands between braces, as "name" or "name:format"; nothing where they do not match.
std::optional<QStringList> placeholdersOf(const QString &text)
{
    QStringList found;
    qsizetype at = 0;
    while (true) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = text.indexOf(u'}', at);
        if (open < 0 && close < 0)
            return found;
        if (open < 0 || close < open)
            return std::nullopt;
        found.append(text.mid(open + 1, close - open - 1));
        at = close + 1;
    }
}

} // namespace

Result<RuleTexts> RuleTextsReader::read()
{
    const QDir folder(m_folder);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    if (names.isEmpty()) {
        return tl::unexpected(
            Failure{Failure::Code::NotFound, m_folder, tr("There are no rule texts"), tr("Install the program again")});
    }
    for (const QString &name : names)
        readFile(folder.filePath(name));
    if (!m_failure) {
        checkRules();
        checkClauses();
        checkLabels();
        checkPlaceholders();
    }
    if (m_failure)
        return tl::unexpected(*m_failure);
    return std::move(m_texts);
}

void RuleTextsReader::readFile(const QString &path)
{
    m_path = path;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail({}, file.errorString());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return fail(QString::number(error.offset), error.errorString());
    const QJsonObject root = document.object();
    for (auto section = root.begin(); section != root.end(); ++section) {
        if (section.key() == "rules"_L1)
            readRules(section->toObject());
        else
            readTexts(section.key(), section->toObject());
    }
}

void RuleTextsReader::readRules(const QJsonObject &rules)
{
    for (auto rule = rules.begin(); rule != rules.end(); ++rule) {
        if (!ruleInfo(rule.key()))
            return fail(rule.key(), tr("No such rule"));
        const QJsonObject texts = rule->toObject();
        for (auto text = texts.begin(); text != texts.end(); ++text) {
            const QString part = text.key().section(u'.', 0, 0);
            if (std::find(parts.begin(), parts.end(), part) == parts.end())
                return fail(rule.key() + u'/' + text.key(), tr("No such part"));
            readText(rule.key() + u'/' + text.key(), *text);
        }
    }
}

void RuleTextsReader::readTexts(const QString &section, const QJsonObject &texts)
{
    for (auto text = texts.begin(); text != texts.end(); ++text)
        readText(section + u'/' + text.key(), *text);
}

void RuleTextsReader::readText(const QString &key, const QJsonValue &value)
{
    const QJsonObject languages = value.toObject();
    const QString ja = languages.value("ja"_L1).toString();
    const QString en = languages.value("en"_L1).toString();
    if (ja.isEmpty() || en.isEmpty() || languages.size() != 2)
        return fail(key, tr("Must have a text in \"ja\" and in \"en\" and nothing else"));
    if (m_fileOf.contains(key))
        return fail(key, tr("Stands here twice"));
    m_fileOf.insert(key, m_path);
    m_texts.m_texts[0].insert(key, ja);
    m_texts.m_texts[1].insert(key, en);
}

void RuleTextsReader::checkRules()
{
    for (const RuleInfo &rule : ruleCatalogue())
        checkRule(rule);
}

void RuleTextsReader::checkRule(const RuleInfo &rule)
{
    for (const QLatin1StringView part : parts)
        need(rule.id + u'/' + part);
    if (!rule.canBeUnknown)
        return;
    for (const QLatin1StringView part : sentences)
        need(rule.id + u'/' + part + u".unknown"_s);
}

void RuleTextsReader::checkClauses()
{
    for (const RuleInfo &rule : ruleCatalogue()) {
        if (!rule.clauseId.isNull())
            need(u"clauses/"_s + rule.clauseId);
    }
    for (const QString &key : uncheckedClauses()) {
        need(u"clauses/"_s + key.section(u'.', 1));
        need(u"unchecked/"_s + key.section(u'.', 1));
    }
}

void RuleTextsReader::checkLabels()
{
    for (const Field field : allFields)
        need(u"fields/"_s + fieldName(field));
    for (const QString &table : {u"contracts"_s, u"services"_s, u"administrators"_s}) {
        need(u"facts/table."_s + table);
        need(u"facts/row."_s + table);
        for (const QString &column : recordableColumns(table))
            need(u"facts/"_s + table + u'.' + column);
    }
    for (const QString &key :
         {u"facts/cell"_s, u"words/none"_s, u"words/unknown"_s, u"words/year"_s, u"words/years"_s, u"words/month"_s,
          u"words/months"_s, u"words/unmarked"_s, u"words/business-day"_s, u"words/business-days"_s, u"common/pair"_s,
          u"common/message.unread"_s, u"common/mend.unread"_s, u"common/reply.unread"_s})
        need(key);
    for (const Verdict verdict : {Verdict::Satisfied, Verdict::Violated, Verdict::Unknown, Verdict::NotApplicable})
        need(u"words/verdict-"_s + verdictName(verdict));
}

/// Sentences of rules are held against what their rule gives; the other texts only for their form.
void RuleTextsReader::checkPlaceholders()
{
    for (const auto &texts : m_texts.m_texts) {
        for (auto text = texts.begin(); text != texts.end(); ++text) {
            m_path = m_fileOf.value(text.key());
            const auto placeholders = placeholdersOf(*text);
            if (!placeholders)
                return fail(text.key(), tr("The braces do not match"));
            const RuleInfo *rule = ruleInfo(text.key().section(u'/', 0, 0));
            for (const QString &placeholder : *placeholders) {
                const QString name = placeholder.section(u':', 0, 0);
                const QString format = placeholder.section(u':', 1);
                if (rule && !rule->arguments.contains(name))
                    return fail(text.key(), tr("The rule gives no \"%1\"").arg(name));
                if (!format.isEmpty() && std::find(formats.begin(), formats.end(), format) == formats.end())
                    return fail(text.key(), tr("There is no format \"%1\"").arg(format));
            }
        }
    }
}

void RuleTextsReader::need(const QString &key)
{
    if (!m_fileOf.contains(key)) {
        m_path = m_folder;
        fail(key, tr("The text is missing"));
    }
}

void RuleTextsReader::fail(const QString &key, const QString &detail)
{
    if (m_failure)
        return;
    const QString subject = key.isEmpty() ? m_path : QString(m_path + u": "_s + key);
    m_failure = Failure{Failure::Code::BadFormat, subject, detail, {}};
}

} // namespace certlink
