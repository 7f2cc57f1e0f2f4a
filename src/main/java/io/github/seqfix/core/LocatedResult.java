package io.github.seqfix.core;

/**
 * What came out for one sequence, and where it is.
 *
 * @param place the place of the database among those of the run, from 0 on
 * @param database the database
 * @param result one of its results
 */
public record LocatedResult(int place, DatabaseReport database, SequenceResult result) {

    public Finding finding() {
        return result.finding();
    }
}
