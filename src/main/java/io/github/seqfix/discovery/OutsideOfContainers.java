package io.github.seqfix.discovery;

import io.github.seqfix.compose.ComposeService;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a source names, as it can be reached from here: {@code //db:5432/shop} in the settings of an application that runs in
 * a container is a service of the project's compose file, whose port is published on this machine. Where the name means a
 * host here as well, as it does within a container of the same network, it is left alone.
 */
final class OutsideOfContainers implements DatabaseSource {
    private final DatabaseSource source;
    private final @Nullable Predicate<String> isHostHere;

    OutsideOfContainers(DatabaseSource source) {
        this(source, null);
    }

    /**
     * Creates it.
     *
     * @param source what names databases
     * @param isHostHere whether this machine knows a host of this name; null where it is to be asked
     */
    OutsideOfContainers(DatabaseSource source, @Nullable Predicate<String> isHostHere) {
        this.source = source;
        this.isHostHere = isHostHere;
    }

    @Override
    public List<Sighting> look(ProjectView module) {
        List<Sighting> sightings = source.look(module);
        // A build that names nothing is not to pay for what follows.
        return sightings.isEmpty() ? sightings : new Passage(module, isHostHere).all(sightings);
    }

    /** The way out of the containers of a module. */
    private record Passage(ProjectView module, @Nullable Predicate<String> isHostHere) {
        private static final int PORT = 5432;
        private static final Pattern URL =
                Pattern.compile(JdbcUrl.POSTGRESQL + "//(?<hosts>[\\w.:,-]+)(?<rest>[/?].*)?", Pattern.DOTALL);
        private static final Pattern HOST = Pattern.compile("(?<name>[\\w.-]+)(?::(?<port>\\d{1,5}))?");
        private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127\\.[\\d.]+");

        List<Sighting> all(List<Sighting> sightings) {
            return sightings.stream()
                    .map(sighting -> sighting instanceof Candidate candidate ? fromHere(candidate) : sighting)
                    .toList();
        }

        private Sighting fromHere(Candidate candidate) {
            Matcher url = URL.matcher(candidate.url());
            if (!url.matches()) {
                return candidate;
            }
            List<String> addresses = new ArrayList<>();
            List<String> words = new ArrayList<>();
            boolean onThisMachine = true;
            for (String written : url.group("hosts").split(",", -1)) {
                Matcher host = HOST.matcher(written);
                Optional<ComposeService> service = host.matches() ? service(host.group("name")) : Optional.empty();
                if (service.isEmpty()) {
                    addresses.add(written);
                    onThisMachine &= host.matches()
                            && THIS_MACHINE.matcher(host.group("name")).matches();
                    continue;
                }
                int target = host.group("port") == null ? PORT : Integer.parseInt(host.group("port"));
                words.add(host.group("name") + " is " + ComposeServices.words(service.get()));
                Optional<Rejected> obstacle =
                        ComposeServices.obstacle(source(candidate, words), service.get(), target, module.environment());
                if (obstacle.isPresent()) {
                    return obstacle.get();
                }
                addresses.add(ComposeServices.address(service.get(), target));
            }
            if (words.isEmpty()) {
                return candidate;
            }
            String rest = url.group("rest") == null ? "/" : url.group("rest");
            Candidate reached = candidate.reachedAt(
                    JdbcUrl.POSTGRESQL + "//" + String.join(",", addresses) + rest, source(candidate, words));
            return onThisMachine ? reached.runningOnThisMachine() : reached;
        }

        private static String source(Candidate candidate, List<String> words) {
            return candidate.source() + ", whose host " + String.join(" and ", words);
        }

        /** The service of the compose file that a host is, unless this machine has another of this name. */
        private Optional<ComposeService> service(String host) {
            return host.matches("localhost|[\\d.]+")
                    ? Optional.empty()
                    : ComposeServices.of(module).host(host).filter(found -> !isKnownHere(host));
        }

        private boolean isKnownHere(String name) {
            if (isHostHere != null) {
                return isHostHere.test(name);
            }
            try {
                InetAddress.getByName(name);
                return true;
            } catch (UnknownHostException e) {
                return false;
            }
        }
    }
}
