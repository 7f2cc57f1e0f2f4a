-- A function draws from the sequence, and no default or trigger calls it.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
--   says: it is drawn from by the function
--   says: next_number()
create sequence numbers;
create function next_number() returns bigint language sql as 'select nextval(''numbers'')';
