-- By which keys the street's kiosks sign their slips, as the hub told last. Raw Ed25519.
CREATE TABLE slip_key (
  kiosk INTEGER PRIMARY KEY,
  key BLOB NOT NULL
) STRICT;
