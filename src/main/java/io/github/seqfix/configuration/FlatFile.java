package io.github.seqfix.configuration;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads properties and YAML as flat keys with dots, {@code spring.datasource.url}; elements of lists are {@code key[0]}. */
public final class FlatFile {
    private static final Pattern PROPERTIES_SEPARATOR = Pattern.compile("(?m)^[#!]---[ \t]*$");

    private FlatFile() {}

    /**
     * The documents of a file, at least one: YAML separates them by {@code ---}, and so does Spring Boot in properties, with
     * {@code #---}, which is a comment to others.
     *
     * @param file properties, where its name ends so, else YAML
     * @throws IOException when it cannot be read, or has a syntax error
     */
    public static List<Map<String, String>> documents(Path file) throws IOException {
        return documents(file, UnaryOperator.identity());
    }

    /**
     * The same of a file that has to be filtered first: before that it need not even be YAML.
     *
     * @param file properties, where its name ends so, else YAML
     * @param filter makes of the text what is to be read
     * @throws IOException when it cannot be read, or has a syntax error
     */
    public static List<Map<String, String>> documents(Path file, UnaryOperator<String> filter) throws IOException {
        List<Map<String, String>> documents = new ArrayList<>();
        String text = filter.apply(text(file));
        if (file.toString().endsWith(".properties")) {
            for (String document : PROPERTIES_SEPARATOR.split(text, -1)) {
                documents.add(properties(document));
            }
        } else {
            for (Object document : Yaml.documents(text)) {
                documents.add(flat(document));
            }
        }
        return documents;
    }

    /**
     * The properties of a file, whatever its name, without regard to separators.
     *
     * @throws IOException when it cannot be read, or has a syntax error
     */
    public static Map<String, String> properties(Path file) throws IOException {
        return properties(text(file));
    }

    private static Map<String, String> properties(String text) throws IOException {
        Properties content = new Properties();
        try {
            content.load(new StringReader(text));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        Map<String, String> flat = new LinkedHashMap<>();
        content.stringPropertyNames().forEach(key -> flat.put(key, content.getProperty(key)));
        return flat;
    }

    /**
     * The text of a file: UTF-8 where the bytes can be that, else Latin-1, which properties were defined with.
     *
     * @throws IOException when it cannot be read
     */
    public static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * The keys of a text in YAML, such as JSON, of one document.
     *
     * @throws IOException when it has a syntax error
     */
    public static Map<String, String> yaml(String text) throws IOException {
        List<@Nullable Object> documents = Yaml.documents(text);
        return documents.isEmpty() ? Map.of() : flat(documents.get(0));
    }

    private static Map<String, String> flat(@Nullable Object document) {
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", document, flat);
        return flat;
    }

    private static void flatten(String prefix, @Nullable Object value, Map<String, String> flat) {
        if (value instanceof Map<?, ?> map) {
            map.forEach(
                    (key, below) -> flatten(prefix.isEmpty() ? String.valueOf(key) : prefix + '.' + key, below, flat));
        } else if (value instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                flatten(prefix + '[' + index + ']', list.get(index), flat);
            }
        } else {
            flat.put(prefix, value == null ? "" : value.toString());
        }
    }
}
