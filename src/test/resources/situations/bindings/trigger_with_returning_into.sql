-- A trigger takes the id from what a statement returns that notes each draw.
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
    insert into draws default values returning nextval('numbers') into strict new.id;
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
