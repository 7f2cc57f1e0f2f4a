-- An application's first migration: there is one to tell of.
select 1;
