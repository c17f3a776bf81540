#include "GoldenRecord.h"

#include <QFile>

#include <array>

using namespace certlink;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array goldenLanguages{std::pair{Language::Japanese, "ja"_L1}, std::pair{Language::English, "en"_L1}};

QString quoted(const QString &text)
{
    return text.isNull() ? u"null"_s : u'"' + QString(text).replace(u'\n', u"\\n"_s) + u'"';
}

/// A value a text can name, so that no two look alike.
QString written(const QVariant &value)
{
    const QMetaType type = value.metaType();
    QStringList parts;
    if (type == QMetaType::fromType<QString>())
        return quoted(value.toString());
    if (type == QMetaType::fromType<QDate>())
        return value.toDate().isValid() ? value.toDate().toString(Qt::ISODate) : u"no day"_s;
    if (type == QMetaType::fromType<QStringList>()) {
        for (const QString &one : value.toStringList())
            parts.append(quoted(one));
        return u'[' + parts.join(u", "_s) + u']';
    }
    if (type == QMetaType::fromType<QVariantList>()) {
        for (const QVariant &one : value.toList())
            parts.append(written(one));
        return u'[' + parts.join(u", "_s) + u']';
    }
    if (type == QMetaType::fromType<QVariantMap>()) {
        const QVariantMap map = value.toMap();
        for (auto member = map.begin(); member != map.end(); ++member)
            parts.append(member.key() + u": "_s + written(*member));
        return u'{' + parts.join(u", "_s) + u'}';
    }
    return value.isValid() ? value.toString() : u"none"_s;
}

QString written(const QVariantMap &values)
{
    return written(QVariant(values));
}

/// "21:10+10", as findings say it.
QString written(Span span, const BodyText &body)
{
    const Place place = body.placeOf(span);
    return u"%1:%2+%3"_s.arg(place.line).arg(place.column).arg(place.length);
}

QLatin1StringView originName(FactOrigin origin)
{
    switch (origin) {
    case FactOrigin::Mail:
        return "mail"_L1;
    case FactOrigin::Register:
        return "register"_L1;
    case FactOrigin::Person:
        return "person"_L1;
    case FactOrigin::ReceiptDate:
        return "receipt date"_L1;
    case FactOrigin::Rulebook:
        return "rulebook"_L1;
    case FactOrigin::MailHeader:
        return "header"_L1;
    }
    Q_UNREACHABLE();
}

/// Collects lines; a line that would say nothing is left out.
class Lines
{
public:
    void add(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_text += name + u": "_s + value + u'\n';
    }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
};

void addStep(Lines &lines, const ReasoningStep &step, const BodyText &body, const RuleTexts &texts)
{
    QString what = step.key + u' ' + written(step.values);
    if (step.kind == ReasoningStep::Kind::Comparison) {
        what += step.holds ? u" holds"_s : u" fails"_s;
    } else {
        what += u" from "_s + originName(step.origin);
        if (!step.cell.table.isEmpty())
            what += u' ' + step.cell.name();
        for (const Span span : step.spans)
            what += u' ' + written(span, body);
    }
    lines.add(u"step"_s, what);
    for (const auto &[language, name] : goldenLanguages)
        lines.add(u"  "_s + name, texts.step(step, language));
}

void addResult(Lines &lines, const RuleResult &result, const BodyText &body)
{
    lines.add(u"rule"_s, result.rule);
    lines.add(u"clause"_s, result.clause);
    lines.add(u"severity"_s, severityName(result.severity));
    lines.add(u"verdict"_s, verdictName(result.verdict));
    QStringList fields;
    for (const Field field : result.fields)
        fields.append(fieldName(field));
    lines.add(u"fields"_s, fields.join(u' '));
    lines.add(u"variant"_s, result.variant);
    for (const FieldSpan &place : result.spans)
        lines.add(u"at"_s, written(place.span, body) + u' ' + (place.field ? fieldName(*place.field) : "-"_L1) + u' ' +
                               quoted(body.textAt(place.span).toString()));
    for (auto argument = result.arguments.begin(); argument != result.arguments.end(); ++argument)
        lines.add(u"argument"_s, argument.key() + u" = "_s + written(*argument));
    for (const RegisterCell &fact : result.missing)
        lines.add(u"missing"_s, fact.name());
}

void addSentences(Lines &lines, const RuleResult &result, const RuleTexts &texts)
{
    if (!result.isFinding())
        return;
    for (const auto &[language, name] : goldenLanguages) {
        lines.add(u"message "_s + name, texts.message(result, language));
        lines.add(u"why "_s + name, texts.why(result.rule, language));
        lines.add(u"mend "_s + name, texts.mend(result, language));
        lines.add(u"reply "_s + name, texts.reply(result, language));
    }
}

} // namespace

QString goldenRecord(const RuleFixture &fixture, const JudgedFixture &judged, const RuleTexts &texts)
{
    const RuleResult &result = judged.result(fixture.rule);
    const BodyText &body = judged.mail.mail.body().text;
    Lines lines;
    addResult(lines, result, body);
    for (const ReasoningStep &step : result.steps)
        addStep(lines, step, body, texts);
    addSentences(lines, result, texts);
    for (const RuleResult &other : judged.judgement.findings()) {
        if (other.rule != fixture.rule)
            lines.add(u"beside it"_s, other.rule + u' ' + verdictName(other.verdict));
    }
    lines.add(u"disposition"_s, dispositionName(judged.judgement.disposition));
    return lines.text();
}

QString goldenPath(const QString &fixturePath)
{
    return fixturePath.chopped(4) + u".golden"_s;
}

QString readGolden(const QString &fixturePath)
{
    QFile file(goldenPath(fixturePath));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void writeGolden(const QString &fixturePath, const QString &record)
{
    QFile file(goldenPath(fixturePath));
    const QByteArray bytes = record.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(file.fileName()));
}
