package io.github.seqfix.discovery;

import io.github.seqfix.compose.ComposeFile;
import io.github.seqfix.compose.ComposeService;
import io.github.seqfix.compose.PublishedPort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The services of a module's compose file, else of that of the build, and where they can be reached from here. */
final class ComposeServices {
    /** Docker's daemon on this machine. */
    private static final Pattern LOCAL_DAEMON =
            Pattern.compile("|(unix|npipe):.*|tcp://(localhost|127\\.[\\d.]+)(:.*)?");

    private final List<ComposeService> all;
    private final @Nullable Rejected rejected;

    private ComposeServices(List<ComposeService> all, @Nullable Rejected rejected) {
        this.all = List.copyOf(all);
        this.rejected = rejected;
    }

    static ComposeServices of(ProjectView module) {
        String name = ComposeFile.VARIABLE;
        try {
            List<Path> files = ComposeFile.in(module.directory(), module.environment());
            if (files.isEmpty() && !module.root().equals(module.directory())) {
                files = ComposeFile.in(module.root(), module.environment());
            }
            if (!files.isEmpty()) {
                name = String.valueOf(files.get(0).getFileName());
                return new ComposeServices(ComposeFile.services(files, module.environment()), null);
            }
            String named = module.environment().getOrDefault(ComposeFile.VARIABLE, "");
            return new ComposeServices(
                    List.of(),
                    named.isEmpty() ? null : new Rejected(name, "it names " + named + ", which is not all there"));
        } catch (IOException e) {
            return new ComposeServices(List.of(), new Rejected(name, "it cannot be read: " + e.getMessage()));
        }
    }

    /** Its services. */
    List<ComposeService> all() {
        return all;
    }

    /** Why there are none although there is a file. */
    Optional<Rejected> rejected() {
        return Optional.ofNullable(rejected);
    }

    /** The service that containers know by this name: one that is started, if there is one. */
    Optional<ComposeService> host(String name) {
        return all.stream()
                .filter(service -> service.isHost(name))
                .min(Comparator.comparing(service -> service.missingProfile().isPresent()));
    }

    static String words(ComposeService service) {
        return "service " + service.name() + " in " + service.fileName();
    }

    /**
     * Why a port of a service cannot be reached from here, or nobody knows whether it is started.
     *
     * @param source what names the database, for people
     * @param target the port in the container
     */
    static Optional<Rejected> obstacle(
            String source, ComposeService service, int target, Map<String, String> environment) {
        Optional<String> profile = service.missingProfile();
        if (profile.isPresent()) {
            return Optional.of(new Rejected(
                    source,
                    String.format(
                            "its profile %s is not active: make it so with %s=%s",
                            profile.get(), ComposeService.ACTIVE_PROFILES, profile.get())));
        }
        Optional<PublishedPort> port = service.port(target);
        String ports = "ports: [\"" + target + ':' + target + "\"]";
        if (port.isEmpty()) {
            return Optional.of(new Rejected(source, "its port " + target + " is not published: it needs " + ports));
        }
        if (port.get().published().isEmpty()) {
            return Optional.of(new Rejected(
                    source,
                    "its port " + target + " is published as another one on each start: fix it, with " + ports));
        }
        return LOCAL_DAEMON.matcher(environment.getOrDefault("DOCKER_HOST", "")).matches()
                ? Optional.empty()
                : Optional.of(new Rejected(source, "DOCKER_HOST is set, so it does not run on this machine"));
    }

    /** Host and port at which a port of a service can be reached from here, where nothing is in the way. */
    static String address(ComposeService service, int target) {
        PublishedPort port = service.port(target).orElseThrow();
        return port.host() + ':' + port.published().orElseThrow();
    }
}
