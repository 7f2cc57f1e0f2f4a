package io.github.seqfix.postgres;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes passwords out of texts: those we know, and whatever stands where a URL carries one. */
final class Secrets {
    private static final String MASK = "***";
    private static final Pattern URL_PARAMETER = Pattern.compile("(?i)([\\w.]*password=)[^&\\s]*");
    private static final Pattern URL_AUTHORITY = Pattern.compile("(//[^/\\s:@]*:)[^/\\s]*@");

    private final List<String> known;

    Secrets(@Nullable String... known) {
        this.known = Stream.of(known)
                .filter(Objects::nonNull)
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    String mask(@Nullable String text) {
        String masked = String.valueOf(text);
        for (String secret : known) {
            masked = masked.replace(secret, MASK);
        }
        masked = URL_PARAMETER.matcher(masked).replaceAll("$1" + MASK);
        return URL_AUTHORITY.matcher(masked).replaceAll("$1" + MASK + '@');
    }
}
