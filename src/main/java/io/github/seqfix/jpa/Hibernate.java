package io.github.seqfix.jpa;

import java.util.List;

/** Hibernate ORM, from version 5 on. */
final class Hibernate implements Provider {
    /** Where the version is not known, a project is likelier to use a recent one. */
    static final int NEWEST = 7;

    /** The package of its classes, one of which persistence.xml names. */
    static final String PROVIDER_PACKAGE = "org.hibernate.";

    /** The last version for the namespace {@code javax.persistence}. */
    private static final int LAST_WITH_JAVAX = 5;

    @Override
    public String name() {
        return "Hibernate";
    }

    @Override
    public boolean isNamedBy(String providerClass) {
        return providerClass.startsWith(PROVIDER_PACKAGE);
    }

    @Override
    public boolean isIn(LibraryArtifact artifact) {
        return artifact.is("org.hibernate.orm", "hibernate-core")
                || artifact.is("org.hibernate", "hibernate-core")
                || artifact.is("org.hibernate", "hibernate-core-jakarta")
                || artifact.is("org.hibernate", "hibernate-entitymanager");
    }

    @Override
    public ProviderVersion assumedVersion(List<LibraryArtifact> artifacts) {
        boolean javax =
                artifacts.stream().anyMatch(artifact -> artifact.groupId().equals("javax.persistence"));
        return new ProviderVersion(name(), javax ? LAST_WITH_JAVAX : NEWEST, "");
    }

    @Override
    public List<ProviderVersion> possibleVersions() {
        return List.of(
                new ProviderVersion(name(), NEWEST, ""),
                new ProviderVersion(name(), LAST_WITH_JAVAX, String.valueOf(LAST_WITH_JAVAX)));
    }

    @Override
    public ProviderRules rules(ProviderVersion version, ProjectMapping project) {
        return new HibernateRules(version, project);
    }
}
