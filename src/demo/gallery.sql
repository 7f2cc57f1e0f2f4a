-- One sequence of each verdict but MISMATCHED, which a mapping makes of blocks_seq; and names that want escaping.
create schema showcase;
set search_path = showcase;

-- IN_SYNC
create table in_sync (id serial primary key);
insert into in_sync select from generate_series(1, 20);
-- DRIFTED, a little and by far
create table drifted (id serial primary key);
insert into drifted (id) select generate_series(1, 10);
create table drifted_by_far (id serial primary key);
select setval('drifted_by_far_id_seq', 500000000);
insert into drifted_by_far (id) values (500000012), (1900000000);
-- EXHAUSTED
create table exhausted (id serial primary key);
insert into exhausted (id) values (2147483647);
select setval('exhausted_id_seq', 2147483647);
-- NEAR_LIMIT
create table near_limit (id smallserial primary key);
insert into near_limit (id) values (32000);
select setval('near_limit_id_seq', 32000);
-- NOT_COMPARABLE
create sequence not_comparable_seq;
create table not_comparable (id text primary key default 'X' || nextval('not_comparable_seq'));
-- MISMATCHED, with the mapping
create sequence blocks_seq;
create table blocks (id bigint primary key);
insert into blocks values (300);
-- CYCLES
create sequence cycles_seq maxvalue 5 cycle;
create table cycles (id integer default nextval('cycles_seq'));
-- UNBOUND
create sequence unbound_seq;
-- UNKNOWN, while somebody holds a lock on the table
create table unknown (id serial primary key);
-- beyond what a double can tell apart, and downward
create table far (id bigserial primary key);
insert into far (id) values (9007199254740993);
create sequence downward_seq increment -1;
create table downward (id bigint primary key default nextval('downward_seq'));
insert into downward values (-40);

create table "</script><img src=x onerror=alert(1)>" (id serial primary key);
insert into "</script><img src=x onerror=alert(1)>" (id) values (7);
create table "pipe | tick ` star * under_score [a](http://b.example) #1 $x$" (id serial primary key);
insert into "pipe | tick ` star * under_score [a](http://b.example) #1 $x$" (id) values (7);
create table U&"quote "" apostrophe '' bell \0007 line \000A turned \202E end" ("order" serial primary key);
insert into U&"quote "" apostrophe '' bell \0007 line \000A turned \202E end" ("order") values (7);
create table "a table whose name is as long as PostgreSQL allows, sixty-three" (id serial primary key);
insert into "a table whose name is as long as PostgreSQL allows, sixty-three" (id) values (7);
