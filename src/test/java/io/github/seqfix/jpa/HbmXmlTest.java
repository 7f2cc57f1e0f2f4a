package io.github.seqfix.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hibernate's own mapping files, with the sequences that Hibernate 5.6, 6.6 and 7.4 created for them. */
class HbmXmlTest {
    private static final String HEAD = """
            <?xml version="1.0"?>
            <!DOCTYPE hibernate-mapping PUBLIC "-//Hibernate/Hibernate Mapping DTD 3.0//EN"
                "http://www.hibernate.org/dtd/hibernate-mapping-3.0.dtd">
            """;

    @TempDir
    Path directory;

    private String mapping = "";

    @Test
    void aGeneratorNamesItsSequence() {
        mapping = """
                <class name="Item" table="ItemTab"><id name="id" column="ItemId">
                  <generator class="sequence"><param name="sequence_name"> item_seq </param></generator></id></class>
                <class name="Part" table="part_tab"><id name="id">
                  <generator class="native"><param name="sequence_name">part_seq</param>
                    <param name="increment_size">5</param></generator></id></class>
                <class name="Low" table="low_tab"><id name="id">
                  <generator class="org.hibernate.id.enhanced.SequenceStyleGenerator">
                    <param name="sequence_name">low_seq</param><param name="increment_size">20</param>
                    <param name="optimizer">pooled-lo</param></generator></id></class>
                <class name="Other"><id name="id"><column name="other_id"/>
                  <generator class="enhanced-sequence"><param name="schema">other</param>
                    <param name="sequence_name">other_seq</param></generator></id></class>
                """;

        assertBindings(
                5,
                "item_seq -> itemtab.itemid PLAIN 1",
                "low_seq -> low_tab.id PLAIN 20",
                "other.other_seq -> other.other_id PLAIN 1",
                "part_seq -> part_tab.id POOLED 5 BELOW_BLOCK");
        for (int major : List.of(6, 7)) {
            assertBindings(
                    major,
                    "item_seq -> itemtab.itemid POOLED 50 INITIAL 1",
                    "low_seq -> low_tab.id PLAIN 20",
                    "other.other_seq -> other.other_id POOLED 50 INITIAL 1",
                    "part_seq -> part_tab.id POOLED 5 INITIAL 1");
        }
    }

    @Test
    void aSequenceWithoutANameIsTheSharedOneOrTheTables() {
        mapping = """
                <class name="Item" table="item_tab" schema="sales"><id name="id"><generator class="sequence"/></id></class>
                <class name="Part" table="part_tab"><id name="id"><generator class="native">
                  <param name="sequence">old_seq</param></generator></id></class>
                """;

        assertBindings(
                5, "hibernate_sequence -> part_tab.id PLAIN 1", "hibernate_sequence -> sales.item_tab.id PLAIN 1");
        for (int major : List.of(6, 7)) {
            assertBindings(
                    major,
                    "item_tab_seq -> sales.item_tab.id POOLED 50 INITIAL 1",
                    "old_seq -> part_tab.id POOLED 50 INITIAL 1");
        }
    }

    @Test
    void subclassesWithTablesOfTheirOwnCanStandWithinTheirRoot() {
        mapping = """
                <class name="Vehicle" table="vehicle"><id name="id"><generator class="sequence">
                    <param name="sequence_name">vehicle_seq</param></generator></id>
                  <union-subclass name="Car" table="car"/></class>
                """;

        assertBindings(5, "vehicle_seq -> car.id PLAIN 1", "vehicle_seq -> vehicle.id PLAIN 1");
    }

    @Test
    void subclassesWithTablesOfTheirOwnDrawFromTheSequenceOfTheirRoot() {
        mapping = """
                <class name="Vehicle" table="vehicle" abstract="true"><id name="id"><generator class="sequence">
                    <param name="sequence_name">vehicle_seq</param></generator></id>
                  <union-subclass name="Car" table="car">
                    <union-subclass name="Taxi" table="taxi"/></union-subclass></class>
                <union-subclass name="Truck" table="truck" extends="Vehicle"/>
                <class name="Payment" table="payment"><id name="id"><generator class="sequence">
                    <param name="sequence_name">payment_seq</param></generator></id>
                  <joined-subclass name="Card" table="card"><key column="id"/></joined-subclass></class>
                """;

        assertBindings(
                5,
                "payment_seq -> payment.id PLAIN 1",
                "vehicle_seq -> car.id PLAIN 1",
                "vehicle_seq -> taxi.id PLAIN 1",
                "vehicle_seq -> truck.id PLAIN 1");
    }

