-- Units of slots that kiosks give away by themselves. Each count only grows; what is neither used nor returned is
-- taken for everybody else. Used: so many of their bookings are in the table of submissions.
create table lease (
  kiosk    integer not null references kiosk,
  service  text    not null,
  slot     text    not null,
  granted  integer not null,
  used     integer not null,
  returned integer not null,
  primary key (kiosk, service, slot)
) strict, without rowid;
create index lease_by_service on lease (service, slot);

-- The last life of this database that the kiosk has told all its leases and bookings.
alter table kiosk add column reconciled integer not null default 0;
update kiosk set reconciled = (select max(number) from epoch);
