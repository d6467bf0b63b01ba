-- Object ids and organization ids are GUIDs as text; bodies are JSON that carries its own format version.

CREATE TABLE organization (
    id          TEXT PRIMARY KEY,
    name        TEXT    NOT NULL,
    folded_name TEXT    NOT NULL UNIQUE,
    version     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The current state of every object.
CREATE TABLE object (
    organization TEXT NOT NULL,
    id           TEXT NOT NULL,
    body         TEXT NOT NULL,
    PRIMARY KEY (organization, id)
) STRICT;

-- One row for each version; never purged.
CREATE TABLE journal (
    organization TEXT    NOT NULL,
    version      INTEGER NOT NULL,
    caller       TEXT    NOT NULL,
    actor        TEXT    NOT NULL,
    command      TEXT    NOT NULL,
    changed_at   TEXT    NOT NULL,
    PRIMARY KEY (organization, version)
) STRICT, WITHOUT ROWID;

-- The objects a version changed, in the order in which it did; no body before: created, none after: removed.
CREATE TABLE journal_change (
    organization TEXT    NOT NULL,
    version      INTEGER NOT NULL,
    place        INTEGER NOT NULL,
    object       TEXT    NOT NULL,
    body_before  TEXT,
    body_after   TEXT,
    PRIMARY KEY (organization, version, place)
) STRICT;

-- Attempts, refused ones included; ages. Times as nanoseconds since 1970 for ranges; the body has the exact one.
CREATE TABLE audit (
    sequence     INTEGER PRIMARY KEY AUTOINCREMENT,
    organization TEXT    NOT NULL,
    at_nanos     INTEGER NOT NULL,
    body         TEXT    NOT NULL
) STRICT;

CREATE INDEX audit_by_time ON audit (organization, at_nanos);

-- Derived secrets; in no snapshot, journal or audit entry.
CREATE TABLE credential (
    organization TEXT NOT NULL,
    object       TEXT NOT NULL,
    secret_hash  TEXT NOT NULL,
    PRIMARY KEY (organization, object)
) STRICT, WITHOUT ROWID;

-- What a home says of itself without being opened: "REEV", and the version that SqliteSchema expects.
PRAGMA application_id = 0x52454556;
PRAGMA user_version = 1;
