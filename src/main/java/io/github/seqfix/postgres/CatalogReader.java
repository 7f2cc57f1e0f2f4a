package io.github.seqfix.postgres;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.UnknownNameException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Finds out which sequences there are and which columns draw from them. */
final class CatalogReader {
    private final DatabaseSession session;
    private final boolean standby;

    /**
     * Creates a reader.
     *
     * @param standby whether the server is a standby, where unlogged sequences cannot be read
     */
    CatalogReader(DatabaseSession session, boolean standby) {
        this.session = session;
        this.standby = standby;
    }

    /** Reads the sequences in scope, sorted by name. */
    Catalog read(Scope scope, Declarations declarations) throws SQLException, UnknownNameException {
        CatalogQueries queries = new CatalogQueries(session);
        Source source = session.reading(() -> {
            CatalogContents contents = queries.contents();
            return new Source(contents, TableDirectory.read(session, queries, declarations, scope::containsSchema));
        });
        CatalogContents contents = source.contents;
        List<QualifiedName> names = new ArrayList<>();
        List<SequenceRow> reachable = new ArrayList<>();
        for (SequenceRow row : contents.sequences()) {
            QualifiedName name = row.sequence().name();
            names.add(name);
            if (scope.containsSchema(name.schema())) {
                reachable.add(row);
            }
        }
        Predicate<QualifiedName> selected = scope.select(contents.schemas(), names);
        DeclaredDraws declared = new DeclaredDraws(declarations, reachable, source.tables);
        BindingResolver bindings = new BindingResolver(
                contents, declared, new NamedDraws(declarations.namingRules(), source.tables), standby);
        List<CatalogSequence> sequences = new ArrayList<>();
        for (SequenceRow row : reachable) {
            if (selected.test(row.sequence().name())) {
                sequences.add(bindings.bind(row));
            }
        }
        sequences.sort(Comparator.comparing(CatalogSequence::name));
        return new Catalog(sequences, declared.remarks());
    }

    private record Source(CatalogContents contents, TableDirectory tables) {}
}
