-- A default calls a function whose body is a string: a mapping is suggested, and nothing trusted silently.
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
create function next_number() returns bigint language plpgsql as $body$
begin
    return nextval('numbers');
end
$body$;
create table invoices (id bigint primary key default next_number());
insert into invoices select generate_series(1, 10);
