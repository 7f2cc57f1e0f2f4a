package io.github.seqfix.discovery;

import io.github.seqfix.compose.ComposeFile;
import io.github.seqfix.compose.ComposeService;
import io.github.seqfix.compose.PublishedPort;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The services with a PostgreSQL image in the compose file of the module, or of the build. */
final class ComposeSource implements DatabaseSource {
    private static final int PORT = 5432;
    private static final String SUPERUSER = "postgres";

    /** Registry and owner, what tells it, tag and digest. Not those that only belong to one, such as an exporter. */
    private static final Pattern IMAGE = Pattern.compile("(?:.*/)?(?<name>postgres|postgresql|postgresql-repmgr|postgis"
            + "|timescaledb|timescaledb-ha|pgvector|citus|pgrouting|paradedb|postgres(?:ql)?-?\\d+(?:-[\\w.-]+)?)"
            + "(?::[\\w.-]+)?(?:@.*)?");

    /** Docker's daemon on this machine. */
    private static final Pattern LOCAL_DAEMON =
            Pattern.compile("|(unix|npipe):.*|tcp://(localhost|127\\.[\\d.]+)(:.*)?");

    private static final List<String> USERS = List.of("POSTGRES_USER", "POSTGRESQL_USERNAME", "POSTGRESQL_USER");
    private static final List<String> PASSWORDS =
            List.of("POSTGRES_PASSWORD", "POSTGRESQL_PASSWORD", "POSTGRES_PASS", "POSTGRESQL_POSTGRES_PASSWORD");
    private static final List<String> DATABASES = List.of("POSTGRES_DB", "POSTGRESQL_DATABASE", "POSTGRES_DBNAME");

    @Override
    public List<Sighting> look(ProjectView module) {
        Optional<Path> file = ComposeFile.in(module.directory()).or(() -> ComposeFile.in(module.root()));
        if (file.isEmpty()) {
            return List.of();
        }
        String name = String.valueOf(file.get().getFileName());
        List<Sighting> sightings = new ArrayList<>();
        try {
            for (ComposeService service :
                    ComposeFile.read(file.get(), module.environment()).services()) {
                if (isPostgresql(service)) {
                    sightings.add(sighting(service, name, module.environment()));
                }
            }
        } catch (IOException e) {
            sightings.add(new Rejected(name, "it cannot be read: " + e.getMessage()));
        }
        return sightings;
    }

    private static boolean isPostgresql(ComposeService service) {
        return IMAGE.matcher(service.image()).matches()
                || (service.isBuilt() && service.port(PORT).isPresent());
    }

    private static Sighting sighting(ComposeService service, String file, Map<String, String> environment) {
        String source = "service " + service.name() + " in " + file;
        int target = service.variable(List.of("PGPORT", "POSTGRESQL_PORT_NUMBER"))
                .filter(port -> port.matches("\\d{1,5}"))
                .map(Integer::parseInt)
                .orElse(PORT);
        Optional<PublishedPort> port = service.port(target);
        if (port.isEmpty()) {
            return new Rejected(
                    source,
                    "its port " + target + " is not published: it needs ports: [\"" + target + ':' + target + "\"]");
        }
        if (port.get().published().isEmpty()) {
            return new Rejected(
                    source,
                    "its port " + target + " is published as another one on each start: fix it, with" + " ports: [\""
                            + target + ':' + target + "\"]");
        }
        String daemon = environment.getOrDefault("DOCKER_HOST", "");
        if (!LOCAL_DAEMON.matcher(daemon).matches()) {
            return new Rejected(source, "DOCKER_HOST is set, so it does not run on this machine");
        }
        String user = value(service, USERS).orElse(SUPERUSER);
        String database = value(service, DATABASES).orElse(defaultDatabase(service, user));
        Optional<String> password = value(service, PASSWORDS);
        if (password.isEmpty() && service.variable(files(PASSWORDS)).isPresent()) {
            return new Rejected(source, "its password is a secret that is not a file here");
        }
        return candidate(source, port.get(), port.get().published().get(), database)
                .named(service.name())
                .withLogin(user, password.orElse(null))
                .runningOnThisMachine();
    }

    private static Candidate candidate(String source, PublishedPort port, int number, String database) {
        String encoded = URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
        return new Candidate(source, JdbcUrl.POSTGRESQL + "//" + port.host() + ':' + number + '/' + encoded);
    }

    /** Bitnami's image has no database that is called like the role. */
    private static String defaultDatabase(ComposeService service, String user) {
        Matcher image = IMAGE.matcher(service.image());
        return image.matches() && image.group("name").startsWith("postgresql") ? SUPERUSER : user;
    }

    private static Optional<String> value(ComposeService service, List<String> variables) {
        return service.variable(variables)
                .or(() -> service.variable(files(variables)).flatMap(service::secret));
    }

    private static List<String> files(List<String> variables) {
        return variables.stream().map(variable -> variable + "_FILE").toList();
    }
}
