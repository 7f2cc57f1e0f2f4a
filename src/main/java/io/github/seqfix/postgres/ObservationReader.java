package io.github.seqfix.postgres;

import io.github.seqfix.core.Binding;
import io.github.seqfix.core.Direction;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.ObservedColumn;
import io.github.seqfix.core.Position;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Sequence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            // A slow table makes a batch of its own.
            boolean slow = batch.get(0).slowTable().isPresent();
            return observe(batch, slow ? session::read : session::readPages);
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

    /**
     * What was read, each as the server writes it; null where there is nothing.
     *
     * @param furthest the furthest value of each comparable column
     * @param edges the same inside the sequence's range, if it was asked for
     * @param positions where each sequence stands
     */
    private record Values(
            List<@Nullable String> furthest, List<@Nullable String> edges, List<@Nullable String> positions) {

        static Values of(ResultSet row) throws SQLException {
            return new Values(strings(row, "furthest"), strings(row, "edges"), strings(row, "positions"));
        }

        private static List<@Nullable String> strings(ResultSet row, String column) throws SQLException {
            return Arrays.asList((@Nullable String[]) row.getArray(column).getArray());
        }
    }

    /** How a statement is run. */
    @FunctionalInterface
    private interface Query {
        List<Values> run(String statement, DatabaseSession.Row<Values> row) throws SQLException;
    }

    private List<Observation> observe(List<CatalogSequence> batch, Query query) throws SQLException {
        List<CatalogSequence> readable =
                batch.stream().filter(sequence -> sequence.obstacle() == null).toList();
        Map<QualifiedName, Observation> seen = new HashMap<>(observeFurthest(readable, query));
        // Where the furthest value does not count, the furthest of those that do has to be asked for.
        List<CatalogSequence> hidden = readable.stream()
                .filter(sequence -> !seen.containsKey(sequence.name()))
                .toList();
        seen.putAll(observeEdges(hidden, query));
        List<Observation> observations = new ArrayList<>();
        for (CatalogSequence sequence : batch) {
            Observation observation = seen.get(sequence.name());
            observations.add(observation == null ? unseen(sequence, sequence.obstacle()) : observation);
        }
        return observations;
    }

    /** Leaves out those whose edge is not known yet. */
    private Map<QualifiedName, Observation> observeFurthest(List<CatalogSequence> batch, Query query)
            throws SQLException {
        if (batch.isEmpty()) {
            return Map.of();
        }
        Values values = run(ObservationSql.furthest(batch), query);
        Iterator<@Nullable String> furthest = values.furthest.iterator();
        Map<QualifiedName, Observation> observations = new HashMap<>();
        for (int index = 0; index < batch.size(); index++) {
            CatalogSequence sequence = batch.get(index);
            Optional<List<ObservedColumn>> columns = columnsWithFurthest(sequence, furthest);
            Position position = position(values.positions.get(index));
            if (columns.isPresent() && position != null) {
                observations.put(sequence.name(), observation(sequence, columns.get(), position));
            }
        }
        return observations;
    }

    private Map<QualifiedName, Observation> observeEdges(List<CatalogSequence> batch, Query query) throws SQLException {
        List<CatalogSequence> comparable = batch.stream()
                .filter(sequence -> !ObservationSql.comparable(sequence).isEmpty())
                .toList();
        if (comparable.isEmpty()) {
            return Map.of();
        }
        Values values = run(ObservationSql.edges(comparable), query);
        Iterator<@Nullable String> furthest = values.furthest.iterator();
        Iterator<@Nullable String> edges = values.edges.iterator();
        Map<QualifiedName, Observation> observations = new HashMap<>();
        for (int index = 0; index < comparable.size(); index++) {
            CatalogSequence sequence = comparable.get(index);
            List<ObservedColumn> columns = new ArrayList<>();
            for (CatalogColumn column : sequence.columns()) {
                Binding binding = column.binding();
                columns.add(
                        binding.comparable()
                                ? withEdge(binding, sequence.sequence(), furthest.next(), edges.next())
                                : new ObservedColumn(binding, null, null));
            }
            Position position = position(values.positions.get(index));
            if (position != null) {
                observations.put(sequence.name(), observation(sequence, columns, position));
            }
        }
        return observations;
    }

    private static Values run(String statement, Query query) throws SQLException {
        return query.run(statement, Values::of).get(0);
    }

    /** Empty when one of them hides the edge. */
    private static Optional<List<ObservedColumn>> columnsWithFurthest(
            CatalogSequence catalogSequence, Iterator<@Nullable String> values) {
        Sequence sequence = catalogSequence.sequence();
        List<ObservedColumn> columns = new ArrayList<>();
        boolean hidden = false;
        for (CatalogColumn column : catalogSequence.columns()) {
            Binding binding = column.binding();
            String furthest = binding.comparable() ? values.next() : null;
            hidden |= needsEdge(furthest, sequence);
            columns.add(withFurthest(binding, sequence, furthest));
        }
        return hidden ? Optional.empty() : Optional.of(columns);
    }

    private static Observation observation(CatalogSequence sequence, List<ObservedColumn> columns, Position position) {
        return new Observation(sequence.sequence(), columns, position, sequence.obstacle(), sequence.hint());
    }

    /** Reads {@code (last_value,is_called)}. A sequence that somebody is just replacing can look as if it had none. */
    private @Nullable Position position(@Nullable String place) {
        if (place == null) {
            return null;
        }
        int comma = place.indexOf(',');
        boolean called = place.startsWith("t", comma + 1);
        return new Position(
                BigInteger.valueOf(Long.parseLong(place, 1, comma, 10)),
                called,
                // A sequence that was never called since it was positioned has logged nothing ahead.
                !(standby && called));
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
        BigInteger whole = WholeNumbers.toward(number, sequence.direction());
        return number != null && isBeforeRange(number, sequence)
                ? new ObservedColumn(binding, null, whole)
                : new ObservedColumn(binding, whole, null);
    }

    private static ObservedColumn withEdge(
            Binding binding, Sequence sequence, @Nullable String furthest, @Nullable String edge) {
        BigInteger whole = WholeNumbers.toward(WholeNumbers.finite(edge), sequence.direction());
        BigDecimal number = WholeNumbers.finite(furthest);
        boolean outside = number != null && (whole == null || isBeyondRange(number, sequence));
        return new ObservedColumn(
                binding,
                // A floating-point value can be printed a little outside the range that it was compared with.
                whole == null ? null : whole.max(sequence.min()).min(sequence.max()),
                outside ? WholeNumbers.toward(number, sequence.direction()) : null);
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
