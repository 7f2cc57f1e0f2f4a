package io.github.seqfix.postgres.source;

import java.util.List;
import java.util.Optional;

/** What a source refers to. */
public interface Surroundings {
    /** The functions that a name in a call can mean. */
    List<FunctionSource> functions(List<String> names);

    /** The sequence that is owned by a column, as its name stands in {@code nextval('..')}. */
    Optional<String> ownedSequence(String table, String column);
}
