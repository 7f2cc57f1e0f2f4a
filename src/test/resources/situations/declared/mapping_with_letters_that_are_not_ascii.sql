-- PostgreSQL folds only A to Z: ÜBER is the table that it calls Über.
--
-- mappings: NÄHE=ÜBER.ID
-- sequence: "nÄhe"
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: "Über".id MAPPING
--   reset: 11
--   probe: insert into "Über" values (nextval('"nÄhe"'))
create sequence NÄHE;
create table ÜBER (ID bigint primary key);
insert into "Über" select generate_series(1, 10);
