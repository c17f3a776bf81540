#include "ui/masking/MaskedDesk.h"

#include "models/mail/MessageDecoder.h"
#include "models/register/RegisterExcerpt.h"
#include "rules/masking/MaskedTable.h"
#include "ui/desk/ParkedCase.h"

#include <QCoreApplication>
#include <QSet>

namespace certlink {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(certlink::MaskedDesk)
};

constexpr qsizetype mostShown = 300;

/// An application with everything it is judged with at this desk.
struct Original {
    MaskableCase one;
    std::shared_ptr<CaseFile> file;
};

std::optional<Original> originalOf(Desk &desk, const DeskCase &deskCase)
{
    const DeskContext context = desk.context(deskCase.id);
    const Result<std::shared_ptr<CaseFile>> file = fileOf(deskCase, context);
    const Result<QByteArray> bytes = bytesOf(deskCase);
    if (!file || !*file || !bytes)
        return std::nullopt;
    Original original{{deskCase.evidence, (*file)->layers(), {}, {}}, *file};
    original.one.evidence.bytes = *bytes;
    original.one.contractRegister = excerptOf(context.contractRegister, registerKeys(**file));
    if (context.dealings)
        original.one.dealings = context.dealings((*file)->application().serviceCode.value);
    return original;
}

QList<DecisionSummary> masked(QList<DecisionSummary> decisions, const Masker &masker)
{
    for (DecisionSummary &one : decisions)
        one = maskedSummary(one, masker);
    return decisions;
}

QList<SentReply> masked(QList<SentReply> replies, const Masker &masker)
{
    for (SentReply &one : replies)
        one.by = masker.code(one.by);
    return replies;
}

void addTo(Register &all, const Register &rows, QSet<QString> &administrators)
{
    for (const Contract &contract : rows.contracts())
        all.insert(contract);
    for (const ServiceContract &service : rows.services())
        all.insert(service);
    QSet<QString> here;
    for (const Administrator &row : rows.administrators()) {
        if (!administrators.contains(row.masterId.toLower()))
            all.append(row);
        here.insert(row.masterId.toLower());
    }
    administrators.unite(here);
}

} // namespace

MaskedDesk maskedDesk(Desk &desk, const Masker &masker)
{
    MaskedDesk copies;
    QSet<QString> administrators;
    QList<int> ids = desk.cases().ids();
    if (const DeskCase *current = desk.current(); current && ids.removeOne(current->id))
        ids.prepend(current->id);
    for (const int id : std::as_const(ids)) {
        const DeskCase &deskCase = *desk.find(id);
        if (deskCase.aside != Aside::No)
            continue;
        const std::optional<Original> original =
            copies.shown.size() < mostShown ? originalOf(desk, deskCase) : std::nullopt;
        if (!original) {
            ++copies.leftOut;
            continue;
        }
        const MaskedCase made = masker.masked(original->one, *original->file, original->file->mail().receiptDate);
        if (!made.isTheSame) {
            ++copies.leftOut;
            continue;
        }
        addTo(copies.contractRegister, made.masked.contractRegister, administrators);
        if (made.masked.dealings)
            copies.dealings.insert(made.file->application().serviceCode.value, *made.masked.dealings);
        copies.shown.append({made.masked, original->file->judgement(), masked(deskCase.decisions, masker),
                             masked(deskCase.replies, masker)});
    }
    copies.contractRegister.setPartOf(desk.database().contractRegister().tables());
    return copies;
}

int showMasked(const MaskedDesk &copies, Desk &desk)
{
    int leftOut = copies.leftOut;
    desk.database().replaceRegister(copies.contractRegister, [](const Result<bool> &) {});
    QList<int> ids;
    for (const MaskedDesk::Shown &one : copies.shown) {
        Result<std::unique_ptr<CaseFile>> file = openCase(one.masked.evidence, one.masked.layers, desk.context(0));
        if (!file || !saysTheSame((*file)->judgement(), one.judgement)) {
            ++leftOut;
            continue;
        }
        auto deskCase = std::make_unique<DeskCase>();
        deskCase->evidence = one.masked.evidence;
        deskCase->key = evidenceKey(one.masked.evidence);
        if (deskCase->evidence.isEditable())
            deskCase->original = pastedText(QString::fromUtf8(deskCase->evidence.bytes));
        deskCase->file = std::move(*file);
        deskCase->decisions = one.decisions;
        deskCase->replies = one.replies;
        deskCase->decisionsKnown = true;
        deskCase->group = desk.cases().newGroup();
        ids.append(desk.cases().add(std::move(deskCase)).id);
    }
    desk.show(ids);
    if (!ids.isEmpty())
        desk.setCurrent(ids.first());
    return leftOut;
}

Result<MaskedLesson> lessonAtHand(Desk &desk, const Masker &masker)
{
    const DeskCase *deskCase = desk.current();
    const std::optional<Original> original = deskCase ? originalOf(desk, *deskCase) : std::nullopt;
    if (!original)
        return tl::make_unexpected(Failure{Failure::Code::Refused,
                                           {},
                                           Texts::tr("There is no application at hand."),
                                           Texts::tr("Choose one in the inbox.")});
    return maskedLesson(original->one, *original->file, original->file->mail().receiptDate, desk.rulebook(), masker);
}

} // namespace certlink
