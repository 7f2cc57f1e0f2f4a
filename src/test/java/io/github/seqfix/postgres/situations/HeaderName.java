package io.github.seqfix.postgres.situations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in a header, written as SQL writes them: {@code id}, {@code "Odd ""Name"""}, {@code U&"two\000Alines"}. */
final class HeaderName {
    private static final Pattern PART = Pattern.compile("([a-z_][a-z0-9_$]*)|(U&)?\"((?:[^\"]|\"\")+)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:(\\\\)|([0-9a-fA-F]{4})|\\+([0-9a-fA-F]{6}))");

    private HeaderName() {}

    /** The raw names of a dotted name. */
    static List<String> parse(String text) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(text);
        int at = 0;
        while (part.find(at) && part.start() == at) {
            parts.add(raw(part));
            at = part.end();
            if (at == text.length()) {
                return parts;
            }
            if (text.charAt(at) != '.') {
                break;
            }
            at++;
        }
        throw new MalformedSituationException("'" + text + "' is not a name as SQL writes it");
    }

    private static String raw(Matcher part) {
        if (part.group(1) != null) {
            return part.group(1);
        }
        String quoted = part.group(3).replace("\"\"", "\"");
        return part.group(2) == null ? quoted : unescape(quoted);
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> Matcher.quoteReplacement(character(escape)));
    }

    private static String character(MatchResult escape) {
        if (escape.group(1) != null) {
            return escape.group(1);
        }
        String code = escape.group(2) == null ? escape.group(3) : escape.group(2);
        return Character.toString(Integer.parseInt(code, 16));
    }
}
