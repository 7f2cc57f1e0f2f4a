package io.github.seqfix.configuration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads YAML: maps, lists, texts and nulls. Numbers and booleans are texts as written, so that a password stays what it is. */
public final class Yaml {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setSchema(new AsWritten())
            .build();

    private Yaml() {}

    /**
     * The documents of a text.
     *
     * @throws IOException when it has a syntax error
     */
    public static List<@Nullable Object> documents(String text) throws IOException {
        return documents(text, new OfOwnTags(false));
    }

    /**
     * The same with {@link Tagged} in place of what has a tag of its own.
     *
     * @throws IOException when it has a syntax error
     */
    public static List<@Nullable Object> taggedDocuments(String text) throws IOException {
        return documents(text, new OfOwnTags(true));
    }

    /**
     * What has a tag that is not YAML's, such as {@code !override} in a compose file.
     *
     * @param tag it, with its exclamation mark
     * @param value what it is without
     */
    public record Tagged(String tag, @Nullable Object value) {}

    private static List<@Nullable Object> documents(String text, StandardConstructor constructor) throws IOException {
        List<@Nullable Object> documents = new ArrayList<>();
        try {
            new Load(SETTINGS, constructor).loadAllFromString(text).forEach(documents::add);
        } catch (YamlEngineException e) {
            throw new IOException(position(e), e);
        }
        return documents;
    }

    /** Where the error is, without the lines around it that the parser quotes: there may be a password in them. */
    private static String position(YamlEngineException e) {
        if (e instanceof MarkedYamlEngineException marked) {
            return marked.getProblem()
                    + marked.getProblemMark()
                            .map(mark -> " in line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1))
                            .orElse("");
        }
        return "a syntax error";
    }

    /** Knows merge keys and nulls; all other plain scalars are texts. */
    private static final class AsWritten extends CoreSchema {
        @Override
        public ScalarResolver getScalarResolver() {
            return (value, implicit) -> {
                if (!implicit) {
                    return Tag.STR;
                }
                return switch (value) {
                    case "<<" -> Tag.MERGE;
                    case "", "~", "null" -> Tag.NULL;
                    default -> Tag.STR;
                };
            };
        }
    }

    /** Takes what has a tag of its own for what it is without. */
    private static final class OfOwnTags extends StandardConstructor {
        private final boolean kept;

        /**
         * Creates it.
         *
         * @param kept whether it becomes a {@link Tagged}
         */
        OfOwnTags(boolean kept) {
            super(SETTINGS);
            this.kept = kept;
        }

        @Override
        protected Optional<ConstructNode> findConstructorFor(Node node) {
            String tag = node.getTag().getValue();
            if (!tag.startsWith("!")) {
                return super.findConstructorFor(node);
            }
            if (node instanceof MappingNode) {
                node.setTag(Tag.MAP);
            } else {
                node.setTag(node instanceof SequenceNode ? Tag.SEQ : Tag.STR);
            }
            Optional<ConstructNode> plain = super.findConstructorFor(node);
            return kept ? plain.map(constructor -> tagged -> new Tagged(tag, constructor.construct(tagged))) : plain;
        }
    }
}
