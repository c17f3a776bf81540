-- The desk's database. Statements end with a semicolon at the end of a line; triggers with "END;".
-- Text is stored as it stands; times are UTC in ISO 8601; register cells are in the notation of the
-- register's CSV files, NULL for "not known".

-- The register, as the last import left it.
CREATE TABLE contracts (
    service_code TEXT PRIMARY KEY,
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
);
CREATE TABLE services (
    service_code TEXT PRIMARY KEY,
    service_group TEXT,
    fqdns TEXT,
    status TEXT,
    ends_on TEXT
);
-- A master ID may have several rows; their order is the file's.
CREATE TABLE administrators (
    position INTEGER PRIMARY KEY,
    master_id TEXT NOT NULL,
    name TEXT,
    email TEXT,
    role TEXT,
    service_group TEXT,
    status TEXT
);
-- Who filled the register, and when.
CREATE TABLE register_imports (
    id INTEGER PRIMARY KEY,
    imported_by TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    contracts INTEGER NOT NULL,
    services INTEGER NOT NULL,
    administrators INTEGER NOT NULL
);

-- Mails byte for byte, once each.
CREATE TABLE evidence (
    sha256 TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
);

-- Every decision as it stood. Only ever added to.
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('approved', 'returned')),
    evidence_sha256 TEXT NOT NULL REFERENCES evidence (sha256),
    source TEXT NOT NULL,
    message_id TEXT,
    from_address TEXT,
    subject TEXT,
    form_index INTEGER NOT NULL,
    receipt_date TEXT NOT NULL,
    service_code TEXT,
    disposition TEXT NOT NULL,
    rulebook_edition TEXT NOT NULL,
    application TEXT NOT NULL,     -- JSON, as "application" of the command line
    findings TEXT NOT NULL,        -- JSON, as "findings" of the command line
    corrections TEXT NOT NULL,     -- JSON
    recorded_facts TEXT NOT NULL,  -- JSON
    decisions TEXT NOT NULL,       -- JSON: confirmations and waivers with their reasons
    reply TEXT,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL
);
CREATE INDEX decisions_by_evidence ON decisions (evidence_sha256);
CREATE INDEX decisions_by_message_id ON decisions (message_id);
CREATE INDEX decisions_by_service_code ON decisions (service_code);

-- What an approval asks the people who run the services to carry out.
CREATE TABLE approved_changes (
    decision_id INTEGER PRIMARY KEY REFERENCES decisions (id),
    contract TEXT NOT NULL,
    work TEXT NOT NULL,
    links_before TEXT,             -- NULL: the register did not know them
    links_after TEXT NOT NULL,
    start_date TEXT
);

-- Applications in progress.
CREATE TABLE drafts (
    key TEXT PRIMARY KEY,
    evidence BLOB NOT NULL,
    source TEXT NOT NULL,
    form_index INTEGER NOT NULL,
    service_code TEXT,
    state TEXT NOT NULL,           -- JSON
    changed_at TEXT NOT NULL
);
CREATE INDEX drafts_by_service_code ON drafts (service_code);

CREATE TRIGGER evidence_stays BEFORE UPDATE ON evidence BEGIN
    SELECT RAISE(ABORT, 'evidence is never changed');
END;
CREATE TRIGGER evidence_is_kept BEFORE DELETE ON evidence BEGIN
    SELECT RAISE(ABORT, 'evidence is never deleted');
END;
CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN
    SELECT RAISE(ABORT, 'decisions are never changed');
END;
CREATE TRIGGER decisions_are_kept BEFORE DELETE ON decisions BEGIN
    SELECT RAISE(ABORT, 'decisions are never deleted');
END;
CREATE TRIGGER approved_changes_stay BEFORE UPDATE ON approved_changes BEGIN
    SELECT RAISE(ABORT, 'approved changes are never changed');
END;
CREATE TRIGGER approved_changes_are_kept BEFORE DELETE ON approved_changes BEGIN
    SELECT RAISE(ABORT, 'approved changes are never deleted');
END;
