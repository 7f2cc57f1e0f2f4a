select :ordinal as ordinal, :edge as value, false as is_called
