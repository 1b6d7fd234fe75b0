-- Which life of the database this is: a restored one begins another, so that kiosks offer again what it may have lost.
create table epoch (
  number   integer primary key,
  id       text    not null unique,
  began_at integer not null
) strict;
insert into epoch values (1, lower(hex(randomblob(16))), 0);

-- What must not be given again, although the tables do not know it any more: after a restore.
create table floor (
  name  text    primary key,
  value integer not null
) strict, without rowid;

-- What answers a submission that comes again. Outlives the submission: this one holds nothing that was sealed.
create table submission_receipt (
  id          text    primary key,
  kiosk       integer not null references kiosk,
  sequence    integer not null,
  digest      text    not null,
  receipt     blob    not null,
  received_at integer not null,
  unique (kiosk, sequence)
) strict, without rowid;
insert into submission_receipt (id, kiosk, sequence, digest, receipt, received_at)
  select id, kiosk, sequence, digest, receipt, received_at from submission;
create index submission_receipt_by_age on submission_receipt (received_at);
alter table submission drop column digest;
alter table submission drop column receipt;

-- Per kiosk, up to which sequence receipts were deleted: nothing at or below it takes effect any more.
create table submission_mark (
  kiosk    integer primary key references kiosk,
  sequence integer not null
) strict;
