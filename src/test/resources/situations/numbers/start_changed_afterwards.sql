-- START was changed to keep the first hundred ids for seeds, which moves nothing: RESTART would.
--
-- sequence: numbers
--   verdict: IN_SYNC
--   next: 1
--   edge: none
--   bound: invoices.id DEFAULT
--   collides: none
--   reset: unchanged
--   probe: insert into invoices default values
--   says: never drawn from and stands at 1, before its START 101
--   says: RESTART;
create sequence numbers;
create table invoices (id bigint primary key default nextval('numbers'));
alter sequence numbers start 101;
