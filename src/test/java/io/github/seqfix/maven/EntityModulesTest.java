package io.github.seqfix.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reactor of a POM, a model, two applications on it, and a module of its own. */
class EntityModulesTest {
    @TempDir
    Path directory;

    @Test
    void onTheCommandLineAllApplicationsAreReadWithWhatTheyDependOn() throws IOException {
        MavenProject root = module("root", "pom");
        MavenProject model = compiled("model");
        MavenProject shop = compiled("shop", model);
        MavenProject admin = compiled("admin", model);
        MavenProject stock = compiled("stock");
        List<MavenProject> all = List.of(root, model, shop, admin, stock);

        EntityModules modules = modules(root, true, all, all);

        assertThat(modules.applications())
                .containsExactly(
                        new EntityModules.Application(shop, List.of(model)),
                        new EntityModules.Application(admin, List.of(model)),
                        new EntityModules.Application(stock, List.of()));
        assertThat(modules.applications().get(0).classes()).containsExactly(classes("shop"), classes("model"));
        assertThat(modules.read()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(modules.leftOut()).isEmpty();
        assertThat(modules.isReactor()).isTrue();
    }

    @Test
    void aModuleWithoutClassesIsNoApplication() throws IOException {
        MavenProject model = compiled("model");
        MavenProject stock = compiled("stock");
        MavenProject coverage = module("coverage", "pom", model, stock);
        List<MavenProject> all = List.of(model, stock, coverage);

        assertThat(modules(model, true, all, all).applications())
                .extracting(application -> application.module().getArtifactId())
                .containsExactly("model", "stock");
    }

    @Test
    void whereNothingIsCompiledTheModuleAtHandIsAllThatThereIs() {
        MavenProject root = module("root", "pom");
        MavenProject model = module("model", "jar");
        List<MavenProject> all = List.of(root, model);

        assertThat(modules(root, true, all, all).applications())
                .containsExactly(new EntityModules.Application(root, List.of()));
        assertThat(modules(root, true, all, all).read()).containsExactly(root, model);
    }

    @Test
    void whatTheBuildLeavesOutIsKnownAndWhatItDependsOnIsRead() throws IOException {
        MavenProject root = module("root", "pom");
        MavenProject model = compiled("model");
        MavenProject app = compiled("app", model);
        MavenProject stock = compiled("stock");
        List<MavenProject> all = List.of(root, model, app, stock);

        EntityModules modules = modules(app, true, List.of(app), all);

        assertThat(modules.applications()).containsExactly(new EntityModules.Application(app, List.of(model)));
        assertThat(modules.read()).containsExactly(app, model);
        assertThat(modules.leftOut()).containsExactly(root, stock);
    }

    @Test
    void anExecutionInAModuleReadsItAndWhatItDependsOn() throws IOException {
        MavenProject base = compiled("base");
        MavenProject model = compiled("model", base);
        MavenProject app = compiled("app", model);
        MavenProject stock = compiled("stock");
        List<MavenProject> all = List.of(base, model, app, stock);

        EntityModules inApp = modules(app, false, all, all);
        EntityModules alone = modules(app, false, List.of(app, stock), all);

        assertThat(inApp.applications()).containsExactly(new EntityModules.Application(app, List.of(model, base)));
        assertThat(inApp.read()).containsExactly(app, model, base);
        assertThat(inApp.leftOut()).isEmpty();
        assertThat(alone.read()).containsExactly(app, model, base);
        assertThat(alone.leftOut()).isEmpty();
    }

    @Test
    void aModuleIsReadWhetherOrNotItIsCompiled() {
        MavenProject app = module("app", "jar");

        EntityModules modules = modules(app, false, List.of(app), List.of(app));

        assertThat(modules.applications()).containsExactly(new EntityModules.Application(app, List.of()));
        assertThat(modules.isReactor()).isFalse();
    }

    @Test
    void withoutAPomThereAreNoClasses() {
        MavenProject none = new MavenProject();

        EntityModules modules = modules(none, true, List.of(none), List.of());

        assertThat(modules.applications())
                .singleElement()
                .satisfies(application -> assertThat(application.classes()).isEmpty());
        assertThat(EntityModules.isCompiled(none)).isFalse();
    }

    private EntityModules modules(
            MavenProject current, boolean onCommandLine, List<MavenProject> built, List<MavenProject> all) {
        return new EntityModules(current, onCommandLine, built, all);
    }

    private MavenProject compiled(String name, MavenProject... dependencies) throws IOException {
        Files.createDirectories(classes(name));
        return module(name, "jar", dependencies);
    }

    private MavenProject module(String name, String packaging, MavenProject... dependencies) {
        Model model = new Model();
        model.setGroupId("shop");
        model.setArtifactId(name);
        model.setVersion("1");
        model.setPackaging(packaging);
        model.setBuild(new Build());
        model.getBuild().setOutputDirectory(classes(name).toString());
        Stream.of(dependencies).map(EntityModulesTest::dependency).forEach(model::addDependency);
        return new MavenProject(model);
    }

    private static Dependency dependency(MavenProject module) {
        Dependency dependency = new Dependency();
        dependency.setGroupId(module.getGroupId());
        dependency.setArtifactId(module.getArtifactId());
        return dependency;
    }

    private Path classes(String module) {
        return directory.resolve(module).resolve("target/classes");
    }
}
