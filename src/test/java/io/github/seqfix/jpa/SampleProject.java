package io.github.seqfix.jpa;

import io.github.seqfix.core.DeclaredBinding;
import io.github.seqfix.core.FirstValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A small project: Java sources that are compiled, resource files, and the libraries that it says it has. */
final class SampleProject {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, Locale.ROOT, null);
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface) (\\w+)");

    private static final List<String> HIBERNATE = List.of(
            """
            package org.hibernate.annotations;
            @java.lang.annotation.Repeatable(GenericGenerators.class)
            public @interface GenericGenerator {
                String name() default ""; String strategy() default ""; Class<?> type() default Object.class;
                Parameter[] parameters() default {};
            }
            """,
            """
            package org.hibernate.annotations;
            public @interface GenericGenerators { GenericGenerator[] value(); }
            """,
            """
            package org.hibernate.annotations;
            public @interface Parameter { String name(); String value(); }
            """,
            "package org.hibernate.annotations; public @interface IdGeneratorType { Class<?> value(); }",
            "package org.hibernate.id.enhanced; public class SequenceStyleGenerator {}");

    private final Path classes;
    private final Path libraries;
    private final List<LibraryArtifact> artifacts = new ArrayList<>();
    private boolean oldNamespace;

    /**
     * Creates an empty project.
     *
     * @param directory an empty directory
     */
    SampleProject(Path directory) {
        this.classes = directory.resolve("classes");
        this.libraries = directory.resolve("libraries");
    }

    SampleProject hibernate(int major) {
        oldNamespace = major == 5;
        return library(major == 5 ? "org.hibernate" : "org.hibernate.orm", "hibernate-core", major + ".9.0.Final");
    }

    SampleProject eclipseLink() {
        return library("org.eclipse.persistence", "org.eclipse.persistence.jpa", "4.0.9");
    }

    SampleProject library(String groupId, String artifactId, String version) {
        artifacts.add(new LibraryArtifact(groupId, artifactId, version));
        return this;
    }

    /** Adds a class of the project; JPA's annotations, Hibernate's and the package {@code shop} are written for it. */
    SampleProject source(String... sources) {
        compile(classes, List.of(sources));
        return this;
    }

    /** Adds a class of a library. */
    SampleProject librarySource(String... sources) {
        compile(libraries, List.of(sources));
        return this;
    }

    SampleProject resource(String path, String content) {
        try {
            Path file = classes.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path classes() {
        return classes;
    }

    EntityBindings read() {
        try {
            return EntityReader.read(
                    new JpaProject(List.of(classes), List.of(libraries, Annotations.CLASSES), artifacts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bindings in short: {@code orders_seq -> orders.id POOLED 50 INITIAL 1}, sorted. */
    List<String> bindings() {
        return read().bindings().stream().map(SampleProject::brief).sorted().toList();
    }

    private static String brief(DeclaredBinding binding) {
        String names = String.join(
                " | ",
                binding.candidates().stream()
                        .map(candidate -> candidate.sequence() + " -> " + candidate.column())
                        .toList());
        FirstValue first = binding.firstValue();
        String exception = first == null || first.equals(FirstValue.ORDINARY)
                ? ""
                : ' ' + first.rule().toString() + (first.initialValue() == null ? "" : " " + first.initialValue());
        return names + ' ' + binding.kind() + ' ' + binding.block() + exception;
    }

    private void compile(Path target, List<String> sources) {
        compile(
                target,
                List.of(libraries, classes),
                sources.stream().map(this::file).toList());
    }

    private static void compile(Path target, List<Path> classPath, List<SourceText> sources) {
        try {
            Files.createDirectories(target);
            String separator = System.getProperty("path.separator");
            String path = System.getProperty("java.class.path")
                    + separator
                    + Annotations.CLASSES
                    + separator
                    + classPath.stream().map(Path::toString).collect(Collectors.joining(separator));
            List<String> options = List.of("-proc:none", "-d", target.toString(), "-cp", path);
            if (!COMPILER.getTask(null, FILES, null, options, null, sources).call()) {
                throw new IllegalArgumentException("does not compile");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SourceText file(String text) {
        String source = PACKAGE.matcher(text).find() ? text : "package shop; " + text;
        String persistence = oldNamespace ? "javax" : "jakarta";
        return new SourceText(PACKAGE.matcher(source)
                .replaceFirst("package $1; import " + persistence + ".persistence.*;"
                        + " import org.hibernate.annotations.GenericGenerator;"
                        + " import org.hibernate.annotations.Parameter;"));
    }

    /** Hibernate's own annotations and generator, as far as entities name them; compiled once. */
    private static final class Annotations {
        static final Path CLASSES = compile();

        private static Path compile() {
            try {
                Path target = Files.createTempDirectory("annotations");
                List<SourceText> sources =
                        HIBERNATE.stream().map(SourceText::new).toList();
                List<String> options = List.of("-proc:none", "-d", target.toString());
                if (!COMPILER.getTask(null, FILES, null, options, null, sources).call()) {
                    throw new IllegalArgumentException("does not compile");
                }
                return target;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A source in memory. */
    private static final class SourceText extends SimpleJavaFileObject {
        private final String text;

        SourceText(String text) {
            super(URI.create("string:///" + path(text) + ".java"), Kind.SOURCE);
            this.text = text;
        }

        private static String path(String text) {
            Matcher packageName = PACKAGE.matcher(text);
            Matcher type = TYPE.matcher(text);
            String folder = packageName.find() ? packageName.group(1).replace('.', '/') + '/' : "";
            return folder + (type.find() ? type.group(1) : "package-info");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
