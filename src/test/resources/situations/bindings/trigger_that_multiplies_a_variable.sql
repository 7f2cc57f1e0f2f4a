-- A trigger changes a number in a variable before it assigns it.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: computes id from it
--   omits: <mapping>
create sequence numbers;
create table invoices (id bigint primary key);
insert into invoices select generate_series(1, 10);
create function number_invoice() returns trigger language plpgsql as $body$
declare
    number bigint;
begin
    number := nextval('numbers');
    number := number * 10;
    new.id := number;
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
