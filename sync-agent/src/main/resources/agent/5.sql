-- Lanes, waits that the hub asked for, what is offered again to a hub that was restored, and the outbox's bounds.

-- A lane is one case, named by its first submission. Within it the order holds; lanes do not wait for each other.
ALTER TABLE outbox ADD COLUMN lane TEXT NOT NULL DEFAULT '';
UPDATE outbox SET lane = id;
-- Not offered before, although the line came back: the hub asked for it.
ALTER TABLE outbox ADD COLUMN not_before INTEGER NOT NULL DEFAULT 0;
-- Which life of the hub's database has it; '' while that is not known.
ALTER TABLE outbox ADD COLUMN epoch TEXT NOT NULL DEFAULT '';
-- Residents ask how it stands until then, whenever the hub took it.
ALTER TABLE outbox ADD COLUMN asked_until INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN quarantined_at INTEGER;
-- Of the envelope, so that counting what is held reads an index alone.
ALTER TABLE outbox ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;
UPDATE outbox SET bytes = length(envelope);
CREATE INDEX outbox_held ON outbox (bytes) WHERE state <> 'delivered';
UPDATE outbox SET quarantined_at = created_at WHERE state = 'quarantined';
CREATE INDEX outbox_lane ON outbox (lane, sequence) WHERE state <> 'delivered';

CREATE TABLE outbox_limit (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  items INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  reserve_bytes INTEGER NOT NULL
) STRICT;
