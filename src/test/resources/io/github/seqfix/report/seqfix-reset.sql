-- The repairs of sequences that lag behind their tables, as seqfix:reset has seen database app at 2026-01-31T12:00:00Z.
-- Each call takes its locks, reads again, computes again, and moves its sequence only if it has to be moved
-- then. So the script can be run twice, or when the database has moved on. A call that fails has changed
-- nothing; after a lock timeout run the script again. Where a migration tool runs all of it in one
-- transaction, the locks last until that ends.
set client_encoding = 'UTF8';

-- This lasts as long as the session; through a pooler of transactions, run the script in a single transaction.
-- Where an event trigger forbids CREATE FUNCTION it cannot run: seqfix:reset creates none.
-- It takes the privilege that every role has unless it was revoked:
-- GRANT TEMPORARY ON DATABASE app TO owner;
create function f;

-- public.employees_emp_id_seq: next from 1 to 11
-- next is 1 but employees.emp_id already holds 10: one of the next 10 inserts can fail with a duplicate key; seqfix:reset moves next to 11
-- restart the applications
select f('s');

-- public."Odd ""name""" is not repaired: no -- way

-- public.hidden is not repaired: the role may not read it

drop function f;
