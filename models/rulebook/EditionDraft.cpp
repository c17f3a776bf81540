#include "models/rulebook/EditionDraft.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

QString words(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    if (value.isString())
        return value.toString().isNull() ? u""_s : value.toString();
    // As a list of one, whose brackets are left out: a bare value is no JSON document.
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

/// What names an object of a list, so that one that moved is not taken for another.
QString nameOf(const QJsonObject &object)
{
    return object.value(u"key"_s).toString(object.value(u"kind"_s).toString());
}

bool hasNames(const QJsonArray &list)
{
    return !list.isEmpty() && list.first().isObject();
}

/// The leaves of an edition by their places: objects of lists by their names, plain lists as a whole.
void collect(const QJsonValue &value, const QString &place, QMap<QString, QString> &leaves)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            collect(it.value(), place.isEmpty() ? it.key() : QString(place + u'.' + it.key()), leaves);
        return;
    }
    const QJsonArray list = value.toArray();
    if (!hasNames(list)) {
        leaves.insert(place, words(value));
        return;
    }
    for (const QJsonValue one : list)
        collect(one, place + u'[' + nameOf(one.toObject()) + u']', leaves);
}

QStringList namesIn(const RulebookSource &source, const QString &key)
{
    QStringList names;
    const QJsonArray list = QJsonDocument::fromJson(source.json).object().value(key).toArray();
    for (const QJsonValue one : list)
        names.append(nameOf(one.toObject()));
    return names;
}

/// That the objects of a list stand in another order; what came or went is told at its own place.
std::optional<EditionChange> moved(const RulebookSource &from, const RulebookSource &to, const QString &key)
{
    const QStringList before = namesIn(from, key);
    const QStringList after = namesIn(to, key);
    const auto kept = [](const QStringList &names, const QStringList &others) {
        QStringList both;
        std::copy_if(names.begin(), names.end(), std::back_inserter(both),
                     [&](const QString &name) { return others.contains(name); });
        return both.join(u' ');
    };
    const EditionChange change{key, kept(before, after), kept(after, before)};
    return change.before == change.after ? std::nullopt : std::optional(change);
}

QMap<QString, QString> leavesOf(const RulebookSource &source)
{
    QMap<QString, QString> leaves;
    collect(QJsonDocument::fromJson(source.json).object(), {}, leaves);
    const QMap<QDate, QString> days = HolidayList::fromCsv(source.holidays).days;
    for (auto day = days.begin(); day != days.end(); ++day)
        leaves.insert(u"holidays["_s + day.key().toString(Qt::ISODate) + u']', day.value());
    return leaves;
}

} // namespace

EditionDraft::EditionDraft(const RulebookSource &source)
    : values(QJsonDocument::fromJson(source.json).object()), holidays(HolidayList::fromCsv(source.holidays).days)
{
}

RulebookSource EditionDraft::source() const
{
    return {QJsonDocument(values).toJson(), HolidayList::toCsv(holidays)};
}

QMap<QDate, QString> withHolidays(QMap<QDate, QString> holidays, const QMap<QDate, QString> &days)
{
    if (days.isEmpty())
        return holidays;
    const QDate first(days.firstKey().year(), 1, 1);
    const QDate last(days.lastKey().year(), 12, 31);
    for (auto day = holidays.lowerBound(first); day != holidays.end() && day.key() <= last;)
        day = holidays.erase(day);
    holidays.insert(days);
    return holidays;
}

QList<EditionChange> editionChanges(const RulebookSource &from, const RulebookSource &to)
{
    const QMap<QString, QString> before = leavesOf(from);
    QMap<QString, QString> after = leavesOf(to);
    QMap<QString, EditionChange> changes;
    for (auto leaf = before.begin(); leaf != before.end(); ++leaf) {
        const auto now = after.constFind(leaf.key());
        if (now == after.constEnd() || now.value() != leaf.value())
            changes.insert(leaf.key(), {leaf.key(), leaf.value(), now == after.constEnd() ? QString() : now.value()});
    }
    for (auto leaf = after.constBegin(); leaf != after.constEnd(); ++leaf) {
        if (!before.contains(leaf.key()))
            changes.insert(leaf.key(), {leaf.key(), {}, leaf.value()});
    }
    for (const QString &list : {u"items"_s, u"services"_s}) {
        if (const std::optional<EditionChange> order = moved(from, to, list))
            changes.insert(list, *order);
    }
    return changes.values();
}

} // namespace certlink
