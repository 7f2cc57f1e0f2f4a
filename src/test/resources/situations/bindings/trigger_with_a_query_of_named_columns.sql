-- A trigger selects the id from a query whose columns are named.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   probe: insert into invoices default values
--   fails: 23505
--   says: the trigger number_invoice on invoices seems to draw id from it
--   suggests: invoices.id
--   stated: DRIFTED
create sequence numbers;
create table invoices (id bigint primary key, at timestamptz);
create table draws (at timestamptz default now());
insert into invoices select generate_series(1, 10);
create function number_invoice() returns trigger language plpgsql as $body$
begin
    with drawn (n) as (select nextval('numbers')) select n into new.id from drawn;
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
