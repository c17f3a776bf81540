#include "rules/Engine.h"

#include "rules/Rules.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

namespace {

constexpr Severity Block = Severity::Block;
constexpr Severity Confirm = Severity::Confirm;
constexpr Severity Note = Severity::Note;
constexpr bool CanBeUnknown = true;
using F = Field;

/// A row of the catalogue. Every rule holds for every receipt date so far: a rule that ends with an
/// edition, or begins with one, gets the dates here.
struct Row {
    QLatin1StringView name;
    QLatin1StringView clause;
    Severity severity;
    QList<Field> fields;
    QLatin1StringView arguments; ///< what its sentences may name, separated by blanks
    Rule *rule;
    bool canBeUnknown = false;
    QDate from = {};
    QDate until = {};
};

/// In the order of rules.md.
const QList<Row> &rows()
{
    // One rule a line.
    // clang-format off
    static const QList<Row> table{
        // Form
        {"P0-conflicting-answers"_L1, "P0"_L1, Confirm, {}, "fields pairs"_L1, p0ConflictingAnswers},
        {"P0-unread-text"_L1, "P0"_L1, Confirm, {}, "texts count"_L1, p0UnreadText},
        {"P0-contract-twice"_L1, "P0"_L1, Confirm, {F::ServiceCode}, "code"_L1, p0ContractTwice},
        {"P0-older-form"_L1, "P0"_L1, Note, {}, "count"_L1, p0OlderForm},
        {"P0-mark-glyph"_L1, "P0"_L1, Note, {F::Work, F::Services, F::Reasons, F::IntermediateCa, F::MultiServerPermitted}, "glyphs"_L1, p0MarkGlyph},
        {"P1-desk-address"_L1, "P1"_L1, Note, {}, "addresses recipients"_L1, p1DeskAddress},
        {"P2-master-id-missing"_L1, "P2"_L1, Block, {F::MasterId}, "unread field"_L1, p2MasterIdMissing},
        {"P2-master-id-format"_L1, "P2"_L1, Block, {F::MasterId}, "value"_L1, p2MasterIdFormat},
        {"P2-service-code-missing"_L1, "P2"_L1, Block, {F::ServiceCode}, "unread field"_L1, p2ServiceCodeMissing},
        {"P2-service-code-format"_L1, "P2"_L1, Block, {F::ServiceCode}, "value"_L1, p2ServiceCodeFormat},
        {"P2-common-name-missing"_L1, "P2"_L1, Block, {F::CommonName}, "unread field"_L1, p2CommonNameMissing},
        {"P2-common-name-invalid"_L1, "P2"_L1, Block, {F::CommonName}, "value bare"_L1, p2CommonNameInvalid},
        {"P2-item-missing"_L1, "P2"_L1, Block, {F::Item}, "unread field"_L1, p2ItemMissing},
        {"P2-item-unknown"_L1, "P2"_L1, Confirm, {F::Item}, "value registered"_L1, p2ItemUnknown},
        {"P2-term-missing"_L1, "P2"_L1, Block, {F::Term}, "value unread field"_L1, p2TermMissing},
        {"P2-term-not-offered"_L1, "P2"_L1, Confirm, {F::Item, F::Term}, "item term terms"_L1, p2TermNotOffered},
        {"P3-work-missing"_L1, "P3"_L1, Block, {F::Work}, "unread field"_L1, p3WorkMissing},
        {"P3-work-both"_L1, "P3"_L1, Block, {F::Work}, ""_L1, p3WorkBoth},
        {"P4-service-missing"_L1, "P4"_L1, Block, {F::Services}, "unread field"_L1, p4ServiceMissing},
        {"P4-code-missing"_L1, "P4"_L1, Block, {F::Services}, "rows prefixes unread field"_L1, p4CodeMissing},
        {"P4-code-format"_L1, "P4"_L1, Block, {F::Services}, "codes prefixes"_L1, p4CodeFormat},
        {"P4-code-unmarked"_L1, "P4"_L1, Block, {F::Services}, "codes rows"_L1, p4CodeUnmarked},
        {"P4-other-combined"_L1, "P4"_L1, Confirm, {F::Services}, "rows"_L1, p4OtherCombined},
        {"P4-code-repeated"_L1, "P4"_L1, Note, {F::Services}, "codes"_L1, p4CodeRepeated},
        {"P5-reason-missing"_L1, "P5"_L1, Block, {F::Reasons}, "unread field"_L1, p5ReasonMissing},
        {"P5-reason-text-missing"_L1, "P5"_L1, Block, {F::ReasonText}, "unread field"_L1, p5ReasonTextMissing},
        {"P5-reason-mismatch"_L1, "P5"_L1, Confirm, {F::Reasons, F::Item}, ""_L1, p5ReasonMismatch},
        {"P6-date-missing"_L1, "P6"_L1, Block, {F::StartDate}, "unread field"_L1, p6DateMissing},
        {"P6-date-unreadable"_L1, "P6"_L1, Block, {F::StartDate}, "value"_L1, p6DateUnreadable},
        {"P6-date-relation"_L1, "P6"_L1, Note, {F::StartDate}, "day relation receipt"_L1, p6DateRelation},
        {"P6-weekday-mismatch"_L1, "P6"_L1, Confirm, {F::StartDate}, "day written actual receipt"_L1, p6WeekdayMismatch},
        {"P7-byo-part-on-agency"_L1, "P7"_L1, Confirm, {F::MultiDomainFqdn, F::IntermediateCa, F::MultiServerPermitted}, "fields"_L1, p7ByoPartOnAgency},
        {"P7-fqdn-invalid"_L1, "P7"_L1, Block, {F::MultiDomainFqdn}, "value bare"_L1, p7FqdnInvalid},
        {"P7-fqdn-missing"_L1, "P7"_L1, Block, {F::MultiDomainFqdn}, "codes names value unread field"_L1, p7FqdnMissing},
        {"P7-fqdn-not-in-contract"_L1, "P7"_L1, Block, {F::MultiDomainFqdn}, "value names"_L1, p7FqdnNotInContract, CanBeUnknown},
        {"P7-fqdn-no-target"_L1, "P7"_L1, Confirm, {F::MultiDomainFqdn}, "value codes hosts"_L1, p7FqdnNoTarget},
        {"P8-intermediate-ca-missing"_L1, "P8"_L1, Block, {F::IntermediateCa}, "unread field"_L1, p8IntermediateCaMissing},
        {"P8-intermediate-ca-both"_L1, "P8"_L1, Block, {F::IntermediateCa}, ""_L1, p8IntermediateCaBoth},
        {"P8-intermediate-ca-mismatch"_L1, "P8"_L1, Confirm, {F::IntermediateCa}, ""_L1, p8IntermediateCaMismatch},
        {"P9-permission-missing"_L1, "P9"_L1, Block, {F::Work, F::MultiServerPermitted}, "unread field"_L1, p9PermissionMissing},
        {"P9-permission-several"_L1, "P9"_L1, Confirm, {F::Work, F::Services, F::MultiServerPermitted}, "codes"_L1, p9PermissionSeveral},
        {"S-private-key"_L1, ""_L1, Confirm, {}, ""_L1, sPrivateKey},
        // Applicant
        {"L1-applicant"_L1, "L1"_L1, Block, {F::MasterId}, "id group groups"_L1, l1Applicant, CanBeUnknown},
        {"L1-sender"_L1, "L1"_L1, Confirm, {F::MasterId}, "id from addresses"_L1, l1Sender, CanBeUnknown},
        {"A6-other-group"_L1, "A6"_L1, Confirm, {F::Services}, "codes groups id"_L1, a6OtherGroup},
        {"A6-online-possible"_L1, "A6"_L1, Note, {F::Reasons, F::Services}, "codes"_L1, a6OnlinePossible},
        // Dates
        {"L3-past"_L1, "L3"_L1, Block, {F::StartDate}, "day receipt"_L1, l3Past},
        {"L3-same-day"_L1, "L3"_L1, Confirm, {F::StartDate}, "value day"_L1, l3SameDay},
        {"L3-weekend"_L1, "L3"_L1, Block, {F::StartDate}, "day weekday previous next receipt"_L1, l3Weekend},
        {"L3-holiday"_L1, "L3"_L1, Block, {F::StartDate}, "day name previous next year receipt"_L1, l3Holiday, CanBeUnknown},
        {"L3-time"_L1, "L3"_L1, Confirm, {F::StartDate}, "day time receipt"_L1, l3Time},
        {"L4-lead-time"_L1, "L4"_L1, Confirm, {F::StartDate}, "day count needed earliest receipt"_L1, l4LeadTime},
        {"L4-date-doubtful"_L1, "L4"_L1, Confirm, {}, "date received"_L1, l4DateDoubtful},
        // Against the register
        {"R-contract-unknown"_L1, "P2"_L1, Confirm, {F::ServiceCode}, "code"_L1, rContractUnknown, CanBeUnknown},
        {"R-contract-ended"_L1, "P2"_L1, Block, {F::ServiceCode}, "code status"_L1, rContractEnded, CanBeUnknown},
        {"R-certificate-expired"_L1, "M1"_L1, Block, {F::ServiceCode}, "expiry receipt code"_L1, rCertificateExpired},
        {"R-start-after-expiry"_L1, "P6"_L1, Block, {F::ServiceCode, F::StartDate}, "day expiry"_L1, rStartAfterExpiry},
        {"R-common-name-mismatch"_L1, "P2"_L1, Block, {F::ServiceCode, F::CommonName}, "mail contract"_L1, rCommonNameMismatch, CanBeUnknown},
        {"R-item-mismatch"_L1, "P2"_L1, Block, {F::ServiceCode, F::Item}, "mail contract"_L1, rItemMismatch, CanBeUnknown},
        {"R-term-mismatch"_L1, "P2"_L1, Confirm, {F::ServiceCode, F::Term}, "mail contract"_L1, rTermMismatch},
        {"R-target-unknown"_L1, "P4"_L1, Confirm, {F::Services}, "codes"_L1, rTargetUnknown, CanBeUnknown},
        {"R-target-ended"_L1, "P4"_L1, Block, {F::Services, F::StartDate}, "codes ends day"_L1, rTargetEnded},
        {"R-no-change"_L1, "P3"_L1, Block, {F::Work, F::Services}, "targets current"_L1, rNoChange},
        {"R-add-drops-link"_L1, "P4"_L1, Confirm, {F::Work, F::Services}, "links targets"_L1, rAddDropsLink},
        {"R-change-adds-link"_L1, "P3"_L1, Confirm, {F::Work, F::Services}, "current targets before after"_L1, rChangeAddsLink},
        {"R-change-drops-links"_L1, "P4"_L1, Confirm, {F::Work, F::Services}, "links targets before after"_L1, rChangeDropsLinks},
        {"R-target-linked-elsewhere"_L1, "P4"_L1, Confirm, {F::ServiceCode, F::Services}, "codes contracts"_L1, rTargetLinkedElsewhere},
        {"R-target-other-group"_L1, "P4"_L1, Confirm, {F::Services}, "codes groups id"_L1, rTargetOtherGroup},
        {"R-open-application"_L1, "M1"_L1, Confirm, {F::ServiceCode}, "references code"_L1, rOpenApplication, CanBeUnknown},
        {"R-already-approved"_L1, "M1"_L1, Confirm, {F::ServiceCode, F::Work, F::Services, F::StartDate}, "code record by day"_L1, rAlreadyApproved, CanBeUnknown},
        // Agency items
        {"A1-csr"_L1, "A1"_L1, Block, {F::ServiceCode}, "code"_L1, a1Csr, CanBeUnknown},
        {"A2-renewal-window"_L1, "A2"_L1, Block, {F::ServiceCode}, "start expiry receipt days code"_L1, a2RenewalWindow, CanBeUnknown},
        {"A2-start-in-window"_L1, "A2"_L1, Confirm, {F::ServiceCode, F::StartDate}, "day start expiry last"_L1, a2StartInWindow},
        {"A3-add-item"_L1, "A3"_L1, Block, {F::Work, F::Item}, "item items"_L1, a3AddItem},
        {"A3-add-by-change"_L1, "A3"_L1, Block, {F::Work, F::Item, F::Services}, "item before after current targets"_L1, a3AddByChange, CanBeUnknown},
        {"A4-fqdn"_L1, "A4"_L1, Block, {F::CommonName, F::Item, F::Services}, "codes hosts name"_L1, a4Fqdn, CanBeUnknown},
        {"A5-wildcard-fqdn"_L1, "A5"_L1, Block, {F::CommonName, F::Item, F::Services}, "codes hosts name"_L1, a5WildcardFqdn, CanBeUnknown},
        {"A7-cancel-current"_L1, "A7"_L1, Block, {F::Work, F::Services, F::StartDate}, "links ends day"_L1, a7CancelCurrent, CanBeUnknown},
        {"A7-single-target"_L1, "A7"_L1, Block, {F::Services}, "codes"_L1, a7SingleTarget},
        // Bring-your-own items
        {"B2-fqdn"_L1, "B2"_L1, Block, {F::CommonName, F::Services}, "codes hosts names"_L1, b2Fqdn, CanBeUnknown},
        {"B2-wildcard"_L1, "B2"_L1, Confirm, {F::CommonName, F::Services}, "codes names"_L1, b2Wildcard},
        {"L2-licence-exceeded"_L1, "L2"_L1, Confirm, {F::Services}, "count licences codes"_L1, l2LicenceExceeded},
        {"P3-add-single-licence"_L1, "P3"_L1, Confirm, {F::Work}, "code"_L1, p3AddSingleLicence},
        {"L2-licence-count"_L1, "L2"_L1, Note, {F::Services}, "count codes"_L1, l2LicenceCount},
    };
    // clang-format on
    return table;
}

RuleInfo infoOf(const Row &row)
{
    return {row.name,
            row.clause,
            row.severity,
            row.fields,
            row.from,
            row.until,
            QString(row.arguments).split(u' ', Qt::SkipEmptyParts),
            row.name,
            row.clause.isEmpty() ? QString() : QString(row.clause),
            row.canBeUnknown};
}

} // namespace

