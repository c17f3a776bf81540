#include "rules/reply/FilledForm.h"

#include "models/reading/FormLabels.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

const QString filler = u"##########"_s;
const QString set = u"■"_s;
const QString unset = u"□"_s;

// The options as the form prints them.
const QString changeOption = u"連携するSSLサーバ証明書対応サービスの変更"_s;
const QString addOption = u"連携するSSLサーバ証明書対応サービスの追加(※複数ライセンスの証明書品目が対象)"_s;
const QString notListedOption = u"オンライン申込み時に連携したい対応サービスの契約が候補として表示されない"_s;
const QString byoOption = u"持ち込み証明書品目の利用のため"_s;
const QString registeredOption =
    u"中間CA証明書を、SSLサーバ証明書・秘密鍵と合わせてIIJサービスオンラインから登録済みである"_s;
const QString notNeededOption =
    u"中間CA証明書が不要なSSLサーバ証明書を利用するため、中間CA証明書をIIJサービスオンラインから登録していない"_s;
const QString permittedOption =
    u"コモンネーム(もしくはマルチドメインネーム)と同じ FQDN の「複数」サーバで利用することが認証機関から許可されている"_s;
const QString codeLabel = u"サービスコード:"_s;
const QString weekdays = u"月火水木金土日"_s;

QString sign(bool isSet)
{
    return isSet ? set : unset;
}

/// A day as it was understood, with what stands beside it; anything else as it was written.
QString dateText(const DateAnswer &answer)
{
    switch (answer.reading) {
    case DateAnswer::Reading::Empty:
        return filler;
    case DateAnswer::Reading::AtOnce:
    case DateAnswer::Reading::Unreadable:
        return answer.raw.simplified();
    case DateAnswer::Reading::Day:
        break;
    }
    QString text = answer.date.toString(u"yyyy/MM/dd"_s);
    if (answer.weekday > 0)
        text += u'(' % weekdays.mid(answer.weekday - 1, 1) % u')';
    if (!answer.timeOfDay.isNull())
        text += u' ' % answer.timeOfDay;
    return text + answer.relation;
}

class FormText
{
public:
    FormText(const Application &application, const QMap<Field, OpenPlace> &open, const Rulebook &rulebook,
             Language language)
        : m_application(application), m_open(open), m_rulebook(rulebook), m_isJapanese(language == Language::Japanese)
    {
    }

    [[nodiscard]] QString text()
    {
        writeHead();
        writeWork();
        writeServices();
        writeReasons();
        begin({Field::StartDate});
        m_lines.append(u"・"_s % labelText(Label::StartDate) % u':' % dateText(m_application.startDate));
        if (hasByoPart())
            writeByoPart();
        return m_lines.join(u'\n');
    }

private:
    /// A blank line, so that nothing above can be continued here, and what is to be done about the fields.
    void begin(std::initializer_list<Field> fields)
    {
        std::optional<OpenPlace> open;
        for (const Field field : fields) {
            const auto found = m_open.constFind(field);
            if (found != m_open.constEnd() && (!open || *found == OpenPlace::FillIn))
                open = *found;
        }
        if (!m_lines.isEmpty() && (open || !m_isInHead))
            m_lines.append(QString());
        if (open)
            m_lines.append(markOf(*open));
    }

    [[nodiscard]] QString markOf(OpenPlace open) const
    {
        if (open == OpenPlace::FillIn)
            return m_isJapanese ? u"↓↓ ご記入ください ↓↓"_s : u"↓↓ please fill in ↓↓"_s;
        return m_isJapanese ? u"↓↓ ご確認ください ↓↓"_s : u"↓↓ please check ↓↓"_s;
    }

    void writeHead()
    {
        const auto line = [this](Field field, Label label, const TextAnswer &answer) {
            begin({field});
            m_lines.append(labelText(label) % u':' % (answer.isPresent() ? answer.value : filler));
        };
        line(Field::MasterId, Label::MasterId, m_application.masterId);
        line(Field::ServiceCode, Label::ServiceCode, m_application.serviceCode);
        line(Field::CommonName, Label::CommonName, m_application.commonName);
        begin({Field::Item, Field::Term});
        const TextAnswer &item = m_application.item;
        const TextAnswer &term = m_application.term;
        m_lines.append(labelText(Label::ItemAndTerm) % u':' % (item.isPresent() ? item.value : filler) % u' ' %
                       (term.isPresent() ? term.value : u"○○年"_s));
        m_isInHead = false;
    }

