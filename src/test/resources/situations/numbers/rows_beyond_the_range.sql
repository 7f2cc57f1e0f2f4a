-- Ids beyond the sequence's end do not count, but are mentioned; those within have drifted.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   reset: 11
--   says: 5000, which lies outside the sequence's range 1 to 1000
--   probe: insert into invoices default values
create sequence numbers maxvalue 1000;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(1, 10);
insert into invoices values (1001), (5000);
