-- Moves many sequences in one statement, each in a transaction of its own. What fails there is undone and left to others,
-- and costs none of the others its move. COMMIT in a block came with PostgreSQL 11.
-- :body is move_many_fragment.sql between dollar quotes.
do :body
