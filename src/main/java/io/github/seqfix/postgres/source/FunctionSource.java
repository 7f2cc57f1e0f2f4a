package io.github.seqfix.postgres.source;

import io.github.seqfix.core.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of which the source can be read.
 *
 * @param name its name
 * @param sql whether it is written in SQL; else in PL/pgSQL
 * @param source its body
 * @param parameters the names of its parameters in their order, empty where one has none
 * @param result the name of the parameter that it returns; null without one
 */
public record FunctionSource(
        QualifiedName name,
        boolean sql,
        String source,
        List<String> parameters,
        @Nullable String result) {
    public FunctionSource {
        parameters = List.copyOf(parameters);
    }

    Body body() {
        return sql ? BodyParser.sql(source) : BodyParser.plpgsql(source);
    }
}
