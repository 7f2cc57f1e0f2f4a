package io.github.seqfix.configuration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads files of variables, such as {@code .env}: {@code NAME=value} in each line, with {@code export} before it or not;
 * values as they are, or in quotes; comments after {@code #}.
 */
public final class VariablesFile {
    private static final Pattern LINE =
            Pattern.compile("(?m)^[ \t]*(?:export[ \t]+)?(?<name>[A-Za-z_][\\w.-]*)[ \t]*[=:][ \t]*"
                    + "(?:'(?<single>[^']*)'|\"(?<double>(?:[^\"\\\\]|\\\\.)*)\"|(?<plain>[^\r\n]*))");

    private VariablesFile() {}

    /**
     * The variables of a file, as they are written.
     *
     * @throws IOException when it cannot be read
     */
    public static Map<String, String> read(Path file) throws IOException {
        return read(file, (value, before) -> value);
    }

    /**
     * The variables of a file.
     *
     * @param expansion makes of a value, but for one in single quotes, what it stands for; its second argument are the
     *     variables of the lines before
     * @throws IOException when it cannot be read
     */
    public static Map<String, String> read(Path file, BiFunction<String, Map<String, String>, String> expansion)
            throws IOException {
        Map<String, String> variables = new LinkedHashMap<>();
        Matcher line = LINE.matcher(FlatFile.text(file));
        while (line.find()) {
            String literal = line.group("single");
            variables.put(line.group("name"), literal == null ? expansion.apply(value(line), variables) : literal);
        }
        return variables;
    }

    private static String value(Matcher line) {
        String quoted = line.group("double");
        if (quoted != null) {
            return quoted.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
        }
        String plain = line.group("plain");
        return plain == null ? "" : plain.replaceFirst("(^|\\s)#.*", "").strip();
    }
}
