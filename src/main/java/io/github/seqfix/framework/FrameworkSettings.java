package io.github.seqfix.framework;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the configuration files of a framework come to.
 *
 * @param settings the settings that hold
 * @param inactive the settings that would hold in other profiles
 * @param notRead what could not be read or followed
 */
public record FrameworkSettings(EffectiveSettings settings, List<Inactive> inactive, List<NotRead> notRead) {

    public FrameworkSettings {
        inactive = List.copyOf(inactive);
        notRead = List.copyOf(notRead);
    }

    /**
     * Those of documents, by ascending precedence, in which keys may name places elsewhere that take precedence over them.
     *
     * @param notRead the files that could not be read
     */
    static FrameworkSettings of(
            Outside outside,
            List<Document> documents,
            Elsewhere elsewhere,
            List<Inactive> inactive,
            List<NotRead> notRead) {
        List<Document> all = new ArrayList<>(documents);
        all.addAll(elsewhere.unread(new EffectiveSettings(outside, documents)));
        Set<NotRead> reasons = new LinkedHashSet<>(notRead);
        all.forEach(document -> document.notRead().ifPresent(reasons::add));
        return new FrameworkSettings(new EffectiveSettings(outside, all), inactive, List.copyOf(reasons));
    }

    /**
     * A setting of a profile that is not active.
     *
     * @param setting it
     * @param reason which profile it is, and how it becomes active
     */
    public record Inactive(Setting setting, String reason) {}

    /**
     * A file, or what a file refers to, that is not among the settings.
     *
     * @param place it, for people
     * @param reason why not
     * @param optional whether the application does without it, so that it may have nothing to say
     */
    public record NotRead(String place, String reason, boolean optional) {}
}
