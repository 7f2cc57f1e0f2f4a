-- A sequence is called like the text of a default, and another like a part of it.
--
-- sequence: "numbers'::regclass) + nextval('other"
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: 11
--   probe: insert into invoices default values
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
-- sequence: other
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
create sequence "numbers'::regclass) + nextval('other";
create sequence numbers;
create sequence other;
create table invoices (
    id bigint primary key default nextval('"numbers''::regclass) + nextval(''other"'::regclass)
);
insert into invoices select generate_series(1, 10);
