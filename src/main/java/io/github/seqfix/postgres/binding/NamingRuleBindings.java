package io.github.seqfix.postgres.binding;

import io.github.seqfix.core.Allocation;
import io.github.seqfix.core.BoundBy;
import io.github.seqfix.core.NamingRule;
import io.github.seqfix.core.QualifiedName;
import io.github.seqfix.core.ValueRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bindings that follow from the naming rules that the build has opted in to. */
final class NamingRuleBindings {
    private final Map<QualifiedName, List<ColumnRow>> columns = new HashMap<>();

    /**
     * Applies the rules to all columns that can hold a sequence's values.
     *
     * @param rules the rules; one without a column means the primary key
     * @param tables the tables, with all their columns
     */
    NamingRuleBindings(List<NamingRule> rules, TableDirectory tables) {
        for (NamingRule rule : rules) {
            tables.columnsBySchema()
                    .forEach((schema, rows) -> rows.stream()
                            .filter(column -> rule.namesColumn() || column.primaryKey())
                            .filter(column -> ColumnTypes.range(column.baseType(), column.typeModifier())
                                    .isPresent())
                            .forEach(column -> columns.computeIfAbsent(
                                            new QualifiedName(
                                                    schema,
                                                    rule.sequenceOf(
                                                            column.table().name(), column.name())),
                                            key -> new ArrayList<>(1))
                                    .add(column)));
        }
    }

    List<ColumnBinding> of(SequenceRow sequence) {
        return columns.getOrDefault(sequence.sequence().name(), List.of()).stream()
                .distinct()
                .map(column -> ColumnBinding.of(column, BoundBy.NAMING, ValueRange.BIGINT, Allocation.PLAIN))
                .map(binding -> AssumedAllocation.of("naming rule", binding, sequence.sequence()))
                .toList();
    }
}
