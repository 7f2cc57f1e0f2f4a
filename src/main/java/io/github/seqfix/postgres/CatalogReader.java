package io.github.seqfix.postgres;

import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.ScopeException;
import io.github.seqfix.core.Sequence;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads from the catalog which sequences there are and which columns draw from them: a few queries for all. */
final class CatalogReader {
    private static final SqlTemplate SCHEMAS = SqlTemplate.load("schemas");
    private static final SqlTemplate SEQUENCES = SqlTemplate.load("sequences");
    private static final SqlTemplate DRAWS = SqlTemplate.load("draws");
    private static final SqlTemplate INHERITANCE = SqlTemplate.load("inheritance");

    private final DatabaseSession session;

    CatalogReader(DatabaseSession session) {
        this.session = session;
    }

    /** Reads the sequences in scope, sorted by name. */
    List<CatalogSequence> read(Scope scope) throws SQLException, ScopeException {
        Contents contents = session.reading(() -> new Contents(
                session.query(SCHEMAS.render(), row -> row.getString("schema")),
                session.query(SEQUENCES.render(), CatalogReader::sequence),
                session.query(DRAWS.render(), CatalogReader::draw),
                trees()));
        Predicate<QualifiedName> selected = scope.select(
                contents.schemas,
                contents.sequences.stream().map(row -> row.sequence().name()).toList());
        return contents.sequences.stream()
                .filter(row -> selected.test(row.sequence().name()))
                .sorted(Comparator.comparing(row -> row.sequence().name()))
                .map(contents.bindings()::bind)
                .toList();
    }

    private Trees trees() throws SQLException {
        Trees trees = new Trees();
        session.query(INHERITANCE.render(), row -> {
            trees.add(row.getLong("child"), row.getLong("parent"));
            return trees;
        });
        return trees;
    }

    private static SequenceRow sequence(ResultSet row) throws SQLException {
        return new SequenceRow(
                row.getLong("oid"),
                row.getString("literal"),
                new Sequence(
                        new QualifiedName(row.getString("schema"), row.getString("name")),
                        row.getString("data_type"),
                        BigInteger.valueOf(row.getLong("start")),
                        BigInteger.valueOf(row.getLong("increment")),
                        BigInteger.valueOf(row.getLong("min")),
                        BigInteger.valueOf(row.getLong("max")),
                        BigInteger.valueOf(row.getLong("cache")),
                        row.getBoolean("cycle")),
                row.getBoolean("owner"),
                row.getBoolean("schema_usable"),
                row.getBoolean("selectable"),
                row.getBoolean("updatable"));
    }

    private static DrawRow draw(ResultSet row) throws SQLException {
        return new DrawRow(
                row.getLong("sequence"),
                DrawRow.Kind.of(row.getString("kind")),
                row.getString("expression"),
                row.getLong("relation"),
                new QualifiedName(row.getString("schema"), row.getString("table")),
                row.getBoolean("foreign"),
                row.getInt("number"),
                row.getString("column"),
                row.getString("type"),
                row.getString("base_type"),
                row.getInt("type_modifier"),
                row.getBoolean("schema_usable"),
                row.getBoolean("selectable"),
                row.getBoolean("lockable"),
                row.getBoolean("row_security"));
    }

    private record Contents(List<String> schemas, List<SequenceRow> sequences, List<DrawRow> draws, Trees trees) {

        BindingResolver bindings() {
            Map<Long, String> literals =
                    sequences.stream().collect(Collectors.toMap(SequenceRow::oid, SequenceRow::literal));
            return new BindingResolver(draws, literals, trees);
        }
    }
}
