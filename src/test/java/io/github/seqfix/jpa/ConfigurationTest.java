package io.github.seqfix.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files beside the classes say about names and optimizers. */
class ConfigurationTest {
    private static final String CAMEL = """
            @Entity class LineItem { @Id @GeneratedValue @Column(name = "itemId") long id; }
            """;
    private static final String AS_WRITTEN = "lineitem_seq -> lineitem.itemid";
    private static final String SNAKE = "line_item_seq -> line_item.item_id";
    private static final String BLOCKS = " POOLED 50 INITIAL 1";

    @TempDir
    Path directory;

    private SampleProject project;

    @BeforeEach
    void createProject() {
        project = new SampleProject(directory).hibernate(6).source(CAMEL);
    }

    @Test
    void withoutAnyFileBothWaysOfWritingNamesAreTried() {
        assertThat(project.bindings()).containsExactly(AS_WRITTEN + " | " + SNAKE + BLOCKS);
        assertThat(project.read().summary())
                .isEqualTo("1 generated id, by the rules of Hibernate 6.9.0.Final, names as written or in"
                        + " snake case");
    }

    @Test
    void persistenceXmlDecides() {
        assertThat(project.resource("META-INF/persistence.xml", "<persistence/>")
                        .bindings())
                .containsExactly(AS_WRITTEN + BLOCKS);
    }

    @Test
    void persistenceXmlSetsAStrategyAndASchema() {
        project.resource("META-INF/persistence.xml", """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence"><persistence-unit name="shop">
                  <provider>org.hibernate.jpa.HibernatePersistenceProvider</provider>
                  <properties>
                    <property name="hibernate.physical_naming_strategy"
                              value="org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"/>
                    <property name="hibernate.default_schema" value="App"/>
                  </properties>
                </persistence-unit></persistence>
                """);

        assertThat(project.bindings()).containsExactly("app.line_item_seq -> app.line_item.item_id" + BLOCKS);
    }

    @Test
    void persistenceXmlNamesTheProvider() {
        project.eclipseLink()
                .source("@Entity class Part { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) long id; }")
                .resource("META-INF/persistence.xml", """
                        <persistence><persistence-unit name="shop">
                          <provider>org.eclipse.persistence.jpa.PersistenceProvider</provider>
                        </persistence-unit></persistence>
                        """);

        assertThat(project.bindings()).containsExactly("seq_gen_sequence -> part.id POOLED 50 REFUSED_BELOW_BLOCK");
    }

    @Test
    void hibernatePropertiesAreRead() {
        project.resource("META-INF/persistence.xml", "<persistence/>").resource("hibernate.properties", """
                        hibernate.id.optimizer.pooled.preferred=pooled-lo
                        hibernate.globally_quoted_identifiers=true
                        """);

        assertThat(project.bindings()).containsExactly("\"LineItem_SEQ\" -> \"LineItem\".\"itemId\" PLAIN 50");
    }

    @Test
    void springBootMeansSnakeCaseUnlessTheCatalogTellsOtherwise() {
        project.library("org.springframework.boot", "spring-boot-starter-data-jpa", "3.5.0");

        assertThat(project.bindings()).containsExactly(SNAKE + " | " + AS_WRITTEN + BLOCKS);
    }

    @Test
    void applicationPropertiesAreRead() {
        project.library("org.springframework.boot", "spring-boot-starter-data-jpa", "3.5.0")
                .resource("application.properties", """
                        spring.jpa.hibernate.naming.physical-strategy=\
                        org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl
                        spring.jpa.properties.hibernate.default_schema=${DB_SCHEMA:app}
                        spring.jpa.properties.hibernate.id.db_structure_naming_strategy=legacy
                        """);

        assertThat(project.bindings()).containsExactly("app.hibernate_sequence -> app.lineitem.itemid PLAIN 1");
    }

    @Test
    void applicationYamlIsRead() {
        project.library("org.springframework.boot", "spring-boot-starter-data-jpa", "3.5.0")
                .resource("application.yml", """
                        spring:
                          jpa:
                            hibernate:
                              naming: {physicalStrategy: "org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl"}
                            properties:
                              hibernate:
                                default_schema: app # of the application
                                id.optimizer.pooled:
                                  preferred: pooled-lo
                              "[hibernate.jdbc.batch_size]": 20
                        """);

        assertThat(project.bindings()).containsExactly("app.lineitem_seq -> app.lineitem.itemid PLAIN 50");
    }

    @Test
    void profilesAddCandidates() {
        project.library("org.springframework.boot", "spring-boot-starter-data-jpa", "3.5.0")
                .resource("application.yaml", """
                        spring.jpa.properties.hibernate.default_schema: app
                        spring.jpa.hibernate.naming.physical-strategy: x.CamelCaseToUnderscoresNamingStrategy
                        ---
                        spring.config.activate.on-profile: test
                        spring.jpa.properties.hibernate.default_schema: test
                        """)
                .resource("application-dev.properties", "spring.jpa.properties.hibernate.default_schema=dev");

        assertThat(project.bindings())
                .containsExactly("app.line_item_seq -> app.line_item.item_id"
                        + " | dev.line_item_seq -> dev.line_item.item_id"
                        + " | test.line_item_seq -> test.line_item.item_id POOLED 50 INITIAL 1");
    }

