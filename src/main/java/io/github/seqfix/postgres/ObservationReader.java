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
import java.util.Collections;
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
        return observe(List.of(sequence), (statements, row) -> {
                    List<List<Cell>> results = new ArrayList<>();
                    for (String statement : statements) {
                        results.add(session.query(statement, row));
                    }
                    return results;
                })
                .get(0);
    }

    /**
     * What a statement tells of one sequence or column.
     *
     * @param ordinal its place among those that were asked for
     * @param value the value
     * @param called {@code is_called}
     */
    private record Cell(int ordinal, @Nullable String value, boolean called) {
        private static final int ORDINAL = 1;
        private static final int VALUE = 2;
        private static final int IS_CALLED = 3;

        /** By number: there are two for each sequence, and names have to be looked up. */
        static Cell of(ResultSet row) throws SQLException {
            return new Cell(row.getInt(ORDINAL), row.getString(VALUE), row.getBoolean(IS_CALLED));
        }
    }

    /** How statements are run, one after the other in one transaction. */
    @FunctionalInterface
    private interface Query {
        List<List<Cell>> run(List<String> statements, DatabaseSession.Row<Cell> row) throws SQLException;
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
        // A sequence that somebody is just replacing by ALTER SEQUENCE can look as if it had no row.
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
        List<String> statements = new ArrayList<>();
        ObservationSql.furthest(batch).ifPresent(statements::add);
        // After the columns: who draws and inserts in between is further on then, and not behind.
        statements.add(ObservationSql.positions(batch));
        List<List<Cell>> results = query.run(statements, Cell::of);
        Iterator<@Nullable String> furthest =
                results.size() == 1 ? Collections.emptyIterator() : values(results.get(0));
        List<@Nullable Cell> positions = inOrder(results.get(results.size() - 1), batch.size());
        Map<QualifiedName, Observation> observations = new HashMap<>();
        for (int index = 0; index < batch.size(); index++) {
            CatalogSequence sequence = batch.get(index);
            Optional<List<ObservedColumn>> columns = columnsWithFurthest(sequence, furthest);
            Cell position = positions.get(index);
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
        List<List<Cell>> results = query.run(
                List.of(
                        ObservationSql.furthest(comparable).orElseThrow(),
                        ObservationSql.edges(comparable),
                        ObservationSql.positions(comparable)),
                Cell::of);
        Iterator<@Nullable String> furthest = values(results.get(0));
        Iterator<@Nullable String> edges = values(results.get(1));
        List<@Nullable Cell> positions = inOrder(results.get(2), comparable.size());
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
            Cell position = positions.get(index);
            if (position != null) {
                observations.put(sequence.name(), observation(sequence, columns, position));
            }
        }
        return observations;
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

    private Observation observation(CatalogSequence sequence, List<ObservedColumn> columns, Cell position) {
        return new Observation(
                sequence.sequence(),
                columns,
                // A sequence that was never called since it was positioned has logged nothing ahead.
                new Position(
                        BigInteger.valueOf(Long.parseLong(String.valueOf(position.value))),
                        position.called,
                        !(standby && position.called)),
                sequence.obstacle(),
                sequence.hint());
    }

    private static Iterator<@Nullable String> values(List<Cell> cells) {
        List<@Nullable String> values = new ArrayList<>();
        for (Cell cell : inOrder(cells, cells.size())) {
            values.add(cell == null ? null : cell.value);
        }
        return values.iterator();
    }

    /** A query with UNION ALL keeps no order by itself; the place of a row that did not come is null. */
    private static List<@Nullable Cell> inOrder(List<Cell> cells, int places) {
        List<@Nullable Cell> ordered = new ArrayList<>(Collections.nCopies(places, null));
        for (Cell cell : cells) {
            ordered.set(cell.ordinal, cell);
        }
        return ordered;
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
