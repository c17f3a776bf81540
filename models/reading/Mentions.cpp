#include "models/reading/Mentions.h"

#include <algorithm>
#include <array>
#include <utility>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

template<size_t Count>
bool holdsAny(QStringView text, const std::array<QStringView, Count> &words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView word) { return text.contains(word); });
}

constexpr std::array<QStringView, 3> insteadOf{u"ではなく", u"でなく", u"じゃなく"};
constexpr std::array<QStringView, 10> denials{u"ではなく", u"でなく", u"じゃなく", u"ではありません", u"不要",
                                              u"除い",     u"除き",   u"除く",     u"やめ",           u"外し"};
constexpr std::array<QStringView, 2> linking{u"追加", u"連携"}; // beside the words of a wish

using What = HeldValues::Found::What;
/// A label of the head that a sentence is about, and what such a sentence tells.
struct Talk {
    QStringView label;
    What what = What::Code;
};
constexpr std::array talks{Talk{u"マスタ-id", What::Code},       Talk{u"サ-ビスコ-ド", What::Code},
                           Talk{u"コモンネ-ム", What::HostName}, Talk{u"品目", What::Item},
                           Talk{u"品目名", What::Item},          Talk{u"有効期間", What::Term}};

/// IIJ Webハイグレード2サービス as somebody says it: Webハイグレード.
QString shortName(const CatalogueService &service)
{
    QStringView name = service.folded;
    if (name.startsWith(u"iij"))
        name = name.mid(3);
    name = name.left(name.indexOf(u'/') < 0 ? name.size() : name.indexOf(u'/'));
    if (name.endsWith(u"サ-ビス"))
        name.chop(4);
    while (!name.isEmpty() && name.back().isDigit())
        name.chop(1);
    return name.toString();
}

} // namespace

Mentions::Mentions(const QList<const Application *> &applications, const Rulebook &rulebook, const HeldValues &held)
    : m_rulebook(rulebook), m_held(held)
{
    const auto isChosen = [&](ServiceKind kind) {
        return std::any_of(applications.begin(), applications.end(), [&](const Application *application) {
            return std::any_of(application->services.begin(), application->services.end(),
                               [&](const ServiceRow &row) { return row.kind == kind && row.mark.set; });
        });
    };
    for (const CatalogueService &service : rulebook.services) {
        if (service.kind != ServiceKind::Other)
            m_services.append({shortName(service), isChosen(service.kind)});
    }
    for (const Application *application : applications) {
        for (const Work work : application->markedWork())
            m_chosenWork.append(work == Work::Change ? u"変更"_s : u"追加"_s);
    }
}

QList<Mentions::Sentence> Mentions::in(QStringView folded) const
{
    QList<Sentence> found;
    for (qsizetype begin = 0; begin < folded.size();) {
        const qsizetype stop = folded.indexOf(u'。', begin);
        const qsizetype end = stop < 0 ? folded.size() : stop;
        if (saysSomethingElse(folded.mid(begin, end - begin)))
            found.append({begin, end});
        begin = end + 1;
    }
    return found;
}

bool Mentions::saysSomethingElse(QStringView sentence) const
{
    const QString name = foldedName(sentence);
    if (namesService(name) || deniesWork(name))
        return true;
    return tellsValue(sentence, name);
}

/// "コモンネームは mail.example.jp です": the label with は or が behind it. An example tells no value.
bool Mentions::tellsValue(QStringView sentence, const QString &name) const
{
    const auto isWord = [](QChar c) { return c.isLetterOrNumber(); };
    const auto begin = std::find_if(name.begin(), name.end(), isWord);
    if (begin == name.end() || *begin == u'例')
        return false;
    QList<HeldValues::Found> found;
    bool isFound = false;
    return std::any_of(talks.begin(), talks.end(), [&](const Talk &talk) {
        if (!name.contains(talk.label + u'は') && !name.contains(talk.label + u'が'))
            return false;
        if (!std::exchange(isFound, true))
            found = m_held.namesAndTerms(sentence) + m_held.daysAndCodes(sentence, HeldValues::Codes::OfAnyLetters);
        return std::any_of(found.begin(), found.end(),
                           [&](const HeldValues::Found &one) { return one.what == talk.what; });
    });
}

bool Mentions::namesService(const QString &sentence) const
{
    const QStringList &wish = m_rulebook.words.wish;
    const auto isHeld = [&](const QString &word) { return sentence.contains(word); };
    const auto isWished = [&] {
        return holdsAny(sentence, linking) || holdsAny(sentence, insteadOf) ||
               std::any_of(wish.begin(), wish.end(), isHeld);
    };
    return std::any_of(m_services.begin(), m_services.end(), [&](const Service &service) {
        if (!sentence.contains(service.name))
            return false;
        return service.isChosen ? holdsAny(sentence, denials) : isWished() && !isPresent(sentence, service.name);
    });
}

/// "変更ではなく追加でお願いします".
bool Mentions::deniesWork(const QString &sentence) const
{
    return std::any_of(m_chosenWork.begin(), m_chosenWork.end(), [&](const QString &work) {
        return std::any_of(insteadOf.begin(), insteadOf.end(),
                           [&](QStringView word) { return sentence.contains(work + word); });
    });
}

/// The service that is linked now is named by whoever leaves it.
bool Mentions::isPresent(const QString &sentence, const QString &name) const
{
    const QStringView behind = QStringView(sentence).mid(sentence.indexOf(name) + name.size());
    constexpr qsizetype nearby = 24; // サービス(gw10000001)から
    const QStringList &words = m_rulebook.words.present;
    return std::any_of(words.begin(), words.end(), [&](const QString &word) {
        return word == u"から" ? behind.left(nearby).contains(word) : sentence.contains(word);
    });
}

} // namespace certlink
