package io.github.seqfix.postgres.connection;

import io.github.seqfix.core.Server;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.postgresql.PGProperty;

/**
 * Where settings lead, as the driver understands them: a parameter of the URL may name another host than the one that
 * stands before the database.
 *
 * @param hosts the host of each server that may answer
 * @param ports its port
 * @param database the database
 * @param role the role to connect as
 * @param isDirect whether connections lead there: a factory of sockets leads wherever it likes
 */
public record ServerAddress(List<String> hosts, List<String> ports, String database, String role, boolean isDirect) {

    public ServerAddress {
        hosts = List.copyOf(hosts);
        ports = List.copyOf(ports);
    }

    /**
     * Reads it from the settings.
     *
     * @throws DatabaseException when the settings lead to no database
     */
    public static ServerAddress of(ConnectionSettings settings) throws DatabaseException {
        Properties properties = DriverProperties.of(settings);
        return new ServerAddress(
                split(PGProperty.PG_HOST, properties),
                split(PGProperty.PG_PORT, properties),
                Objects.requireNonNull(PGProperty.PG_DBNAME.getOrDefault(properties)),
                Objects.requireNonNullElse(PGProperty.USER.getOrDefault(properties), System.getProperty("user.name")),
                !PGProperty.SOCKET_FACTORY.isPresent(properties));
    }

    private static List<String> split(PGProperty property, Properties properties) {
        return List.of(Objects.requireNonNullElse(property.getOrDefault(properties), "")
                .split(",", -1));
    }

    /** Whether it is on this machine: each host is a loopback address. Looks up the names of hosts. */
    public boolean isLoopback() {
        return isDirect && hosts.stream().allMatch(ServerAddress::isLoopback);
    }

    private static boolean isLoopback(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The database that has not answered, so that nothing is known of it but how to reach it. */
    public Server unanswered() {
        String port = ports.get(0);
        return new Server(
                "unknown", "unknown", host(0), port.isEmpty() ? 0 : Integer.parseInt(port), database, role, false);
    }

    private String host(int index) {
        return hosts.get(index).isEmpty() ? "localhost" : hosts.get(index);
    }

    /** As a URL without parameters, and the role. */
    @Override
    public String toString() {
        List<String> servers = new ArrayList<>();
        for (int index = 0; index < hosts.size(); index++) {
            servers.add(host(index) + ':' + ports.get(index));
        }
        return "jdbc:postgresql://" + String.join(",", servers) + '/' + database + " as " + role;
    }
}
