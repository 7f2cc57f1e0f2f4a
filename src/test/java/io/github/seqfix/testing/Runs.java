package io.github.seqfix.testing;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.Progress;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.core.UnknownNameException;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.DatabaseException;
import io.github.seqfix.run.Action;
import io.github.seqfix.run.Run;
import io.github.seqfix.run.RunSettings;
import java.util.List;

/** Runs goals on one database, over all of its sequences. */
public final class Runs {
    /** What the goals have by default. */
    public static final int NEAR_LIMIT_PERCENT = 90;

    private Runs() {}

    public static List<SequenceResult> run(ConnectionSettings database, Declarations declarations, Action action)
            throws DatabaseException, UnknownNameException {
        return run(database, declarations, action, Progress.NONE);
    }

    public static List<SequenceResult> run(
            ConnectionSettings database, Declarations declarations, Action action, Progress progress)
            throws DatabaseException, UnknownNameException {
        RunSettings settings =
                new RunSettings(List.of(database), Scope.everything(), declarations, NEAR_LIMIT_PERCENT, action);
        return new Run(settings, progress).execute().results();
    }
}
