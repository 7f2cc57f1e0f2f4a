-- Lets the server print every name with its schema.
set local search_path = ''
