package io.github.seqfix.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Maven reads of the goals: a misspelt property would never be noticed otherwise. */
class PluginDescriptorTest {
    private static final int LONGEST_FIRST_SENTENCE = 160;

    /** What a POM calls it, what the command line calls it, and the goals that have it. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(<\\w+>)` \\| `(seqfix\\.[\\w.]+)` \\| (\\w+) \\|");

    private static final Pattern DEPENDENCY = Pattern.compile("(?m)^\\| `([\\w.-]+:[\\w.-]+)` \\|");

    @Test
    void everyPropertyIsSeqfixAndTheParametersName() throws Exception {
        List<String> checked = new ArrayList<>();
        for (Element mojo : mojos()) {
            for (Element parameter : children(mojo, "parameter")) {
                String name = text(parameter, "name");
                String property = property(mojo, name);
                if (!text(parameter, "editable").equals("false") && !property.isEmpty()) {
                    checked.add(property);
                    assertThat(property).isIn("seqfix." + name, skipProperty(name));
                    assertThat(text(parameter, "description")).as(name).isNotBlank();
                }
            }
        }
        assertThat(checked).contains("seqfix.url", "seqfix.check.skip", "seqfix.reset.skip", "seqfix.failOn");
    }

    @Test
    void theTableOfParametersHasElementPropertyAndGoalsOfEach() throws Exception {
        Map<String, String> expected = new TreeMap<>();
        for (Element mojo : mojos()) {
            for (Element parameter : children(mojo, "parameter")) {
                String name = text(parameter, "name");
                String property = property(mojo, name);
                if (!property.isEmpty()) {
                    expected.merge(
                            '<' + name + "> " + property, text(mojo, "goal"), (one, other) -> one + ", " + other);
                }
            }
        }
        expected.replaceAll((parameter, goals) -> goals.contains(", ") ? "both" : goals);

        Path page = Path.of("src/site/markdown/parameters.md");
        String text = Files.readString(Files.exists(page) ? page : Path.of("README.md"));
        Map<String, String> documented = new TreeMap<>();
        ROW.matcher(text).results().forEach(row -> documented.put(row.group(1) + ' ' + row.group(2), row.group(3)));
        assertThat(documented).isEqualTo(expected);
    }

    @Test
    void goalsRunWithoutAProjectAndInParallel() throws Exception {
        List<Element> mojos = mojos();
        assertThat(mojos).extracting(mojo -> text(mojo, "goal")).containsExactlyInAnyOrder("check", "reset");
        assertThat(mojos).allMatch(mojo -> text(mojo, "requiresProject").equals("false"));
        assertThat(mojos).allMatch(mojo -> text(mojo, "threadSafe").equals("true"));
        assertThat(mojos)
                .extracting(mojo -> text(mojo, "phase"))
                .containsExactlyInAnyOrder("verify", "pre-integration-test");
    }

    @Test
    void anIdeRunsNoGoalThatIsBoundToAPhase() throws Exception {
        Element metadata = root("/META-INF/m2e/lifecycle-mapping-metadata.xml");

        // Without <message> Eclipse shows no marker in the POM.
        assertThat(children(metadata, "action"))
                .singleElement()
                .satisfies(action -> assertThat(children(action, "*"))
                        .extracting(Element::getTagName)
                        .containsExactly("ignore"));
        assertThat(children(metadata, "goal"))
                .extracting(Element::getTextContent)
                .containsExactlyInAnyOrderElementsOf(
                        mojos().stream().map(mojo -> text(mojo, "goal")).toList());
    }

    @Test
    void thePageOfDependenciesHasAllThatRunBesideThePlugin() throws Exception {
        Path page = Path.of("src/site/markdown/dependencies.md");

        assertThat(DEPENDENCY.matcher(Files.readString(page)).results().map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(children(root("/META-INF/maven/plugin.xml"), "dependency").stream()
                        .map(dependency -> text(dependency, "groupId") + ':' + text(dependency, "artifactId"))
                        .toList());
    }

    /** An editor shows the first sentence while one types. */
    @Test
    void everyDescriptionBeginsWithAShortSentence() throws Exception {
        for (Element mojo : mojos()) {
            for (Element parameter : children(mojo, "parameter")) {
                String description = text(parameter, "description").replaceAll("<[^>]+>", "");
                String sentence = description.replaceAll("\\s+", " ").split("\\. (?=[A-Z])", 2)[0];
                assertThat(sentence).as(text(parameter, "name")).hasSizeLessThanOrEqualTo(LONGEST_FIRST_SENTENCE);
            }
        }
    }

    private static String skipProperty(String name) {
        return name.equals("skipCheck") ? "seqfix.check.skip" : "seqfix.reset.skip";
    }

    private static List<Element> mojos() throws Exception {
        return children(root("/META-INF/maven/plugin.xml"), "mojo").stream()
                .filter(mojo -> !text(mojo, "goal").equals("help"))
                .toList();
    }

    private static Element root(String resource) throws Exception {
        try (InputStream document = PluginDescriptorTest.class.getResourceAsStream(resource)) {
            assertThat(document).as(resource).isNotNull();
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(document)
                    .getDocumentElement();
        }
    }

    /** The property stands in the configuration, as <code>${seqfix.url}</code>. */
    private static String property(Element mojo, String parameter) {
        Element configuration = children(mojo, "configuration").get(0);
        NodeList elements = configuration.getElementsByTagName(parameter);
        String text = elements.getLength() == 0 ? "" : elements.item(0).getTextContent();
        return text.startsWith("${seqfix") ? text.substring(2, text.length() - 1) : "";
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            elements.add((Element) nodes.item(index));
        }
        return elements;
    }

    private static String text(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent();
    }
}
