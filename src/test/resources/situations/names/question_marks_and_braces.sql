-- Question marks and braces, which JDBC gives a meaning of its own.
--
-- sequence: "what? {call me} ?? {fn now()}"
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: "{d '2026'}"."?" DEFAULT
--   reset: 11
--   probe: insert into "{d '2026'}" default values
create sequence "what? {call me} ?? {fn now()}";
create table "{d '2026'}" ("?" bigint primary key default nextval('"what? {call me} ?? {fn now()}"'));
insert into "{d '2026'}" select generate_series(1, 10);
