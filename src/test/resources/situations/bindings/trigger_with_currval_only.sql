-- A trigger repeats what another statement has drawn.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   omits: seems to draw
-- sequence: others
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: it is drawn from by the trigger number_invoice on invoices
create sequence numbers;
create sequence others;
create table invoices (id bigint primary key);
insert into invoices select generate_series(1, 10);
create function number_invoice() returns trigger language plpgsql as $body$
begin
    perform nextval('others');
    new.id := currval('numbers');
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
