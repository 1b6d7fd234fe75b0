-- Units of slots that this kiosk may give away by itself. Each count only grows. Told: so many returned units
-- the hub has acknowledged.
CREATE TABLE lease (
  service TEXT NOT NULL,
  slot TEXT NOT NULL,
  granted INTEGER NOT NULL,
  used INTEGER NOT NULL,
  returned INTEGER NOT NULL,
  told INTEGER NOT NULL,
  PRIMARY KEY (service, slot)
) STRICT, WITHOUT ROWID;

-- Which life of the hub's database the leases are of, and whether it was told all of them.
CREATE TABLE lease_epoch (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  epoch TEXT NOT NULL,
  told INTEGER NOT NULL
) STRICT;
