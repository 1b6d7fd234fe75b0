-- The kiosk's store, version 1. Run by the agent alone. Instants are epoch milliseconds, UTC.

CREATE TABLE identity (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  kiosk INTEGER NOT NULL,
  committee TEXT NOT NULL,
  hub TEXT NOT NULL,
  public_address TEXT NOT NULL,
  credential TEXT NOT NULL,
  slip_private BLOB NOT NULL,
  enrolled_at INTEGER NOT NULL
) STRICT;

-- Trusted release metadata. A floor outlives the file it came from.
CREATE TABLE trusted (role TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE floor (role TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE time_floor (one INTEGER PRIMARY KEY CHECK (one = 1), at INTEGER NOT NULL) STRICT;

-- The shelf: which documents and blobs each generation holds, and the one row that is switched.
CREATE TABLE generation (id INTEGER PRIMARY KEY AUTOINCREMENT, made_at INTEGER NOT NULL) STRICT;
CREATE TABLE entry (
  generation INTEGER NOT NULL REFERENCES generation (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (generation, path)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_content ON entry (sha256);
CREATE TABLE document (sha256 TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE shelf (one INTEGER PRIMARY KEY CHECK (one = 1), generation INTEGER NOT NULL) STRICT;

-- What residents sent. AUTOINCREMENT: a sequence is never given twice, even after a deletion.
CREATE TABLE outbox (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  envelope BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'delivered', 'quarantined')),
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at INTEGER NOT NULL,
  receipt BLOB,
  delivered_at INTEGER,
  problem TEXT
) STRICT;
CREATE INDEX outbox_due ON outbox (due_at) WHERE state = 'queued';

-- News of the desk: later states of submissions, and slots that are full.
CREATE TABLE desk_state (id TEXT PRIMARY KEY, state TEXT NOT NULL, at INTEGER NOT NULL)
  STRICT, WITHOUT ROWID;
CREATE TABLE full_slot (service TEXT NOT NULL, slot TEXT NOT NULL, PRIMARY KEY (service, slot))
  STRICT, WITHOUT ROWID;

-- The line to the hub, as of this boot of the machine.
CREATE TABLE line (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  up INTEGER NOT NULL,
  boot TEXT NOT NULL,
  time_trusted INTEGER NOT NULL,
  last_synchronised INTEGER
) STRICT;
