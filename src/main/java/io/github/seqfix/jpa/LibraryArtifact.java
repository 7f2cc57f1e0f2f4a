package io.github.seqfix.jpa;

/**
 * The Maven coordinates of a library.
 *
 * @param groupId the group id
 * @param artifactId the artifact id
 * @param version the version
 */
public record LibraryArtifact(String groupId, String artifactId, String version) {

    boolean is(String group, String artifact) {
        return groupId.equals(group) && artifactId.equals(artifact);
    }

    /** The number at the start of the version; 0 when there is none of at most four digits. */
    int majorVersion() {
        int end = 0;
        while (end < version.length() && Character.isDigit(version.charAt(end))) {
            end++;
        }
        return end == 0 || end > 4 ? 0 : Integer.parseInt(version.substring(0, end));
    }
}
