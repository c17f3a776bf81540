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
-- Everything that is only ever added is a link of one chain: its content hash covers the record's rows as they
-- stand, its hash the content and the link before (models/store/Chain.h). Tables name their link, so that no
-- record can be committed without one.
CREATE TABLE chain (
    sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
    kind TEXT NOT NULL CHECK (kind IN ('import', 'decision', 'preparation', 'role', 'setting', 'carrying', 'erasure',
                                       'edition', 'reply', 'look')),
    record INTEGER NOT NULL,
    content TEXT NOT NULL CHECK (length(content) = 64),
    previous TEXT NOT NULL CHECK (length(previous) = 64),
    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
    UNIQUE (kind, record)
) STRICT;

-- Who filled the register, and when; a decision names the import it was judged with.
CREATE TABLE register_imports (
    id INTEGER PRIMARY KEY,
    sequence INTEGER NOT NULL UNIQUE REFERENCES chain (sequence) DEFERRABLE INITIALLY DEFERRED,
    imported_by TEXT NOT NULL CHECK (imported_by <> ''),
    imported_at TEXT NOT NULL CHECK (imported_at GLOB '????-??-??T??:??:??.???Z'),
    contracts INTEGER NOT NULL CHECK (contracts >= 0),
    services INTEGER NOT NULL CHECK (services >= 0),
    administrators INTEGER NOT NULL CHECK (administrators >= 0),
    register_sha256 TEXT NOT NULL CHECK (length(register_sha256) = 64) -- over the three tables
) STRICT;

