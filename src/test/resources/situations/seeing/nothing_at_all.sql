-- A database without any sequence.
--
-- sequences: none
create table notes (text text);
