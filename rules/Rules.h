#pragma once

#include "rules/Check.h"

namespace certlink {

/// A rule: looks at nothing but the case, says what it found through the check.
using Rule = RuleResult(const Case &facts, Check &check);

// Form
Rule p0ConflictingAnswers, p0UnreadText, p0ContractTwice, p0OlderForm, p0MarkGlyph;
Rule p1DeskAddress;
Rule p2MasterIdMissing, p2MasterIdFormat, p2ServiceCodeMissing, p2ServiceCodeFormat;
Rule p2CommonNameMissing, p2CommonNameInvalid;
Rule p2ItemMissing, p2ItemUnknown, p2TermMissing, p2TermNotOffered;
Rule p3WorkMissing, p3WorkBoth, p3AddSingleLicence;
Rule p4ServiceMissing, p4CodeMissing, p4CodeFormat, p4CodeUnmarked, p4OtherCombined, p4CodeRepeated;
Rule p5ReasonMissing, p5ReasonTextMissing, p5ReasonMismatch;
Rule p6DateMissing, p6DateUnreadable, p6DateRelation, p6WeekdayMismatch;
Rule p7ByoPartOnAgency, p7FqdnInvalid, p7FqdnMissing, p7FqdnNotInContract, p7FqdnNoTarget;
Rule p8IntermediateCaMissing, p8IntermediateCaBoth, p8IntermediateCaMismatch;
Rule p9PermissionMissing, p9PermissionSeveral;
Rule sPrivateKey;

// Applicant
Rule l1Applicant, l1Sender;
Rule a6OtherGroup, a6OnlinePossible;

// Dates
Rule l3Past, l3SameDay, l3Weekend, l3Holiday, l3Time;
Rule l4LeadTime, l4DateDoubtful;

// Against the register
Rule rContractUnknown, rContractEnded, rCertificateExpired, rStartAfterExpiry;
Rule rCommonNameMismatch, rItemMismatch, rTermMismatch;
Rule rTargetUnknown, rTargetEnded;
Rule rNoChange, rAddDropsLink, rChangeAddsLink, rChangeDropsLinks;
Rule rTargetLinkedElsewhere, rTargetOtherGroup;
Rule rOpenApplication, rAlreadyApproved;

// Agency items
Rule a1Csr, a2RenewalWindow, a2StartInWindow, a3AddItem, a3AddByChange, a4Fqdn, a5WildcardFqdn;
Rule a7CancelCurrent, a7SingleTarget;

// Bring-your-own items
Rule b2Fqdn, b2Wildcard;
Rule l2LicenceExceeded, l2LicenceCount;

} // namespace certlink
