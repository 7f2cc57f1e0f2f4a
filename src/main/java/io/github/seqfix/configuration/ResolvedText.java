package io.github.seqfix.configuration;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A text whose placeholders were replaced. A class and not a record: there may be a password in it. */
public final class ResolvedText {
    private final String text;
    private final List<String> missing;

    ResolvedText(String text, Collection<String> missing) {
        this.text = text;
        this.missing = List.copyOf(missing);
    }

    /** The text; what has no value stands in it as it did. */
    public String text() {
        return text;
    }

    /** The name of the first placeholder that has no value. */
    public Optional<String> missing() {
        return missing.stream().findFirst();
    }
}
