package io.github.seqfix.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seqfix.maven.UnprefixedCheck.Requested;
import java.io.File;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody has set, and Maven would ignore. */
class ParameterCheckTest {
    private static final Set<String> OURS = Set.of("seqfix:", "io.github.seqfix:seqfix-maven-plugin:");

    private List<KnownParameter> ofReset = List.of();
    private List<KnownParameter> ofPlugin = List.of();

    @BeforeEach
    void readTheDescriptor() throws Exception {
        ofReset = KnownParameter.ofGoal(Descriptor.goal("reset"));
        ofPlugin = KnownParameter.ofPlugin(Descriptor.goal("reset"));
    }

    @Test
    void parametersAreKnownByElementAndProperty() {
        assertThat(ofReset)
                .contains(new KnownParameter("url", "seqfix.url"), new KnownParameter("skipReset", "seqfix.reset.skip"))
                .doesNotContain(new KnownParameter("failOn", "seqfix.failOn"))
                .noneMatch(parameter -> parameter.element().equals("execution"));
        assertThat(ofPlugin).contains(new KnownParameter("failOn", "seqfix.failOn"));
    }

    @ParameterizedTest
    @CsvSource({
        "seqfix.dryrun, write -Dseqfix.dryRun",
        "seqfix.dry-run, write -Dseqfix.dryRun",
        "seqfix.DRY_RUN, write -Dseqfix.dryRun",
        "Seqfix.dryRun, write -Dseqfix.dryRun",
        "seqfix-dryRun, write -Dseqfix.dryRun",
        "seqfix.skipCheck, write -Dseqfix.check.skip",
        "seqfix.dryRunn, the nearest are -Dseqfix.dryRun",
        "seqfix.scheme, the nearest are -Dseqfix.schemas"
    })
    void unknownPropertiesAreRefused(String name, String meant) {
        assertThatThrownBy(() -> checkProperties(Map.of(name, "true"), new Properties()))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("-D" + name + " is no property of seqfix; " + meant);
    }

    @Test
    void propertiesThatAreKnownOrNotOursAreLeftAlone() throws Exception {
        checkProperties(Map.of("seqfix.url", "x", "seqfix.failOn", "NONE", "seqfix.password", ""), new Properties());
        Properties user = properties("seqfix.url", "u", "seqfixes.url", "x", "dryRun", "true", "seqfix", "x");
        Properties system = properties("seqfix.url", "s", "seqfix.dryrun", "true", "java.home", "/");
        assertThat(PropertyCheck.given(user, system)).isEqualTo(Map.of("seqfix.url", "u", "seqfix.dryrun", "true"));
    }

    @Test
    void aPomMayHavePropertiesOfItsOwnThatAreNoSlips() throws Exception {
        Properties own = properties("seqfix.tenant", "a");
        checkProperties(Map.of("seqfix.tenant", "b"), own);
        assertThatThrownBy(() -> checkProperties(Map.of(), properties("seqfix.dryrun", "true")))
                .hasMessage("the POM's property seqfix.dryrun is no property of seqfix; write -Dseqfix.dryRun");
    }

    @Test
    void anEmptyPropertyIsRefusedWhereItWouldBeTheDefault() {
        assertThatThrownBy(() -> checkProperties(Map.of("seqfix.schemas", " "), new Properties()))
                .hasMessage("-Dseqfix.schemas is empty; leave it out, or give it a value");
    }

    @Test
    void unknownElementsAreRefused() {
        assertThatThrownBy(() -> checkElements("<dryrun>true</dryrun>"))
                .hasMessageStartingWith(
                        "<dryrun> in the POM's configuration of seqfix-maven-plugin is no parameter of it;"
                                + " the nearest are <dryRun>");
        assertThatThrownBy(() -> checkElements("<check.skip>true</check.skip>"))
                .hasMessageEndingWith("in a POM it is called <skipCheck>");
        assertThatThrownBy(() -> checkElements("<seqfix.url>x</seqfix.url>"))
                .hasMessageEndingWith("in a POM it is called <url>");
        assertThatThrownBy(() -> checkElements("<execution>x</execution>")).hasMessageContaining("<execution>");
    }

    @Test
    void elementsOfEveryGoalAreKnown() throws Exception {
        checkElements("<url/><failOn combine.children='append'><word>NONE</word></failOn><dryRun>true</dryRun>"
                + "<detail>true</detail><excludes combine.self='override'/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<dryRun/>", "<schemas> </schemas>", "<restartWith></restartWith>"})
    void anEmptyElementIsRefusedWhereItWouldBeTheDefault(String element) {
        assertThatThrownBy(() -> checkElements(element)).hasMessageContaining("is empty; take it out");
    }

    @Test
    void aPropertyThatThePomOverrulesIsRefused() {
        EffectiveElements effective = effective("<url>jdbc:postgresql://pom/a</url>", Map.of());
        assertThatThrownBy(() ->
                        effective.refuseOverruled(ofReset, Map.of("seqfix.url", "jdbc:postgresql://command-line/a")))
                .hasMessage(
                        "-Dseqfix.url sets nothing: in Maven the POM's <url> takes precedence; to allow both, let the"
                                + " POM say <url>${seqfix.url}</url>, and give it a default as <seqfix.url> among its <properties>");
    }

