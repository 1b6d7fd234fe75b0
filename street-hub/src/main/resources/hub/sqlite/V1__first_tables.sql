-- Instants are epoch milliseconds, UTC. Scopes are 'street' or a committee's 12-digit code.

create table street (
  id   integer primary key check (id = 1),
  name text    not null,
  zone text    not null
) strict;

create table account (
  id            integer primary key,
  login         text    not null unique check (length(login) between 2 and 40),
  name          text    not null,
  role          text    not null check (role in ('CLERK', 'APPROVER', 'TECHNICIAN', 'MANAGER')),
  scope         text    not null,
  password_hash text    not null,
  created_at    integer not null
) strict;

-- Counted by the login as typed, so that a lock tells nobody whether the account exists.
create table sign_in_failure (
  login        text    primary key,
  failures     integer not null,
  locked_until integer not null
) strict;

create table audit (
  id      integer primary key,
  at      integer not null,
  subject text    not null,
  action  text    not null,
  object  text    not null,
  result  text    not null
) strict;
create trigger audit_is_never_changed before update on audit
begin select raise(abort, 'the audit log is append-only'); end;
create trigger audit_is_never_cut before delete on audit
begin select raise(abort, 'the audit log is append-only'); end;

-- An approver's key, wrapped under a key derived from that approver's password.
create table signing_key (
  key_id     text    primary key,
  account_id integer not null unique references account,
  public_key blob    not null,
  salt       blob    not null,
  wrapped    blob    not null,
  created_at integer not null
) strict;

-- An office's key: its private half exists only wrapped, once for each clerk and once for the
-- recovery key that is kept offline.
create table office_key (
  key_id     text    primary key,
  office     text    not null unique,
  suite      text    not null,
  public_key blob    not null,
  recovery   blob    not null,
  created_at integer not null
) strict;
create table office_key_holder (
  key_id     text    not null references office_key,
  account_id integer not null references account,
  salt       blob    not null,
  wrapped    blob    not null,
  primary key (key_id, account_id)
) strict;

create table item (
  id                 integer primary key,
  scope              text    not null,
  kind               text    not null,
  name               text    not null,
  state              text    not null check (state in
                       ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'WITHDRAWN')),
  title              text    not null,
  head               integer not null,
  published          integer not null default 0,
  updated_at         integer not null,
  unique (scope, kind, name)
) strict;
create index item_by_state on item (state, scope);

-- What was saved, never overwritten: the fields as typed, and the document where they make one.
create table revision (
  item_id    integer not null references item,
  number     integer not null,
  author     text    not null,
  fields     text,
  document   blob,
  created_at integer not null,
  primary key (item_id, number)
) strict;

-- One row for each stage that a revision must pass. Today there is one, the last (终审).
create table review_stage (
  item_id      integer not null,
  revision     integer not null,
  ordinal      integer not null,
  stage        text    not null check (stage in ('FIRST', 'SECOND', 'FINAL')),
  submitted_by text    not null,
  submitted_at integer not null,
  decided_by   text,
  decided_at   integer,
  decision     text    check (decision in ('APPROVED', 'RETURNED', 'RECALLED')),
  reason       text    not null default '',
  primary key (item_id, revision, ordinal, submitted_at),
  foreign key (item_id, revision) references revision (item_id, number)
) strict;

create table release_metadata (
  role    text    not null,
  version integer not null,
  bytes   blob    not null,
  expires integer not null,
  made_at integer not null,
  primary key (role, version)
) strict;

-- The targets that each role signs now, by the item that needs them; 0 for keys and forms.
create table release_target (
  path    text    not null,
  item_id integer not null,
  role    text    not null,
  length  integer not null,
  sha256  text    not null,
  primary key (path, item_id)
) strict;
create index release_target_by_item on release_target (item_id);

-- Every file that a release ever named: what the endpoint may serve, for kiosks in mid-update too.
create table release_file (
  path   text    not null,
  sha256 text    not null,
  length integer not null,
  primary key (path, sha256)
) strict;

-- Notices to residents; not items, for no screen lists them.
create table form (
  id       text primary key,
  version  integer not null,
  document blob    not null
) strict;

create table enrolment_code (
  id         integer primary key,
  code_hash  text    not null unique,
  committee  text    not null,
  made_by    text    not null,
  expires_at integer not null,
  tries      integer not null default 0,
  used_at    integer
) strict;

create table kiosk (
  number      integer primary key check (number between 1 and 9999),
  committee   text    not null,
  token_hash  text    not null unique,
  slip_key    blob    not null,
  enrolled_at integer not null,
  seen_at     integer not null,
  revoked_at  integer
) strict;

-- What kiosks delivered: the envelope as it came, sealed, and the receipt that answers it again.
create table submission (
  id           text    primary key,
  kiosk        integer not null references kiosk,
  sequence     integer not null,
  digest       text    not null,
  office       text    not null,
  kind         text    not null,
  service      text    not null,
  slot         text,
  token_hash   text    not null,
  envelope     blob    not null,
  outcome      text    not null check (outcome in ('CONFIRMED', 'PENDING', 'REFUSED')),
  receipt      blob    not null,
  created_at   integer not null,
  received_at  integer not null,
  done_at      integer,
  done_by      text,
  unique (kiosk, sequence)
) strict;
create index submission_by_office on submission (office, received_at);
create index submission_by_slot on submission (office, service, slot) where outcome = 'CONFIRMED';
create index submission_by_token on submission (token_hash);
