package io.github.seqfix.report;

import io.github.seqfix.core.DatabaseReport;
import io.github.seqfix.core.Identifier;
import io.github.seqfix.core.LocatedResult;
import io.github.seqfix.core.RunReport;
import io.github.seqfix.core.Server;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What reports for people call the databases of a run: by name, and by server where that is not enough. */
final class DatabaseNames {
    private final List<String> names;

    DatabaseNames(RunReport report) {
        List<Server> servers =
                report.databases().stream().map(DatabaseReport::server).toList();
        Set<String> known = new HashSet<>();
        Set<String> ambiguous = new HashSet<>();
        for (Server server : servers) {
            if (!known.add(server.database())) {
                ambiguous.add(server.database());
            }
        }
        this.names = servers.stream()
                .map(server -> ambiguous.contains(server.database())
                        ? server.database() + " at " + server.host() + ':' + server.port()
                        : server.database())
                .toList();
    }

    /** The raw name of the database at a place. */
    String of(int place) {
        return names.get(place);
    }

    /** A text about a sequence, which begins with the database where there are several. */
    String before(LocatedResult located, String text) {
        return before(located.place(), text);
    }

    /** A text that begins with the database where there are several. */
    String before(int place, String text) {
        return names.size() == 1 ? text : Identifier.display(names.get(place)) + ": " + text;
    }

    /** The sequence of a result, with its database where there are several. */
    String sequence(LocatedResult located) {
        return before(located, located.finding().name().display());
    }
}
