-- The role's own: what its other sessions have, too.
set local search_path to default
