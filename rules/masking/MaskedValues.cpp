#include "rules/masking/Masker.h"

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

using Kind = KnownPart::Kind;

template<typename Value, typename Mask>
void maskIn(std::optional<Value> &value, Mask mask)
{
    if (value)
        *value = mask(*value);
}

} // namespace

QString Masker::code(const QString &code) const
{
    if (code.isEmpty())
        return code;
    return MaskedText(m_masks, m_rulebook, {}, {})
        .masked(code, {{Kind::Word, Spans{{0, code.size()}}, code.toLower()}}, {});
}

QString Masker::hostName(const QString &name) const
{
    if (name.isEmpty())
        return name;
    return MaskedText(m_masks, m_rulebook, {}, {}).masked(name, {{Kind::Host, Spans{{0, name.size()}}, name}}, {});
}

QString Masker::address(const QString &address) const
{
    return address.isEmpty() ? address : m_masks.address(address.toLower());
}

QString Masker::name(const QString &name)
{
    return name.isNull() ? name : Masks::name(name);
}

QString Masker::prose(const QString &text) const
{
    return MaskedText(m_masks, m_rulebook, {}, {}).prose(text);
}

Register Masker::masked(const Register &rows) const
{
    const auto codeOf = [this](const QString &one) { return code(one); };
    const auto each = [](QStringList list, const auto &mask) {
        for (QString &one : list)
            if (one != u"other")
                one = mask(one);
        return list;
    };
    const auto codes = [&](const QStringList &list) { return each(list, codeOf); };
    const auto hostOf = [this](const QString &one) { return hostName(one); };
    const auto hosts = [&](const QStringList &list) { return each(list, hostOf); };
    Register made;
    for (Contract contract : rows.contracts()) {
        contract.serviceCode = code(contract.serviceCode);
        maskIn(contract.serviceGroup, codeOf);
        maskIn(contract.commonName, hostOf);
        maskIn(contract.sans, hosts);
        maskIn(contract.linked, codes);
        made.insert(contract);
    }
    for (ServiceContract service : rows.services()) {
        service.serviceCode = code(service.serviceCode);
        maskIn(service.serviceGroup, codeOf);
        maskIn(service.fqdns, hosts);
        made.insert(service);
    }
    for (Administrator row : rows.administrators()) {
        row.masterId = code(row.masterId);
        row.name = name(row.name);
        row.email = address(row.email);
        maskIn(row.serviceGroup, codeOf);
        made.append(row);
    }
    made.setPartOf(rows.tables());
    return made;
}

QString Masker::cell(const QString &column, const QString &value) const
{
    static const QSet<QString> codes{u"service_code"_s, u"service_group"_s, u"linked"_s, u"master_id"_s};
    static const QSet<QString> hosts{u"common_name"_s, u"sans"_s, u"fqdns"_s};
    QStringList words = value.split(u' ');
    for (QString &one : words) {
        if (one == u"other" || one == u"-" || one.isEmpty())
            continue;
        if (codes.contains(column))
            one = code(one);
        else if (hosts.contains(column))
            one = hostName(one);
        else if (column == u"email")
            one = address(one);
        else if (column == u"name")
            one = name(one);
    }
    return words.join(u' ');
}

Layers Masker::masked(const Layers &layers) const
{
    const auto field = [this](Field what, const QString &value) {
        const auto kind = partKindOf(what);
        if (!kind || value.isEmpty())
            return value;
        if (*kind == Kind::Prose)
            return prose(value);
        if (*kind == Kind::Host)
            return hostName(value);
        if (what != Field::Services)
            return code(value);
        QStringList lines = value.split(u'\n');
        for (QString &line : lines) {
            QStringList words = line.split(u' ');
            for (QString &word : words)
                if (word != u"-" && !serviceKindFromName(word))
                    word = code(word);
            line = words.join(u' ');
        }
        return lines.join(u'\n');
    };
    Layers made = layers;
    for (Correction &one : made.corrections)
        one = {one.field, field(one.field, one.from), field(one.field, one.value), prose(one.why), code(one.by),
               one.at};
    for (RecordedFact &one : made.facts) {
        one.value = cell(one.cell.column, one.value);
        one.cell.key = code(one.cell.key);
        one.by = code(one.by);
    }
    for (Settlement &one : made.settlements) {
        one.reason = prose(one.reason);
        one.by = code(one.by);
    }
    return made;
}

ContractDealings Masker::masked(const ContractDealings &dealings) const
{
    ContractDealings made = dealings;
    for (QString &reference : made.openApplications)
        reference = prose(reference);
    for (StandingChange &change : made.standing) {
        for (QString &link : change.linksAfter)
            if (link != u"other")
                link = code(link);
        change.by = code(change.by);
    }
    return made;
}

} // namespace certlink
