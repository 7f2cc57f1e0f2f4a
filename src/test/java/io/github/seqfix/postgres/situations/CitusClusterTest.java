package io.github.seqfix.postgres.situations;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.core.Declarations;
import io.github.seqfix.core.RepairOutcome;
import io.github.seqfix.core.SequenceResult;
import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.Timeouts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * On a cluster of Citus whose coordinator {@code -Dseqfix.test.citus=jdbc:postgresql://..?user=..&password=..} names: what
 * a repair on the coordinator does to inserts through all nodes. The workers have to admit the same role.
 */
@EnabledIfSystemProperty(named = CitusClusterTest.COORDINATOR, matches = "jdbc:postgresql:.+")
class CitusClusterTest {
    static final String COORDINATOR = "seqfix.test.citus";

    private final String url = System.getProperty(COORDINATOR, "");

    @AfterEach
    void drop() throws SQLException {
        execute(url, "drop schema if exists seqfix_citus cascade");
    }

    @Test
    void repairOfTheCoordinatorHarmsNoNode() throws Exception {
        execute(url, "drop schema if exists seqfix_citus cascade");
        execute(url, "create schema seqfix_citus");
        execute(url, "create table seqfix_citus.orders (tenant integer, id bigserial, primary key (tenant, id))");
        execute(url, "select create_distributed_table('seqfix_citus.orders', 'tenant')");
        List<String> nodes = nodes();
        Set<String> ids = new HashSet<>();
        nodes.forEach(node -> ids.add(insert(node)));
        execute(url, "insert into seqfix_citus.orders select 1, generate_series(2, 100)");

        List<SequenceResult> reset = RunResults.reset(settings(), Declarations.NONE).results().values().stream()
                .filter(result -> result.finding().name().schema().equals("seqfix_citus"))
                .toList();

        assertThat(reset).singleElement().matches(result -> result.has(RepairOutcome.DONE));
        assertThat(insert(url)).isEqualTo("101");
        assertThat(nodes).allSatisfy(node -> assertThat(ids.add(insert(node))).isTrue());
    }

    private ConnectionSettings settings() {
        return new ConnectionSettings(
                url, null, null, 0, Duration.ofSeconds(10), new Timeouts(Duration.ofMinutes(1), Duration.ofSeconds(5)));
    }

    /** The coordinator and its workers. */
    private List<String> nodes() throws SQLException {
        List<String> nodes = new ArrayList<>(List.of(url));
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select nodename, nodeport from pg_dist_node where groupid > 0 and noderole = 'primary'")) {
            while (rows.next()) {
                nodes.add(url.replaceFirst("//[^/]*/", "//" + rows.getString(1) + ':' + rows.getInt(2) + '/'));
            }
        }
        return nodes;
    }

    private static String insert(String node) {
        try (Connection connection = DriverManager.getConnection(node);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("insert into seqfix_citus.orders (tenant) values (1) returning id")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String node, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(node);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
