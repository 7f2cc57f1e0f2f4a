-- A domain draws from the sequence, but no column is of that domain.
--
-- sequence: numbers
--   verdict: UNBOUND
--   next: 1
--   edge: none
--   reset: unchanged
create sequence numbers;
create domain invoice_number as bigint default nextval('numbers');
