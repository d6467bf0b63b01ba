-- Bodies are bytes in a format of their own that says its number first, and no longer JSON. What is stored as JSON stays as
-- it is until it next changes. Opening a home reads all of its objects, and most of that was taking JSON apart.

CREATE TABLE object_as_bytes (
    organization TEXT NOT NULL,
    id           TEXT NOT NULL,
    body         BLOB NOT NULL,
    PRIMARY KEY (organization, id)
) STRICT;

INSERT INTO object_as_bytes SELECT organization, id, CAST(body AS BLOB) FROM object;
DROP TABLE object;
ALTER TABLE object_as_bytes RENAME TO object;

CREATE TABLE journal_change_as_bytes (
    organization TEXT    NOT NULL,
    version      INTEGER NOT NULL,
    place        INTEGER NOT NULL,
    object       TEXT    NOT NULL,
    body_before  BLOB,
    body_after   BLOB,
    PRIMARY KEY (organization, version, place)
) STRICT;

INSERT INTO journal_change_as_bytes
    SELECT organization, version, place, object, CAST(body_before AS BLOB), CAST(body_after AS BLOB) FROM journal_change;
DROP TABLE journal_change;
ALTER TABLE journal_change_as_bytes RENAME TO journal_change;

PRAGMA user_version = 2;
