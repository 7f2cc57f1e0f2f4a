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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads from the catalog which sequences there are, and which columns draw from them. */
public final class BindingReader {
    /** Where more sequences are drawn from by nothing, it is told of all of them together what their names say. */
    private static final int MOST_NAMES = 200;

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
        Source source = session.inReadOnlyTransaction(() -> source(scope, declarations));
        CatalogRows rows = source.rows;
        requireMatches(scope, rows);
        DeclaredBindings declared =
                new DeclaredBindings(declarations, rows.sequences(), source.tables, scope::containsSchema);
        BindingResolver resolver = new BindingResolver(
                rows,
                declared,
                new NamingRuleBindings(declarations.namingRules(), source.tables),
                new SequenceHints(rows, source.catalog, source.hinted, source.tables),
                source.catalog,
                traits);
        SelectedSequences selected = new SelectedSequences(scope, rows.sequences(), resolver);
        List<BoundSequence> sequences = new ArrayList<>();
        List<SequenceRow> unbound = new ArrayList<>();
        for (SequenceRow row : selected.rows()) {
            BoundSequence sequence = source.complete(resolver.bind(row));
            sequences.add(sequence);
            if (sequence.columns().isEmpty() && !row.sequence().cycle()) {
                unbound.add(row);
            }
        }
        sequences.sort(Comparator.comparing(BoundSequence::name));
        List<String> remarks = new ArrayList<>(declared.remarks());
        remarks.addAll(resolver.remarks());
        selected.remark().ifPresent(remarks::add);
        resolver.idleOwners().remark().ifPresent(remarks::add);
        resolver.namesakes().remark(unbound).ifPresent(remarks::add);
        remarks.addAll(resolver.privilegeRemarks(selected.rows()));
        remarks.addAll(DoubtfulNames.remarks(sequences));
        UncheckedSequences unchecked = new UncheckedSequences(unbound, sequences.size());
        if (unchecked.areMost()) {
            remarks.add(unchecked.remark(allTables(scope)));
        }
        return new BoundSequences(sequences, remarks);
    }

    private TableDirectory allTables(Scope scope) throws SQLException {
        return session.inReadOnlyTransaction(
                () -> TableDirectory.readAll(session, new CatalogQueries(session), scope::containsSchema));
    }

    private static void requireMatches(Scope scope, CatalogRows rows) throws UnknownNameException {
        List<QualifiedName> names = new ArrayList<>();
        Map<QualifiedName, String> extensions = new HashMap<>();
        for (SequenceRow row : rows.sequences()) {
            QualifiedName name = row.sequence().name();
            names.add(name);
            if (row.member() != null) {
                extensions.put(name, row.member().extension());
            }
        }
        scope.requireMatches(rows.schemas(), names, extensions);
    }

    private Source source(Scope scope, Declarations declarations) throws SQLException {
        CatalogQueries queries = new CatalogQueries(session);
        CatalogRows rows = queries.rows();
        SourceHints hints = new SourceHints(rows);
        HintedColumns hinted = new HintedColumns(hints, queries.columns(hints.relations()));
        CatalogBindings catalog = new CatalogBindings(rows, hinted);
        List<QualifiedName> undrawn = rows.sequences().stream()
                .filter(row -> catalog.of(row).isEmpty())
                .map(row -> row.sequence().name())
                .limit(MOST_NAMES)
                .toList();
        TableDirectory tables = TableDirectory.read(session, queries, declarations, undrawn, scope::containsSchema);
        return new Source(
                rows, hinted, catalog, tables, Subscriptions.read(session), CitusTables.read(session, traits));
    }

    private record Source(
            CatalogRows rows,
            HintedColumns hinted,
            CatalogBindings catalog,
            TableDirectory tables,
            Subscriptions subscriptions,
            CitusTables citus) {

        /** With what is known of it beside what draws from it. */
        BoundSequence complete(BoundSequence sequence) {
            return citus.place(sequence).withNote(subscriptions.note(sequence.name(), sequence.tables(column -> true)));
        }
    }
}
