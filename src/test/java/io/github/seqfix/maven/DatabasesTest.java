package io.github.seqfix.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seqfix.postgres.connection.ConnectionSettings;
import io.github.seqfix.postgres.connection.Timeouts;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatabasesTest {
    private static final String URL = "jdbc:postgresql://host/shop";

    @Test
    void globsOfTheCommandLineAndOfThePom() throws Exception {
        Databases line = new Databases();
        line.set("tenant_*, !tenant_test");
        assertThat(line.globs()).containsExactly("tenant_*", "!tenant_test");
        assertThat(line.isEmpty()).isFalse();
        assertThat(line.areConnections()).isFalse();
        assertThat(line).hasToString("tenant_*,!tenant_test");

        assertThat(pom(glob("a"), glob(" b ")).globs()).containsExactly("a", "b");
        assertThat(new Databases().isEmpty()).isTrue();
    }

    @Test
    void whatIsNoGlobIsAnError() {
        Databases comma = new Databases();
        comma.set("a,");
        assertThatThrownBy(comma::globs).hasMessage("databases: element 2 is empty; take it out, or a comma too many");
        assertThatThrownBy(() -> pom(glob("a"), null).globs()).hasMessageStartingWith("databases: element 2 is empty");
        assertThatThrownBy(() -> pom(glob("!")).globs())
                .hasMessage("databases: '!' leaves out nothing; write a name or a glob behind it");
        assertThatThrownBy(() -> pom(glob(URL)).globs())
                .hasMessage("databases: an element is a URL, and has to be a name or a glob; in a POM write"
                        + " <database><url>jdbc:postgresql://host:port/database</url></database>");
    }

    @Test
    void connectionsOfThePom() throws Exception {
        DatabaseElement element = connection(URL);
        element.setServerId("db1");
        Databases databases = pom(element, connection("jdbc:postgresql://host/other?password=secret"));

        assertThat(databases.areConnections()).isTrue();
        assertThat(databases.connections()).hasSize(2);
        assertThat(databases.connections().get(0).hasLogin()).isTrue();
        assertThat(databases.connections().get(1).hasLogin()).isFalse();
        assertThat(databases).hasToString(URL + ",jdbc:postgresql://host/other");
    }

    @Test
    void whatIsNoConnectionIsAnError() {
        DatabaseElement user = new DatabaseElement();
        user.setUser("app");
        assertThatThrownBy(() -> pom(connection(URL), user).connections())
                .hasMessage(
                        "databases: element 2 names no database; add <url>jdbc:postgresql://host:port/database</url>");
        assertThatThrownBy(() -> pom(connection(URL), connection(" ")).connections())
                .hasMessageStartingWith("databases: element 2 names no database");
        assertThatThrownBy(() -> pom(connection(URL), glob("tenant_*")).connections())
                .hasMessage(
                        "databases: 'tenant_*' is a glob among connections; keep one of the two ways to name databases");
        assertThatThrownBy(() -> pom(connection(URL), null).connections())
                .hasMessage("databases: element 2 is empty; take it out");
        assertThatThrownBy(() -> pom(glob(""), connection(URL)).connections())
                .hasMessage("databases: element 1 is empty; take it out");
    }

    @Test
    void aDatabaseThatIsThereTwiceIsAnError() throws Exception {
        assertThat(ChosenDatabases.each(List.of(chosen(URL), chosen(URL + "2"))).connections())
                .hasSize(2);
        assertThatThrownBy(() -> ChosenDatabases.each(
                        List.of(chosen(URL), chosen("jdbc:postgresql://HOST:5432/shop?sslmode=require"))))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(
                        "databases: element 2 leads to database shop at HOST:5432, which is there already; take one of the"
                                + " two out");
    }

    @Test
    void aUrlThatCannotBeReadIsSaidWithItsPlace() {
        assertThatThrownBy(() -> ChosenDatabases.each(List.of(chosen(URL), chosen("jdbc:postgresql://host/"))))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("databases: element 2: url names no database: write it as"
                        + " jdbc:postgresql://host:port/database");
    }

    /** Maven puts the expression of the property beside the POM's elements. */
    @Test
    void elementsOfThePomAreFromThePom() throws Exception {
        MojoExecution execution = new MojoExecution(new MojoDescriptor());
        execution.setConfiguration(Xpp3DomBuilder.build(new StringReader(
                "<configuration><databases>${seqfix.databases}<database><url>u</url></database></databases>"
                        + "<user>${seqfix.user}</user></configuration>")));
        ParameterOrigin origin = new ParameterOrigin(execution, new Properties());

        assertThat(origin.of("databases")).isEqualTo("the POM");
        assertThat(origin.of("user")).isEqualTo("the property seqfix.user");
        ParameterOrigin within = origin.within("databases", List.of("url"));
        assertThat(within.of("url")).isEqualTo("the POM");
        assertThat(within.of("user")).isEqualTo("the property seqfix.user");
    }

    private static ChosenDatabase chosen(String url) {
        return ChosenDatabase.named(
                new ConnectionSettings(
                        url, "app", "p", 0, Duration.ofSeconds(1), new Timeouts(Duration.ZERO, Duration.ZERO)),
                "p");
    }

    private static Databases pom(@Nullable DatabaseElement... elements) {
        Databases databases = new Databases();
        for (DatabaseElement element : elements) {
            databases.addDatabase(element);
        }
        return databases;
    }

    private static DatabaseElement glob(String text) {
        DatabaseElement element = new DatabaseElement();
        element.set(text);
        return element;
    }

    private static DatabaseElement connection(String url) {
        DatabaseElement element = new DatabaseElement();
        element.setUrl(url);
        return element;
    }
}