    @Test
    void quarkusPrefersPooledLo() {
        project.library("io.quarkus", "quarkus-hibernate-orm", "3.15.0");

        assertThat(project.bindings()).containsExactly(AS_WRITTEN + " PLAIN 50");
    }

    @Test
    void quarkusSettingsAreRead() {
        project.library("io.quarkus", "quarkus-hibernate-orm", "3.15.0").resource("application.properties", """
                        quarkus.hibernate-orm.mapping.id.optimizer.default=pooled
                        quarkus.hibernate-orm.database.default-schema=app
                        quarkus.hibernate-orm."users".physical-naming-strategy=\
                        org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy
                        """);

        assertThat(project.bindings()).containsExactly("app.line_item_seq -> app.line_item.item_id" + BLOCKS);
    }

    @Test
    void aStrategyOfTheProjectsOwnLeavesItToTheDatabase() {
        project.resource("hibernate.properties", "hibernate.physical_naming_strategy=shop.PrefixedNames");

        assertThat(project.bindings()).containsExactly(AS_WRITTEN + " | " + SNAKE + BLOCKS);
    }

    @Test
    void snakeCaseDiffersBetweenVersions() {
        String source = """
                @Entity @Table(name = "`Line2Item`") class Quoted { @Id @GeneratedValue long id; }
                @Entity class Line2Item { @Id @GeneratedValue long baseSeqA; }
                """;
        String strategy =
                "hibernate.physical_naming_strategy=org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy";
        SampleProject old =
                new SampleProject(directory.resolve("6")).hibernate(6).source(source);
        SampleProject recent =
                new SampleProject(directory.resolve("7")).hibernate(7).source(source);

        assertThat(old.resource("hibernate.properties", strategy).bindings())
                .containsExactly(
                        "line2item_seq -> line2item.base_seqa POOLED 50 INITIAL 1",
                        "line2item_seq -> line2item.id POOLED 50 INITIAL 1");
        assertThat(recent.resource("hibernate.properties", strategy).bindings())
                .containsExactly(
                        "\"Line2Item_SEQ\" -> \"Line2Item\".id POOLED 50 BELOW_BLOCK",
                        "line2_item_seq -> line2_item.base_seqa POOLED 50 BELOW_BLOCK");
    }

    @Test
    void aMismatchStrategyCanLetTheDatabaseDecideTheBlock() {
        project.resource("META-INF/persistence.xml", "<persistence/>")
                .resource("hibernate.properties", "hibernate.id.sequence.increment_size_mismatch_strategy=fix");

        assertThat(project.bindings()).containsExactly(AS_WRITTEN + " POOLED null INITIAL 1");
    }

    @Test
    void ormXmlHoldsOverAnnotations() {
        project.resource("META-INF/orm.xml", """
                <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.1">
                  <persistence-unit-metadata><persistence-unit-defaults>
                    <schema>app</schema>
                  </persistence-unit-defaults></persistence-unit-metadata>
                  <package>shop</package>
                  <sequence-generator name="g" sequence-name="xml_seq" allocation-size="20" initial-value="3"/>
                  <entity class="LineItem">
                    <table name="lines" schema="sales"/>
                    <attributes>
                      <id name="id"><column name="line_id"/><generated-value strategy="SEQUENCE" generator="g"/></id>
                    </attributes>
                  </entity>
                </entity-mappings>
                """);

        assertThat(project.bindings()).containsExactly("app.xml_seq -> sales.lines.line_id POOLED 20 INITIAL 3");
    }

    @Test
    void ormXmlMapsClassesWithoutAnnotations() {
        project.source("class Plain extends PlainBase {}", "class PlainBase { Long number; }")
                .resource("META-INF/persistence.xml", """
                        <persistence><persistence-unit name="p"><mapping-file>shop.xml</mapping-file></persistence-unit>
                        </persistence>
                        """)
                .resource("shop.xml", """
                        <entity-mappings>
                          <persistence-unit-metadata><xml-mapping-metadata-complete/></persistence-unit-metadata>
                          <mapped-superclass class="shop.PlainBase">
                            <attributes><id name="number"><generated-value/></id></attributes>
                          </mapped-superclass>
                          <entity class="shop.Plain">
                            <attribute-override name="number"><column name="no"/></attribute-override>
                          </entity>
                        </entity-mappings>
                        """);

        assertThat(project.bindings()).containsExactly("plain_seq -> plain.no" + BLOCKS);
    }

    @Test
    void filesThatCannotBeReadAreRemarked() {
        project.resource("application.yml", "a: [")
                .resource("META-INF/persistence.xml", "<persistence>")
                .resource("shop/Broken.class", "no class file");

        assertThat(project.read().remarks())
                .hasSize(3)
                .anyMatch(remark -> remark.contains("application.yml cannot be read: "))
                .anyMatch(remark -> remark.contains("persistence.xml cannot be read: "))
                .anyMatch(remark -> remark.contains("Broken.class cannot be read: "));
    }
}
