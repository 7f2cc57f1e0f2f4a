-- An integer and an expression column share a sequence: the proven drift is repaired, the rest stays unproven.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id DEFAULT
--   bound: invoices.code DEFAULT
--   reset: 11, then NOT_COMPARABLE
--   probe: insert into invoices default values
create sequence numbers;
create table invoices (
    id bigint primary key default nextval('numbers'),
    code text default 'R-' || nextval('numbers')
);
insert into invoices select n, 'R-' || n from generate_series(1, 10) n;
