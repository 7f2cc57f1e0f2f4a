package io.github.seqfix.discovery;

import io.github.seqfix.compose.ComposeService;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    private static final List<String> USERS = List.of("POSTGRES_USER", "POSTGRESQL_USERNAME", "POSTGRESQL_USER");
    private static final List<String> PASSWORDS =
            List.of("POSTGRES_PASSWORD", "POSTGRESQL_PASSWORD", "POSTGRES_PASS", "POSTGRESQL_POSTGRES_PASSWORD");
    private static final List<String> DATABASES = List.of("POSTGRES_DB", "POSTGRESQL_DATABASE", "POSTGRES_DBNAME");

    @Override
    public List<Sighting> look(ProjectView module) {
        List<Sighting> sightings = new ArrayList<>();
        ComposeServices services = ComposeServices.of(module);
        services.rejected().ifPresent(sightings::add);
        for (ComposeService service : services.all()) {
            if (isPostgresql(service)) {
                sightings.add(sighting(service, module.environment()));
            }
        }
        return sightings;
    }

    private static boolean isPostgresql(ComposeService service) {
        return IMAGE.matcher(service.image()).matches()
                || (service.isBuilt() && service.port(PORT).isPresent());
    }

    private static Sighting sighting(ComposeService service, Map<String, String> environment) {
        String source = ComposeServices.words(service);
        int target = service.variable(List.of("PGPORT", "POSTGRESQL_PORT_NUMBER"))
                .filter(port -> port.matches("\\d{1,5}"))
                .map(Integer::parseInt)
                .orElse(PORT);
        Optional<Rejected> obstacle = ComposeServices.obstacle(source, service, target, environment);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        String user = value(service, USERS).orElse(SUPERUSER);
        String database = value(service, DATABASES).orElse(defaultDatabase(service, user));
        Optional<String> password = value(service, PASSWORDS);
        if (password.isEmpty() && service.variable(files(PASSWORDS)).isPresent()) {
            return new Rejected(source, "its password is a secret that is not a file here");
        }
        return candidate(source, ComposeServices.address(service, target), database)
                .named(service.name())
                .withLogin(user, password.orElse(null))
                .runningOnThisMachine();
    }

    private static Candidate candidate(String source, String address, String database) {
        String encoded = URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
        return new Candidate(source, JdbcUrl.POSTGRESQL + "//" + address + '/' + encoded);
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
