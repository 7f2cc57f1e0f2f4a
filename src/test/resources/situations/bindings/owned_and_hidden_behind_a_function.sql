-- The owner's default calls a function of which the source is not read: whoever drops the sequence may break it.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: whose default calls what cannot be looked into
--   says: look there before you drop it
--   omits: nothing is known to draw
--   suggests: invoices.id
--   stated: DRIFTED
create table invoices (id bigint primary key);
create sequence numbers owned by invoices.id;
create function next_number() returns bigint language internal as 'lastval';
alter table invoices alter column id set default next_number();
insert into invoices select generate_series(1, 10);
