package io.github.seqfix.jpa;

import java.util.List;

/**
 * A JPA provider: how a project shows that it uses it, and its rules. A further provider implements this and is listed in
 * {@link Providers}; nothing else has to change.
 */
interface Provider {

    /** The provider's name, for messages. */
    String name();

    /** Whether persistence.xml, which names a class in its {@code <provider>}, means this provider. */
    boolean isNamedBy(String providerClass);

    /** Whether the artifact is the provider's, so that its version is the provider's version. */
    boolean isIn(LibraryArtifact artifact);

    /** The version to assume where persistence.xml names the provider, but no artifact is its. */
    ProviderVersion assumedVersion(List<LibraryArtifact> artifacts);

    /** The versions to try where the project does not show which provider it uses, the likeliest first. */
    List<ProviderVersion> possibleVersions();

    /** The rules of a version, for a project. */
    ProviderRules rules(ProviderVersion version, ProjectMapping project);
}
