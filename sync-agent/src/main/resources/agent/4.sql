-- How the devices are, as the screen's process found them. Written only where it differs.
CREATE TABLE device (
  device TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- When the case was opened; only the last one is kept. AUTOINCREMENT: a number is never given twice, so that the
-- hub sees by a gap how many there were between two that it heard of.
CREATE TABLE opening (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  opened_at INTEGER NOT NULL,
  closed_at INTEGER
) STRICT;

-- The last report that the hub took, or refused.
CREATE TABLE device_report (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  digest TEXT NOT NULL,
  at INTEGER NOT NULL,
  opening INTEGER NOT NULL
) STRICT;
