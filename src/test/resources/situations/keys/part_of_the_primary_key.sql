-- Numbers that restart each year: they are unique only together with the year, and the sequence was restarted by hand.
--
-- sequence: invoices_no_seq
--   verdict: NOT_COMPARABLE
--   next: 13
--   edge: 800
--   bound: invoices.no OWNED
--   reset: unchanged
--   says: no is unique only within the key invoices_pkey (year, no)
--   says: may restart for each (year)
--   says: <mapping><sequence>
--   omits: duplicate key
--   probe: insert into invoices (year) values (2026)
create table invoices (year integer, no serial, primary key (year, no));
insert into invoices select 2025, generate_series(1, 800);
insert into invoices select 2026, generate_series(1, 12);
select setval('invoices_no_seq', 12);