    void row(bool isSet, const QString &text) { m_lines.append(u"   "_s % sign(isSet) % text); }

    void writeWork()
    {
        begin({Field::Work});
        m_lines.append(u"・"_s % labelText(Label::Work) % u':');
        const QList<Work> work = m_application.markedWork();
        row(work.contains(Work::Change), changeOption);
        row(work.contains(Work::Add), addOption);
    }

    void writeServices()
    {
        begin({Field::Services});
        m_lines.append(u"・"_s % labelText(Label::Services) % u"(※連携する対象サービスをすべて記入してください)"_s);
        for (const CatalogueService &service : m_rulebook.services) {
            bool isWritten = false;
            for (const ServiceRow &one : m_application.services) {
                if (one.kind == service.kind) {
                    writeService(service, one);
                    isWritten = true;
                }
            }
            if (!isWritten)
                writeService(service, {service.kind, {}, {}, {}});
        }
    }

    void writeService(const CatalogueService &service, const ServiceRow &one)
    {
        QStringList codes;
        for (const CodeAnswer &code : one.codes)
            codes.append(code.value);
        if (codes.isEmpty() && !service.prefix.isEmpty())
            codes.append(service.prefix % u"########"_s);
        // その他 has none, but for the code that should not stand there.
        const QString behind = codes.isEmpty() ? QString() : QString(u'(' % codeLabel % codes.join(u'、') % u')');
        row(one.mark.set, service.name % behind);
    }

    void writeReasons()
    {
        begin({Field::Reasons, Field::ReasonText});
        m_lines.append(u"・"_s % labelText(Label::Reasons));
        const QList<Reason> reasons = m_application.markedReasons();
        row(reasons.contains(Reason::NotListed), notListedOption);
        row(reasons.contains(Reason::Byo), byoOption);
        const QString text = m_application.reasonText.value.simplified();
        row(reasons.contains(Reason::Other), u"その他("_s % (text.isEmpty() ? QString(40, u' ') : text) % u')');
    }

    /// Of an item nobody knows, the applicant says himself whether it is one.
    [[nodiscard]] bool hasByoPart() const
    {
        const CatalogueItem *item = m_rulebook.itemByKey(m_application.item.key);
        const bool isAnswered = m_application.multiDomainFqdn.isPresent() ||
                                !m_application.markedIntermediateCa().isEmpty() ||
                                m_application.isMultiServerPermitted();
        const bool isOpen = m_open.contains(Field::MultiDomainFqdn) || m_open.contains(Field::IntermediateCa) ||
                            m_open.contains(Field::MultiServerPermitted);
        return !item || item->category == Category::Byo || isAnswered || isOpen;
    }

    void writeByoPart()
    {
        begin({Field::MultiDomainFqdn});
        const TextAnswer &name = m_application.multiDomainFqdn;
        m_lines.append(labelText(Label::MultiDomainFqdn) % u':' % (name.isPresent() ? name.value : filler));
        begin({Field::IntermediateCa});
        m_lines.append(u"・"_s % labelText(Label::IntermediateCa));
        const QList<IntermediateCa> answers = m_application.markedIntermediateCa();
        row(answers.contains(IntermediateCa::Registered), registeredOption);
        row(answers.contains(IntermediateCa::NotNeeded), notNeededOption);
        begin({Field::MultiServerPermitted});
        row(m_application.isMultiServerPermitted(), permittedOption);
    }

    const Application &m_application;
    const QMap<Field, OpenPlace> &m_open;
    const Rulebook &m_rulebook;
    bool m_isJapanese;
    bool m_isInHead = true;
    QStringList m_lines;
};

} // namespace

QString filledForm(const Application &application, const QMap<Field, OpenPlace> &open, const Rulebook &rulebook,
                   Language language)
{
    return FormText(application, open, rulebook, language).text();
}

} // namespace certlink
