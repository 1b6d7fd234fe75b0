-- A kiosk is known by a certificate of the street's own authority; one that came with a token enrols anew.

-- SHA-256 of the public key of the newest certificate. Whoever asks for a successor with an older one is a copy.
alter table kiosk rename column token_hash to key_hash;
alter table kiosk add column certificate blob;
-- The dead kiosk in whose place this one stands.
alter table kiosk add column replaces integer references kiosk;
-- The machine's last two boots, as it said itself: two machines that run at once take turns in them.
alter table kiosk add column boot text not null default '';
alter table kiosk add column boot_before text not null default '';
-- Signs that there are two of it: what, and since when.
alter table kiosk add column fork text;
alter table kiosk add column fork_at integer;

drop table enrolment_code;

-- Kiosks that show a code and wait until somebody has typed it here.
create table enrolment (
  id         integer primary key,
  key_hash   text    not null unique,
  request    blob    not null,
  nonce      blob    not null,
  code       text    not null,
  origin     text    not null,
  asked_at   integer not null,
  expires_at integer not null,
  tries      integer not null default 0,
  kiosk      integer references kiosk
) strict;
