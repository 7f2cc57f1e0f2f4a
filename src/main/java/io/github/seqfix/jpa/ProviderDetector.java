package io.github.seqfix.jpa;

import java.util.List;
import java.util.Optional;

/** Finds out which provider runs the entities: what persistence.xml names, else what is among the libraries. */
final class ProviderDetector {
    private static final int LAST_OLD_HIBERNATE = 5;
    private static final int NEWEST_HIBERNATE = 7;
    private static final int NEWEST_ECLIPSELINK = 4;

    private ProviderDetector() {}

    /** The provider; empty when nothing tells. */
    static Optional<Provider> detect(List<LibraryArtifact> artifacts, String providerClass) {
        Optional<Provider> hibernate = hibernate(artifacts);
        Optional<Provider> eclipseLink = eclipseLink(artifacts);
        if (providerClass.startsWith("org.hibernate.")) {
            return Optional.of(
                    hibernate.orElseGet(() -> new Provider(Provider.Kind.HIBERNATE, newestHibernate(artifacts), "")));
        }
        if (providerClass.startsWith("org.eclipse.persistence.")) {
            return Optional.of(
                    eclipseLink.orElseGet(() -> new Provider(Provider.Kind.ECLIPSELINK, NEWEST_ECLIPSELINK, "")));
        }
        return hibernate.isPresent() ? hibernate : eclipseLink;
    }

    private static Optional<Provider> hibernate(List<LibraryArtifact> artifacts) {
        return artifacts.stream()
                .filter(artifact -> artifact.is("org.hibernate.orm", "hibernate-core")
                        || artifact.is("org.hibernate", "hibernate-core")
                        || artifact.is("org.hibernate", "hibernate-core-jakarta")
                        || artifact.is("org.hibernate", "hibernate-entitymanager"))
                .findFirst()
                .map(artifact -> new Provider(Provider.Kind.HIBERNATE, artifact.majorVersion(), artifact.version()));
    }

    private static Optional<Provider> eclipseLink(List<LibraryArtifact> artifacts) {
        return artifacts.stream()
                .filter(artifact -> artifact.is("org.eclipse.persistence", "org.eclipse.persistence.jpa")
                        || artifact.is("org.eclipse.persistence", "eclipselink"))
                .findFirst()
                .map(artifact -> new Provider(Provider.Kind.ECLIPSELINK, artifact.majorVersion(), artifact.version()));
    }

    /** Without a version of Hibernate, the age of the API tells the generation. */
    private static int newestHibernate(List<LibraryArtifact> artifacts) {
        boolean javax =
                artifacts.stream().anyMatch(artifact -> artifact.groupId().equals("javax.persistence"));
        return javax ? LAST_OLD_HIBERNATE : NEWEST_HIBERNATE;
    }
}
