-- Names alone mean nothing as long as nobody has opted in.
--
-- sequence: invoices_id_seq
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: the naming rule {table}_{column}_seq would bind it
create sequence invoices_id_seq;
create table invoices (id bigint primary key);
insert into invoices values (10);
