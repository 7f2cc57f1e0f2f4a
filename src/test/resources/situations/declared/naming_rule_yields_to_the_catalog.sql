-- What the catalog knows holds over a naming rule.
--
-- naming rule: {table}_seq
-- sequence: invoices_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: credits.id DEFAULT
--   reset: 11
--   probe: insert into credits default values
create sequence invoices_seq;
create table invoices (id bigint primary key);
create table credits (id bigint primary key default nextval('invoices_seq'));
insert into invoices values (500);
insert into credits select generate_series(1, 10);
