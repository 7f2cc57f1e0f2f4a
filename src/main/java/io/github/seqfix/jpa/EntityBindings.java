package io.github.seqfix.jpa;

import io.github.seqfix.core.DeclaredBinding;
import java.util.List;

/**
 * What the entities of a project say about sequences.
 *
 * @param bindings a binding for each generated id and the table that holds it
 * @param summary what was found, as a sentence
 * @param remarks what could not be read or told, a sentence each
 */
public record EntityBindings(List<DeclaredBinding> bindings, String summary, List<String> remarks) {

    public EntityBindings {
        bindings = List.copyOf(bindings);
        remarks = List.copyOf(remarks);
    }
}
