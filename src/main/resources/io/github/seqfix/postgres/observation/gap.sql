-- The first gap ahead that is wider than usual, and how many rows lie beyond it; no row where there is none. Each step goes
-- half as far as such a gap is wide, so that none is stepped over, and takes two looks into an index of each column.
with recursive walk (step, before, reached) as (
    select 0, (:from)::numeric, (:from)::numeric
    union all
    select walk.step + 1, :further_of(walk.reached, below.held), ahead.held
    from walk
        cross join lateral (select :nearer_of(:ahead) as held) ahead
        cross join lateral (select :further_of(:below) as held) below
    where walk.step < :steps
        and abs(walk.reached - walk.before) <= :usual
        and ahead.held is not null
)
select
    trunc(before)::text as before,
    trunc(reached)::text as reached,
    (select count(*) from (:rows_beyond limit :most) counted)::integer as beyond
from walk
where abs(reached - before) > :usual