    @Test
    void anEntityNeedsNoClassAndAnIdNoName() {
        mapping = """
                <class entity-name="dynamic" table="dynamic_tab"><id type="long"><generator class="sequence">
                  <param name="sequence_name">dynamic_seq</param></generator></id></class>
                <class name="shop.deep.Item"><id name="id"><generator class="sequence">
                  <param name="sequence_name">item_seq</param></generator></id></class>
                """;

        assertBindings(5, "dynamic_seq -> dynamic_tab.id PLAIN 1", "item_seq -> item.id PLAIN 1");
    }

    @Test
    void otherIdsDrawFromNoSequence() {
        mapping = """
                <class name="A"><id name="id"><generator class="identity"/></id></class>
                <class name="B"><id name="id"><generator class="increment"/></id></class>
                <class name="C"><id name="id"/></class>
                <class name="D"><composite-id><key-property name="x"/></composite-id></class>
                """;

        assertBindings(6);
    }

    @Test
    void theFilesTakePrecedenceOverAnnotations() {
        mapping = """
                <class name="Item" table="item_tab"><id name="id"><generator class="sequence">
                  <param name="sequence_name">item_seq</param></generator></id></class>
                """;
        SampleProject project = project(6).source("@Entity class Item { @Id @GeneratedValue long id; }");

        assertThat(project.bindings()).containsExactly("item_seq -> item_tab.id POOLED 50 INITIAL 1");
    }

    @Test
    void aPersistenceUnitCanListTheFiles() {
        mapping = """
                <class name="Item" table="item_tab"><id name="id"><generator class="sequence"/></id></class>
                """;
        SampleProject project = project(6).resource("META-INF/persistence.xml", """
                <persistence><persistence-unit name="x"><mapping-file>shop/Mapping.hbm.xml</mapping-file>
                </persistence-unit></persistence>
                """);

        assertThat(project.read().remarks()).isEmpty();
        assertThat(project.bindings()).hasSize(1);
    }

    @Test
    void theFilesMeanHibernate() {
        mapping = """
                <class name="Item" table="item_tab"><id name="id"><generator class="sequence"/></id></class>
                """;

        assertThat(file(new SampleProject(directory.resolve("unknown"))).read().summary())
                .startsWith("1 generated id, by the rules of Hibernate");
    }

    @Test
    void theFilesMakeEntitiesPossible() throws IOException {
        assertThat(EntityPresence.isPossible(List.of(project(6).classes()))).isTrue();
    }

    @Test
    void aFileThatCannotBeReadIsRemarked() {
        SampleProject project = project(6).resource("shop/broken.hbm.xml", "<hibernate-mapping>");

        assertThat(project.read().remarks()).singleElement().asString().contains("broken.hbm.xml cannot be read: ");
    }

    @Test
    void hibernatesOwnConfigurationIsRead() {
        SampleProject project = new SampleProject(directory)
                .hibernate(6)
                .resource("hibernate.cfg.xml", """
                        <!DOCTYPE hibernate-configuration SYSTEM "http://www.hibernate.org/dtd/hibernate-configuration-3.0.dtd">
                        <hibernate-configuration><session-factory>
                          <property name="default_schema">app</property>
                          <property name="hibernate.id.optimizer.pooled.preferred">pooled-lo</property>
                          <mapping class="library.Part"/><mapping resource="x.hbm.xml"/>
                        </session-factory></hibernate-configuration>
                        """)
                .librarySource("package library; @Entity public class Part { @Id @GeneratedValue long id; }")
                .source("@Entity class LineItem { @Id @GeneratedValue long id; }");

        assertThat(project.bindings())
                .containsExactly(
                        "app.lineitem_seq -> app.lineitem.id PLAIN 50", "app.part_seq -> app.part.id PLAIN 50");
    }

    private void assertBindings(int major, String... expected) {
        assertThat(project(major).bindings()).as("Hibernate " + major).containsExactly(expected);
    }

    private SampleProject project(int major) {
        return file(new SampleProject(directory.resolve(String.valueOf(major)))
                .hibernate(major)
                .resource("META-INF/persistence.xml", "<persistence/>"));
    }

    private SampleProject file(SampleProject project) {
        return project.resource(
                "shop/Mapping.hbm.xml",
                HEAD + "<hibernate-mapping package=\"shop\">" + mapping + "</hibernate-mapping>");
    }
}
