#include "rules/RuleTexts.h"

#include "models/application/Term.h"
#include "rules/RuleTextsReader.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

// Not QLocale: the reply follows the customer, not the workstation, and must read the same
// everywhere.
constexpr std::array weekdaysJa{u"月", u"火", u"水", u"木", u"金", u"土", u"日"};
constexpr std::array weekdaysEn{u"Monday", u"Tuesday", u"Wednesday", u"Thursday", u"Friday", u"Saturday", u"Sunday"};
constexpr std::array monthsEn{u"Jan", u"Feb", u"Mar", u"Apr", u"May", u"Jun",
                              u"Jul", u"Aug", u"Sep", u"Oct", u"Nov", u"Dec"};

QString weekdayName(int weekday, Language language)
{
    if (weekday < 1 || weekday > 7)
        return {};
    if (language == Language::Japanese)
        return QString::fromUtf16(weekdaysJa[weekday - 1]) + u"曜日"_s;
    return QString::fromUtf16(weekdaysEn[weekday - 1]);
}

/// With the year where the format wants it, and where it is not the year of receipt: 12/6 alone
/// means the one of this year.
QString japaneseDay(QDate day, QStringView format, QDate receipt)
{
    QString text = QString::number(day.month()) + u'/' + QString::number(day.day());
    if (format == u"long" || format == u"word" || (receipt.isValid() && receipt.year() != day.year()))
        text.prepend(QString::number(day.year()) + u'/');
    if (format != u"short")
        text += u'(' + QString::fromUtf16(weekdaysJa[day.dayOfWeek() - 1]) + u')';
    return text;
}

QString englishDay(QDate day, QStringView format)
{
    const QString plain = QString::number(day.day()) + u' ' + QString::fromUtf16(monthsEn[day.month() - 1]) + u' ' +
                          QString::number(day.year());
    return format == u"short" ? plain
                              : QString(weekdayName(day.dayOfWeek(), Language::English).first(3) + u' ' + plain);
}

} // namespace

Result<RuleTexts> RuleTexts::builtIn()
{
    return load(u":/certlink/texts"_s);
}

Result<RuleTexts> RuleTexts::load(const QString &folder)
{
    return RuleTextsReader(folder).read();
}

QString RuleTexts::title(const QString &rule, Language language) const
{
    return text(rule + u"/title"_s, language);
}

QString RuleTexts::why(const QString &rule, Language language) const
{
    return text(rule + u"/why"_s, language);
}

QString RuleTexts::mend(const RuleResult &result, Language language) const
{
    return sentence(result, "mend"_L1, language);
}

QString RuleTexts::message(const RuleResult &result, Language language) const
{
    return sentence(result, "message"_L1, language);
}

QString RuleTexts::reply(const RuleResult &result, Language language) const
{
    return sentence(result, "reply"_L1, language);
}

QStringList RuleTexts::suggestedReasons(const QString &rule, Language language) const
{
    QStringList reasons;
    if (const QString usual = usualReason(rule, language); !usual.isEmpty())
        reasons.append(usual);
    for (int number = 1;; ++number) {
        const QString reason = text(u"reasons/"_s + rule + u'.' + QString::number(number), language);
        if (reason.isEmpty())
            return reasons;
        reasons.append(reason);
    }
}

QString RuleTexts::usualReason(const QString &rule, Language language) const
{
    return text(u"reasons/"_s + rule + u".usual"_s, language);
}

QString RuleTexts::step(const ReasoningStep &step, Language language) const
{
    QString key = u"steps/"_s + step.key;
    if (step.kind == ReasoningStep::Kind::Comparison && !step.holds)
        key += u".fails"_s;
    else if (step.kind == ReasoningStep::Kind::Fact && step.values.value(u"value"_s).isNull())
        key += u".none"_s;
    QVariantMap values = step.values;
    if (!step.cell.table.isEmpty())
        values.insert(u"cell"_s, registerCell(step.cell, language));
    return filled(text(key, language), values, language);
}

QString RuleTexts::clause(const QString &clause, Language language) const
{
    return text(u"clauses/"_s + clause, language);
}

QString RuleTexts::uncheckedReason(const QString &clause, Language language) const
{
    return text(u"unchecked/"_s + clause, language);
}

QString RuleTexts::registerCell(const RegisterCell &fact, Language language) const
{
    if (fact.key.isEmpty())
        return text(u"facts/table."_s + fact.table, language);
    QString row = filled(text(u"facts/row."_s + fact.table, language), {{u"key"_s, fact.key}}, language);
    if (fact.column.isEmpty())
        return row;
    const QString column = text(u"facts/"_s + fact.table + u'.' + fact.column, language);
    return filled(text(u"facts/cell"_s, language), {{u"row"_s, row}, {u"column"_s, column}}, language);
}

QString RuleTexts::field(Field field, Language language) const
{
    return text(u"fields/"_s + fieldName(field), language);
}

QString RuleTexts::word(const QString &word, Language language) const
{
    QString known = text(u"words/"_s + word, language);
    if (!known.isEmpty())
        return known;
    const auto term = Term::fromString(word);
    if (!term || term->toString() != word)
        return word;
    const bool years = term->months % 12 == 0;
    const int number = years ? term->months / 12 : term->months;
    const QString unit = QString(years ? u"words/year"_s : u"words/month"_s) + (number == 1 ? u""_s : u"s"_s);
    return filled(text(unit, language), {{u"number"_s, number}}, language);
}

