-- Calls for staff. Without personal data; an old one is deleted when the next one is made.
CREATE TABLE call (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  origin TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (
    state IN ('waiting', 'ringing', 'acknowledged', 'done', 'withdrawn', 'refused')),
  state_at INTEGER NOT NULL,
  answered_by TEXT NOT NULL DEFAULT '',
  -- Of a withdrawal: whether the hub has heard of it.
  told INTEGER NOT NULL DEFAULT 0
) STRICT;
