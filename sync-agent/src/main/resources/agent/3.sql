-- How the screen's starts went, and which shelves were taken back. Written by the screen.

-- Starts in a row on one generation, within one boot of the machine, that were not noted well.
CREATE TABLE start (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  generation INTEGER NOT NULL,
  boot TEXT NOT NULL,
  unproven INTEGER NOT NULL
) STRICT;

-- A generation that was taken off the shelf, and the one shown instead. The digest is over paths and contents:
-- the same content is not put on the shelf again.
CREATE TABLE taken_back (
  generation INTEGER PRIMARY KEY,
  shown INTEGER NOT NULL,
  digest TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
