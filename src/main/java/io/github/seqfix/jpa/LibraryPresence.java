package io.github.seqfix.jpa;

/** A fast check for libraries that draw from sequences by themselves, for projects without an entity of their own. */
public final class LibraryPresence {
    private LibraryPresence() {}

    /**
     * Whether a dependency can bring such a library, by the coordinates that the project states.
     *
     * @param groupId its group id
     * @param artifactId its artifact id
     */
    public static boolean isPossible(String groupId, String artifactId) {
        boolean springBoot = groupId.equals("org.springframework.boot") && artifactId.contains("batch");
        return springBoot
                || groupId.equals("org.springframework.batch")
                || groupId.equals("org.axonframework")
                || groupId.startsWith("org.axonframework.");
    }
}
