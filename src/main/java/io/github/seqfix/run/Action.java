package io.github.seqfix.run;

import io.github.seqfix.core.Finding;
import io.github.seqfix.core.Judge;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.Verdict;
import io.github.seqfix.postgres.ScannedSequences;
import io.github.seqfix.postgres.connection.DatabaseException;
import java.util.List;
import java.util.Set;

/** What a goal does with sequences that were judged. */
public sealed interface Action permits Check, Reset {
    /** The goal's name, as reports call it. */
    String goal();

    /** Whether nothing is to be written although the goal could. */
    boolean dryRun();

    /** Whether it may change the database. */
    boolean writes();

    /** The verdicts that fail the goal. */
    Set<Verdict> failOn();

    /** Whether it fails the goal when there is no sequence to look at. */
    boolean failOnNothing(Scope scope);

    /** Whether it fails the goal when a sequence runs into an id that is taken, whatever its verdict. */
    boolean failOnCollision();

    /**
     * Does it.
     *
     * @return a result for each finding, in the same order
     */
    List<SequenceResult> apply(ScannedSequences scanned, Judge judge, List<Finding> findings, Progress progress)
            throws DatabaseException;
}
