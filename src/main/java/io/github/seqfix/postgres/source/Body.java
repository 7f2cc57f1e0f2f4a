package io.github.seqfix.postgres.source;

import java.util.List;

/**
 * What a function does, as far as it matters where values come from. The order of its statements does not count.
 *
 * @param assignments what it assigns, on whichever condition
 * @param results what it returns
 * @param draws the arguments of all calls of {@code nextval} in it
 */
record Body(List<Assignment> assignments, List<Expression> results, List<Expression> draws) {
    Body {
        assignments = List.copyOf(assignments);
        results = List.copyOf(results);
        draws = List.copyOf(draws);
    }
}
