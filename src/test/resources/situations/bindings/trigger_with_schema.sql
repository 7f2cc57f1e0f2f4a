-- A trigger names the sequence with its schema, in quotes.
--
-- sequence: "Shared".numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   probe: insert into invoices default values
--   fails: 23505
--   says: the trigger number_invoice on invoices seems to draw id from it
--   suggests: invoices.id
--   stated: DRIFTED
create schema "Shared";
create sequence "Shared".numbers;
create table invoices (id bigint primary key);
insert into invoices select generate_series(1, 10);
create function number_invoice() returns trigger language plpgsql as $body$
begin
    new."id" := nextval('"Shared".numbers'::regclass);
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
