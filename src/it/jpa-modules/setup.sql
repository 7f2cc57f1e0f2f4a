create sequence customer_seq increment by 50;
create table customer (id bigint primary key);
create sequence shared_seq increment by 50;
create table orders (id bigint primary key);
create table movement (id bigint primary key);
-- The sequence is far enough for the orders, and not for the movements.
insert into orders (id) select generate_series(1, 100);
insert into movement (id) select generate_series(1, 1000);
select setval('shared_seq', 151, false);
