#include "rules/training/SmallEdits.h"

#include "rules/training/MailWriter.h"
#include "rules/training/ServiceLines.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

QString written(QDate day)
{
    return day.toString(u"yyyy/M/d");
}

/// The first day from `day` on that is of a kind; invalid within two years.
QDate firstOf(const Calendar &calendar, QDate day, Calendar::DayKind kind)
{
    constexpr int twoYears = 731;
    for (int i = 0; i < twoYears; ++i, day = day.addDays(1)) {
        if (calendar.kindOf(day) == kind)
            return day;
    }
    return {};
}

class Edits
{
public:
    Edits(const TrainingCase &lesson, const CaseFile &file, const TrainingGround &ground)
        : m_lesson(lesson), m_file(file), m_application(file.application()), m_book(ground.rulebook),
          m_register(file.effectiveRegister()), m_contract(m_register.contract(m_application.serviceCode.value)),
          m_receipt(file.mail().receiptDate), m_body(file.mail().mail.body().text.text())
    {
    }

    [[nodiscard]] QList<TrainingCase> all()
    {
        editHead();
        editDate();
        editMarks();
        editServices();
        editLines();
        editMailHead();
        editContract();
        editTargets();
        editDealings();
        return std::move(m_made);
    }

private:
    // How an edit is made

    void put(const QString &body) { putMail(writtenMail(m_file.mail().mail, body)); }

    void putMail(const QByteArray &mail)
    {
        TrainingCase made = m_lesson;
        made.mail = mail;
        m_made.append(made);
    }

    void putFact(const QString &table, const QString &key, const QString &column, const QString &value)
    {
        TrainingCase made = m_lesson;
        made.facts.removeIf([&](const RecordedFact &fact) {
            return fact.cell.table == table && fact.cell.key == key && fact.cell.column == column;
        });
        made.facts.append({{table, key, column}, value, RecordedFact::Source::Other, {}, {}});
        m_made.append(made);
    }

    /// What stands at `places` replaced: by `text` at the first of them, by nothing at the others.
    [[nodiscard]] static QString replaced(QString body, const Spans &places, const QString &text)
    {
        for (qsizetype i = places.size(); i-- > 0;)
            body.replace(places[i].begin, places[i].length(), i == 0 ? text : QString());
        return body;
    }

    void replace(const Spans &places, const QString &text)
    {
        if (!places.isEmpty() && m_body.mid(places.first().begin, places.first().length()) != text)
            put(replaced(m_body, places, text));
    }

    /// A field's answer; where it is empty, behind its label.
    void answer(Field field, const QStringList &texts)
    {
        Spans places = m_application.spansOf(field);
        if (field == Field::StartDate && !places.isEmpty()) // with weekday, hour and whatever stands beside it
            places = {{places.first().begin, m_body.indexOf(u'\n', places.first().begin)}};
        if (const Spans label = m_application.labelSpansOf(field); places.isEmpty() && !label.isEmpty()) {
            qsizetype at = label.last().end;
            while (at < m_body.size() && (m_body[at] == u':' || m_body[at] == u'：' || m_body[at] == u' '))
                ++at;
            places = {{at, at}};
        }
        for (const QString &text : texts)
            replace(places, text);
    }

    // Fields of one line

    void editHead()
    {
        QStringList ids{QString(), u"sato@aoba.example.jp"_s};
        for (const Administrator &one : m_register.administrators())
            ids.append(one.masterId);
        answer(Field::MasterId, ids);
        const QString code = m_application.serviceCode.value;
        QStringList codes{QString(), code.chopped(std::min<qsizetype>(1, code.size())), u"ssl99999999"_s};
        for (const Contract &other : m_register.contracts())
            if (other.commonName == m_application.commonName.value)
                codes.append(other.serviceCode);
        answer(Field::ServiceCode, codes);
        QStringList names{QString(), u"https://"_s + m_application.commonName.value + u'/', u"localhost"_s,
                          u"www.other.example.jp"_s};
        if (m_contract && m_contract->commonName)
            names.append(*m_contract->commonName);
        answer(Field::CommonName, names);
        QStringList items{QString(), u"スタンダードSSL"_s};
        for (const CatalogueItem &item : m_book.items)
            items.append(item.name);
        answer(Field::Item, items);
        answer(Field::Term, {QString(), u"6ヶ月"_s, u"1年"_s, u"3年"_s});
        QStringList second{QString(), u"www."_s, u"www.other.example.jp"_s, m_application.commonName.value};
        second += m_contract ? m_contract->sans.value_or(QStringList()) : QStringList();
        answer(Field::MultiDomainFqdn, second);
    }

