package io.github.seqfix.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** The servers of settings.xml, decrypted. */
final class SettingsServers {
    private final Settings settings;
    private final SettingsDecrypter decrypter;

    SettingsServers(Settings settings, SettingsDecrypter decrypter) {
        this.settings = settings;
        this.decrypter = decrypter;
    }

    Credentials credentials(String serverId) throws MojoExecutionException {
        Server server = settings.getServer(serverId);
        if (server == null) {
            throw new MojoExecutionException("serverId: settings.xml has no <server> with the id '" + serverId
                    + "'; add it with <username> and <password>");
        }
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        if (result.getProblems().stream().anyMatch(SettingsServers::prevents)) {
            // Never fall back to the text of settings.xml: it would reach the server as a password.
            throw new MojoExecutionException("serverId: the password of server '" + serverId
                    + "' in settings.xml cannot be decrypted; encrypt it again with the master password of"
                    + " settings-security.xml, or pass a password that contains braces in PGPASSWORD");
        }
        String username = result.getServer().getUsername();
        if (username == null || username.isBlank()) {
            // The driver would log in as the operating system's user.
            throw new MojoExecutionException("serverId: server '" + serverId
                    + "' in settings.xml has no <username>; add it, with the name of the role");
        }
        return new Credentials(username, result.getServer().getPassword());
    }

    private static boolean prevents(SettingsProblem problem) {
        return problem.getSeverity() != SettingsProblem.Severity.WARNING;
    }
}
