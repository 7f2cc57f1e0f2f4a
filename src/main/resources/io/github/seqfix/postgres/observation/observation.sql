-- What columns hold and where their sequences stand, all of it as text in one row, each at its place. The values that
-- columns hold are those of a moment before any position is read: who draws and inserts in between is further on then,
-- and not behind.
select
    array[:furthest]::text[] as furthest,
    array[:edges]::text[] as edges,
    array[:positions]::text[] as positions
