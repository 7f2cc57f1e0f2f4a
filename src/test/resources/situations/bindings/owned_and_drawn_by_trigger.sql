-- A partitioned table owns the sequence, and a trigger draws from it: together they are proof.
--
-- versions: 13 and later
-- sequence: invoices_id_seq
--   verdict: DRIFTED
--   next: 1
--   edge: 10
--   bound: invoices.id TRIGGER
--   reset: 11
--   probe: insert into invoices (paid) values (true)
--   says: the trigger number_invoice on invoices draws from it
create table invoices (id bigint not null, paid boolean not null, primary key (id, paid)) partition by list (paid);
create table invoices_paid partition of invoices for values in (true);
create table invoices_open partition of invoices for values in (false);
create sequence invoices_id_seq owned by invoices.id;
insert into invoices select generate_series(1, 10), true;
create function number_invoice() returns trigger language plpgsql as $body$
begin
    IF NEW."id" IS NULL THEN
        NEW."id" := nextval('invoices_id_seq'::regclass);
    END IF;
    return new;
end
$body$;
create trigger number_invoice before insert on invoices for each row execute procedure number_invoice();
