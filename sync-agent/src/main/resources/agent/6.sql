-- A kiosk's identity is a certificate, which no token can be turned into: it enrols anew, under another number.
DELETE FROM identity;
ALTER TABLE identity DROP COLUMN credential;

-- The key of its certificate, and the pin by which it knows the hub.
CREATE TABLE credential (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  private_key BLOB NOT NULL,
  certificate BLOB NOT NULL,
  pin TEXT NOT NULL,
  renew_at INTEGER NOT NULL
) STRICT;

-- A key that a certificate was asked for: stored before it is asked, so that whoever dies in between
-- asks for the same again.
CREATE TABLE pending_key (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  private_key BLOB NOT NULL,
  slip_private BLOB,
  request BLOB NOT NULL
) STRICT;
