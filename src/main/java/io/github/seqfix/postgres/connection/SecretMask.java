package io.github.seqfix.postgres.connection;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Masks passwords in texts: those that are known, and whatever stands where a URL carries one. */
final class SecretMask {
    private static final String MASK = "***";
    private static final Pattern URL_PARAMETER = Pattern.compile("(?i)([\\w.]*password=)[^&\\s]*");
    private static final Pattern URL_AUTHORITY = Pattern.compile("(//[^/\\s:@]*:)[^/\\s]*@");

    private final List<String> known;

    SecretMask(@Nullable String... known) {
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
