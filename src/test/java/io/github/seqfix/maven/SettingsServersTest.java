package io.github.seqfix.maven;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;

class SettingsServersTest {

    /** The driver would log in as the operating system's user, and nobody would know. */
    @Test
    void aServerHasToNameTheRole() {
        Server server = new Server();
        server.setId("stock");
        server.setPassword("x");
        Settings settings = new Settings();
        settings.addServer(server);

        assertThatThrownBy(() ->
                        new SettingsServers(settings, request -> new Decrypted(server, List.of())).credentials("stock"))
                .hasMessage(
                        "serverId: server 'stock' in settings.xml has no <username>; add it, with the name of the role");
    }

    record Decrypted(Server server, List<SettingsProblem> problems) implements SettingsDecryptionResult {

        @Override
        public Server getServer() {
            return server;
        }

        @Override
        public List<Server> getServers() {
            return List.of(server);
        }

        @Override
        public Proxy getProxy() {
            return new Proxy();
        }

        @Override
        public List<Proxy> getProxies() {
            return List.of();
        }

        @Override
        public List<SettingsProblem> getProblems() {
            return problems;
        }
    }
}
