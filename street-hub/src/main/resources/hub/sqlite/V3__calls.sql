-- Calls for staff from kiosks. No personal data. Deleted after some weeks; the audit log stays.
create table staff_call (
  id                text    primary key,
  kiosk             integer not null references kiosk,
  committee         text    not null,
  origin            text    not null check (origin in ('SCREEN', 'PANEL')),
  called_at         integer not null,
  received_at       integer not null,
  acknowledged_at   integer,
  acknowledged_by   text,
  acknowledged_name text,
  done_at           integer,
  done_by           text,
  withdrawn_at      integer
) strict;
create index staff_call_by_committee on staff_call (committee, called_at);
create index staff_call_by_kiosk on staff_call (kiosk, received_at);
