-- A trigger packs time, shard and number into one id.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: the trigger number_invoice on invoices computes id from it
--   says: cannot be compared
--   omits: <mapping>
create sequence numbers;
create table invoices (id bigint primary key);
insert into invoices select generate_series(1, 10);
create function number_invoice() returns trigger language plpgsql as $body$
begin
    new.id := (floor(extract(epoch from clock_timestamp()) * 1000)::bigint << 23) | (5 << 10) | (nextval('numbers') % 1024);
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
