-- The desk's database. Statements end with a semicolon at the end of a line; triggers with "END;".
-- Text is stored as it stands; days are ISO 8601, times UTC in ISO 8601 with milliseconds; register cells
-- are in the notation of the register's CSV files, NULL for "not known". The schema holds what the program
-- promises, so that another program cannot quietly break it.

-- "CLDK": how a file is known as this program's.
PRAGMA application_id = 1129071691;

-- The register, as the last import left it. Rows are read in the order they were written.
CREATE TABLE contracts (
    position INTEGER PRIMARY KEY,
    service_code TEXT NOT NULL UNIQUE,
    service_group TEXT,
    common_name TEXT,
    sans TEXT,
    item TEXT,
    term TEXT,
    category TEXT,
    csr TEXT,
    expires_on TEXT,
    licences TEXT,
    linked TEXT,
    intermediate_ca TEXT,
    status TEXT
) STRICT;
CREATE TABLE services (
    position INTEGER PRIMARY KEY,
    service_code TEXT NOT NULL UNIQUE,
    service_group TEXT,
    fqdns TEXT,
    status TEXT,
    ends_on TEXT
) STRICT;
-- A master ID may have several rows.
CREATE TABLE administrators (
    position INTEGER PRIMARY KEY,
    master_id TEXT NOT NULL,
    name TEXT,
    email TEXT,
    role TEXT,
    service_group TEXT,
    status TEXT
) STRICT;
-- Who filled the register, and when; a decision names the import it was judged with.
CREATE TABLE register_imports (
    id INTEGER PRIMARY KEY,
    imported_by TEXT NOT NULL CHECK (imported_by <> ''),
    imported_at TEXT NOT NULL CHECK (imported_at GLOB '????-??-??T??:??:??.???Z'),
    contracts INTEGER NOT NULL CHECK (contracts >= 0),
    services INTEGER NOT NULL CHECK (services >= 0),
    administrators INTEGER NOT NULL CHECK (administrators >= 0)
) STRICT;

-- Mails byte for byte, once each.
CREATE TABLE evidence (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    bytes BLOB NOT NULL
) STRICT;

-- Editions of the rulebook as their two files stood, once each.
CREATE TABLE rulebooks (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    edition TEXT NOT NULL CHECK (edition <> ''),
    json BLOB NOT NULL,
    holidays BLOB NOT NULL
) STRICT;

-- Every decision as it stood, and every withdrawal of one. Only ever added to.
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('approved', 'returned', 'withdrawn')),
    decided_by TEXT NOT NULL CHECK (decided_by <> ''),
    decided_at TEXT NOT NULL CHECK (decided_at GLOB '????-??-??T??:??:??.???Z'),
    -- what arrived
    evidence_sha256 TEXT NOT NULL REFERENCES evidence (sha256),
    evidence_kind TEXT NOT NULL CHECK (evidence_kind IN ('mail', 'text', 'pasted', 'typed')),
    source TEXT NOT NULL,
    arrived_on TEXT NOT NULL CHECK (arrived_on GLOB '????-??-??'),
    charset TEXT CHECK (charset <> ''),         -- chosen by hand; NULL: as the mail says
    edited_text TEXT,                           -- NULL: as it arrived
    form_index INTEGER NOT NULL CHECK (form_index >= 0),
    -- which decision about this form of this mail it is; a further one only after the one before was withdrawn
    round INTEGER NOT NULL CHECK (round >= 0),
    -- of the decoded mail, to be listed and found by
    message_id TEXT CHECK (message_id <> ''),
    from_address TEXT,
    subject TEXT,
    receipt_date TEXT NOT NULL CHECK (receipt_date GLOB '????-??-??'),
    service_code TEXT,
    -- how it was judged; JSON as its headers describe it
    disposition TEXT NOT NULL CHECK (disposition IN ('return', 'confirm', 'approvable')),
    rulebook_sha256 TEXT NOT NULL REFERENCES rulebooks (sha256),
    register_import INTEGER REFERENCES register_imports (id),
    application TEXT NOT NULL CHECK (json_valid(application)),
    judgement TEXT NOT NULL CHECK (json_valid(judgement)),
    facts TEXT NOT NULL CHECK (json_valid(facts)),
    layers TEXT NOT NULL CHECK (json_valid(layers)),
    reply TEXT,                                 -- of a return
    -- an approval has its change, nothing else has one
    change_id INTEGER REFERENCES approved_changes (decision_id) DEFERRABLE INITIALLY DEFERRED,
    withdraws INTEGER UNIQUE REFERENCES decisions (id),
    reason TEXT CHECK (reason <> ''),           -- of a withdrawal
    CHECK ((kind = 'withdrawn') = (withdraws IS NOT NULL)),
    CHECK ((kind = 'withdrawn') = (reason IS NOT NULL)),
    CHECK ((kind = 'returned') = (reply IS NOT NULL)),
    CHECK ((kind = 'approved') = (change_id IS NOT NULL)),
    CHECK (change_id = id)
) STRICT;
CREATE UNIQUE INDEX one_decision_a_form ON decisions (evidence_sha256, form_index, round) WHERE kind <> 'withdrawn';
CREATE UNIQUE INDEX one_decision_a_message ON decisions (message_id, form_index, round)
    WHERE kind <> 'withdrawn' AND message_id IS NOT NULL;
CREATE INDEX decisions_by_service_code ON decisions (service_code);

