-- Some default calls a function of which the source is not read: it may draw.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: it cannot be seen what the default of
--   says: invoices.id (
--   says: look there before you drop it
create sequence numbers;
create function next_number() returns bigint language internal as 'lastval';
create table invoices (id bigint primary key default next_number());