    void editDate()
    {
        const Calendar &calendar = m_book.calendar;
        const QDate soon = m_receipt.addDays(7);
        const QDate next = calendar.addBusinessDays(m_receipt, m_book.leadTimeBusinessDays + 3);
        const QDate expiry = m_contract ? m_contract->expiresOn.value_or(QDate()) : QDate();
        QStringList values{QString(), u"至急"_s, u"2/30"_s, u"決まり次第"_s};
        QList<QDate> days{m_receipt,
                          calendar.previousBusinessDay(m_receipt),
                          calendar.nextBusinessDay(m_receipt),
                          next,
                          firstOf(calendar, soon, Calendar::DayKind::Weekend),
                          firstOf(calendar, soon, Calendar::DayKind::Holiday),
                          firstOf(calendar, soon, Calendar::DayKind::ClosingDay)};
        if (expiry.isValid())
            days += {calendar.nextBusinessDay(expiry), calendar.previousBusinessDay(expiry)};
        for (const QDate day : std::as_const(days))
            if (day.isValid())
                values.append(written(day));
        const QString other = QLocale(QLocale::Japanese).toString(next.addDays(1), u"ddd"_s);
        values += {written(next) + u"以降"_s, written(next) + u" 10:00"_s, written(next) + u'(' + other + u')'};
        answer(Field::StartDate, values);
    }

    // Boxes

    template<typename Option>
    void editBoxes(const QList<Choice<Option>> &choices)
    {
        QString switched = m_body;
        for (const Choice<Option> &choice : choices) {
            replace(choice.mark.spans, choice.mark.set ? u"□"_s : u"■"_s);
            if (choice.mark.set)
                replace(choice.mark.spans, u"✓"_s);
            if (choices.size() == 2)
                switched = replaced(switched, choice.mark.spans, choice.mark.set ? u"□"_s : u"■"_s);
        }
        if (choices.size() == 2)
            put(switched); // signs are of one length, so the places hold
    }

    void editMarks()
    {
        editBoxes(m_application.work);
        editBoxes(m_application.intermediateCa);
        editBoxes(m_application.multiServerPermitted);
        for (const Choice<Reason> &chosen : m_application.reasons) {
            QString moved = m_body;
            for (const Choice<Reason> &choice : m_application.reasons)
                moved = replaced(moved, choice.mark.spans, choice.option == chosen.option ? u"■"_s : u"□"_s);
            put(moved);
            if (chosen.mark.set)
                replace(chosen.mark.spans, u"□"_s);
        }
    }

    void editServices()
    {
        for (const QString &body : editedServiceLines(m_body, codesWorthTrying(), m_book))
            put(body);
    }

    /// Services that bear a name of the contract or one below it, its links, and two of other names.
    [[nodiscard]] QStringList codesWorthTrying() const
    {
        QStringList codes;
        QString base = m_application.commonName.value;
        if (base.startsWith(u"*."))
            base = base.mid(2);
        QStringList names{base};
        if (m_contract)
            names += m_contract->sans.value_or(QStringList());
        int strangers = 0;
        for (const ServiceContract &service : m_register.services()) {
            const QStringList hosts = service.fqdns.value_or(QStringList());
            const bool isNear = std::any_of(hosts.begin(), hosts.end(), [&](const QString &host) {
                return std::any_of(names.begin(), names.end(),
                                   [&](const QString &name) { return !name.isEmpty() && host.endsWith(name); });
            });
            const bool isLinked =
                m_contract && m_contract->linked.value_or(QStringList()).contains(service.serviceCode);
            if (isNear || isLinked ||
                (m_contract && service.serviceGroup == m_contract->serviceGroup && strangers++ < 2))
                codes.append(service.serviceCode);
        }
        codes.append(u"wht99999999"_s);
        return codes;
    }

    // What stands in the mail beside the answers

    void editLines()
    {
        const qsizetype form = m_body.indexOf(u"マスターID"_s);
        if (form < 0)
            return;
        const QDate later = m_book.calendar.nextBusinessDay(m_receipt.addDays(14));
        put(QString(m_body).insert(form, u"開始日ですが、%1に変更させてください。\n\n"_s.arg(later.toString(u"M/d"))));
        const qsizetype end = m_body.indexOf(u"\n-- "_s, form);
        const QString again = replaced(m_body, m_application.startDate.spans, written(later)).mid(form, end - form);
        put(m_body + u"\n\n"_s + again);
        put(m_body + u"\n\n> "_s + QString(again).replace(u'\n', u"\n> "_s));
        put(QString(m_body).insert(end < 0 ? m_body.size() : end, u"\n   対象のマルチドメインネーム(FQDN):"_s +
                                                                      m_application.commonName.value + u'\n'));
        static const QRegularExpression otherReason(u"[□■](その他[ 　]*[(（])[ 　]*(?=[)）])"_s);
        put(QString(m_body).replace(otherReason, u"■\\1オンラインの画面を開けないため"_s));
        put(QString(m_body).replace(otherReason, u"■\\1"_s));
        put(m_body + u"\n\n-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7\n"
                     "-----END PRIVATE KEY-----\n"_s);
        const qsizetype name = m_body.indexOf(u"契約コモンネーム"_s, form);
        if (name >= 0)
            put(QString(m_body).insert(name, u"契約コモンネーム:www.other.example.jp\n"_s));
    }

