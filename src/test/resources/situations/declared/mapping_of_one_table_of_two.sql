-- A mapping names one of two tables for which triggers draw.
--
-- mappings: numbers=credits.id:POOLED(1)
-- sequence: numbers
--   verdict: IN_SYNC
--   next: 1
--   edge: none
--   bound: credits.id MAPPING
--   reset: unchanged
--   probe: insert into invoices default values
--   fails: 23505
--   suggests: credits.id
--   suggests: invoices.id
--   stated: DRIFTED
create sequence numbers;
create table credits (id bigint primary key);
create table invoices (id bigint primary key);
insert into invoices select generate_series(1, 10);
create function number_invoice() returns trigger language plpgsql as $body$
begin
    new.id := nextval('numbers');
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
create trigger number_invoice before insert on credits for each row execute procedure number_invoice();
