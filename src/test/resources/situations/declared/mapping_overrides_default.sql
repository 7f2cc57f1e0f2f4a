-- A mapping overrides what the catalog says about its sequence.
--
-- mappings: numbers=invoices.id
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id MAPPING
--   reset: 11
--   probe: insert into invoices values (nextval('numbers'))
--   says: the mapping takes no notice of drafts.id (DEFAULT), which also draws from it
--   suggests: drafts.id
--   suggests: invoices.id
--   stated: DRIFTED
create sequence numbers;
create table invoices (id bigint primary key);
create table drafts (id bigint primary key default nextval('numbers'));
insert into invoices select generate_series(1, 10);
insert into drafts values (500);