-- What somebody may do, from then on; the last row about a person counts, one without a row is staff.
CREATE TABLE roles (
    id INTEGER PRIMARY KEY,
    sequence INTEGER NOT NULL UNIQUE REFERENCES chain (sequence) DEFERRABLE INITIALLY DEFERRED,
    person TEXT NOT NULL CHECK (person <> ''),
    role TEXT NOT NULL CHECK (role IN ('staff', 'supervisor', 'trainer')),
    granted_by TEXT NOT NULL CHECK (granted_by <> ''),
    granted_at TEXT NOT NULL CHECK (granted_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX roles_by_person ON roles (person);

-- How the desk works, from then on; the last row of a name counts.
CREATE TABLE desk_settings (
    id INTEGER PRIMARY KEY,
    sequence INTEGER NOT NULL UNIQUE REFERENCES chain (sequence) DEFERRABLE INITIALLY DEFERRED,
    -- two-person: which approvals need a second person: "none", "all", or names of rules, blank between
    -- second-look: what the second person sees of the first one's work before a look of her own: "open", "blind"
    -- reply-letters: the organisation's words around a reply, JSON
    name TEXT NOT NULL CHECK (name IN ('two-person', 'second-look', 'reply-letters')),
    value TEXT NOT NULL CHECK (value <> ''),
    set_by TEXT NOT NULL CHECK (set_by <> ''),
    set_at TEXT NOT NULL CHECK (set_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

-- Mails byte for byte, once each; NULL once erased, and where a decision erased the private key in it.
CREATE TABLE evidence (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    bytes BLOB
) STRICT;

-- Editions of the rulebook as their two files stood, once each.
CREATE TABLE rulebooks (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    json BLOB NOT NULL,
    holidays BLOB NOT NULL
) STRICT;

-- Editions put in force at this desk, beside those the program carries: what is received from the day on is judged
-- by it, until the day of the next. They stand here and not in files, so that every desk on the database judges
-- alike, and who and when is a link of the chain.
CREATE TABLE editions (
    id INTEGER PRIMARY KEY,
    sequence INTEGER NOT NULL UNIQUE REFERENCES chain (sequence) DEFERRABLE INITIALLY DEFERRED,
    edition TEXT NOT NULL UNIQUE CHECK (edition <> ''),
    in_force_from TEXT NOT NULL CHECK (in_force_from GLOB '????-??-??'),
    rulebook_sha256 TEXT NOT NULL REFERENCES rulebooks (sha256),
    put_in_force_by TEXT NOT NULL CHECK (put_in_force_by <> ''),
    put_in_force_at TEXT NOT NULL CHECK (put_in_force_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX editions_by_rulebook ON editions (rulebook_sha256);

-- An application made ready by one person for another: to be approved by two, or with a finding waived.
CREATE TABLE preparations (
    id INTEGER PRIMARY KEY,
    sequence INTEGER NOT NULL UNIQUE REFERENCES chain (sequence) DEFERRABLE INITIALLY DEFERRED,
    evidence_sha256 TEXT NOT NULL CHECK (length(evidence_sha256) = 64),
    form_index INTEGER NOT NULL CHECK (form_index >= 0),
    disposition TEXT NOT NULL CHECK (disposition IN ('return', 'confirm', 'approvable')),
    note TEXT,                                  -- for the second person
    content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64), -- over what lies over the mail (LaidOver.h)
    prepared_by TEXT NOT NULL CHECK (prepared_by <> ''),
    prepared_at TEXT NOT NULL CHECK (prepared_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX preparations_by_form ON preparations (evidence_sha256, form_index);

-- What another person would do with a prepared application, said before she saw what was done with it.
CREATE TABLE looks (
    id INTEGER PRIMARY KEY,
    sequence INTEGER NOT NULL UNIQUE REFERENCES chain (sequence) DEFERRABLE INITIALLY DEFERRED,
    evidence_sha256 TEXT NOT NULL CHECK (length(evidence_sha256) = 64),
    form_index INTEGER NOT NULL CHECK (form_index >= 0),
    intention TEXT NOT NULL CHECK (intention IN ('approve', 'return')),
    looked_by TEXT NOT NULL CHECK (looked_by <> ''),
    looked_at TEXT NOT NULL CHECK (looked_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX looks_by_form ON looks (evidence_sha256, form_index);

-- A reply to the applicant that decides nothing was put on its way. Its text is not kept.
CREATE TABLE sent_replies (
    id INTEGER PRIMARY KEY,
    sequence INTEGER NOT NULL UNIQUE REFERENCES chain (sequence) DEFERRABLE INITIALLY DEFERRED,
    evidence_sha256 TEXT NOT NULL CHECK (length(evidence_sha256) = 64),
    form_index INTEGER NOT NULL CHECK (form_index >= 0),
    message_key TEXT CHECK (length(message_key) = 64), -- SHA-256 of the Message-ID; NULL where there is none
    kind TEXT NOT NULL CHECK (kind IN ('ask', 'acknowledge')),
    way TEXT NOT NULL CHECK (way IN ('copied', 'saved', 'mail-program')),
    rules TEXT CHECK (rules <> ''),             -- whose findings it asks about, with blanks between; NULL: none
    sent_by TEXT NOT NULL CHECK (sent_by <> ''),
    sent_at TEXT NOT NULL CHECK (sent_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX sent_replies_by_form ON sent_replies (evidence_sha256, form_index);
CREATE INDEX sent_replies_by_message ON sent_replies (message_key, form_index);

-- Every decision as it stood, and every withdrawal of one. Only ever added to.
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    sequence INTEGER NOT NULL UNIQUE REFERENCES chain (sequence) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('approved', 'returned', 'withdrawn')),
    decided_by TEXT NOT NULL CHECK (decided_by <> ''),
    decided_at TEXT NOT NULL CHECK (decided_at GLOB '????-??-??T??:??:??.???Z'),
    -- what arrived
    evidence_sha256 TEXT NOT NULL REFERENCES evidence (sha256),
    evidence_kind TEXT NOT NULL CHECK (evidence_kind IN ('mail', 'text', 'pasted', 'typed')),
    arrived_on TEXT NOT NULL CHECK (arrived_on GLOB '????-??-??'),
    charset TEXT CHECK (charset <> ''),         -- chosen by hand; NULL: as the mail says
    -- what who decides says of a private key in the mail: erased goes the mail with it, and its hash stays; NULL: it
    -- holds none
    key_material TEXT CHECK (key_material IN ('kept', 'erased')),
    form_index INTEGER NOT NULL CHECK (form_index >= 0),
    -- which decision about this form of this mail it is; a further one only after the one before was withdrawn
    round INTEGER NOT NULL CHECK (round >= 0),
    message_key TEXT CHECK (length(message_key) = 64), -- SHA-256 of the Message-ID; NULL where there is none
    receipt_date TEXT NOT NULL CHECK (receipt_date GLOB '????-??-??'),
    service_code TEXT,
    -- how it was judged
    disposition TEXT NOT NULL CHECK (disposition IN ('return', 'confirm', 'approvable')),
    rulebook_sha256 TEXT NOT NULL REFERENCES rulebooks (sha256),
    edition TEXT NOT NULL CHECK (edition <> ''),
    register_import INTEGER REFERENCES register_imports (id),
    prepared_by TEXT CHECK (prepared_by <> decided_by), -- NULL: one person did it all
    -- of an approval that another prepared: over what lay over the mail, the same in both
    prepared_sha256 TEXT CHECK (length(prepared_sha256) = 64),
    -- an approval has its change, nothing else has one
    change_id INTEGER REFERENCES approved_changes (decision_id) DEFERRABLE INITIALLY DEFERRED,
    withdraws INTEGER UNIQUE REFERENCES decisions (id),
    personal_sha256 TEXT NOT NULL CHECK (length(personal_sha256) = 64), -- over decision_personal and the additions' entries
    CHECK ((kind = 'withdrawn') = (withdraws IS NOT NULL)),
    CHECK ((kind = 'approved') = (change_id IS NOT NULL)),
    CHECK ((kind = 'approved' AND prepared_by IS NOT NULL) = (prepared_sha256 IS NOT NULL)),
    CHECK (change_id = id)
) STRICT;
CREATE UNIQUE INDEX one_decision_a_form ON decisions (evidence_sha256, form_index, round) WHERE kind <> 'withdrawn';
CREATE UNIQUE INDEX one_decision_a_message ON decisions (message_key, form_index, round)
    WHERE kind <> 'withdrawn' AND message_key IS NOT NULL;
-- Of withdrawals too, which the two above leave out: every decision asks what came before it about its form.
CREATE INDEX decisions_by_form ON decisions (evidence_sha256, form_index);
CREATE INDEX decisions_by_message ON decisions (message_key, form_index) WHERE message_key IS NOT NULL;
-- A row that is referred to is written: SQLite then looks for those that refer to it, without an index through all.
CREATE INDEX decisions_by_rulebook ON decisions (rulebook_sha256);
CREATE INDEX decisions_by_register_import ON decisions (register_import) WHERE register_import IS NOT NULL;
CREATE INDEX decisions_by_change ON decisions (change_id) WHERE change_id IS NOT NULL;
-- What the history is filtered by: each gives the order of the ids, so that a page is found where it begins.
CREATE INDEX decisions_by_service_code ON decisions (service_code);
CREATE INDEX decisions_by_time ON decisions (decided_at);
CREATE INDEX decisions_by_person ON decisions (decided_by);
CREATE INDEX decisions_by_preparer ON decisions (prepared_by) WHERE prepared_by IS NOT NULL;
CREATE INDEX decisions_by_kind ON decisions (kind);
CREATE INDEX decisions_by_disposition ON decisions (disposition);
CREATE INDEX decisions_by_kind_and_disposition ON decisions (kind, disposition);

-- What of a decision speaks of people; it can be erased, and the chain still holds.
CREATE TABLE decision_personal (
    decision_id INTEGER PRIMARY KEY REFERENCES decisions (id) DEFERRABLE INITIALLY DEFERRED,
    source TEXT NOT NULL,
    message_id TEXT CHECK (message_id <> ''),
    from_address TEXT,
    subject TEXT,
    reason TEXT CHECK (reason <> ''),           -- of a withdrawal
    reply TEXT,                                 -- of a return
    edited_text TEXT,                           -- NULL: as it arrived
    mail_text TEXT NOT NULL,                    -- as the mail pane shows it, to be searched
    -- JSON as its headers describe it
    application TEXT NOT NULL CHECK (json_valid(application)),
    judgement TEXT NOT NULL CHECK (json_valid(judgement)),
    facts TEXT NOT NULL CHECK (json_valid(facts))
) STRICT;

-- Which rules found something.
CREATE TABLE decision_findings (
    decision_id INTEGER NOT NULL REFERENCES decisions (id) DEFERRABLE INITIALLY DEFERRED,
    rule TEXT NOT NULL CHECK (rule <> ''),
    severity TEXT NOT NULL CHECK (severity <> ''),
    verdict TEXT NOT NULL CHECK (verdict IN ('violated', 'unknown')),
    PRIMARY KEY (decision_id, rule)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_findings_by_rule ON decision_findings (rule, decision_id);

-- What people added: a field corrected, a fact recorded, a finding confirmed or waived.
CREATE TABLE decision_additions (
    decision_id INTEGER NOT NULL REFERENCES decisions (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position >= 0),
    kind TEXT NOT NULL CHECK (kind IN ('correction', 'fact', 'confirmed', 'waived')),
    subject TEXT NOT NULL,                      -- the field, the register's column, or the rule
    added_by TEXT NOT NULL CHECK (added_by <> ''),
    added_at TEXT NOT NULL,
    entry TEXT CHECK (entry IS NULL OR json_valid(entry)), -- whole, as rules/desk/Layers.h has it; NULL once erased
    PRIMARY KEY (decision_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX waivers ON decision_additions (decision_id) WHERE kind = 'waived';

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
CREATE INDEX approved_changes_by_start ON approved_changes (start_date);

-- What became of an approved change; the last row about it counts.
CREATE TABLE carryings (
    id INTEGER PRIMARY KEY,
    sequence INTEGER NOT NULL UNIQUE REFERENCES chain (sequence) DEFERRABLE INITIALLY DEFERRED,
    decision_id INTEGER NOT NULL REFERENCES approved_changes (decision_id),
    outcome TEXT NOT NULL CHECK (outcome IN ('carried-out', 'impossible', 'open')),
    note TEXT CHECK (note <> ''),
    noted_by TEXT NOT NULL CHECK (noted_by <> ''),
    noted_at TEXT NOT NULL CHECK (noted_at GLOB '????-??-??T??:??:??.???Z'),
    CHECK (outcome = 'carried-out' OR note IS NOT NULL)
) STRICT;
CREATE INDEX carryings_by_decision ON carryings (decision_id);

-- The approved changes that are still to be carried out, so that they are found without walking through all that were.
-- Made from the rows above by three triggers; a proof of the history compares, and it can be made anew.
CREATE TABLE open_changes (
    decision_id INTEGER PRIMARY KEY REFERENCES approved_changes (decision_id)
) STRICT;
CREATE TRIGGER approved_changes_are_open AFTER INSERT ON approved_changes BEGIN
    INSERT INTO open_changes (decision_id) VALUES (NEW.decision_id);
END;
CREATE TRIGGER carryings_open_and_close AFTER INSERT ON carryings BEGIN
    DELETE FROM open_changes WHERE decision_id = NEW.decision_id;
    INSERT INTO open_changes (decision_id) SELECT NEW.decision_id WHERE NEW.outcome = 'open';
END;
CREATE TRIGGER withdrawals_close AFTER INSERT ON decisions WHEN NEW.withdraws IS NOT NULL BEGIN
    DELETE FROM open_changes WHERE decision_id = NEW.withdraws;
END;

-- Whose personal part was erased, by whom.
CREATE TABLE erasures (
    id INTEGER PRIMARY KEY,
    sequence INTEGER NOT NULL UNIQUE REFERENCES chain (sequence) DEFERRABLE INITIALLY DEFERRED,
    decision_id INTEGER NOT NULL UNIQUE REFERENCES decisions (id),
    erased_by TEXT NOT NULL CHECK (erased_by <> ''),
    erased_at TEXT NOT NULL CHECK (erased_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

-- Finds words of one character and more: every text as its pairs of neighbouring characters. Made from
-- decision_personal; keeps no text of its own. A proof of the history compares, and it can be made anew.
CREATE VIRTUAL TABLE decision_search USING fts5 (pairs, content = '', tokenize = 'unicode61 remove_diacritics 0');

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
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.???Z'),
    content_sha256 TEXT CHECK (length(content_sha256) = 64) -- over the other columns; NULL while they are written
) STRICT;
CREATE INDEX drafts_by_service_code ON drafts (service_code);

-- What was written stays: no row is changed, taken away, or put in another's place (INSERT OR REPLACE
-- removes a row without asking the triggers for it). Only what is erased by a record of its own goes.
CREATE TRIGGER chain_stay BEFORE UPDATE ON chain BEGIN
    SELECT RAISE(ABORT, 'links of the chain are never changed');
END;
CREATE TRIGGER chain_are_kept BEFORE DELETE ON chain BEGIN
    SELECT RAISE(ABORT, 'links of the chain are never deleted');
END;
CREATE TRIGGER chain_are_not_replaced BEFORE INSERT ON chain
    WHEN EXISTS (SELECT 1 FROM chain WHERE sequence = NEW.sequence OR hash = NEW.hash OR (kind = NEW.kind AND record = NEW.record)) BEGIN
    SELECT RAISE(ABORT, 'links of the chain are never replaced');
END;
CREATE TRIGGER chain_goes_on BEFORE INSERT ON chain
    WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM chain)
      OR NEW.previous <> coalesce((SELECT hash FROM chain ORDER BY sequence DESC LIMIT 1),
                                  '0000000000000000000000000000000000000000000000000000000000000000') BEGIN
    SELECT RAISE(ABORT, 'a link follows the last of the chain');
END;
CREATE TRIGGER register_imports_stay BEFORE UPDATE ON register_imports BEGIN
    SELECT RAISE(ABORT, 'register imports are never changed');
END;
CREATE TRIGGER register_imports_are_kept BEFORE DELETE ON register_imports BEGIN
    SELECT RAISE(ABORT, 'register imports are never deleted');
END;
CREATE TRIGGER register_imports_are_not_replaced BEFORE INSERT ON register_imports
    WHEN EXISTS (SELECT 1 FROM register_imports WHERE id = NEW.id OR sequence = NEW.sequence) BEGIN
    SELECT RAISE(ABORT, 'register imports are never replaced');
END;
CREATE TRIGGER roles_stay BEFORE UPDATE ON roles BEGIN
    SELECT RAISE(ABORT, 'roles are never changed');
END;
CREATE TRIGGER roles_are_kept BEFORE DELETE ON roles BEGIN
    SELECT RAISE(ABORT, 'roles are never deleted');
END;
CREATE TRIGGER roles_are_not_replaced BEFORE INSERT ON roles
    WHEN EXISTS (SELECT 1 FROM roles WHERE id = NEW.id OR sequence = NEW.sequence) BEGIN
    SELECT RAISE(ABORT, 'roles are never replaced');
END;
CREATE TRIGGER desk_settings_stay BEFORE UPDATE ON desk_settings BEGIN
    SELECT RAISE(ABORT, 'settings are never changed');
END;
CREATE TRIGGER desk_settings_are_kept BEFORE DELETE ON desk_settings BEGIN
    SELECT RAISE(ABORT, 'settings are never deleted');
END;
CREATE TRIGGER desk_settings_are_not_replaced BEFORE INSERT ON desk_settings
    WHEN EXISTS (SELECT 1 FROM desk_settings WHERE id = NEW.id OR sequence = NEW.sequence) BEGIN
    SELECT RAISE(ABORT, 'settings are never replaced');
END;
CREATE TRIGGER preparations_stay BEFORE UPDATE ON preparations BEGIN
    SELECT RAISE(ABORT, 'preparations are never changed');
END;
CREATE TRIGGER preparations_are_kept BEFORE DELETE ON preparations BEGIN
    SELECT RAISE(ABORT, 'preparations are never deleted');
END;
CREATE TRIGGER preparations_are_not_replaced BEFORE INSERT ON preparations
    WHEN EXISTS (SELECT 1 FROM preparations WHERE id = NEW.id OR sequence = NEW.sequence) BEGIN
    SELECT RAISE(ABORT, 'preparations are never replaced');
END;
CREATE TRIGGER looks_stay BEFORE UPDATE ON looks BEGIN
    SELECT RAISE(ABORT, 'looks are never changed');
END;
CREATE TRIGGER looks_are_kept BEFORE DELETE ON looks BEGIN
    SELECT RAISE(ABORT, 'looks are never deleted');
END;
CREATE TRIGGER looks_are_not_replaced BEFORE INSERT ON looks
    WHEN EXISTS (SELECT 1 FROM looks WHERE id = NEW.id OR sequence = NEW.sequence) BEGIN
    SELECT RAISE(ABORT, 'looks are never replaced');
END;
CREATE TRIGGER sent_replies_stay BEFORE UPDATE ON sent_replies BEGIN
    SELECT RAISE(ABORT, 'sent replies are never changed');
END;
CREATE TRIGGER sent_replies_are_kept BEFORE DELETE ON sent_replies BEGIN
    SELECT RAISE(ABORT, 'sent replies are never deleted');
END;
CREATE TRIGGER sent_replies_are_not_replaced BEFORE INSERT ON sent_replies
    WHEN EXISTS (SELECT 1 FROM sent_replies WHERE id = NEW.id OR sequence = NEW.sequence) BEGIN
    SELECT RAISE(ABORT, 'sent replies are never replaced');
END;
CREATE TRIGGER carryings_stay BEFORE UPDATE ON carryings BEGIN
    SELECT RAISE(ABORT, 'carryings are never changed');
END;
CREATE TRIGGER carryings_are_kept BEFORE DELETE ON carryings BEGIN
    SELECT RAISE(ABORT, 'carryings are never deleted');
END;
CREATE TRIGGER carryings_are_not_replaced BEFORE INSERT ON carryings
    WHEN EXISTS (SELECT 1 FROM carryings WHERE id = NEW.id OR sequence = NEW.sequence) BEGIN
    SELECT RAISE(ABORT, 'carryings are never replaced');
END;
CREATE TRIGGER erasures_stay BEFORE UPDATE ON erasures BEGIN
    SELECT RAISE(ABORT, 'erasures are never changed');
END;
CREATE TRIGGER erasures_are_kept BEFORE DELETE ON erasures BEGIN
    SELECT RAISE(ABORT, 'erasures are never deleted');
END;
CREATE TRIGGER erasures_are_not_replaced BEFORE INSERT ON erasures
    WHEN EXISTS (SELECT 1 FROM erasures WHERE id = NEW.id OR sequence = NEW.sequence OR decision_id = NEW.decision_id) BEGIN
    SELECT RAISE(ABORT, 'erasures are never replaced');
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
CREATE TRIGGER editions_stay BEFORE UPDATE ON editions BEGIN
    SELECT RAISE(ABORT, 'editions in force are never changed');
END;
CREATE TRIGGER editions_are_kept BEFORE DELETE ON editions BEGIN
    SELECT RAISE(ABORT, 'editions in force are never deleted');
END;
CREATE TRIGGER editions_are_not_replaced BEFORE INSERT ON editions
    WHEN EXISTS (SELECT 1 FROM editions WHERE id = NEW.id OR sequence = NEW.sequence OR edition = NEW.edition) BEGIN
    SELECT RAISE(ABORT, 'editions in force are never replaced');
END;
CREATE TRIGGER evidence_stays BEFORE UPDATE ON evidence
    WHEN NEW.sha256 <> OLD.sha256 OR NEW.bytes IS NOT NULL
      OR (NOT EXISTS (SELECT 1 FROM decisions d WHERE d.evidence_sha256 = OLD.sha256 AND d.key_material = 'erased')
          AND EXISTS (SELECT 1 FROM decisions d WHERE d.evidence_sha256 = OLD.sha256
                      AND NOT EXISTS (SELECT 1 FROM erasures e WHERE e.decision_id = d.id))) BEGIN
    SELECT RAISE(ABORT, 'evidence is never changed');
END;
CREATE TRIGGER evidence_is_kept BEFORE DELETE ON evidence BEGIN
    SELECT RAISE(ABORT, 'evidence is never deleted');
END;
CREATE TRIGGER evidence_is_not_replaced BEFORE INSERT ON evidence
    WHEN EXISTS (SELECT 1 FROM evidence WHERE sha256 = NEW.sha256) BEGIN
    SELECT RAISE(ABORT, 'evidence is never replaced');
END;
CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN
    SELECT RAISE(ABORT, 'decisions are never changed');
END;
CREATE TRIGGER decisions_are_kept BEFORE DELETE ON decisions BEGIN
    SELECT RAISE(ABORT, 'decisions are never deleted');
END;
CREATE TRIGGER decisions_are_not_replaced BEFORE INSERT ON decisions
    WHEN EXISTS (SELECT 1 FROM decisions WHERE id = NEW.id OR sequence = NEW.sequence OR withdraws = NEW.withdraws)
      OR (NEW.kind <> 'withdrawn' AND EXISTS (
          SELECT 1 FROM decisions WHERE (evidence_sha256 = NEW.evidence_sha256 OR message_key = NEW.message_key)
          AND kind <> 'withdrawn' AND form_index = NEW.form_index AND round = NEW.round)) BEGIN
    SELECT RAISE(ABORT, 'decisions are never replaced');
END;
CREATE TRIGGER decisions_follow_a_withdrawal BEFORE INSERT ON decisions
    WHEN NEW.kind <> 'withdrawn' AND EXISTS (
        SELECT 1 FROM decisions d WHERE d.kind <> 'withdrawn' AND d.form_index = NEW.form_index
        AND (d.evidence_sha256 = NEW.evidence_sha256 OR d.message_key = NEW.message_key)
        AND NOT EXISTS (SELECT 1 FROM decisions w WHERE w.withdraws = d.id)) BEGIN
    SELECT RAISE(ABORT, 'one decision stands about this form already');
END;
CREATE TRIGGER withdrawals_name_a_decision BEFORE INSERT ON decisions
    WHEN NEW.kind = 'withdrawn' AND NOT EXISTS (
        SELECT 1 FROM decisions d WHERE d.id = NEW.withdraws AND d.kind <> 'withdrawn') BEGIN
    SELECT RAISE(ABORT, 'a withdrawal names a decision');
END;
CREATE TRIGGER trainers_do_not_decide BEFORE INSERT ON decisions
    WHEN (SELECT role FROM roles WHERE person = NEW.decided_by ORDER BY id DESC LIMIT 1) = 'trainer' BEGIN
    SELECT RAISE(ABORT, 'a trainer does not decide');
END;
CREATE TRIGGER kept_is_only_what_is_there BEFORE INSERT ON decisions
    WHEN NEW.key_material = 'kept' AND NOT EXISTS (
        SELECT 1 FROM evidence WHERE sha256 = NEW.evidence_sha256 AND bytes IS NOT NULL) BEGIN
    SELECT RAISE(ABORT, 'the mail was erased');
END;
CREATE TRIGGER decisions_name_a_preparation BEFORE INSERT ON decisions
    WHEN NEW.prepared_by IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM preparations p WHERE p.evidence_sha256 = NEW.evidence_sha256 AND p.form_index = NEW.form_index
        AND p.prepared_by = NEW.prepared_by
        AND (NEW.prepared_sha256 IS NULL OR p.content_sha256 = NEW.prepared_sha256)
        AND NOT EXISTS (
            SELECT 1 FROM decisions e WHERE e.evidence_sha256 = p.evidence_sha256 AND e.form_index = p.form_index
            AND e.sequence > p.sequence)) BEGIN
    SELECT RAISE(ABORT, 'who prepared it has not done so');
END;
CREATE TRIGGER decision_findings_stay BEFORE UPDATE ON decision_findings BEGIN
    SELECT RAISE(ABORT, 'findings are never changed');
END;
CREATE TRIGGER decision_findings_are_kept BEFORE DELETE ON decision_findings BEGIN
    SELECT RAISE(ABORT, 'findings are never deleted');
END;
CREATE TRIGGER decision_findings_are_not_replaced BEFORE INSERT ON decision_findings
    WHEN EXISTS (SELECT 1 FROM decision_findings WHERE decision_id = NEW.decision_id AND rule = NEW.rule) BEGIN
    SELECT RAISE(ABORT, 'findings are never replaced');
END;
CREATE TRIGGER decision_additions_stay BEFORE UPDATE ON decision_additions
    WHEN NEW.entry IS NOT NULL OR NEW.decision_id <> OLD.decision_id OR NEW.position <> OLD.position
      OR NEW.kind <> OLD.kind OR NEW.subject <> OLD.subject OR NEW.added_by <> OLD.added_by
      OR NEW.added_at <> OLD.added_at
      OR NOT EXISTS (SELECT 1 FROM erasures WHERE decision_id = OLD.decision_id) BEGIN
    SELECT RAISE(ABORT, 'additions are never changed');
END;
CREATE TRIGGER decision_additions_are_kept BEFORE DELETE ON decision_additions BEGIN
    SELECT RAISE(ABORT, 'additions are never deleted');
END;
CREATE TRIGGER decision_additions_are_not_replaced BEFORE INSERT ON decision_additions
    WHEN EXISTS (SELECT 1 FROM decision_additions WHERE decision_id = NEW.decision_id AND position = NEW.position) BEGIN
    SELECT RAISE(ABORT, 'additions are never replaced');
END;
CREATE TRIGGER decision_personal_stays BEFORE UPDATE ON decision_personal BEGIN
    SELECT RAISE(ABORT, 'records are never changed');
END;
CREATE TRIGGER decision_personal_is_kept BEFORE DELETE ON decision_personal
    WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE decision_id = OLD.decision_id) BEGIN
    SELECT RAISE(ABORT, 'records are never deleted');
END;
CREATE TRIGGER decision_personal_is_not_replaced BEFORE INSERT ON decision_personal
    WHEN EXISTS (SELECT 1 FROM decision_personal WHERE decision_id = NEW.decision_id) BEGIN
    SELECT RAISE(ABORT, 'records are never replaced');
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

-- A link closes its record: nothing is added to a decision that has one, and it is whole.
CREATE TRIGGER decision_findings_come_before_the_link BEFORE INSERT ON decision_findings
    WHEN EXISTS (SELECT 1 FROM chain WHERE kind = 'decision' AND record = NEW.decision_id) BEGIN
    SELECT RAISE(ABORT, 'nothing is added to a closed record');
END;
CREATE TRIGGER decision_additions_come_before_the_link BEFORE INSERT ON decision_additions
    WHEN EXISTS (SELECT 1 FROM chain WHERE kind = 'decision' AND record = NEW.decision_id) BEGIN
    SELECT RAISE(ABORT, 'nothing is added to a closed record');
END;
CREATE TRIGGER decision_personal_come_before_the_link BEFORE INSERT ON decision_personal
    WHEN EXISTS (SELECT 1 FROM chain WHERE kind = 'decision' AND record = NEW.decision_id) BEGIN
    SELECT RAISE(ABORT, 'nothing is added to a closed record');
END;
CREATE TRIGGER approved_changes_come_before_the_link BEFORE INSERT ON approved_changes
    WHEN EXISTS (SELECT 1 FROM chain WHERE kind = 'decision' AND record = NEW.decision_id) BEGIN
    SELECT RAISE(ABORT, 'nothing is added to a closed record');
END;
CREATE TRIGGER decisions_are_whole BEFORE INSERT ON chain
    WHEN NEW.kind = 'decision' AND NOT EXISTS (
        SELECT 1 FROM decisions d JOIN decision_personal p ON p.decision_id = d.id
        WHERE d.id = NEW.record AND d.sequence = NEW.sequence
        AND (d.kind = 'returned') = (p.reply IS NOT NULL) AND (d.kind = 'withdrawn') = (p.reason IS NOT NULL)) BEGIN
    SELECT RAISE(ABORT, 'a decision is whole');
END;
CREATE TRIGGER findings_are_settled_by_who_decides BEFORE INSERT ON chain
    WHEN NEW.kind = 'decision' AND EXISTS (
        SELECT 1 FROM decision_additions a JOIN decisions d ON d.id = a.decision_id
        WHERE d.id = NEW.record AND d.kind = 'approved' AND a.kind IN ('confirmed', 'waived')
        AND a.added_by <> d.decided_by) BEGIN
    SELECT RAISE(ABORT, 'a finding is confirmed or waived by who approves');
END;
CREATE TRIGGER waivers_need_a_supervisor BEFORE INSERT ON chain
    WHEN NEW.kind = 'decision' AND EXISTS (
        SELECT 1 FROM decision_additions a JOIN decisions d ON d.id = a.decision_id
        WHERE d.id = NEW.record AND d.kind = 'approved' AND a.kind = 'waived'
        AND (d.prepared_by IS NULL
             OR EXISTS (SELECT 1 FROM decision_additions o WHERE o.decision_id = d.id
                        AND o.kind IN ('correction', 'fact') AND o.added_by = a.added_by)
             OR coalesce((SELECT role FROM roles WHERE person = a.added_by ORDER BY id DESC LIMIT 1), 'staff')
                <> 'supervisor')) BEGIN
    SELECT RAISE(ABORT, 'a supervisor waives, in what another person prepared');
END;
CREATE TRIGGER two_people_where_asked BEFORE INSERT ON chain
    WHEN NEW.kind = 'decision' AND EXISTS (
        SELECT 1 FROM decisions d, (SELECT value FROM desk_settings WHERE name = 'two-person'
                                    ORDER BY id DESC LIMIT 1) s
        WHERE d.id = NEW.record AND d.kind = 'approved' AND d.prepared_by IS NULL
        AND (s.value = 'all' OR EXISTS (
             SELECT 1 FROM decision_findings f WHERE f.decision_id = d.id
             AND instr(' ' || s.value || ' ', ' ' || f.rule || ' ') > 0))) BEGIN
    SELECT RAISE(ABORT, 'this approval needs two people');
END;
-- Who has looked once has seen the rest: until the next decision there is no other look of hers.
CREATE TRIGGER looks_are_taken_once BEFORE INSERT ON looks
    WHEN EXISTS (
        SELECT 1 FROM looks l WHERE l.evidence_sha256 = NEW.evidence_sha256 AND l.form_index = NEW.form_index
        AND l.looked_by = NEW.looked_by AND NOT EXISTS (
            SELECT 1 FROM decisions e WHERE e.evidence_sha256 = l.evidence_sha256 AND e.form_index = l.form_index
            AND e.sequence > l.sequence)) BEGIN
    SELECT RAISE(ABORT, 'a look is taken once');
END;
CREATE TRIGGER looks_are_at_what_another_prepared BEFORE INSERT ON looks
    WHEN NOT EXISTS (
        SELECT 1 FROM preparations p WHERE p.evidence_sha256 = NEW.evidence_sha256 AND p.form_index = NEW.form_index
        AND p.prepared_by <> NEW.looked_by) BEGIN
    SELECT RAISE(ABORT, 'a look is taken at what another person prepared');
END;
CREATE TRIGGER the_second_looks_first_where_asked BEFORE INSERT ON chain
    WHEN NEW.kind = 'decision'
      AND (SELECT value FROM desk_settings WHERE name = 'second-look' ORDER BY id DESC LIMIT 1) = 'blind'
      AND EXISTS (
        SELECT 1 FROM decisions d WHERE d.id = NEW.record AND d.kind = 'approved' AND d.prepared_by IS NOT NULL
        AND NOT EXISTS (
            SELECT 1 FROM looks l WHERE l.evidence_sha256 = d.evidence_sha256 AND l.form_index = d.form_index
            AND l.looked_by = d.decided_by AND l.sequence < d.sequence AND NOT EXISTS (
                SELECT 1 FROM decisions e WHERE e.evidence_sha256 = l.evidence_sha256
                AND e.form_index = l.form_index AND e.sequence > l.sequence AND e.id <> d.id))) BEGIN
    SELECT RAISE(ABORT, 'who approves has not looked before');
END;
CREATE TRIGGER roles_are_granted_by_supervisors BEFORE INSERT ON roles
    WHEN EXISTS (SELECT 1 FROM roles) AND coalesce(
        (SELECT role FROM roles WHERE person = NEW.granted_by ORDER BY id DESC LIMIT 1), 'staff') <> 'supervisor' BEGIN
    SELECT RAISE(ABORT, 'a supervisor grants roles');
END;
CREATE TRIGGER the_first_role_is_a_supervisor BEFORE INSERT ON roles
    WHEN NOT EXISTS (SELECT 1 FROM roles) AND (NEW.role <> 'supervisor' OR NEW.person <> NEW.granted_by) BEGIN
    SELECT RAISE(ABORT, 'the first role is the first supervisor');
END;
CREATE TRIGGER settings_are_made_by_supervisors BEFORE INSERT ON desk_settings
    WHEN coalesce((SELECT role FROM roles WHERE person = NEW.set_by ORDER BY id DESC LIMIT 1), 'staff')
        <> 'supervisor' BEGIN
    SELECT RAISE(ABORT, 'a supervisor makes settings');
END;
CREATE TRIGGER editions_are_put_in_force_by_supervisors BEFORE INSERT ON editions
    WHEN coalesce((SELECT role FROM roles WHERE person = NEW.put_in_force_by ORDER BY id DESC LIMIT 1), 'staff')
        <> 'supervisor' BEGIN
    SELECT RAISE(ABORT, 'a supervisor puts an edition in force');
END;
CREATE TRIGGER erasing_is_done_by_supervisors BEFORE INSERT ON erasures
    WHEN coalesce((SELECT role FROM roles WHERE person = NEW.erased_by ORDER BY id DESC LIMIT 1), 'staff')
        <> 'supervisor' BEGIN
    SELECT RAISE(ABORT, 'a supervisor erases');
END;
CREATE TRIGGER withdrawn_changes_are_not_carried_out BEFORE INSERT ON carryings
    WHEN EXISTS (SELECT 1 FROM decisions WHERE withdraws = NEW.decision_id) BEGIN
    SELECT RAISE(ABORT, 'this approval was withdrawn');
END;
