-- How each kiosk's devices are, as it said last; names are the kiosk's, known here or not.
create table kiosk_device (
  kiosk  integer not null references kiosk,
  device text    not null,
  state  text    not null,
  reason text    not null,
  since  integer not null,
  primary key (kiosk, device)
) strict;

-- When it said so, and the last opening of its case that the audit log has.
create table kiosk_report (
  kiosk          integer primary key references kiosk,
  reported_at    integer not null,
  opening_number integer,
  opened_at      integer,
  closed_at      integer
) strict;
