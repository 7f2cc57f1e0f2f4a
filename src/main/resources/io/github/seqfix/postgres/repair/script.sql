-- A repair as a statement of its own. :body is script_body_fragment.sql between dollar quotes.
do :body
