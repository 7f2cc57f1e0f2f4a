-- Two tables draw from a sequence that a third one owns: none of the two is to own it.
--
-- sequence: numbers
--   verdict: IN_SYNC
--   next: 1
--   edge: none
--   bound: employees.id DEFAULT
--   bound: managers.id DEFAULT
--   reset: unchanged
--   probe: insert into employees default values
--   says: it is owned by departments.id, which does not draw from it
--   says: OWNED BY NONE;
create table departments (id bigint primary key);
create sequence numbers owned by departments.id;
create table employees (id bigint primary key default nextval('numbers'));
create table managers (id bigint primary key default nextval('numbers'));
