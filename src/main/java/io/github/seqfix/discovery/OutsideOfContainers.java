package io.github.seqfix.discovery;

import io.github.seqfix.compose.ComposeService;
import java.net.InetAddress;
import java.net.UnknownHostException;
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
        private static final Pattern URL = Pattern.compile(
                JdbcUrl.POSTGRESQL + "//(?<host>[\\w.-]+)(?::(?<port>\\d{1,5}))?(?<rest>[/?].*)?", Pattern.DOTALL);

        List<Sighting> all(List<Sighting> sightings) {
            return sightings.stream()
                    .map(sighting -> sighting instanceof Candidate candidate ? fromHere(candidate) : sighting)
                    .toList();
        }

        private Sighting fromHere(Candidate candidate) {
            Matcher url = URL.matcher(candidate.url());
            if (!url.matches() || url.group("host").matches("localhost|[\\d.]+")) {
                return candidate;
            }
            String host = url.group("host");
            Optional<ComposeService> service = ComposeServices.of(module).host(host);
            if (service.isEmpty() || isKnownHere(host)) {
                return candidate;
            }
            int target = url.group("port") == null ? PORT : Integer.parseInt(url.group("port"));
            String words = candidate.source() + ", whose host " + host + " is " + ComposeServices.words(service.get());
            Optional<Rejected> obstacle = ComposeServices.obstacle(words, service.get(), target, module.environment());
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
            String rest = url.group("rest") == null ? "/" : url.group("rest");
            String address = ComposeServices.address(service.get(), target);
            return candidate
                    .reachedAt(JdbcUrl.POSTGRESQL + "//" + address + rest, words)
                    .runningOnThisMachine();
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
