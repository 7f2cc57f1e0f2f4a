set local search_path = ''