    @ParameterizedTest
    @CsvSource({
        "seqfix.schemas, 'a,b', <schemas><schema>a</schema></schemas>",
        "seqfix.schemas, 'a', '<schemas>a,b</schemas>'",
        "seqfix.mappings, 'a=b.c', <mappings><mapping><sequence>a</sequence></mapping></mappings>",
        "seqfix.reset.skip, 'true', <skipReset>false</skipReset>",
        "seqfix.margin, '10', <margin>20</margin>"
    })
    void anyParameterThatThePomOverrulesIsRefused(String property, String value, String pom) {
        assertThatThrownBy(() -> effective(pom, Map.of()).refuseOverruled(ofReset, Map.of(property, value)))
                .hasMessageStartingWith("-D" + property + " sets nothing");
    }

    @Test
    void aPropertyThatArrivesIsNotOverruled() {
        Map<String, String> given = Map.of("seqfix.url", "x", "seqfix.schemas", "a, b", "seqfix.failOn", "NONE");
        EffectiveElements effective = effective(
                "<url>${seqfix.url}</url><schemas><schema>a</schema><schema>b</schema></schemas><margin>1</margin>",
                Map.of("${seqfix.url}", "x"));
        assertThatCode(() -> effective.refuseOverruled(ofReset, given)).doesNotThrowAnyException();
    }

    @Test
    void anExpressionThatStandsForNothingIsRefused() {
        assertThatThrownBy(() -> effective("<dryRun>${dry}</dryRun>", Map.of()).refuseUndefined(ofReset))
                .hasMessage(
                        "dryRun: nothing defines ${dry}, which the POM sets it to; define it, or take the element out");
        assertThatCode(() -> {
                    effective("<dryRun>${dry}</dryRun>", Map.of("${dry}", "true"))
                            .refuseUndefined(ofReset);
                    effective("<dryRun>${seqfix.dryRun}</dryRun>", Map.of()).refuseUndefined(ofReset);
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "seqfix:reset, true, ONLY_US",
        "seqfix:reset@stock io.github.seqfix:seqfix-maven-plugin:1:check, true, ONLY_US",
        "compile seqfix:reset, true, US_AND_PHASES",
        "compile flyway:migrate seqfix:reset, true, US_AND_OTHERS",
        "verify, false, OTHERS"
    })
    void theCommandLineTellsWhoIsMeant(String goals, boolean direct, Requested requested) {
        assertThat(Requested.of(List.of(goals.split(" ")), OURS, direct)).isEqualTo(requested);
    }

    @ParameterizedTest
    @CsvSource({
        "dryRun, ONLY_US, error",
        "dryRun, US_AND_PHASES, error",
        "dryRun, US_AND_OTHERS, warning",
        "dryRun, OTHERS, warning",
        "reset.skip, ONLY_US, error",
        "skip, ONLY_US, error",
        "skip, US_AND_PHASES, warning",
        "skip, US_AND_OTHERS, warning",
        "skip, OTHERS, nothing",
        "user, OTHERS, nothing",
        "lock, OTHERS, warning",
        "failOn, ONLY_US, nothing",
        "other, ONLY_US, nothing"
    })
    void aNameWithoutThePrefixIsAnErrorWhereNoOtherPluginCanOwnIt(String name, Requested requested, String expected)
            throws MojoExecutionException {
        assertThat(unprefixed(name, requested, new Properties(), "another")).isEqualTo(expected);
        assertThat(unprefixed(name, requested, properties(name, "x"), "another"))
                .isEqualTo("nothing");
        assertThat(unprefixed(name, requested, new Properties(), "x")).isEqualTo("nothing");
    }

    private String unprefixed(String name, Requested requested, Properties declared, String effective) {
        List<CharSequence> warnings = new ArrayList<>();
        SystemStreamLog log = new SystemStreamLog() {
            @Override
            public void warn(CharSequence content) {
                warnings.add(content);
            }
        };
        try {
            new UnprefixedCheck(ofReset, requested, log)
                    .check(properties(name, "x"), declared, (parameter, value) -> value.equals(effective));
        } catch (MojoExecutionException e) {
            assertThat(e).hasMessageStartingWith("-D" + name + " sets nothing here; write -Dseqfix." + name);
            return "error";
        }
        return warnings.isEmpty() ? "nothing" : "warning";
    }

    private void checkProperties(Map<String, String> given, Properties declared) throws MojoExecutionException {
        new PropertyCheck(ofPlugin).check(given, declared);
    }

    private void checkElements(String elements) throws Exception {
        new PomElementCheck(ofPlugin).check(List.of(dom(elements).getChildren()));
    }

    private static EffectiveElements effective(String elements, Map<String, String> values) {
        return new EffectiveElements(dom(elements), new ExpressionEvaluator() {
            @Override
            public @Nullable Object evaluate(String expression) {
                return expression.startsWith("${") ? values.get(expression) : expression;
            }

            @Override
            public File alignToBaseDirectory(File file) {
                return file;
            }
        });
    }

    private static Xpp3Dom dom(String elements) {
        try {
            return Xpp3DomBuilder.build(new StringReader("<configuration>" + elements + "</configuration>"));
        } catch (Exception e) {
            throw new IllegalArgumentException(elements, e);
        }
    }

    private static Properties properties(String... entries) {
        Properties properties = new Properties();
        for (int index = 0; index < entries.length; index += 2) {
            properties.setProperty(entries[index], entries[index + 1]);
        }
        return properties;
    }
}
