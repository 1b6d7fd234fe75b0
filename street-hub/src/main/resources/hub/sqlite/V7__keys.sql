-- Who left keeps the row: the audit log names the login, which nobody else gets. The credential
-- grows with each new password: sessions that were begun with an older one are over.
alter table account add column disabled_at integer;
alter table account add column credential integer not null default 1;

-- How many approvers sign for a role; 1 where nothing is said.
create table role_threshold (
  role      text    primary key,
  threshold integer not null check (threshold between 1 and 9)
) strict;

-- A clerk's own key pair: offices' keys are sealed to its public half, so that granting and
-- rotating need no password. The private half is wrapped under the clerk's password.
create table opening_key (
  account_id integer primary key references account,
  public_key blob    not null,
  salt       blob    not null,
  wrapped    blob    not null,
  created_at integer not null
) strict;

-- Offices' keys, present and past. The private half exists only wrapped for the recovery key that
-- is kept offline, and sealed to clerks; of a destroyed one neither is left.
create table sealing_key (
  key_id       text    primary key,
  office       text    not null,
  suite        text    not null,
  public_key   blob    not null,
  recovery     blob,
  created_at   integer not null,
  published_at integer,
  retired_at   integer,
  destroyed_at integer,
  check ((recovery is null) = (destroyed_at is not null))
) strict;
create unique index sealing_key_present on sealing_key (office) where retired_at is null;
create table sealing_key_grant (
  key_id     text    not null references sealing_key,
  account_id integer not null references account,
  sealed     blob    not null,
  primary key (key_id, account_id)
) strict;

-- Keys wrapped under a clerk's password itself, as they used to be: exchanged at the next sign-in.
create table password_grant (
  key_id     text    not null references sealing_key,
  account_id integer not null references account,
  salt       blob    not null,
  wrapped    blob    not null,
  primary key (key_id, account_id)
) strict;
insert into sealing_key (key_id, office, suite, public_key, recovery, created_at)
  select key_id, office, suite, public_key, recovery, created_at from office_key;
insert into password_grant select key_id, account_id, salt, wrapped from office_key_holder;
drop table office_key_holder;
drop table office_key;

-- What some approvers have signed and further ones have still to sign: exactly these bytes.
create table pending_act (
  item_id  integer primary key references item,
  revision integer not null,
  kind     text    not null check (kind in ('APPROVE', 'WITHDRAW')),
  role     text    not null,
  base     integer not null,
  message  blob    not null,
  targets  text    not null,
  made_at  integer not null
) strict;
create table pending_signature (
  item_id   integer not null references pending_act on delete cascade,
  key_id    text    not null,
  login     text    not null,
  signature blob    not null,
  signed_at integer not null,
  primary key (item_id, key_id)
) strict;

-- When its sealed part was deleted; the rest of the row stays against duplicates.
alter table submission add column emptied_at integer;
