-- A trigger makes a number with a check digit.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: computes id from it (nextval('numbers') * 10 + 1)
--   omits: <mapping>
create sequence numbers;
create table invoices (id bigint primary key);
insert into invoices select generate_series(1, 10);
create function number_invoice() returns trigger language plpgsql as $body$
begin
    new.id := nextval('numbers') * 10 + 1;
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
