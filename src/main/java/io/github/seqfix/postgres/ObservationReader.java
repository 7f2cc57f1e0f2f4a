package io.github.seqfix.postgres;

import io.github.seqfix.core.Binding;
import io.github.seqfix.core.Direction;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.ObservedColumn;
import io.github.seqfix.core.Position;
import io.github.seqfix.core.Sequence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads where sequences stand and what their columns hold. Many sequences make one statement, which ends with its
 * transaction: each statement locks all tables and indexes that it names.
 */
final class ObservationReader {
    private final DatabaseSession session;
    private final boolean standby;

    /**
     * Creates a reader.
     *
     * @param standby whether the server is a standby, which can show positions ahead of the primary's
     */
    ObservationReader(DatabaseSession session, boolean standby) {
        this.session = session;
        this.standby = standby;
    }

    /** Observes all of them, in their order; one that cannot be read costs no other its truth. */
    List<Observation> read(List<CatalogSequence> batch) throws SQLException {
        try {
            return observe(batch, session::read);
        } catch (SQLException e) {
            if (session.isLost()) {
                throw e;
            }
            if (batch.size() == 1) {
                return List.of(unseen(batch.get(0), Obstacles.of(e)));
            }
            int half = batch.size() / 2;
            List<Observation> observations = new ArrayList<>(read(batch.subList(0, half)));
            observations.addAll(read(batch.subList(half, batch.size())));
            return observations;
        }
    }

    /** Observes one sequence within the transaction that is open. */
    Observation readOne(CatalogSequence sequence) throws SQLException {
        return observe(List.of(sequence), session::query).get(0);
    }

    /** How a query is run. */
    @FunctionalInterface
    private interface Query {
        <T> List<T> run(String sql, DatabaseSession.Row<T> row) throws SQLException;
    }

    private List<Observation> observe(List<CatalogSequence> batch, Query query) throws SQLException {
        List<@Nullable Observation> observations = new ArrayList<>();
        batch.forEach(sequence ->
                observations.add(sequence.obstacle() == null ? null : unseen(sequence, sequence.obstacle())));
        observe(batch, observations, query, false);
        // Where the furthest value does not count, the furthest of those that do has to be asked for.
        observe(batch, observations, query, true);
        List<Observation> complete = new ArrayList<>(batch.size());
        for (int index = 0; index < batch.size(); index++) {
            // A sequence that somebody is just replacing by ALTER SEQUENCE can look as if it had no row.
            complete.add(Objects.requireNonNullElse(observations.get(index), unseen(batch.get(index), null)));
        }
        return complete;
    }

    /** Fills in what is missing; an observation that needs the edges stays missing as long as they are not asked for. */
    private void observe(
            List<CatalogSequence> batch, List<@Nullable Observation> observations, Query query, boolean edges)
            throws SQLException {
        List<Integer> missing = new ArrayList<>();
        for (int index = 0; index < batch.size(); index++) {
            if (observations.get(index) == null) {
                missing.add(index);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        List<CatalogSequence> asked = missing.stream().map(batch::get).toList();
        query.run(edges ? ObservationSql.furthestAndEdge(asked) : ObservationSql.furthest(asked), row -> {
            int ordinal = row.getInt("ordinal");
            return observations.set(missing.get(ordinal), observation(asked.get(ordinal), row, edges));
        });
    }

    private @Nullable Observation observation(CatalogSequence catalogSequence, ResultSet row, boolean edges)
            throws SQLException {
        Sequence sequence = catalogSequence.sequence();
        Iterator<@Nullable String> values = texts(row);
        List<ObservedColumn> columns = new ArrayList<>();
        for (CatalogColumn column : catalogSequence.columns()) {
            Binding binding = column.binding();
            if (!binding.comparable()) {
                columns.add(new ObservedColumn(binding, null, null));
                continue;
            }
            String furthest = values.next();
            if (edges) {
                columns.add(withEdge(binding, sequence, furthest, values.next()));
            } else if (needsEdge(furthest, sequence)) {
                return null;
            } else {
                columns.add(withFurthest(binding, sequence, furthest));
            }
        }
        boolean called = row.getBoolean("is_called");
        return new Observation(
                sequence,
                columns,
                // A sequence that was never called since it was positioned has logged nothing ahead.
                new Position(BigInteger.valueOf(row.getLong("last_value")), called, !(standby && called)),
                catalogSequence.obstacle(),
                catalogSequence.hint());
    }

    private static Iterator<@Nullable String> texts(ResultSet row) throws SQLException {
        return Arrays.asList((@Nullable String[]) row.getArray("values").getArray())
                .iterator();
    }

    /** Whether rows that count can be hidden behind one that does not: beyond the range, NaN, infinity. */
    private static boolean needsEdge(@Nullable String furthest, Sequence sequence) {
        if (furthest == null) {
            return false;
        }
        BigDecimal number = WholeNumbers.finite(furthest);
        return number == null || isBeyondRange(number, sequence);
    }

    private static boolean isBeyondRange(BigDecimal number, Sequence sequence) {
        return sequence.direction() == Direction.ASCENDING
                ? number.compareTo(new BigDecimal(sequence.max())) > 0
                : number.compareTo(new BigDecimal(sequence.min())) < 0;
    }

    private static boolean isBeforeRange(BigDecimal number, Sequence sequence) {
        return sequence.direction() == Direction.ASCENDING
                ? number.compareTo(new BigDecimal(sequence.min())) < 0
                : number.compareTo(new BigDecimal(sequence.max())) > 0;
    }

    private static ObservedColumn withFurthest(Binding binding, Sequence sequence, @Nullable String furthest) {
        BigDecimal number = WholeNumbers.finite(furthest);
        BigInteger whole = WholeNumbers.toward(furthest, sequence.direction());
        return number != null && isBeforeRange(number, sequence)
                ? new ObservedColumn(binding, null, whole)
                : new ObservedColumn(binding, whole, null);
    }

    private static ObservedColumn withEdge(
            Binding binding, Sequence sequence, @Nullable String furthest, @Nullable String edge) {
        BigInteger whole = WholeNumbers.toward(edge, sequence.direction());
        BigDecimal number = WholeNumbers.finite(furthest);
        boolean outside = number != null && (whole == null || isBeyondRange(number, sequence));
        return new ObservedColumn(
                binding,
                // A floating-point value can be printed a little outside the range that it was compared with.
                whole == null ? null : whole.max(sequence.min()).min(sequence.max()),
                outside ? WholeNumbers.toward(furthest, sequence.direction()) : null);
    }

    private static Observation unseen(CatalogSequence sequence, @Nullable String obstacle) {
        return new Observation(
                sequence.sequence(),
                sequence.columns().stream()
                        .map(column -> new ObservedColumn(column.binding(), null, null))
                        .toList(),
                null,
                obstacle,
                sequence.hint());
    }
}
