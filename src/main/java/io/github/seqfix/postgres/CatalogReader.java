package io.github.seqfix.postgres;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.UnknownNameException;
import java.sql.SQLException;
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
        Predicate<QualifiedName> selected = scope.select(
                contents.schemas(),
                contents.sequences().stream().map(row -> row.sequence().name()).toList());
        List<SequenceRow> reachable = contents.sequences().stream()
                .filter(row -> scope.containsSchema(row.sequence().name().schema()))
                .toList();
        DeclaredDraws declared = new DeclaredDraws(declarations, reachable, source.tables);
        BindingResolver bindings = new BindingResolver(
                contents, declared, new NamedDraws(declarations.namingRules(), source.tables), standby);
        return new Catalog(
                contents.sequences().stream()
                        .filter(row -> selected.test(row.sequence().name()))
                        .sorted(Comparator.comparing(row -> row.sequence().name()))
                        .map(bindings::bind)
                        .toList(),
                declared.remarks());
    }

    private record Source(CatalogContents contents, TableDirectory tables) {}
}
