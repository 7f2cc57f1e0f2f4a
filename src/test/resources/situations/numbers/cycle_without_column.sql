-- A sequence that starts over, and from which no column draws.
--
-- sequence: numbers
--   verdict: CYCLES
--   next: 1
--   edge: none
--   reset: unchanged
create sequence numbers maxvalue 20 cycle;
