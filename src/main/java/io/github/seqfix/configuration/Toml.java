package io.github.seqfix.configuration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/** Reads TOML as flat keys with dots, {@code environments.default.url}; what is neither a table nor a text is left out. */
public final class Toml {
    private Toml() {}

    /**
     * The texts of a file.
     *
     * @throws IOException when it cannot be read, or has a syntax error
     */
    public static Map<String, String> texts(Path file) throws IOException {
        TomlParseResult content = org.tomlj.Toml.parse(file);
        if (content.hasErrors()) {
            // Without its message, which may quote the line: there may be a password in it.
            TomlParseError error = content.errors().get(0);
            throw new IOException("a syntax error in line " + error.position().line());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (List<String> path : content.keyPathSet()) {
            if (content.get(path) instanceof String text) {
                texts.put(String.join(".", path), text);
            }
        }
        return texts;
    }
}
