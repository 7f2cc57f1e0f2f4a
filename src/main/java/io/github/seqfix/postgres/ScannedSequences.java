package io.github.seqfix.postgres;

import io.github.seqfix.core.Judge;
import io.github.seqfix.core.LockMode;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.RepairPolicy;
import io.github.seqfix.postgres.binding.BoundSequence;
import io.github.seqfix.postgres.connection.Connector;
import io.github.seqfix.postgres.connection.DatabaseException;
import io.github.seqfix.postgres.connection.ServerTraits;
import io.github.seqfix.postgres.connection.SessionPool;
import io.github.seqfix.postgres.repair.Repairer;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sequences that a scan of a database has read, and what can repair them while the database is open. */
public final class ScannedSequences {
    private final SessionPool pool;
    private final Connector connector;
    private final ServerTraits traits;
    private final Map<QualifiedName, BoundSequence> sequences = new HashMap<>();
    private final List<Observation> observations;
    private final List<String> remarks;

    ScannedSequences(
            SessionPool pool,
            Connector connector,
            ServerTraits traits,
            List<BoundSequence> sequences,
            List<Observation> observations,
            List<String> remarks) {
        this.pool = pool;
        this.connector = connector;
        this.traits = traits;
        sequences.forEach(sequence -> this.sequences.put(sequence.name(), sequence));
        this.observations = List.copyOf(observations);
        this.remarks = List.copyOf(remarks);
    }

    /** What was seen: a sequence each, sorted by name. */
    public List<Observation> observations() {
        return observations;
    }

    /** What else is worth knowing: what was declared and is not there, what took long and why; a sentence each. */
    public List<String> remarks() {
        return remarks;
    }

    /**
     * What repairs these sequences.
     *
     * @param judge concludes from what is read under the locks
     * @param policy where sequences are to stand
     * @param lock what is held off meanwhile
     * @throws DatabaseException when what decides over repairs cannot be read
     */
    public Repairer repairer(Judge judge, RepairPolicy policy, LockMode lock) throws DatabaseException {
        try {
            return new Repairer(pool, connector, traits, this::sequence, judge, policy, lock);
        } catch (SQLException e) {
            throw connector.failed("read what decides over repairs", e);
        }
    }

    private BoundSequence sequence(QualifiedName name) {
        return Objects.requireNonNull(sequences.get(name), "the sequence was not in the scan");
    }
}
