-- Who repairs, and whether the server counts what a session writes.
select current_user as role, current_setting('track_counts')::boolean as counting
