package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.Scope;
import io.github.seqfix.core.UnknownNameException;
import io.github.seqfix.postgres.connection.DatabaseSession;
import io.github.seqfix.postgres.connection.ServerTraits;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Reads from the catalog which sequences there are, and which columns draw from them. */
public final class BindingReader {
    private final DatabaseSession session;
    private final ServerTraits traits;

    public BindingReader(DatabaseSession session, ServerTraits traits) {
        this.session = session;
        this.traits = traits;
    }

    /**
     * Reads the sequences in scope, sorted by name.
     *
     * @throws UnknownNameException when scope or declarations name something that is not there, or not only once
     */
    public BoundSequences read(Scope scope, Declarations declarations) throws SQLException, UnknownNameException {
        CatalogQueries queries = new CatalogQueries(session);
        Source source = session.inReadOnlyTransaction(() -> {
            CatalogRows rows = queries.rows();
            return new Source(rows, TableDirectory.read(session, queries, declarations, scope::containsSchema));
        });
        CatalogRows rows = source.rows;
        List<QualifiedName> names = new ArrayList<>();
        List<SequenceRow> reachable = new ArrayList<>();
        for (SequenceRow row : rows.sequences()) {
            QualifiedName name = row.sequence().name();
            names.add(name);
            if (scope.containsSchema(name.schema())) {
                reachable.add(row);
            }
        }
        Predicate<QualifiedName> selected = scope.select(rows.schemas(), names);
        DeclaredBindings declared = new DeclaredBindings(declarations, reachable, source.tables);
        BindingResolver resolver = new BindingResolver(
                rows, declared, new NamingRuleBindings(declarations.namingRules(), source.tables), traits);
        List<BoundSequence> sequences = new ArrayList<>();
        for (SequenceRow row : reachable) {
            if (selected.test(row.sequence().name())) {
                sequences.add(resolver.bind(row));
            }
        }
        sequences.sort(Comparator.comparing(BoundSequence::name));
        return new BoundSequences(sequences, declared.remarks());
    }

    private record Source(CatalogRows rows, TableDirectory tables) {}
}