-- What an approval asks the people who run the services to carry out.
CREATE TABLE approved_changes (
    decision_id INTEGER PRIMARY KEY REFERENCES decisions (id),
    contract TEXT NOT NULL CHECK (contract <> ''),
    work TEXT NOT NULL CHECK (work IN ('change', 'add')),
    links_before TEXT,                          -- NULL: the register did not know them
    links_after TEXT NOT NULL,
    start_date TEXT CHECK (start_date GLOB '????-??-??')
) STRICT;
CREATE INDEX approved_changes_by_contract ON approved_changes (contract);

-- Applications in progress.
CREATE TABLE drafts (
    key TEXT PRIMARY KEY,
    evidence BLOB NOT NULL,
    evidence_kind TEXT NOT NULL CHECK (evidence_kind IN ('mail', 'text', 'pasted', 'typed')),
    source TEXT NOT NULL,
    arrived_on TEXT NOT NULL CHECK (arrived_on GLOB '????-??-??'),
    charset TEXT CHECK (charset <> ''),
    edited_text TEXT,
    form_index INTEGER NOT NULL CHECK (form_index >= 0),
    service_code TEXT,
    layers TEXT NOT NULL CHECK (json_valid(layers)),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX drafts_by_service_code ON drafts (service_code);

-- What was written stays: no row is changed, taken away, or put in another's place (INSERT OR REPLACE
-- removes a row without asking the triggers for it).
CREATE TRIGGER evidence_stays BEFORE UPDATE ON evidence BEGIN
    SELECT RAISE(ABORT, 'evidence is never changed');
END;
CREATE TRIGGER evidence_is_kept BEFORE DELETE ON evidence BEGIN
    SELECT RAISE(ABORT, 'evidence is never deleted');
END;
CREATE TRIGGER evidence_is_not_replaced BEFORE INSERT ON evidence
    WHEN EXISTS (SELECT 1 FROM evidence WHERE sha256 = NEW.sha256) BEGIN
    SELECT RAISE(ABORT, 'evidence is never replaced');
END;
CREATE TRIGGER rulebooks_stay BEFORE UPDATE ON rulebooks BEGIN
    SELECT RAISE(ABORT, 'rulebooks are never changed');
END;
CREATE TRIGGER rulebooks_are_kept BEFORE DELETE ON rulebooks BEGIN
    SELECT RAISE(ABORT, 'rulebooks are never deleted');
END;
CREATE TRIGGER rulebooks_are_not_replaced BEFORE INSERT ON rulebooks
    WHEN EXISTS (SELECT 1 FROM rulebooks WHERE sha256 = NEW.sha256) BEGIN
    SELECT RAISE(ABORT, 'rulebooks are never replaced');
END;
CREATE TRIGGER register_imports_stay BEFORE UPDATE ON register_imports BEGIN
    SELECT RAISE(ABORT, 'register imports are never changed');
END;
CREATE TRIGGER register_imports_are_kept BEFORE DELETE ON register_imports BEGIN
    SELECT RAISE(ABORT, 'register imports are never deleted');
END;
CREATE TRIGGER register_imports_are_not_replaced BEFORE INSERT ON register_imports
    WHEN EXISTS (SELECT 1 FROM register_imports WHERE id = NEW.id) BEGIN
    SELECT RAISE(ABORT, 'register imports are never replaced');
END;
CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN
    SELECT RAISE(ABORT, 'decisions are never changed');
END;
CREATE TRIGGER decisions_are_kept BEFORE DELETE ON decisions BEGIN
    SELECT RAISE(ABORT, 'decisions are never deleted');
END;
CREATE TRIGGER decisions_are_not_replaced BEFORE INSERT ON decisions
    WHEN EXISTS (SELECT 1 FROM decisions WHERE id = NEW.id OR withdraws = NEW.withdraws
                 OR (kind <> 'withdrawn' AND NEW.kind <> 'withdrawn' AND form_index = NEW.form_index AND round = NEW.round
                     AND (evidence_sha256 = NEW.evidence_sha256 OR message_id = NEW.message_id))) BEGIN
    SELECT RAISE(ABORT, 'decisions are never replaced');
END;
CREATE TRIGGER decisions_follow_a_withdrawal BEFORE INSERT ON decisions
    WHEN NEW.kind <> 'withdrawn' AND EXISTS (
        SELECT 1 FROM decisions d WHERE d.kind <> 'withdrawn' AND d.form_index = NEW.form_index
        AND (d.evidence_sha256 = NEW.evidence_sha256 OR d.message_id = NEW.message_id)
        AND NOT EXISTS (SELECT 1 FROM decisions w WHERE w.withdraws = d.id)) BEGIN
    SELECT RAISE(ABORT, 'one decision stands about this form already');
END;
CREATE TRIGGER withdrawals_name_a_decision BEFORE INSERT ON decisions
    WHEN NEW.kind = 'withdrawn' AND NOT EXISTS (
        SELECT 1 FROM decisions d WHERE d.id = NEW.withdraws AND d.kind <> 'withdrawn') BEGIN
    SELECT RAISE(ABORT, 'a withdrawal names a decision');
END;
CREATE TRIGGER approved_changes_stay BEFORE UPDATE ON approved_changes BEGIN
    SELECT RAISE(ABORT, 'approved changes are never changed');
END;
CREATE TRIGGER approved_changes_are_kept BEFORE DELETE ON approved_changes BEGIN
    SELECT RAISE(ABORT, 'approved changes are never deleted');
END;
CREATE TRIGGER approved_changes_belong_to_an_approval BEFORE INSERT ON approved_changes
    WHEN EXISTS (SELECT 1 FROM approved_changes WHERE decision_id = NEW.decision_id)
      OR NOT EXISTS (SELECT 1 FROM decisions WHERE id = NEW.decision_id AND kind = 'approved') BEGIN
    SELECT RAISE(ABORT, 'an approved change belongs to one approval');
END;