const QList<RuleInfo> &ruleCatalogue()
{
    static const QList<RuleInfo> catalogue = [] {
        QList<RuleInfo> infos;
        for (const Row &row : rows())
            infos.append(infoOf(row));
        return infos;
    }();
    return catalogue;
}

const RuleInfo *ruleInfo(QStringView name)
{
    static const QHash<QString, const RuleInfo *> byName = [] {
        QHash<QString, const RuleInfo *> infos;
        for (const RuleInfo &info : ruleCatalogue())
            infos.insert(info.id, &info);
        return infos;
    }();
    return byName.value(name.toString());
}

const QStringList &uncheckedClauses()
{
    static const QStringList keys{u"unchecked.M2"_s, u"unchecked.M3"_s, u"unchecked.M4"_s, u"unchecked.C1"_s,
                                  u"unchecked.B1"_s};
    return keys;
}

Judgement judge(const Case &facts, Detail detail)
{
    Judgement judgement;
    const QList<RuleInfo> &catalogue = ruleCatalogue();
    if (detail != Detail::Findings)
        judgement.results.reserve(catalogue.size());
    for (qsizetype i = 0; i < catalogue.size(); ++i) {
        const RuleInfo &info = catalogue[i];
        Check check(info, facts, detail);
        const bool holds = (!info.from.isValid() || facts.receiptDate >= info.from) &&
                           (!info.until.isValid() || facts.receiptDate <= info.until);
        RuleResult result = holds ? rows()[i].rule(facts, check) : check.notApplicable();
        if (detail != Detail::Findings || result.isFinding())
            judgement.results.append(std::move(result));
    }
    judgement.disposition = dispositionOf(judgement.results);
    return judgement;
}

} // namespace certlink
