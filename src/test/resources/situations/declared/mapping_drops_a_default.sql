-- A mapping takes precedence over the catalog, which knows of one more column: that is said.
--
-- mappings: numbers=credits.id
-- sequence: numbers
--   verdict: IN_SYNC
--   next: 1
--   edge: none
--   bound: credits.id MAPPING
--   reset: unchanged
--   probe: insert into invoices default values
--   fails: 23505
--   says: the mapping takes no notice of invoices.id (DEFAULT), which also draws from it
--   says: it would be DRIFTED: next is 1
--   suggests: credits.id
--   suggests: invoices.id
--   stated: DRIFTED
create sequence numbers;
create table credits (id bigint primary key);
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(1, 10);
