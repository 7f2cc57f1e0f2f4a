package io.github.seqfix.postgres.connection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Masks passwords in texts where they can stand: in URLs, after {@code password=}, and quoted after the word. Not wherever
 * the text of one occurs: a password that is an ordinary word would tear holes into every message.
 */
final class SecretMask {
    private static final String MASK = "***";

    private final Pattern parameter;
    private final Pattern authority;
    private final Pattern quoted;

    /**
     * Creates a mask.
     *
     * @param known passwords, which are recognized whole where they hold characters that end one otherwise
     */
    SecretMask(@Nullable String... known) {
        String forms = Stream.of(known)
                .filter(Objects::nonNull)
                .filter(secret -> !secret.isEmpty())
                .flatMap(SecretMask::forms)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(form -> Pattern.quote(form) + '|')
                .collect(Collectors.joining());
        this.parameter = Pattern.compile("(?i)([\\w.]*(?:password|passwd|pwd)=)(?:" + forms + "[^&\\s]*)");
        this.authority = Pattern.compile("(//[^/\\s:@]*:)(?:" + forms + "[^/\\s]*)@");
        this.quoted = Pattern.compile("(?i)(password:? ?)(?:'(?:" + forms + "[^']*)'|\"(?:" + forms + "[^\"]*)\")");
    }

    String mask(@Nullable String text) {
        String masked = parameter.matcher(String.valueOf(text)).replaceAll(replacement(""));
        masked = authority.matcher(masked).replaceAll(replacement("@"));
        return quoted.matcher(masked).replaceAll(replacement(""));
    }

    private static String replacement(String end) {
        return "$1" + Matcher.quoteReplacement(MASK + end);
    }

    /** As it is, and as URLs write it. */
    private static Stream<String> forms(String secret) {
        String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        String blanks = encoded.replace("+", "%20");
        return Stream.of(secret, encoded, blanks, blanks.toLowerCase(Locale.ROOT));
    }
}
