-- A string literal.
:'text'
