package io.github.seqfix.jpa;

/**
 * The coordinates of a library.
 *
 * @param groupId its group
 * @param artifactId its name
 * @param version its version
 */
public record LibraryArtifact(String groupId, String artifactId, String version) {

    boolean is(String group, String artifact) {
        return groupId.equals(group) && artifactId.equals(artifact);
    }

    /** The number that the version begins with; 0 when it begins with something else. */
    int majorVersion() {
        int end = 0;
        while (end < version.length() && Character.isDigit(version.charAt(end))) {
            end++;
        }
        return end == 0 || end > 4 ? 0 : Integer.parseInt(version.substring(0, end));
    }
}
