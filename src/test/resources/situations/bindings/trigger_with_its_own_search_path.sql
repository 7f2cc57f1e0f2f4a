-- A trigger function sets the search path in which it looks the sequence up.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   omits: seems to draw
-- sequence: shared.numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   probe: insert into invoices default values
--   fails: 23505
--   says: the trigger number_invoice on invoices seems to draw id from it
--   suggests: invoices.id
--   stated: DRIFTED
create schema shared;
create sequence shared.numbers;
create sequence numbers;
create table invoices (id bigint primary key);
insert into invoices select generate_series(1, 10);
create function number_invoice() returns trigger language plpgsql set search_path = shared, pg_temp as $body$
begin
    new.id := nextval('numbers');
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
