package io.github.seqfix.postgres;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.ValueRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which columns draw from a sequence by what the catalog records. Ownership is not use: an owned column counts only
 * while its default draws from this very sequence.
 *
 * @see <a href="https://www.postgresql.org/docs/current/catalog-pg-depend.html">PostgreSQL, pg_depend</a>
 */
final class CatalogDraws {
    private static final Pattern LATE_BOUND =
            Pattern.compile("nextval\\(\\('((?:[^']|'')*)'::text\\)::regclass\\)", Pattern.DOTALL);

    private final CatalogContents contents;
    private final Map<Long, SequenceRow> sequences = new HashMap<>();
    private final Map<Long, List<Draw>> draws = new HashMap<>();
    private @Nullable Map<ColumnKey, SequenceRow> drawnBy;
    private final Map<Long, List<ColumnFacts>> owners = new HashMap<>();

    CatalogDraws(CatalogContents contents) {
        this.contents = contents;
        contents.sequences().forEach(row -> sequences.put(row.oid(), row));
        for (SequenceConnection connection : contents.connections()) {
            if (connection.kind() == SequenceConnection.Kind.OWNERSHIP
                    || connection.kind() == SequenceConnection.Kind.OWNED_DEFAULT) {
                owners.computeIfAbsent(connection.sequence(), key -> new ArrayList<>(1))
                        .add(connection.column());
            }
        }
        contents.connections().forEach(this::addDraw);
    }

    /** The columns that draw from the sequence; tables below others are among them still. */
    List<Draw> of(SequenceRow sequence) {
        return draws.getOrDefault(sequence.oid(), List.of());
    }

    /** The column that owns a sequence from which it does not draw, as a sentence; empty without one. */
    Optional<String> idleOwnership(SequenceRow sequence) {
        return owners.getOrDefault(sequence.oid(), List.of()).stream()
                .findFirst()
                .map(owner -> String.format(
                        "the sequence is owned by %s, but %s: nothing is known to draw from it",
                        owner.column().displayBeside(sequence.sequence().name()), use(owner)));
    }

    private String use(ColumnFacts owner) {
        SequenceRow other = drawnBy().get(owner.key());
        return other == null
                ? "that column's default does not draw from it"
                : "that column draws from " + other.sequence().name().display();
    }

    /** Made when it is first asked for: most databases have no idle owners. */
    private Map<ColumnKey, SequenceRow> drawnBy() {
        Map<ColumnKey, SequenceRow> known = drawnBy;
        if (known == null) {
            known = new HashMap<>();
            for (SequenceRow sequence : contents.sequences()) {
                for (Draw draw : of(sequence)) {
                    known.put(draw.column().key(), sequence);
                }
            }
            drawnBy = known;
        }
        return known;
    }

    private void addDraw(SequenceConnection connection) {
        switch (connection.kind()) {
            case IDENTITY ->
                add(
                        sequences.get(connection.sequence()),
                        Draw.of(connection.column(), BoundBy.IDENTITY, ValueRange.BIGINT, Allocation.PLAIN));
            case OWNED_DEFAULT -> addExpression(connection, BoundBy.OWNED);
            case DEFAULT -> addExpression(connection, BoundBy.DEFAULT);
            case DOMAIN -> addExpression(connection, BoundBy.DOMAIN);
            case FUNCTION -> addFunction(connection);
            case LATE_BOUND, LATE_BOUND_DOMAIN -> addLateBound(connection);
            case OWNERSHIP, COLUMN -> {
                // Says nothing about use: the default of the column does.
            }
        }
    }

    private void addExpression(SequenceConnection connection, BoundBy boundBy) {
        SequenceRow sequence = sequences.get(connection.sequence());
        if (sequence != null) {
            DefaultExpression expression = expression(connection, sequence.literal() + "::regclass");
            if (expression.draws()) {
                add(sequence, draw(connection, boundBy, expression));
            }
        }
    }

    /** The function is known to draw; where it does more than that, its call is still in the expression. */
    private void addFunction(SequenceConnection connection) {
        SequenceRow sequence = sequences.get(connection.sequence());
        if (sequence != null) {
            DefaultExpression expression = expression(connection, sequence.literal() + "::regclass");
            add(sequence, draw(connection, BoundBy.FUNCTION, expression));
        }
    }

    private void addLateBound(SequenceConnection connection) {
        Matcher call = LATE_BOUND.matcher(String.valueOf(connection.expression()));
        if (call.find()) {
            String text = call.group(1);
            DefaultExpression expression = expression(connection, "('" + text + "'::text)::regclass");
            contents.lookUp(text.replace("''", "'"), connection.column().table().schema())
                    .ifPresent(sequence -> add(
                            sequence,
                            draw(connection, lateBoundBy(connection, sequence), expression)
                                    .withNote(lateBound(connection, text))));
        }
    }

    private BoundBy lateBoundBy(SequenceConnection connection, SequenceRow sequence) {
        if (connection.kind() == SequenceConnection.Kind.LATE_BOUND_DOMAIN) {
            return BoundBy.DOMAIN;
        }
        boolean owned = owners.getOrDefault(sequence.oid(), List.of()).stream()
                .anyMatch(owner -> owner.key().equals(connection.column().key()));
        return owned ? BoundBy.OWNED : BoundBy.DEFAULT;
    }

    private static String lateBound(SequenceConnection connection, String text) {
        return String.format(
                "the default of %s names '%s' as text, which each session looks up along its own search_path",
                connection.column().column().display(), text);
    }

    private static DefaultExpression expression(SequenceConnection connection, String argument) {
        return DefaultExpression.parse(String.valueOf(connection.expression()), argument);
    }

    private static Draw draw(SequenceConnection connection, BoundBy boundBy, DefaultExpression expression) {
        ValueRange range = expression.range();
        return range == null
                ? Draw.throughExpression(connection.column(), boundBy, connection.expression())
                : Draw.of(connection.column(), boundBy, range, Allocation.PLAIN);
    }

    private void add(@Nullable SequenceRow sequence, Draw draw) {
        if (sequence != null) {
            draws.computeIfAbsent(sequence.oid(), key -> new ArrayList<>(1)).add(draw);
        }
    }
}
