package io.github.seqfix.jpa;

import io.github.seqfix.core.DeclaredBinding;
import java.util.List;

/**
 * The bindings that follow from the JPA entities of a project.
 *
 * @param bindings one for each generated id that draws from a sequence, and each table that holds such ids; those of
 *     libraries among them
 * @param summary how many ids were found, and by which rules, for the log
 * @param remarks a sentence for each file that cannot be read, and each part of a mapping that is not understood
 * @param unread a phrase for each generator of an id that may draw from a sequence and cannot be read
 */
public record EntityBindings(
        List<DeclaredBinding> bindings, String summary, List<String> remarks, List<String> unread) {

    public EntityBindings {
        bindings = List.copyOf(bindings);
        remarks = List.copyOf(remarks);
        unread = List.copyOf(unread);
    }
}
