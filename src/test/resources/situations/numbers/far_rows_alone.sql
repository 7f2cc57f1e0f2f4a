-- Where all rows lie far ahead they are an import: nobody has to be asked.
--
-- sequence: numbers
--   verdict: DRIFTED
--   next: 1
--   edge: 9007199254740993
--   collides: 9007199254740992 in 9007199254740991
--   bound: invoices.id DEFAULT
--   reset: 9007199254740994
--   omits: gap
--   probe: insert into invoices default values
--   fails: none
create sequence numbers;
create table invoices (id bigint primary key default nextval('numbers'));
insert into invoices values (9007199254740992), (9007199254740993);