QString RuleTexts::text(const QString &key, Language language) const
{
    return m_texts[language == Language::English].value(key);
}

QString RuleTexts::sentence(const RuleResult &result, QLatin1StringView part, Language language) const
{
    if (!result.isFinding())
        return {};
    QString key = result.rule + u'/' + part;
    if (result.verdict == Verdict::Unknown)
        key += u".unknown"_s;
    QString found;
    if (!result.variant.isEmpty())
        found = text(key + u'.' + result.variant, language);
    // What every rule says in the same words: of a field beside which unread text stands.
    if (found.isEmpty() && !result.variant.isEmpty())
        found = text(u"common/"_s + part + u'.' + result.variant, language);
    return filled(found.isEmpty() ? text(key, language) : found, result.arguments, language);
}

QString RuleTexts::filled(const QString &text, const QVariantMap &values, Language language) const
{
    const QDate receipt = values.value(u"receipt"_s).toDate();
    QString result;
    qsizetype at = 0;
    while (true) {
        const qsizetype open = text.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
        if (close < 0)
            return result + QStringView(text).mid(at);
        result += QStringView(text).mid(at, open - at);
        const QStringView placeholder = QStringView(text).mid(open + 1, close - open - 1);
        const qsizetype colon = placeholder.indexOf(u':');
        const QStringView name = colon < 0 ? placeholder : placeholder.first(colon);
        const QStringView format = colon < 0 ? QStringView() : placeholder.mid(colon + 1);
        result += formatted(values.value(name.toString()), format, receipt, language);
        at = close + 1;
    }
}

/// A mail may hold a list of sixty attachments and a form of thousands of services: the record and the JSON hold all of
/// it, a sentence the first of it.
QString RuleTexts::enumerated(const QStringList &words, qsizetype further, Language language) const
{
    const QString all = words.join(language == Language::Japanese ? u"、"_s : u", "_s);
    return further == 0 ? all : all + filled(text(u"words/further"_s, language), {{u"number"_s, further}}, language);
}

QString RuleTexts::answer(const QString &field, const QString &text, Language language) const
{
    const std::optional<Field> known = fieldFromName(field);
    const bool isChoice = known == Field::Work || known == Field::Services || known == Field::Reasons ||
                          known == Field::IntermediateCa || known == Field::MultiServerPermitted;
    if (!isChoice)
        return text;
    constexpr qsizetype mostRows = 20;
    const QStringList rows = text.split(u", "_s, Qt::SkipEmptyParts);
    QStringList words;
    for (const QString &row : rows.first(std::min(mostRows, rows.size()))) {
        QStringList parts;
        for (const QString &part : row.split(u' ', Qt::SkipEmptyParts)) {
            const bool isUnmarked = part == u"-"_s;
            parts.append(isUnmarked ? this->text(u"words/unmarked"_s, language)
                                    : word(part == u"true"_s ? u"permitted"_s : part, language));
        }
        words.append(parts.join(u' '));
    }
    return enumerated(words, rows.size() - words.size(), language);
}

QString RuleTexts::pair(const QVariantMap &answers, Language language) const
{
    const QString field = answers.value(u"field"_s).toString();
    return filled(text(u"common/pair"_s, language),
                  {{u"field"_s, field},
                   {u"first"_s, answer(field, answers.value(u"first"_s).toString(), language)},
                   {u"second"_s, answer(field, answers.value(u"second"_s).toString(), language)}},
                  language);
}

QString RuleTexts::formatted(const QVariant &value, QStringView format, QDate receipt, Language language) const
{
    if (value.metaType() == QMetaType::fromType<QDate>() && value.toDate().isValid()) {
        return language == Language::Japanese ? japaneseDay(value.toDate(), format, receipt)
                                              : englishDay(value.toDate(), format);
    }
    if (value.metaType() == QMetaType::fromType<QVariantMap>())
        return pair(value.toMap(), language);
    if (value.metaType() == QMetaType::fromType<QVariantList>()) {
        QStringList parts;
        for (const QVariant &one : value.toList())
            parts.append(formatted(one, format, receipt, language));
        return parts.join(language == Language::Japanese ? u"、"_s : u"; "_s);
    }
    if (value.metaType() == QMetaType::fromType<QStringList>()) {
        const QStringList list = value.toStringList();
        if (list.isEmpty())
            return text(u"words/none"_s, language);
        constexpr qsizetype mostQuoted = 8;
        constexpr qsizetype mostNamed = 50;
        const qsizetype named = std::min(format == u"quote" ? mostQuoted : mostNamed, list.size());
        QStringList words;
        for (const QString &one : list.first(named))
            words.append(formatted(one, format, receipt, language));
        return enumerated(words, list.size() - named, language);
    }
    if (format == u"days") {
        const QString one = text(value.toInt() == 1 ? u"words/business-day"_s : u"words/business-days"_s, language);
        return filled(one, {{u"number"_s, value.toInt()}}, language);
    }
    if (format == u"weekday")
        return weekdayName(value.toInt(), language);
    const QString plain = value.toString();
    if (plain.isEmpty())
        return text(u"words/unknown"_s, language);
    if (format == u"quote")
        return language == Language::Japanese ? QString(u'「' + plain + u'」') : QString(u'"' + plain + u'"');
    if (format == u"field")
        return text(u"fields/"_s + plain, language);
    return format == u"word" ? word(plain, language) : plain;
}

} // namespace certlink
