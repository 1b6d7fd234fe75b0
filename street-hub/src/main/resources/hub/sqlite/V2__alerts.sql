-- Alerts are no items: no committee, no review. A recalled one stays here, signed by nobody.
create table alert (
  number       integer primary key,
  id           text    not null unique,
  document     blob    not null,
  published_by text    not null,
  published_at integer not null,
  recalled_by  text,
  recalled_at  integer
) strict;
