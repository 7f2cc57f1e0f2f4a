package io.github.seqfix.postgres.observation;

import io.github.seqfix.core.Binding;
import io.github.seqfix.core.Collision;
import io.github.seqfix.core.Direction;
import io.github.seqfix.core.IdGrid;
import io.github.seqfix.core.Observation;
import io.github.seqfix.core.ObservedColumn;
import io.github.seqfix.core.RowsAhead;
import io.github.seqfix.core.ValueRange;
import io.github.seqfix.postgres.connection.SqlTemplate;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The query for the nearest ids that are taken ahead of sequences: all of them in one row. */
final class NearestQuery {
    private static final SqlTemplate AHEAD = SqlTemplate.load(NearestQuery.class, "ahead");
    private static final SqlTemplate NEAREST = SqlTemplate.load(NearestQuery.class, "nearest_fragment");
    private static final SqlTemplate ON_GRID = SqlTemplate.load(NearestQuery.class, "on_grid_fragment");
    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint");

    private final List<Observation> observations;
    private final boolean furthest;

    NearestQuery(List<Observation> observations) {
        this(observations, false);
    }

    private NearestQuery(List<Observation> observations, boolean furthest) {
        this.observations = observations;
        this.furthest = furthest;
    }

    /** The same query from the other end: for the furthest id that is taken on the sequence's own grid. */
    static NearestQuery furthest(Observation observation) {
        return new NearestQuery(List.of(observation), true);
    }

    String statement() {
        List<String> nearest = new ArrayList<>();
        for (Observation observation : observations) {
            columns(observation).forEach(column -> nearest.add(nearest(observation, column.binding())));
        }
        return AHEAD.sql("nearest", String.join(",\n", nearest)).render();
    }

    /** The observations with what was read, in the order in which the statement asks. */
    List<Observation> read(ResultSet row) throws SQLException {
        Iterator<@Nullable String> nearest = Arrays.asList(
                        (@Nullable String[]) row.getArray("nearest").getArray())
                .iterator();
        List<Observation> complete = new ArrayList<>();
        for (Observation observation : observations) {
            Collision first = null;
            for (ObservedColumn column : columns(observation).toList()) {
                Collision found = collision(observation, column.binding(), nearest.next());
                if (found != null && (first == null || found.insertsBefore().compareTo(first.insertsBefore()) < 0)) {
                    first = found;
                }
            }
            complete.add(observation.with(RowsAhead.nearest(first)));
        }
        return complete;
    }

    /** The furthest of all columns; empty where none lies on the grid. */
    Optional<BigInteger> readFurthest(ResultSet row) throws SQLException {
        Direction direction = observations.get(0).sequence().direction();
        BigInteger last = null;
        for (String value : (@Nullable String[]) row.getArray("nearest").getArray()) {
            BigInteger id = ObservedValue.whole(value, direction);
            if (id != null) {
                last = last == null ? id : direction.furthest(last, id);
            }
        }
        return Optional.ofNullable(last);
    }

    private static Stream<ObservedColumn> columns(Observation observation) {
        return observation.columns().stream().filter(column -> column.binding().comparable());
    }

    private static @Nullable Collision collision(Observation observation, Binding binding, @Nullable String value) {
        BigInteger id = ObservedValue.whole(value, observation.sequence().direction());
        return id == null
                ? null
                : new Collision(binding.column(), id, grid(observation, binding).idsBefore(id));
    }

    private String nearest(Observation observation, Binding binding) {
        IdGrid grid = grid(observation, binding);
        DirectionSql direction = DirectionSql.of(grid.direction());
        return ahead(NEAREST, observation, binding, grid)
                .name(binding.column().table())
                .sql("on_grid", onGrid(observation, binding, grid))
                .sql("order", furthest ? direction.furthestFirst() : direction.nearestFirst())
                .render();
    }

    private static String onGrid(Observation observation, Binding binding, IdGrid grid) {
        return meetsAll(binding, grid)
                ? ""
                : ahead(ON_GRID, observation, binding, grid)
                        .number("first", grid.first())
                        .number("stride", grid.stride())
                        .number("block", grid.block())
                        .render();
    }

    private static SqlTemplate ahead(SqlTemplate template, Observation observation, Binding binding, IdGrid grid) {
        ValueRange range = observation.sequence().range();
        BigInteger first = range.clamp(grid.first());
        boolean ascending = grid.direction() == Direction.ASCENDING;
        return template.text("column", binding.column().name())
                .number("min", ascending ? first : range.min())
                .number("max", ascending ? range.max() : first);
    }

    /** Whether one look tells, since every value ahead is among the ids that are handed out. */
    static boolean isOneLook(Observation observation) {
        return columns(observation).allMatch(column -> meetsAll(column.binding(), grid(observation, column.binding())));
    }

    private static boolean meetsAll(Binding binding, IdGrid grid) {
        return grid.isDense() && WHOLE.contains(binding.type());
    }

    private static IdGrid grid(Observation observation, Binding binding) {
        return observation.grid(
                binding, Objects.requireNonNull(observation.lookFrom(), "only what has a next looks ahead"));
    }
}
