-- A trigger assigns what a query in brackets selects.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   probe: insert into invoices default values
--   fails: 23505
--   says: the trigger number_invoice on invoices seems to draw id from it
--   says: it would be DRIFTED: next is 1
--   suggests: invoices.id
--   stated: DRIFTED
create sequence numbers;
create table invoices (id bigint primary key);
insert into invoices select generate_series(1, 10);
create function number_invoice() returns trigger language plpgsql as $body$
begin
    new.id := (select nextval('numbers'));
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