    void editMailHead()
    {
        DecodedMail head = m_file.mail().mail;
        if (!head.hasHeaders)
            return;
        const auto putHead = [&](auto change) {
            DecodedMail changed = head;
            change(changed);
            putMail(writtenMail(changed, m_body));
        };
        putHead([](DecodedMail &mail) { mail.fromAddress = u"someone@example.org"_s; });
        for (const Administrator &row : m_register.administrators(m_application.masterId.value))
            putHead([&](DecodedMail &mail) { mail.fromAddress = row.email; });
        putHead([](DecodedMail &mail) { mail.recipientAddresses = QStringList{u"sales@example.ad.jp"_s}; });
        for (const int days : {0, 3})
            putHead([days](DecodedMail &mail) { mail.received = mail.date.addDays(days); });
    }

    // What the register and the desk know

    void editContract()
    {
        if (!m_contract)
            return;
        const QDate wish = m_application.startDate.date.isValid() ? m_application.startDate.date : m_receipt;
        const auto cell = [&](const char *column, const QStringList &values) {
            for (const QString &value : values)
                putFact(u"contracts"_s, m_contract->serviceCode, QString::fromLatin1(column), value);
        };
        const auto day = [](QDate date) { return date.toString(Qt::ISODate); };
        const QStringList targets = targetCodes();
        const QString all = targets.join(u' ');
        cell("csr", {u"iij"_s, u"customer"_s});
        cell("expires_on", {day(m_receipt.addDays(-1)), day(m_receipt.addDays(40)), day(wish.addDays(-1)),
                            day(wish.addDays(m_book.renewalWindowDays - 1)), day(m_receipt.addDays(300))});
        cell("licences", {u"1"_s, u"2"_s, u"9"_s});
        cell("status", {u"active"_s, u"cancelled"_s});
        cell("intermediate_ca", {u"yes"_s, u"no"_s});
        cell("linked", {u"-"_s, all, u"gw99999998"_s, all + u" gw99999998"_s, u"gw99999997 gw99999998"_s});
        cell("common_name",
             {u"www.other.example.jp"_s, wildcardOf(m_application.commonName.value), m_application.commonName.value});
        cell("term", {u"1y"_s, u"3y"_s});
        cell("item", {m_application.item.key, u"globalsign-ov"_s, u"globalsign-dv"_s});
        for (const Contract &other : m_register.contracts()) {
            if (other.serviceCode == m_contract->serviceCode || targets.isEmpty())
                continue;
            putFact(u"contracts"_s, other.serviceCode, u"linked"_s, targets.first());
            break;
        }
    }

    [[nodiscard]] static QString wildcardOf(const QString &name)
    {
        return name.startsWith(u'*') ? name : u"*."_s + name.section(u'.', 1);
    }

    void editTargets()
    {
        const QDate wish = m_application.startDate.date.isValid() ? m_application.startDate.date : m_receipt;
        QStringList codes = targetCodes();
        if (m_contract)
            codes += m_contract->linked.value_or(QStringList());
        codes.removeDuplicates();
        for (const QString &code : std::as_const(codes)) {
            const auto cell = [&](const char *column, const QStringList &values) {
                for (const QString &value : values)
                    putFact(u"services"_s, code, QString::fromLatin1(column), value);
            };
            cell("status", {u"active"_s, u"ended"_s});
            cell("ends_on", {u"-"_s, wish.toString(Qt::ISODate)});
            cell("fqdns", {u"www.other.example.jp"_s, m_application.commonName.value});
            cell("service_group",
                 {u"SG999999"_s, m_contract ? m_contract->serviceGroup.value_or(QString()) : QString()});
        }
    }

    void editDealings()
    {
        TrainingCase open = m_lesson;
        open.dealings.openApplications = QStringList{u"0007.eml"_s};
        m_made.append(open);
        if (m_application.markedWork().size() != 1)
            return;
        TrainingCase approved = m_lesson;
        QStringList after = targetCodes();
        if (m_application.markedWork().first() == Work::Add && m_contract) {
            after = m_contract->linked.value_or(QStringList()) + after;
            after.removeDuplicates();
        }
        approved.dealings.standing = {{7, QString(workName(m_application.markedWork().first())), after,
                                       m_application.startDate.date, u"tanaka"_s, m_receipt.startOfDay(Qt::UTC)}};
        m_made.append(approved);
    }

    [[nodiscard]] QStringList targetCodes() const
    {
        QStringList codes;
        for (const ServiceRow &row : m_application.services)
            for (const CodeAnswer &code : row.codes)
                if (row.mark.set && code.wellFormed)
                    codes.append(code.value);
        codes.removeDuplicates();
        return codes;
    }

    const TrainingCase &m_lesson;
    const CaseFile &m_file;
    const Application &m_application;
    const Rulebook &m_book;
    const Register &m_register;
    const Contract *m_contract;
    QDate m_receipt;
    QString m_body;
    QList<TrainingCase> m_made;
};

} // namespace

QList<TrainingCase> smallEdits(const TrainingCase &lesson, const CaseFile &file, const TrainingGround &ground)
{
    if (!file.isApplication())
        return {};
    return Edits(lesson, file, ground).all();
}

} // namespace certlink
