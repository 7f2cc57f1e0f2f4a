-- The first gap ahead that is wider than usual, and how many rows lie beyond it; no row where there is none. There are rows
-- on both sides of a gap: all rows far ahead are an import. Each step goes half as far as such a gap is wide, so that none
-- is stepped over, and takes two looks into an index of each column.
with recursive walk (step, before, reached, preceded) as (
    select 0, (:from)::numeric, (:from)::numeric, false
    union all
    select walk.step + 1, :further_of(walk.reached, below.held), ahead.held, below.held is not null
    from walk
        cross join lateral (select :nearer_of(:ahead) as held) ahead
        cross join lateral (select :further_of(:below) as held) below
    where walk.step < :steps
        and not (walk.preceded and abs(walk.reached - walk.before) > (:usual)::numeric)
        and ahead.held is not null
)
select
    trunc(before)::text as before,
    trunc(reached)::text as reached,
    (select count(*) from (:rows_beyond limit :most) counted)::integer as beyond
from walk
where preceded and abs(reached - before) > (:usual)::numeric
