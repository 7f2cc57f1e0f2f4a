package io.github.seqfix.jpa;

import java.util.List;
import java.util.Optional;

/** The known JPA providers, and the choice among them: the one in persistence.xml, else the one among the libraries. */
final class Providers {
    /** Of several among the libraries the first is taken. */
    private static final List<Provider> KNOWN = List.of(new Hibernate(), new EclipseLink());

    private Providers() {}

    /**
     * The rules that apply to a project.
     *
     * @param providerClass the class that persistence.xml names; empty when it names none
     * @param project what the rules need to know of the project
     * @return the rules of the provider that the project uses, or of all together where it does not show which
     */
    static ProviderRules rules(String providerClass, ProjectMapping project) {
        return named(providerClass, project.artifacts())
                .or(() -> resolved(project.artifacts()))
                .map(use -> use.provider.rules(use.version, project))
                .orElseGet(() -> new UnknownProviderRules(KNOWN.stream()
                        .flatMap(provider ->
                                provider.possibleVersions().stream().map(version -> provider.rules(version, project)))
                        .toList()));
    }

    private static Optional<Use> named(String providerClass, List<LibraryArtifact> artifacts) {
        return KNOWN.stream()
                .filter(provider -> provider.isNamedBy(providerClass))
                .findFirst()
                .map(provider -> new Use(
                        provider, version(provider, artifacts).orElseGet(() -> provider.assumedVersion(artifacts))));
    }

    private static Optional<Use> resolved(List<LibraryArtifact> artifacts) {
        return KNOWN.stream()
                .flatMap(provider -> version(provider, artifacts).map(version -> new Use(provider, version)).stream())
                .findFirst();
    }

    private static Optional<ProviderVersion> version(Provider provider, List<LibraryArtifact> artifacts) {
        return artifacts.stream()
                .filter(provider::isIn)
                .findFirst()
                .map(artifact -> new ProviderVersion(provider.name(), artifact.majorVersion(), artifact.version()));
    }

    /** A provider in the version that the project uses. */
    private record Use(Provider provider, ProviderVersion version) {}
}
