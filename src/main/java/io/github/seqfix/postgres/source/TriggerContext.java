package io.github.seqfix.postgres.source;

import io.github.seqfix.core.QualifiedName;
import java.util.List;

/**
 * What a trigger function knows when it runs.
 *
 * @param name the trigger's name: TG_NAME
 * @param table the table: TG_TABLE_SCHEMA and TG_TABLE_NAME
 * @param arguments what CREATE TRIGGER gives it: TG_ARGV
 */
public record TriggerContext(String name, QualifiedName table, List<String> arguments) {
    public TriggerContext {
        arguments = List.copyOf(arguments);
    }
}
