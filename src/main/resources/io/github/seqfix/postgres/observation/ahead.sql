-- What columns hold at or beyond next, all of it as text in one row, each at its place.
select array[:nearest]::text[] as nearest
