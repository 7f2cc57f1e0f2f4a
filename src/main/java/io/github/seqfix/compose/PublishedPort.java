package io.github.seqfix.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a port of a container can be reached on this machine.
 *
 * @param host the address that it is published at
 * @param published the port there; empty where it differs from start to start
 */
public record PublishedPort(String host, Optional<Integer> published) {
    private static final Pattern SHORT = Pattern.compile(
            "(?:(?<ip>\\[[^\\]]*]|\\d+\\.[\\d.]+|[^:]*[a-z][^:]*):)?"
                    + "(?:(?<first>\\d+)?(?:-(?<last>\\d+))?:)?(?<target>\\d+)(?:-(?<targetLast>\\d+))?(?:/(?<protocol>\\w+))?");
    private static final List<String> EVERYWHERE = List.of("", "0.0.0.0", "::", "*");

    /** Where an entry of {@code ports} publishes this port of the container; empty where it is about another one. */
    static Optional<PublishedPort> of(@Nullable Object entry, int target, Interpolation interpolation) {
        if (entry instanceof Map<?, ?> map) {
            return of(
                    interpolation.apply(text(map.get("target"))) + '/' + protocol(text(map.get("protocol"))),
                    interpolation.apply(text(map.get("host_ip"))),
                    interpolation.apply(text(map.get("published"))),
                    target);
        }
        Matcher matcher = SHORT.matcher(interpolation.apply(text(entry)));
        if (!matcher.matches() || "udp".equals(matcher.group("protocol"))) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group("target"));
        String targetLast = matcher.group("targetLast");
        int last = targetLast == null ? first : Integer.parseInt(targetLast);
        if (target < first || target > last) {
            return Optional.empty();
        }
        String published = matcher.group("first");
        boolean oneOfSeveral = matcher.group("last") != null && targetLast == null;
        return Optional.of(new PublishedPort(
                host(text(matcher.group("ip"))),
                published == null || oneOfSeveral
                        ? Optional.empty()
                        : Optional.of(Integer.parseInt(published) + target - first)));
    }

    private static Optional<PublishedPort> of(String portAndProtocol, String ip, String published, int target) {
        if (!portAndProtocol.equals(target + "/tcp")) {
            return Optional.empty();
        }
        boolean fixed = published.matches("[1-9]\\d{0,4}");
        return Optional.of(
                new PublishedPort(host(ip), fixed ? Optional.of(Integer.parseInt(published)) : Optional.empty()));
    }

    private static String protocol(String protocol) {
        return protocol.isEmpty() ? "tcp" : protocol;
    }

    private static String host(String ip) {
        String address = ip.replaceAll("[\\[\\]]", "");
        if (EVERYWHERE.contains(address)) {
            return "localhost";
        }
        return address.contains(":") ? '[' + address + ']' : address;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
