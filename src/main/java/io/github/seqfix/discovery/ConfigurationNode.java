package io.github.seqfix.discovery;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element of a plugin's configuration, with properties replaced by their values where they have one.
 *
 * @param name the element's name
 * @param value its text, without the blanks around it; null where it has none
 * @param children the elements in it
 */
public record ConfigurationNode(String name, @Nullable String value, List<ConfigurationNode> children) {
    /** A configuration that says nothing. */
    public static final ConfigurationNode EMPTY = new ConfigurationNode("configuration", null, List.of());

    public ConfigurationNode {
        children = List.copyOf(children);
    }

    /** The first element of this name in it. */
    public Optional<ConfigurationNode> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /** The text of the first element of this name in it; empty where there is none, or it is blank. */
    public Optional<String> text(String childName) {
        return child(childName)
                .flatMap(child -> Optional.ofNullable(child.value))
                .filter(text -> !text.isBlank());
    }
}
