-- A trigger assigns the id: a mapping is suggested, and nothing trusted silently.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: <mapping>
--   says: invoices.id
--   probe: insert into invoices default values
--   fails: 23505
--   suggests: invoices.id
--   stated: DRIFTED
create sequence numbers;
create table invoices (id bigint primary key);
insert into invoices select generate_series(1, 10);
create function number_invoice() returns trigger language plpgsql as $body$
begin
    if new.id is null then
        new.id := nextval('numbers');
    end if;
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
