package io.github.seqfix.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seqfix.discovery.SearchResult.Ambiguous;
import io.github.seqfix.discovery.SearchResult.Found;
import io.github.seqfix.discovery.SearchResult.NotFound;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatabaseSearchTest {
    private static final ProjectView APPLICATION = Projects.named("shop-app");
    private static final ProjectView LIBRARY = Projects.named("shop-core");
    private static final ProjectView ROOT = Projects.named("shop");

    @Test
    void firstSourceWithAHitWins() {
        DatabaseSource none = module -> List.of();
        assertThat(search(List.of(none, source("flyway", "one"), source("spring", "two"))))
                .isEqualTo("flyway: jdbc:postgresql://localhost/one");
    }

    @Test
    void whatDoesNotFitIsPassedOver() {
        DatabaseSource h2 = module -> List.of(new Rejected("spring", "jdbc:h2: is not PostgreSQL"));
        assertThat(search(List.of(h2, source("hibernate", "one"))))
                .isEqualTo("hibernate: jdbc:postgresql://localhost/one");
    }

    @Test
    void whatDoesNotFitIsToldInOrderWhereNothingDoes() {
        DatabaseSource h2 = module -> List.of(new Rejected("spring", "jdbc:h2: is not PostgreSQL"));
        DatabaseSource unset = module -> List.of(new Rejected("flyway", "${DB_URL} has no value here"));
        SearchResult result = new DatabaseSearch(List.of(h2), List.of(unset), null).search(APPLICATION, List.of());
        assertThat(result)
                .isEqualTo(new NotFound(List.of(
                        new Rejected("spring", "jdbc:h2: is not PostgreSQL"),
                        new Rejected("flyway", "${DB_URL} has no value here"))));
    }

    /** What a colon is on Windows, NUL is everywhere. */
    @Test
    void aNameThatNoFileCanHaveIsPassedOver() {
        DatabaseSource impossible =
                module -> List.of(new Rejected(Path.of("db\0.properties").toString(), "never"));

        assertThat(search(List.of(impossible, source("hibernate", "one"))))
                .isEqualTo("hibernate: jdbc:postgresql://localhost/one");
        assertThat(new DatabaseSearch(List.of(impossible), List.of(), null).search(APPLICATION, List.of()))
                .isEqualTo(new NotFound(List.of(
                        new Rejected("db\0.properties", "no file can be called so here: Nul character not allowed"))));
    }

    @Test
    void severalThatDifferAreNotChosenFrom() {
        DatabaseSource two = module -> List.of(candidate("quarkus", "one"), candidate("quarkus users", "two"));
        assertThat(search(List.of(two, source("compose", "three"))))
                .isEqualTo("quarkus: jdbc:postgresql://localhost/one"
                        + " | quarkus users: jdbc:postgresql://localhost/two");
    }

    @Test
    void severalThatNameTheSameDatabaseAreOne() {
        DatabaseSource two = module -> List.of(
                candidate("spring.flyway", "one").withLogin("owner", "s3cret"),
                new Candidate("spring.datasource", "jdbc:postgresql://localhost/one?ssl=true").withLogin("app", null));
        assertThat(search(List.of(two))).isEqualTo("spring.flyway: jdbc:postgresql://localhost/one");
    }

    @Test
    void theNameOfADataSourceChooses() {
        DatabaseSource two = module -> List.of(
                candidate("quarkus", "one"), candidate("quarkus users", "two").named("users"));
        assertThat(text(new DatabaseSearch(List.of(two), List.of(), "users").search(APPLICATION, List.of())))
                .isEqualTo("quarkus users: jdbc:postgresql://localhost/two");
        assertThat(text(new DatabaseSearch(List.of(two), List.of(), "user").search(APPLICATION, List.of())))
                .isEqualTo(
                        "quarkus: its data source is called default; quarkus users: its data source is called users");
    }

    @Test
    void theModuleAtHandComesBeforeTheOthers() {
        DatabaseSource source = inModules(Map.of("shop-app", "one", "shop-core", "two"));
        assertThat(search(List.of(source), LIBRARY, ROOT, APPLICATION))
                .isEqualTo("spring of module shop-core: jdbc:postgresql://localhost/two");
    }

    @Test
    void theRootOfAReactorFindsTheModuleThatHasIt() {
        DatabaseSource source = inModules(Map.of("shop-app", "one"));
        assertThat(search(List.of(source), ROOT, LIBRARY, APPLICATION))
                .isEqualTo("spring of module shop-app: jdbc:postgresql://localhost/one");
    }

    @Test
    void modulesThatDifferAreNotChosenFromWhateverTheirSources() {
        DatabaseSource flyway = inModules(Map.of("shop-core", "one"));
        DatabaseSource spring = inModules(Map.of("shop-app", "two", "shop-core", "three"));
        assertThat(search(List.of(flyway, spring), ROOT, LIBRARY, APPLICATION))
                .isEqualTo("spring of module shop-core: jdbc:postgresql://localhost/one"
                        + " | spring of module shop-app: jdbc:postgresql://localhost/two");
    }

    @Test
    void modulesThatNameTheSameDatabaseAreOne() {
        DatabaseSource source = inModules(Map.of("shop-app", "one", "shop-core", "one"));
        assertThat(search(List.of(source), ROOT, LIBRARY, APPLICATION))
                .isEqualTo("spring of module shop-core: jdbc:postgresql://localhost/one");
    }

    @Test
    void whatABuildHasOneOfComesLast() {
        DatabaseSource compose = inModules(Map.of("shop", "three"));
        DatabaseSource spring = inModules(Map.of("shop-app", "one"));
        assertThat(text(new DatabaseSearch(List.of(spring), List.of(compose), null)
                        .search(ROOT, List.of(LIBRARY, APPLICATION))))
                .isEqualTo("spring of module shop-app: jdbc:postgresql://localhost/one");
        assertThat(text(new DatabaseSearch(List.of(), List.of(compose), null)
                        .search(ROOT, List.of(LIBRARY, APPLICATION))))
                .isEqualTo("spring of module shop: jdbc:postgresql://localhost/three");
        assertThat(text(new DatabaseSearch(
                                List.of(), List.of(inModules(Map.of("shop", "three", "shop-app", "one"))), null)
                        .search(ROOT, List.of(LIBRARY, APPLICATION))))
                .isEqualTo("spring of module shop: jdbc:postgresql://localhost/three");
        assertThat(text(new DatabaseSearch(List.of(), List.of(compose), null)
                        .search(LIBRARY, List.of(ROOT, APPLICATION))))
                .isEqualTo("spring of module shop: jdbc:postgresql://localhost/three");
    }

    @Test
    void noTextShowsASecret() {
        Candidate candidate = new Candidate("flyway", "jdbc:postgresql://localhost/one?password=s3cret&user=app")
                .withLogin("app", "s3cret");
        assertThat(candidate).hasToString("flyway: jdbc:postgresql://localhost/one");
        assertThat(new Found(candidate).toString()).doesNotContain("s3cret");
        assertThat(new Ambiguous(List.of(candidate)).toString()).doesNotContain("s3cret");
        assertThat(Projects.builder(Path.of("shop"))
                        .environment(Map.of("PASSWORD", "s3cret"))
                        .build())
                .hasToString("shop");
    }

    private static DatabaseSource source(String words, String database) {
        return module -> List.of(candidate(words, database));
    }

    private static DatabaseSource inModules(Map<String, String> databases) {
        return module -> {
            String database = databases.get(module.name());
            return database == null ? List.of() : List.of(candidate("spring", database));
        };
    }

    private static Candidate candidate(String words, String database) {
        return new Candidate(words, "jdbc:postgresql://localhost/" + database);
    }

    private static @Nullable String search(List<DatabaseSource> sources) {
        return search(sources, APPLICATION);
    }

    private static @Nullable String search(List<DatabaseSource> sources, ProjectView module, ProjectView... others) {
        return text(new DatabaseSearch(sources, List.of(), null).search(module, Arrays.asList(others)));
    }

    private static @Nullable String text(SearchResult result) {
        if (result instanceof Found found) {
            return found.database().toString();
        }
        if (result instanceof Ambiguous ambiguous) {
            return String.join(
                    " | ",
                    ambiguous.databases().stream().map(Candidate::toString).toList());
        }
        return result instanceof NotFound none
                ? String.join(
                        "; ", none.rejected().stream().map(Rejected::toString).toList())
                : null;
    }
}
