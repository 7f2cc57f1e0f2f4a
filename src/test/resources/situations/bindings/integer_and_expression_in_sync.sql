-- An integer and an expression column share a sequence: without proven drift nothing is certain.
--
-- sequence: numbers
--   verdict: NOT_COMPARABLE
--   next: 11
--   edge: 10
--   bound: invoices.id DEFAULT
--   bound: invoices.code DEFAULT
--   reset: unchanged
create sequence numbers start 11;
create table invoices (
    id bigint primary key default nextval('numbers'),
    code text default 'R-' || nextval('numbers')
);
insert into invoices values (10, 'R-99');
