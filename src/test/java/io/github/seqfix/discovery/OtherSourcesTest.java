package io.github.seqfix.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files of Micronaut, of MicroProfile, of JPA and of Hibernate name. */
class OtherSourcesTest {
    @TempDir
    Path directory;

    @Test
    void projectsWithoutThemAreEmpty() {
        for (DatabaseSource source : DatabaseSources.ofModule()) {
            assertThat(new SourceFolder(directory, source).look()).isEmpty();
        }
    }

    @Test
    void micronautsDataSourcesAreRead() {
        SourceFolder module = new SourceFolder(directory, new MicronautSource())
                .resource("application.yml", """
                        datasources:
                          default:
                            url: ${JDBC_URL:`jdbc:postgresql://localhost:5432/shop`}
                            username: app
                          other.url: jdbc:mysql://db/other
                        """)
                .resource("application-prod.yml", "datasources.default.url: jdbc:postgresql://prod/shop");

        assertThat(module.look())
                .containsExactly(
                        "//localhost:5432/shop as app:null (default; datasources.default in application.yml)",
                        "datasources.other in application.yml: jdbc:mysql: is not PostgreSQL",
                        "datasources.default in application-prod.yml: environment prod is not active: make it so with"
                                + " -Dmicronaut.environments=prod");
        assertThat(module.environment(Map.of("MICRONAUT_ENVIRONMENTS", "prod"))
                        .look()
                        .get(0))
                .startsWith("//prod/shop as app:");
        assertThat(module.environment(Map.of("DATASOURCES_DEFAULT_URL", "jdbc:postgresql://e/shop"))
                        .look()
                        .get(0))
                .isEqualTo("//e/shop as app:null (default; DATASOURCES_DEFAULT_URL)");
    }

    @Test
    void micronautsFilesElsewhereMaySayOtherwise() {
        SourceFolder module = new SourceFolder(directory, new MicronautSource())
                .resource("application.yml", "datasources.default.url: jdbc:postgresql://db/shop")
                .environment(Map.of("MICRONAUT_CONFIG_FILES", "/etc/shop.yml"));

        assertThat(module.look())
                .containsExactly("datasources.default in application.yml: MICRONAUT_CONFIG_FILES may say otherwise: the"
                        + " files that it names are not read here");
        module.environment(Map.of("MICRONAUT_ENVIRONMENTS", "dev")).resource("application-dev.yml", "{");
        assertThat(module.look().get(0)).contains(": application-dev.yml may say otherwise: it cannot be read: ");
    }

    @Test
    void microProfilesDataSourcesAreRead() {
        SourceFolder module = new SourceFolder(directory, new MicroProfileSource())
                .resource("META-INF/microprofile-config.properties", """
                        javax.sql.DataSource.shop.dataSource.url=jdbc:postgresql://db/shop
                        javax.sql.DataSource.shop.dataSource.user=app
                        javax.sql.DataSource.shop.dataSource.password=secret
                        """);

        assertThat(module.look())
                .containsExactly("//db/shop as app:secret (shop.dataSource;"
                        + " javax.sql.DataSource.shop.dataSource in META-INF/microprofile-config.properties)");
        module.resource("META-INF/microprofile-config.properties", "datasources.default.url=jdbc:postgresql://db/shop");
        assertThat(module.look())
                .containsExactly("//db/shop as null:null (default; datasources.default in"
                        + " META-INF/microprofile-config.properties)");
    }

    @Test
    void persistenceUnitsAreRead() {
        SourceFolder module = new SourceFolder(directory, new PersistenceXmlSource())
                .resource("META-INF/persistence.xml", """
                        <persistence xmlns="https://jakarta.ee/xml/ns/persistence">
                          <persistence-unit name="shop"><properties>
                            <property name="jakarta.persistence.jdbc.url" value="${db.url}"/>
                            <property name="jakarta.persistence.jdbc.user" value="@db.user@"/>
                            <property name="jakarta.persistence.jdbc.password" value="secret"/>
                          </properties></persistence-unit>
                          <persistence-unit name="old"><properties>
                            <property name="javax.persistence.jdbc.url" value="jdbc:postgresql://db/old"/>
                          </properties></persistence-unit>
                          <persistence-unit name="hibernate"><properties>
                            <property name="hibernate.connection.url" value="jdbc:h2:mem:x"/>
                          </properties></persistence-unit>
                          <persistence-unit name="server"><jta-data-source>java:/shop</jta-data-source></persistence-unit>
                          <persistence-unit name="nothing"/>
                        </persistence>
                        """)
                .properties(Map.of("db.url", "jdbc:postgresql://db/shop", "db.user", "app"));
        String source = " in META-INF/persistence.xml";

        assertThat(module.look())
                .containsExactly(
                        "//db/shop as app:secret (shop; persistence unit shop" + source + ")",
                        "//db/old as null:null (old; persistence unit old" + source + ")",
                        "persistence unit hibernate" + source + ": jdbc:h2: is not PostgreSQL",
                        "persistence unit server" + source + ": its jta-data-source is known to an application server"
                                + " only");
        assertThat(module.resource("META-INF/persistence.xml", "<persistence").look())
                .containsExactly("META-INF/persistence.xml: it cannot be read: it is not well-formed XML");
    }

    @Test
    void hibernatesFilesAreRead() {
        SourceFolder module = new SourceFolder(directory, new HibernateSource()).resource("hibernate.properties", """
                        hibernate.connection.url=jdbc:postgresql://db/shop
                        hibernate.connection.username=app
                        hibernate.connection.password=secret
                        """);
        String properties = "//db/shop as app:secret (default; hibernate.connection in hibernate.properties)";
        assertThat(module.look()).containsExactly(properties);

        module.resource("hibernate.cfg.xml", """
                <hibernate-configuration><session-factory>
                  <property name="connection.url"> jdbc:postgresql://db/xml </property>
                  <property name="hibernate.connection.username">x</property>
                </session-factory></hibernate-configuration>
                """);
        assertThat(module.look())
                .containsExactly("//db/xml as x:null (default; hibernate.connection in hibernate.cfg.xml)", properties);
        module.resource("hibernate.cfg.xml", "<");
        assertThat(module.look()).containsExactly("hibernate.cfg.xml: it cannot be read", properties);
    }
}
