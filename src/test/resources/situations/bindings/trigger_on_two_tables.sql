-- One trigger function numbers two tables: a mapping is suggested for each.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: invoices.id
--   says: credits.id
--   suggests: credits.id
--   suggests: invoices.id
--   stated: IN_SYNC
create sequence numbers;
create table invoices (id bigint primary key);
create table credits (id bigint primary key);
create function take_number() returns trigger language plpgsql as $body$
begin
    NEW.id = nextval('numbers');
    return NEW;
end
$body$;
create trigger take_number before insert on invoices for each row execute procedure take_number();
create trigger take_number before insert on credits for each row execute procedure take_number();
